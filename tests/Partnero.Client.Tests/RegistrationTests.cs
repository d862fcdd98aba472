using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class RegistrationTests
{
    private const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build();

    private static TestClient New(HttpClient http, PartneroClientOptions options) => new(http, options);

    [Fact]
    public async Task A_delegate_configures_one_client_for_the_application_and_handlers_can_be_added()
    {
        var handler = new RecordingHandler(Good);
        var services = new ServiceCollection();
        services.AddPartnero(New, o => o.ApiKey = "from-delegate").ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<TestClient>().Links.GetAsync("l1");
        Assert.Contains("Authorization: Bearer from-delegate\n", handler.Sent[0]);
        Assert.Same(provider.GetRequiredService<TestClient>(), provider.GetRequiredService<TestClient>());
    }

    [Fact]
    public async Task The_applications_configuration_is_used_when_nothing_else_is_said()
    {
        foreach (var (key, expected) in new[] { ("Partnero:ApiKey", "in-section"), ("PARTNERO_API_KEY", "in-variable") })
        {
            var handler = new RecordingHandler(Good);
            var services = new ServiceCollection().AddSingleton<IConfiguration>(Configuration((key, expected), ("PARTNERO_BASE_URL", "https://staging.example/v2")));
            services.AddPartnero(New).ConfigurePrimaryHttpMessageHandler(() => handler);
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<TestClient>().Links.GetAsync("l1");
            Assert.StartsWith("GET https://staging.example/v2/links/l1\nAuthorization: Bearer " + expected, handler.Sent[0]);
        }
    }

    [Fact]
    public async Task Several_programs_have_a_client_each_under_a_key()
    {
        var handler = new RecordingHandler(Good);
        var configuration = Configuration(("Shops:Books:ApiKey", "books"), ("Shops:Books:WebhookSecret", "is the application's own"));
        var services = new ServiceCollection();
        services.AddPartnero("books", New, configuration.GetSection("Shops:Books")).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddPartnero("music", New, o => o.ApiKey = "music").ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<TestClient>("books").Links.GetAsync("l1");
        await provider.GetRequiredKeyedService<TestClient>("music").Links.GetAsync("l1");
        Assert.Contains("Bearer books\n", handler.Sent[0]);
        Assert.Contains("Bearer music\n", handler.Sent[1]);
        Assert.Null(provider.GetService<TestClient>());
    }

    [Fact]
    public async Task Options_are_checked_when_the_application_starts()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddPartnero("shop", New, o => (o.ApiKey, o.MaxRetries) = ("", -1));
        using var host = builder.Build();
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("shop", exception.Message);
        Assert.Contains("ApiKey is not set", exception.Message);
        Assert.Contains("MaxRetries is -1", exception.Message);
    }

    [Fact]
    public void Every_option_can_stand_in_configuration()
    {
        var values = new (string Name, string Text, Func<PartneroClientOptions, object?> Get)[]
        {
            ("ApiKey", "k", o => o.ApiKey),
            ("BaseUrl", "https://x.example/", o => o.BaseUrl),
            ("ValidateRequests", "False", o => o.ValidateRequests),
            ("AttemptTimeout", "00:00:07", o => o.AttemptTimeout),
            ("Timeout", "00:01:10", o => o.Timeout),
            ("MaxRetries", "5", o => o.MaxRetries),
            ("RetryDelay", "00:00:02", o => o.RetryDelay),
            ("MaxRetryDelay", "00:00:20", o => o.MaxRetryDelay),
            ("MaxResponseBytes", "1000", o => o.MaxResponseBytes),
            ("MaxResponseDepth", "9", o => o.MaxResponseDepth),
            ("MaxErrorBodyLength", "10", o => o.MaxErrorBodyLength),
            ("StrictResponses", "True", o => o.StrictResponses),
        };
        var options = new PartneroClientOptions();
        OptionsBinder.Bind(Configuration([.. values.Select(v => (v.Name, (string?)v.Text))]), options);
        Assert.All(values, v => Assert.Equal(v.Text, Convert.ToString(v.Get(options), CultureInfo.InvariantCulture)));

        // No option is forgotten, neither here nor by the binder.
        var settable = typeof(PartneroClientOptions).GetProperties().Where(p => p.PropertyType is { IsInterface: false } && p.PropertyType != typeof(TimeProvider) && !p.PropertyType.IsAssignableTo(typeof(Delegate))).Select(p => p.Name);
        Assert.Equal(settable.Order(), values.Select(v => v.Name).Order());
        Assert.Equal(settable.Order(), OptionsBinder.Settings.Keys.Order());

        OptionsBinder.Bind(Configuration(("Timeout", "Infinite")), options);
        Assert.Equal(Timeout.InfiniteTimeSpan, options.Timeout);
    }

    [Theory]
    [InlineData("MaxRetries", "two", "a whole number")]
    [InlineData("Timeout", "soon", "a time, hh:mm:ss, or Infinite")]
    [InlineData("ValidateRequests", "ja", "true or false")]
    [InlineData("BaseUrl", "api", "an absolute address")]
    public void A_setting_that_cannot_be_read_is_named(string key, string value, string expected)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => OptionsBinder.Bind(Configuration(("Partnero:" + key, value)).GetSection("Partnero"), new()));
        Assert.Equal($"Partnero:{key} in the configuration must be {expected}.", exception.Message);
    }

    [Fact]
    public void The_schema_in_the_package_names_every_setting_and_default()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ConfigurationSchema.json")));
        var properties = schema.RootElement.GetProperty("properties").GetProperty("Partnero").GetProperty("properties");
        Assert.Equal(OptionsBinder.Settings.Keys.Order(), properties.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal(PartneroClientOptions.DefaultMaxRetries, properties.GetProperty("MaxRetries").GetProperty("default").GetInt32());
        Assert.Equal(PartneroClientOptions.DefaultMaxResponseBytes, properties.GetProperty("MaxResponseBytes").GetProperty("default").GetInt32());
        Assert.Equal(PartneroClientOptions.DefaultMaxResponseDepth, properties.GetProperty("MaxResponseDepth").GetProperty("default").GetInt32());
        Assert.Equal(PartneroClientOptions.DefaultMaxErrorBodyLength, properties.GetProperty("MaxErrorBodyLength").GetProperty("default").GetInt32());
        Assert.Equal(PartneroClientOptions.DefaultTimeout, TimeSpan.Parse(properties.GetProperty("Timeout").GetProperty("default").GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal(PartneroClientOptions.DefaultAttemptTimeout, TimeSpan.Parse(properties.GetProperty("AttemptTimeout").GetProperty("default").GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal(PartneroClientOptions.DefaultRetryDelay, TimeSpan.Parse(properties.GetProperty("RetryDelay").GetProperty("default").GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal(PartneroClientOptions.DefaultMaxRetryDelay, TimeSpan.Parse(properties.GetProperty("MaxRetryDelay").GetProperty("default").GetString()!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_factorys_own_logs_do_not_hold_the_key_at_any_level()
    {
        var logs = new ListLogger();
        var services = new ServiceCollection();
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddPartnero(New, o => o.ApiKey = "key_123").ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(Good));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<TestClient>().Links.GetAsync("l1");
        Assert.Contains(logs.Lines, line => line.Contains("Partnero.Client") && line.Contains("GET /links/{id} answered 200"));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("key_123"));
    }

    [Fact]
    public async Task A_request_sent_through_the_factory_has_a_time_limit()
    {
        await using var server = new RawServer((_, _) => Task.Delay(20_000));
        var services = new ServiceCollection();
        services.AddPartnero(New, o => (o.ApiKey, o.BaseUrl, o.AttemptTimeout, o.MaxRetries) = ("k", server.Url, TimeSpan.FromMilliseconds(200), 0));
        await using var provider = services.BuildServiceProvider();
        await Assert.ThrowsAsync<PartneroTimeoutException>(() => provider.GetRequiredService<TestClient>().Links.GetAsync("l1"));
    }
}
