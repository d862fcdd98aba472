using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>Keys that change while the client lives.</summary>
public sealed class KeyRotationTests
{
    private const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static RecordingHandler Knowing(string key)
    {
        var handler = new RecordingHandler(Good);
        handler.Adjust = response => response.StatusCode = response.RequestMessage!.Headers.NonValidated["Authorization"].ToString() == "Bearer " + key ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
        return handler;
    }

    private static CreateLinkRequest Link => new() { Key = "l1", Partner = new() { Id = "p1" } };

    private static TestClient Client(RecordingHandler handler, Func<CancellationToken, ValueTask<string>> provider) =>
        new(new HttpClient(handler), new PartneroClientOptions { ApiKeyProvider = provider, MaxRetries = 0 });

    [Fact]
    public async Task A_provider_is_asked_for_each_call()
    {
        var handler = new RecordingHandler(Good);
        var asked = 0;
        var client = Client(handler, _ => new($"key_{++asked}"));
        await client.Links.GetAsync("a");
        await client.Links.GetAsync("b");
        Assert.Equal([1, 2], handler.Sent.Select(sent => sent.Contains("Bearer key_1\n", StringComparison.Ordinal) ? 1 : 2));
    }

    [Fact]
    public async Task A_key_that_is_refused_is_asked_for_once_more_also_for_what_acts()
    {
        var handler = Knowing("new_key_1");
        var asked = 0;
        var client = Client(handler, _ => new(++asked == 1 ? "old_key_1" : "new_key_1"));
        Assert.Equal("l1", (await client.Links.CreateAsync(Link)).Id);
        Assert.Equal((2, 2), (asked, handler.Sent.Count));
    }

    [Fact]
    public async Task The_same_key_is_not_sent_twice_and_no_third_one_is_asked_for()
    {
        var handler = Knowing("another");
        var asked = 0;
        await Assert.ThrowsAsync<PartneroAuthenticationException>(() => Client(handler, _ => new("same_key")).Links.GetAsync("a"));
        Assert.Single(handler.Sent);
        await Assert.ThrowsAsync<PartneroAuthenticationException>(() => Client(handler, _ => new($"key_number_{++asked}")).Links.GetAsync("a"));
        Assert.Equal((2, 3), (asked, handler.Sent.Count));
    }

    [Fact]
    public async Task A_provider_that_fails_or_gives_no_key_ends_the_call_before_anything_is_sent()
    {
        var handler = new RecordingHandler(Good);
        var failed = await Assert.ThrowsAsync<PartneroException>(() => Client(handler, _ => throw new TimeoutException("vault")).Links.CreateAsync(Link));
        Assert.Contains("ApiKeyProvider failed with TimeoutException", failed.Message, StringComparison.Ordinal);
        Assert.False(failed.MayHaveBeenCarriedOut);
        Assert.IsType<TimeoutException>(failed.InnerException);
        var empty = await Assert.ThrowsAsync<PartneroException>(() => Client(handler, _ => new("a b")).Links.CreateAsync(Link));
        Assert.False(empty.MayHaveBeenCarriedOut);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Neither_the_key_nor_the_one_before_it_is_shown()
    {
        var handler = new RecordingHandler("""{"message":"first_key_1 and second_key_2 are wrong"}""") { Status = HttpStatusCode.Forbidden };
        var asked = 0;
        var client = Client(handler, _ => new(++asked == 1 ? "first_key_1" : "second_key_2"));
        await Assert.ThrowsAsync<PartneroPermissionException>(() => client.Links.GetAsync("a"));
        var exception = await Assert.ThrowsAsync<PartneroPermissionException>(() => client.Links.GetAsync("a"));
        Assert.Equal("*** and *** are wrong", exception.ServerMessage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_key_that_changes_in_the_configuration_is_used_by_the_client_that_is_there(bool isSection)
    {
        var handler = new RecordingHandler(Good);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Partnero:ApiKey", "before_1")]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        _ = (isSection ? services.AddPartnero(Create, configuration.GetSection("Partnero")) : services.AddPartnero(Create)).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<TestClient>();
        await client.Links.GetAsync("a");
        configuration["Partnero:ApiKey"] = "after_2";
        configuration.Reload();
        await client.Links.GetAsync("a");
        Assert.Contains("Bearer before_1\n", handler.Sent[0], StringComparison.Ordinal);
        Assert.Contains("Bearer after_2\n", handler.Sent[1], StringComparison.Ordinal);

        // Options that are wrong change nothing.
        configuration["Partnero:ApiKey"] = "a b";
        Assert.ThrowsAny<Exception>(configuration.Reload);
        await client.Links.GetAsync("a");
        Assert.Contains("Bearer after_2\n", handler.Sent[2], StringComparison.Ordinal);

        static TestClient Create(HttpClient http, PartneroClientOptions options) => new(http, options);
    }
}
