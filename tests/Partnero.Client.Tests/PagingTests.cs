using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class PagingTests
{
    private const string First = """{"data":[{"id":"a"},{"id":"b"}],"links":{"first":"u","last":null,"prev":null,"next":"https://elsewhere.example/steal?page=2"},"meta":{"current_page":1,"from":1,"path":"p","per_page":2,"to":2,"total":3},"status":1,"extra":true}""";
    private const string Last = """{"data":[{"id":"c"}],"links":{"first":"u","last":null,"prev":"u","next":null},"meta":{"current_page":2,"from":3,"path":"p","per_page":2,"to":3},"status":1}""";

    [Fact]
    public async Task A_page_has_items_links_meta_and_what_else_came()
    {
        var page = await new RecordingHandler(First).Client().Links.ListAsync();
        Assert.Equal(["a", "b"], page.Items.Select(l => l.Id));
        Assert.Equal(1, page.Meta!.CurrentPage);
        Assert.Equal(3, page.Meta.AdditionalProperties["total"].GetInt32());
        Assert.Null(page.Links!.Last);
        Assert.True(page.AdditionalProperties["extra"].GetBoolean());
    }

    [Fact]
    public async Task All_pages_are_read_one_after_the_other_until_links_end()
    {
        var handler = new RecordingHandler(First, Last);
        var ids = new List<string>();
        await foreach (var link in handler.Client().Links.ListAllAsync(new() { Limit = 2, Search = "x y" }))
        {
            ids.Add(link.Id);
            Assert.Equal(link.Id == "c" ? 2 : 1, handler.Sent.Count);
        }

        Assert.Equal(["a", "b", "c"], ids);
        Assert.StartsWith("GET https://api.example/v1/links?limit=2&page=2&search=x%20y\n", handler.Sent[1]);
    }

    [Fact]
    public async Task Without_links_pages_end_with_an_empty_one()
    {
        var handler = new RecordingHandler("""{"data":[{"id":"a"}],"status":1}""", """{"data":[{"id":"b"}],"status":1}""", """{"data":[],"status":1}""");
        var count = 0;
        await foreach (var _ in handler.Client().Links.ListAllAsync())
        {
            count++;
        }

        Assert.Equal(2, count);
        Assert.StartsWith("GET https://api.example/v1/links?page=3\n", handler.Sent[2]);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_with_the_same_filters_at_our_own_address()
    {
        var handler = new RecordingHandler(First, Last);
        var page = await handler.Client().Links.ListAsync(new() { Limit = 2, Search = "é&=" });
        var next = await page.GetNextPageAsync();
        Assert.Equal("c", Assert.Single(next!.Items).Id);
        Assert.Null(await next.GetNextPageAsync());
        Assert.StartsWith("GET https://api.example/v1/links?limit=2&search=%C3%A9%26%3D&page=2\n", handler.Sent[1]);
    }

    [Fact]
    public async Task A_server_that_repeats_a_page_is_not_asked_for_ever()
    {
        var handler = new RecordingHandler(First);
        await Assert.ThrowsAsync<PartneroResponseException>(async () =>
        {
            await foreach (var _ in handler.Client().Links.ListAllAsync())
            {
            }
        });
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task Numbers_count_on_from_the_page_that_was_asked_for()
    {
        var handler = new RecordingHandler("""{"data":[{"id":"a"}],"status":1}""", """{"data":[],"status":1}""");
        var page = await handler.Client().Links.ListAsync(new() { Page = 7 });
        Assert.Empty((await page.GetNextPageAsync())!.Items);
        Assert.StartsWith("GET https://api.example/v1/links?page=8\n", handler.Sent[1]);
    }

    private static string Page(string ids, string rest = "") =>
        $$"""{"data":[{{string.Join(',', ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => $$"""{"id":"{{id}}"}"""))}}]{{rest}},"status":1}""";

    private static async Task<(string Ids, int Calls, Exception? Error)> WalkAsync(RecordingHandler handler, ListLinksRequest? request = null)
    {
        var ids = new List<string>();
        try
        {
            await foreach (var link in handler.Client(o => o.MaxRetries = 0).Links.ListAllAsync(request))
            {
                ids.Add(link.Id);
                Assert.InRange(ids.Count, 0, 100);
            }

            return (string.Join(',', ids), handler.Sent.Count, null);
        }
        catch (PartneroResponseException exception)
        {
            return (string.Join(',', ids), handler.Sent.Count, exception);
        }
    }

    [Fact]
    public async Task A_server_that_ignores_the_page_ends_the_walk()
    {
        Assert.Equal(("a,b", 2, null), await WalkAsync(new RecordingHandler(Page("a,b"))));
        Assert.Equal(("a", 1, null), await WalkAsync(new RecordingHandler(Page("a")), new() { Limit = 50 }));
        Assert.Equal(("a,b,c,d", 3, null), await WalkAsync(new RecordingHandler(Page("a,b"), Page("c,d"), Page("a,b"), Page("c,d")), new() { Limit = 2 }));
    }

    [Fact]
    public async Task A_next_link_that_leads_nowhere_ends_the_walk()
    {
        Assert.Equal(("a", 1, null), await WalkAsync(new RecordingHandler(Page("a", ""","links":{"next":""}"""))));
        Assert.Equal(("a", 1, null), await WalkAsync(new RecordingHandler(Page("a", ""","links":{}"""))));
        Assert.Equal(("a", 2, null), await WalkAsync(new RecordingHandler(Page("a", ""","links":{"next":"x?page=2"}"""), Page("", ""","links":{"next":"x?page=3"}"""))));
        var (ids, calls, error) = await WalkAsync(new RecordingHandler(Page("a", ""","links":{"next":"http://other.example/x?page=2"}""")));
        Assert.Equal(("a", 2), (ids, calls));
        Assert.Contains("items that it has answered before", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_the_page_documents_is_taken_from_the_next_link_and_nothing_else_of_it()
    {
        var handler = new RecordingHandler(Page("a", ""","links":{"next":"http://other.example/x?search=after%2Fa&secret=1&limit=9"}"""), Page("b", ""","links":{"next":null}"""));
        Assert.Equal(("a,b", 2, null), await WalkAsync(handler, new() { Limit = 1, Search = "first" }));
        Assert.StartsWith("GET https://api.example/v1/links?limit=1&search=after%2Fa\n", handler.Sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_in_the_next_link_is_no_cursor()
    {
        var handler = new RecordingHandler(Page("a", ""","links":{"next":"/x?search=x+y&page=2"}"""), Page("b", ""","links":{"next":null}"""));
        Assert.Equal(("a,b", 2, null), await WalkAsync(handler, new() { Search = "x y" }));
        Assert.StartsWith("GET https://api.example/v1/links?page=2&search=x%20y\n", handler.Sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_by_page_a_server_that_stands_still_is_found_out_too()
    {
        var page = await new RecordingHandler(Page("a", ""","links":{"next":"x?page=2"}""")).Client().Links.ListAsync();
        await Assert.ThrowsAsync<PartneroResponseException>(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                page = await page!.GetNextPageAsync();
            }
        });
    }
}
