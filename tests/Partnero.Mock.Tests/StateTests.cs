using System.Net;

namespace Partnero.Mock.Tests;

public sealed class StateTests
{
    private readonly MockPartnero _mock = MockPartnero.Create(Shops.Api());
    private readonly Talk _talk;

    public StateTests() => _talk = Talk.To(_mock);

    [Fact]
    public async Task Before_anything_is_created_the_documented_samples_answer()
    {
        var one = await _talk.Get("/shops/shop_1");
        var list = await _talk.Get("/shops");
        Assert.Equal("Corner", one.Text("name"));
        Assert.Equal("shop_1", Assert.Single(list.Data.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_was_created_is_got_listed_and_found()
    {
        var created = await _talk.Send("POST", "/shops", """{"key":"north","name":"North","tags":["a","b"],"metadata":{"x":1}}""");
        Assert.Equal(HttpStatusCode.Created, created.Status);
        var id = created.Text("id")!;

        var got = await _talk.Get("/shops/" + id);
        Assert.Equal("North", got.Text("name"));
        Assert.Equal("""[{"value":"a"},{"value":"b"}]""", got.Data.GetProperty("tags").GetRawText());
        Assert.Equal("""{"x":1}""", got.Data.GetProperty("metadata").GetRawText());
        Assert.Equal("https://shop.example/north", got.Text("url"));
        Assert.Equal(["north"], Keys(await _talk.Get("/shops")));
        Assert.Equal(["north"], Keys(await _talk.Get("/shops:search?key=north")));
        Assert.Empty(Keys(await _talk.Get("/shops:search?key=south")));
    }

    [Fact]
    public async Task The_first_of_a_kind_has_the_documented_id_and_each_further_one_its_own()
    {
        var first = await _talk.Send("POST", "/shops", """{"key":"a1"}""");
        var second = await _talk.Send("POST", "/shops", """{"key":"a2"}""");
        Assert.Equal("shop_1", first.Text("id"));
        Assert.Equal("shop_2", second.Text("id"));
    }

    [Fact]
    public async Task A_key_that_is_taken_is_refused_but_not_one_that_only_a_sample_has()
    {
        Assert.Equal(HttpStatusCode.Created, (await _talk.Send("POST", "/shops", """{"key":"corner"}""")).Status);
        var again = await _talk.Send("POST", "/shops", """{"key":"corner"}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(["key"], again.Errors);
    }

    [Theory]
    [InlineData("/shops/shop_1", """{"update":{"name":"New","note":"n"}}""")]
    [InlineData("/shops", """{"key":"corner","update":{"name":"New","note":"n"}}""")]
    public async Task An_update_by_path_or_body_changes_what_others_see(string path, string body)
    {
        var updated = await _talk.Send("PUT", path, body);
        Assert.Equal("New", updated.Text("name"));
        Assert.Equal("n", (await _talk.Get("/shops/shop_1")).Text("note"));
        await _talk.Send("PUT", "/shops/shop_1", """{"update":{"note":null}}""");
        var got = await _talk.Get("/shops/shop_1");
        Assert.Null(got.Text("note"));
        Assert.Equal("New", got.Text("name"));
    }

    [Fact]
    public async Task A_new_key_is_repeated_where_the_sample_repeats_the_old_one()
    {
        var updated = await _talk.Send("PUT", "/shops/shop_1", """{"update":{"key":"west"}}""");
        Assert.Equal("https://shop.example/west", updated.Text("url"));
        Assert.Equal(["west"], Keys(await _talk.Get("/shops:search?key=west")));
    }

    [Fact]
    public async Task Archiving_shows_in_the_status_and_can_be_revoked_once()
    {
        Assert.Equal(HttpStatusCode.OK, (await _talk.Send("POST", "/shops/shop_1/archive")).Status);
        Assert.Equal("archived", (await _talk.Get("/shops/shop_1")).Text("status"));
        var twice = await _talk.Send("POST", "/shops/shop_1/archive");
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Equal("Action failed", twice.Json.GetProperty("message").GetString());
        Assert.Equal(HttpStatusCode.OK, (await _talk.Send("POST", "/shops/shop_1/revoke-archive")).Status);
        Assert.Equal("open", (await _talk.Get("/shops/shop_1")).Text("status"));
        Assert.Equal(HttpStatusCode.BadRequest, (await _talk.Send("POST", "/shops/shop_1/revoke-archive")).Status);
    }

    [Fact]
    public async Task What_was_deleted_is_gone()
    {
        Assert.Equal(HttpStatusCode.OK, (await _talk.Send("DELETE", "/shops/shop_1")).Status);
        var gone = await _talk.Get("/shops/shop_1");
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal("Shop not found", gone.Json.GetProperty("message").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await _talk.Send("DELETE", "/shops/shop_1")).Status);
        Assert.Empty(Keys(await _talk.Get("/shops")));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_their_links()
    {
        for (var i = 0; i < 5; i++)
        {
            await _talk.Send("POST", "/shops", $$"""{"key":"k{{i}}"}""");
        }

        var seen = new List<string>();
        var next = "/shops?limit=2";
        var pages = 0;
        while (next is not null)
        {
            var page = await _talk.Get(next);
            seen.AddRange(Keys(page));
            pages++;
            next = page.Json.GetProperty("links").GetProperty("next").GetString()?.Replace(_mock.BaseUrl.ToString(), "", StringComparison.Ordinal);
        }

        Assert.Equal(["k0", "k1", "k2", "k3", "k4"], seen);
        Assert.Equal(3, pages);
        var last = await _talk.Get("/shops?limit=2&page=3");
        Assert.Equal("""{"current_page":3,"from":5,"path":"http://partnero-mock.invalid/v1/shops","per_page":2,"to":5}""", last.Json.GetProperty("meta").GetRawText());
        var beyond = await _talk.Get("/shops?page=9223372036854775807");
        Assert.Empty(Keys(beyond));
    }

    [Fact]
    public async Task Reset_forgets_everything()
    {
        await _talk.Send("POST", "/shops", """{"key":"north"}""");
        _mock.FailNext();
        _mock.Reset();
        Assert.Empty(_mock.Journal);
        Assert.Equal(["corner"], Keys(await _talk.Get("/shops")));
    }

    [Fact]
    public async Task Without_seeds_it_starts_with_nothing()
    {
        using var mock = MockPartnero.Create(Shops.Api(), new() { Seed = false });
        using var talk = Talk.To(mock);
        Assert.Empty(Keys(await talk.Get("/shops")));
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/shops/shop_1")).Status);
    }

    [Fact]
    public async Task Many_callers_at_once_lose_nothing()
    {
        await Parallel.ForAsync(0, 200, async (i, _) => await _talk.Send("POST", "/shops", $$"""{"key":"k{{i}}"}"""));
        var all = await _talk.Get("/shops?limit=250");
        Assert.Equal(200, all.Data.GetArrayLength());
        Assert.Equal(200, all.Data.EnumerateArray().Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(201, _mock.Journal.Count);
    }

    private static string[] Keys(Reply reply) => [.. reply.Data.EnumerateArray().Select(item => item.GetProperty("key").GetString()!)];
}
