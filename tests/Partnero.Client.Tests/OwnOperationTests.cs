using System.Text.Json.Serialization;
using Partnero.Runtime;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>Operations that the pages do not have yet, with types of one's own.</summary>
public sealed partial class OwnOperationTests
{
    private static readonly ApiOperation<RewardRequest, Reward> Create = new(
        "Partners.Reward", HttpMethod.Post, "/partners/{id}/rewards/{kind}", RequestFormats.Json(Context.Default.RewardRequest), ResponseFormats.DataJson(Context.Default.Reward));

    [Fact]
    public async Task Types_of_ones_own_go_through_their_context()
    {
        var handler = new RecordingHandler("""{"status":1,"data":{"amount":12.5}}""");
        var response = await handler.Client().SendAsync(Create, new RouteValues("p/1", "bonus"), new RewardRequest("EUR"));
        Assert.Equal(12.5m, response.Value.Amount);
        Assert.StartsWith("POST https://api.example/v1/partners/p%2F1/rewards/bonus\n", handler.Sent[0]);
        Assert.EndsWith("""{"currency":"EUR"}""", handler.Sent[0]);
    }

    [Fact]
    public async Task Pages_and_whole_bodies_too()
    {
        var list = new ApiOperation<string, Page<Reward>>(
            "Rewards.List", HttpMethod.Get, "/rewards",
            new RequestFormat<string> { Query = static (string search, ref QueryWriter query) => query.Text("q", search) },
            ResponseFormats.PageJson(Context.Default.Reward));
        var handler = new RecordingHandler("""{"data":[{"amount":1},{"amount":2}],"links":{"next":"x"},"status":1}""", """{"data":[],"links":{"next":null},"status":1}""");
        var page = (await handler.Client().SendAsync(list, "a b")).Value;
        Assert.Equal([1, 2], page.Items.Select(r => r.Amount));
        Assert.Empty((await page.GetNextPageAsync())!.Items);
        Assert.StartsWith("GET https://api.example/v1/rewards?q=a%20b&page=2\n", handler.Sent[1]);

        var whole = new ApiOperation<NoRequest, Reward>("Test", HttpMethod.Get, "/test", RequestFormats.None, ResponseFormats.BodyJson(Context.Default.Reward));
        Assert.Equal(3, (await new RecordingHandler("""{"amount":3,"status":1}""").Client().SendAsync(whole, default)).Value.Amount);
        await Assert.ThrowsAsync<PartneroApiException>(() => new RecordingHandler("""{"amount":3,"status":0}""").Client().SendAsync(whole, default));
    }

    [Fact]
    public async Task What_does_not_fit_is_named_with_its_path()
    {
        var call = () => new RecordingHandler("""{"data":{"amount":[]},"status":1}""").Client().SendAsync(Create, new RouteValues("a", "b"), new RewardRequest("EUR"));
        Assert.StartsWith("$.data", (await Assert.ThrowsAsync<PartneroResponseException>(call)).JsonPath);
    }

    [Fact]
    public async Task Missing_route_values_are_said()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => new RecordingHandler("{}").Client().SendAsync(Create, "only one", new RewardRequest("EUR")));
        Assert.Contains("2 placeholders, 1 values", exception.Message);
    }

    public sealed record RewardRequest([property: JsonPropertyName("currency")] string Currency);

    public sealed record Reward([property: JsonPropertyName("amount")] decimal Amount);

    [JsonSerializable(typeof(RewardRequest))]
    [JsonSerializable(typeof(Reward))]
    private sealed partial class Context : JsonSerializerContext;
}
