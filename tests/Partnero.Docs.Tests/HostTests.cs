using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Partnero.Mock;

namespace Partnero.Docs.Tests;

/// <summary>What the page says of setting up, in real hosts and from outside.</summary>
public sealed class HostTests : IDisposable
{
    private readonly MockPartnero _mock = MockPartnero.Create();

    public void Dispose() => _mock.Dispose();

    private static IHost HostOf(string[] settings, Action<HostApplicationBuilder> register)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        builder.Logging.ClearProviders();
        register(builder);
        return builder.Build();
    }

    private static PartneroClientOptions OptionsOf(IHost host, string name = "") =>
        host.Services.GetRequiredService<IOptionsMonitor<PartneroClientOptions>>().Get(name);

    [Fact]
    public async Task Without_a_key_the_host_does_not_start_and_says_what_to_set()
    {
        using var host = HostOf([], builder => builder.Services.AddPartnero());
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("Partnero: ApiKey is not set.", exception.Message);
        Assert.Contains("PARTNERO_API_KEY", exception.Message);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_stops_the_host_too()
    {
        using var host = HostOf(["--Partnero:ApiKey=k", "--Partnero:Timeout=soon"], builder => builder.Services.AddPartnero());
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Partnero:Timeout in the configuration must be a time, hh:mm:ss, or Infinite.", exception.Message);
    }

    [Fact]
    public async Task A_client_under_a_key_is_checked_under_its_name_and_takes_no_variables()
    {
        using var host = HostOf(["--PARTNERO_API_KEY=k"], builder => builder.Services.AddPartnero("books", _ => { }));
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("Partnero (books): ApiKey is not set.", exception.Message);
    }

    [Fact]
    public void The_environment_names_key_and_address()
    {
        Environment.SetEnvironmentVariable("PARTNERO_API_KEY", "from-environment");
        Environment.SetEnvironmentVariable("PARTNERO_BASE_URL", "https://staging.example/v1");
        try
        {
            using var host = HostOf(["--Partnero:ApiKey="], builder => builder.Services.AddPartnero());
            Assert.Equal("from-environment", OptionsOf(host).ApiKey);
            Assert.Equal(new Uri("https://staging.example/v1"), OptionsOf(host).BaseUrl);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PARTNERO_API_KEY", null);
            Environment.SetEnvironmentVariable("PARTNERO_BASE_URL", null);
        }
    }

    [Fact]
    public void The_page_shows_settings_that_are_read()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(Page.Sample("appsettings")));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();
        using var host = HostOf(["--PARTNERO_API_KEY=k"], builder => builder.Services.AddPartnero(configuration.GetSection("Partnero")));
        var options = OptionsOf(host);
        Assert.Equal(
            (new Uri("https://api.partnero.com/v1"), TimeSpan.FromSeconds(20), 4, "k"),
            (options.BaseUrl, options.Timeout, options.MaxRetries, options.ApiKey));
    }

    [Fact]
    public void Of_a_whole_configuration_only_our_section_is_read()
    {
        using var host = HostOf(["--Timeout=is somebody else's", "--Partnero:ApiKey=k"], builder => builder.Services.AddPartnero(builder.Configuration));
        Assert.Equal("k", OptionsOf(host).ApiKey);
        Assert.Equal(PartneroClientOptions.DefaultTimeout, OptionsOf(host).Timeout);
    }

    [Fact]
    public void A_delegate_comes_after_the_configuration_and_other_services_after_it()
    {
        using var host = HostOf(["--Partnero:ApiKey=k", "--Partnero:MaxRetries=1", "--Partnero:MaxResponseDepth=9"], builder =>
        {
            builder.Services.AddPartnero(options => options.MaxRetries = 7);
            builder.Services.AddOptions<PartneroClientOptions>().Configure<IHostEnvironment>((options, environment) => options.ApiKey = environment.EnvironmentName);
        });
        var options = OptionsOf(host);
        Assert.Equal((7, 9, "Production"), (options.MaxRetries, options.MaxResponseDepth, options.ApiKey));
    }

    [Fact]
    public async Task Clients_under_keys_have_connections_and_settings_of_their_own()
    {
        using var other = MockPartnero.Create(new MockOptions { ApiKey = "other_key" });
        using var host = HostOf([], builder =>
        {
            builder.Services.AddPartnero("books", options => options.ApiKey = _mock.ApiKey).ConfigurePrimaryHttpMessageHandler(_mock.CreateHandler);
            builder.Services.AddPartnero("music", options => options.ApiKey = "other_key").ConfigurePrimaryHttpMessageHandler(other.CreateHandler);
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        foreach (var key in new[] { "books", "music", "music" })
        {
            await host.Services.GetRequiredKeyedService<PartneroClient>(key).Program.GetAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal([200], _mock.Journal.Select(entry => entry.Status));
        Assert.Equal([200, 200], other.Journal.Select(entry => entry.Status));
        Assert.Null(host.Services.GetService<PartneroClient>());
        Assert.Same(host.Services.GetRequiredKeyedService<PartneroClient>("books"), host.Services.GetRequiredKeyedService<PartneroClient>("books"));
    }

    /// <summary>Containers choose among public constructors: with an HttpClient there is one, and without one there is another.</summary>
    [Fact]
    public async Task A_container_can_make_the_client_without_AddPartnero()
    {
        var options = new PartneroClientOptions { ApiKey = _mock.ApiKey };
        using var typed = HostOf([], builder =>
        {
            builder.Services.AddSingleton(options);
            builder.Services.AddHttpClient<PartneroClient>().ConfigurePrimaryHttpMessageHandler(_mock.CreateHandler);
        });
        using var plain = HostOf([], builder =>
        {
            builder.Services.AddSingleton(options);
            builder.Services.AddSingleton(new HttpClient(_mock.CreateHandler()));
            builder.Services.AddSingleton<PartneroClient>();
        });
        foreach (var host in new[] { typed, plain })
        {
            await host.Services.GetRequiredService<PartneroClient>().Program.GetAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, _mock.Journal.Count);
        Assert.Equal([1, 1, 2], typeof(PartneroClient).GetConstructors().Select(constructor => constructor.GetParameters().Length).Order());
    }

    [Fact]
    public async Task Half_minute_old_handlers_are_not_thrown_away_under_a_client_that_lives_on()
    {
        using var host = HostOf([], builder => builder.Services.AddPartnero(options => options.ApiKey = "k"));
        await host.StartAsync(TestContext.Current.CancellationToken);
        var factory = host.Services.GetRequiredService<IOptionsMonitor<Microsoft.Extensions.Http.HttpClientFactoryOptions>>();
        Assert.Equal(Timeout.InfiniteTimeSpan, factory.Get("Partnero.PartneroClient").HandlerLifetime);
    }
}
