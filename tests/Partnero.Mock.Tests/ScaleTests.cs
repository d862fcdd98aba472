using System.Text;
using System.Text.Json;
using Partnero.Mock.Engine;
using Partnero.Mock.Values;

namespace Partnero.Mock.Tests;

/// <summary>What a request costs does not grow with what exists. Reads of entities are counted, not time.</summary>
public sealed class ScaleTests
{
    private const int Few = 100;
    private const int Many = 5_000;

    [Theory]
    [InlineData("POST", "/shops", """{"key":"new","name":"New"}""")]
    [InlineData("GET", "/shops?limit=10", null)]
    [InlineData("GET", "/shops?limit=10&sort=desc", null)]
    [InlineData("GET", "/shops?limit=10&page=5", null)]
    [InlineData("GET", "/shops/shop_50", null)]
    [InlineData("GET", "/shops:search?key=k50", null)]
    [InlineData("GET", "/shops:search?key=nobody", null)]
    [InlineData("PUT", "/shops/shop_50", """{"update":{"name":"Other"}}""")]
    [InlineData("POST", "/shops/shop_50/archive", null)]
    [InlineData("DELETE", "/shops/shop_50", null)]
    public async Task A_request_reads_as_little_among_many_as_among_few(string method, string path, string? body) =>
        Assert.True(await ReadsAsync(Many, method, path, body) <= await ReadsAsync(Few, method, path, body) + 20);

    [Fact]
    public async Task A_part_of_a_text_is_found_among_many()
    {
        var engine = await FilledAsync(Many);
        await SendAsync(engine, "GET", "/shops:search?key=warm", null);
        var before = Reads(engine);
        var found = JsonElement.Parse((await SendAsync(engine, "GET", "/shops:search?key=4321", null)).Body!).GetProperty("data");
        Assert.Equal("k4321", Assert.Single(found.EnumerateArray()).GetProperty("key").GetString());
        Assert.InRange(Reads(engine) - before, 0, 20);
    }

    [Fact]
    public async Task Ids_are_dealt_once_among_many_and_after_deletes()
    {
        var engine = await FilledAsync(Few);
        await SendAsync(engine, "DELETE", $"/shops/shop_{Few}", null);
        var next = JsonElement.Parse((await SendAsync(engine, "POST", "/shops", """{"key":"next"}""")).Body!).GetProperty("data").GetProperty("id").GetString();
        Assert.Equal($"shop_{Few + 1}", next);
    }

    private static async Task<long> ReadsAsync(int count, string method, string path, string? body)
    {
        var engine = await FilledAsync(count);
        await SendAsync(engine, "GET", "/shops:search?key=warm", null);
        var before = Reads(engine);
        Assert.InRange((await SendAsync(engine, method, path, body)).Status, 200, 299);
        return Reads(engine) - before;
    }

    private static async Task<MockEngine> FilledAsync(int count)
    {
        var engine = new MockEngine(Shops.Api(), new MockOptions());
        for (var i = 1; i <= count; i++)
        {
            await SendAsync(engine, "POST", "/shops", $$"""{"key":"k{{i}}"}""");
        }

        return engine;
    }

    private static long Reads(MockEngine engine) => engine.Read(memory => memory.Collections.Sum(collection => collection.Entities.Sum(entity => entity.Reads)));

    private static Task<MockResponse> SendAsync(MockEngine engine, string method, string path, string? body)
    {
        var parts = path.Split('?');
        KeyValuePair<string, string>[] headers = [KeyValuePair.Create("Authorization", "Bearer mock_api_key"), KeyValuePair.Create("Content-Type", "application/json")];
        return engine.HandleAsync(
            new MockRequest(method, "http://mock", "/v1" + parts[0], parts.Length > 1 ? "?" + parts[1] : "", headers, Encoding.UTF8.GetBytes(body ?? "")),
            TestContext.Current.CancellationToken);
    }
}
