using System.Diagnostics;
using System.Text.Json;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>Values of another kind than documented: the answer is there, the member is empty, its JSON is kept.</summary>
[Collection(Alone.Name)]
public sealed class OddValueTests
{
    private static Task<Page<Partner>> ListAsync(string data, Action<PartneroClientOptions>? more = null)
    {
        var options = new PartneroClientOptions { ApiKey = "key_123", MaxRetries = 0 };
        more?.Invoke(options);
        return new PartneroClient(new HttpClient(new RecordingHandler($$"""{"data":{{data}},"links":{"next":null},"meta":{"current_page":1},"status":1}""")), options).Partners.ListAsync();
    }

    [Theory]
    [InlineData("created_at", "\"0000-00-00 00:00:00\"")]
    [InlineData("created_at", "1749633242")]
    [InlineData("created_at", "{\"date\":\"2025\"}")]
    [InlineData("tags", "{}")]
    [InlineData("tags", "\"\"")]
    [InlineData("tags", "{\"a\":{\"value\":\"b\"}}")]
    [InlineData("commissions", "false")]
    [InlineData("approved", "\"perhaps\"")]
    [InlineData("approved", "[1,{\"a\":[]}]")]
    [InlineData("name", "{\"first\":\"Ana\"}")]
    [InlineData("status", "[\"active\"]")]
    public async Task One_odd_member_of_250_items_costs_nothing_else(string name, string json)
    {
        var items = Enumerable.Range(0, 250).Select(i => i == 100 ? $$"""{"id":"p100","{{name}}":{{json}},"email":"e100"}""" : $$"""{"id":"p{{i}}","email":"e{{i}}"}""");
        var page = await ListAsync($"[{string.Join(',', items)}]");
        Assert.Equal(Enumerable.Range(0, 250).Select(i => ($"p{i}", $"e{i}")), page.Items.Select(p => (p.Id, p.Email)));
        Assert.Equal(json, page.Items[100].AdditionalProperties[name].GetRawText());
        Assert.All(page.Items.Where(p => p.Id != "p100"), p => Assert.Empty(p.AdditionalProperties));
        Assert.Equal((default(DateTimeOffset), 0), (page.Items[100].CreatedAt, page.Items[100].Tags?.Count ?? 0));

        // And it goes back as it came, once.
        var written = JsonSerializer.Serialize(page.Items[100]);
        using var document = JsonDocument.Parse(written);
        Assert.Equal(json, Assert.Single(document.RootElement.EnumerateObject(), member => member.Name == name).Value.GetRawText());
        Assert.Equal(json, JsonSerializer.Deserialize<Partner>(written)!.AdditionalProperties[name].GetRawText());
    }

    [Fact]
    public async Task Several_odd_members_and_those_of_objects_inside_are_kept_where_they_are()
    {
        var page = await ListAsync("""[{"created_at":1,"id":"a","updated_at":2,"tags":[{"id":[],"value":"t"}],"email":"e"},{"id":"b"}]""");
        Assert.Equal(["created_at", "updated_at"], page.Items[0].AdditionalProperties.Keys);
        Assert.Equal(("a", "e", "b"), (page.Items[0].Id, page.Items[0].Email, page.Items[1].Id));
        Assert.Single(page.Items[0].Tags!);
    }

    [Fact]
    public async Task What_php_makes_of_a_filtered_list_is_a_list()
    {
        var page = await ListAsync("""{"0":{"id":"a","tags":{"1":{"value":"x"},"5":{"value":"y"}}},"2":{"id":"b"}}""");
        Assert.Equal(["a", "b"], page.Items.Select(p => p.Id));
        Assert.Equal(2, page.Items[0].Tags!.Count);
        Assert.Empty(page.Items[0].AdditionalProperties);
        Assert.Empty((await ListAsync("{}")).Items);
        await Assert.ThrowsAsync<PartneroResponseException>(() => ListAsync("""{"id":"a"}"""));
    }

    [Fact]
    public async Task An_item_that_is_no_object_costs_no_other()
    {
        var page = await ListAsync("""[{"id":"a"},7,{"id":"b"}]""");
        Assert.Equal(["a", "", "b"], page.Items.Select(p => p.Id));
        Assert.Equal(7, page.Items[1].AdditionalProperties[""].GetInt32());
    }

    [Theory]
    [InlineData("""[{"id":"a","created_at":1,"tags":[}]""")]
    [InlineData("""[{"id":"a","created_at":{"a":}}]""")]
    public async Task Broken_json_is_not_forgiven(string data) =>
        await Assert.ThrowsAsync<PartneroResponseException>(() => ListAsync(data));

    [Fact]
    public async Task Strict_responses_are_refused_with_their_path()
    {
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => ListAsync("""[{"id":"a"},{"id":"b","created_at":1}]""", o => o.StrictResponses = true));
        Assert.Equal("$.data[1].created_at", exception.JsonPath);
    }

    [Fact]
    public async Task A_call_says_once_where_they_are()
    {
        var events = new List<ActivityEvent>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => events.AddRange(activity.Events),
        };
        ActivitySource.AddActivityListener(listener);
        var log = new ListLogger();
        await ListAsync("""[{"id":"a"},{"created_at":1,"updated_at":2},{"created_at":3}]""", o => o.LoggerFactory = log);
        var tags = Assert.Single(events).Tags.ToDictionary(tag => tag.Key, tag => tag.Value);
        Assert.Equal(("$.data[1].created_at", 3), (tags["partnero.json_path"], tags["partnero.count"]));
        Assert.Contains("kind than documented (3)", Assert.Single(log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_would_be_sent_twice_is_named_with_its_path()
    {
        static Dictionary<string, JsonElement> Twice(string name) => new() { [name] = JsonElement.Parse("1"), ["other"] = JsonElement.Parse("2") };
        var request = new CreateTransactionRequest { Customer = new() { Key = "c1", AdditionalProperties = Twice("key") }, Amount = 1, AdditionalProperties = Twice("amount") };
        Assert.Equal(["amount", "customer.key"], request.GetProblems().Select(p => p.Path).Order(StringComparer.Ordinal));
        Assert.Throws<RequestInvalidException>(request.Validate);
        Assert.Equal(["page"], new ListPartnersRequest { Page = 1, AdditionalProperties = Twice("page") }.GetProblems().Select(p => p.Path));
        Assert.Empty(new ListPartnersRequest { Limit = 1, AdditionalProperties = Twice("page") }.GetProblems());
    }

    [Fact]
    public async Task Without_checks_it_is_sent_once()
    {
        var handler = new RecordingHandler("""{"data":[],"status":1}""");
        var client = new PartneroClient(new HttpClient(handler), new PartneroClientOptions { ApiKey = "key_123", ValidateRequests = false });
        await client.Partners.ListAsync(new() { Page = 1, AdditionalProperties = new Dictionary<string, JsonElement> { ["page"] = JsonElement.Parse("2") } });
        Assert.Contains("/partners?page=2\n", handler.Sent[0], StringComparison.Ordinal);
        await client.Partners.CreateAsync(new() { Email = "a", AdditionalProperties = new Dictionary<string, JsonElement> { ["email"] = JsonElement.Parse("\"b\"") } });
        Assert.EndsWith("{\"email\":\"b\"}", handler.Sent[1], StringComparison.Ordinal);
    }
}
