namespace Partnero.Mock.Tests;

public sealed class JournalTests
{
    private readonly MockPartnero _mock = MockPartnero.Create(Shops.Api(), new() { ApiKey = "sk_secret", JournalCapacity = 3 });
    private readonly Talk _talk;

    public JournalTests() => _talk = Talk.To(_mock);

    [Fact]
    public async Task It_tells_what_was_sent_and_what_came_back()
    {
        await _talk.Send("POST", "/shops", """{"key":"north"}""");
        var entry = Assert.Single(_mock.Journal.Of("Shops.Create"));
        Assert.Equal("POST /v1/shops -> 201", entry.ToString());
        Assert.Equal("north", entry.Json.GetProperty("key").GetString());
        Assert.Equal("north", entry.ResponseJson.GetProperty("data").GetProperty("key").GetString());
        Assert.StartsWith("application/json", entry.Headers["content-type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_nowhere_in_it_not_even_where_it_strayed()
    {
        await _talk.Send("POST", "/shops?key=sk_secret", """{"key":"sk_secret"}""");
        var entry = Assert.Single(_mock.Journal);
        Assert.DoesNotContain("Authorization", entry.Headers.Keys);
        Assert.DoesNotContain("sk_secret", entry.Query + entry.Body + entry + string.Concat(entry.Headers.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("sk_secret", _mock + _mock.Options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_oldest_make_room()
    {
        for (var i = 0; i < 5; i++)
        {
            await _talk.Get("/shops");
        }

        Assert.Equal([3, 4, 5], _mock.Journal.Select(entry => entry.Number));
    }

    [Fact]
    public async Task One_can_wait_for_a_request_and_is_told_what_came_instead()
    {
        var waiting = _mock.Journal.WaitForAsync(entry => entry.OperationId == "Shops.Get", TimeSpan.FromSeconds(10));
        await _talk.Get("/shops");
        await _talk.Get("/shops/shop_1");
        Assert.Equal(2, (await waiting).Number);
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => _mock.Journal.WaitForAsync(entry => entry.Status == 500, TimeSpan.FromMilliseconds(30)));
        Assert.Contains("GET /v1/shops -> 200", exception.Message, StringComparison.Ordinal);
    }
}
