using Partnero.Generator.Tests.Harness;
using static Partnero.Generator.Tests.Contract.Docs;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Envelopes, pages, actions, odd answers, broken answers, and the raw way.</summary>
public sealed class Section6ResponseTests
{
    private const string Columns = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n";

    private static readonly Docs Things = new(
        Page("api-reference/things/get.md", "GET https://api.acme.test/v1/things/{id}", "", "", """{ "data": { "id": "1", "name": "n", "count": 3, "price": 1.50, "owner": { "name": "o" }, "at": "2025-06-11T09:14:02.000000Z" }, "status": 1 }"""),
        Page("api-reference/things/list.md", "GET https://api.acme.test/v1/things", "Query parameters", "| Parameter | Type | Default | Description |\n| --- | --- | --- | --- |\n| `page` | integer | 1 | P |", """{ "data": [{ "id": "1", "name": "n", "count": 3, "price": 1.50, "owner": { "name": "o" }, "at": "2025-06-11T09:14:02.000000Z" }], "links": { "first": "u", "last": null, "prev": null, "next": null }, "meta": { "current_page": 1, "from": 1, "path": "u", "per_page": 15, "to": 1 }, "status": 1 }"""),
        Page("api-reference/things/archive.md", "POST https://api.acme.test/v1/things/{id}/archive", "", "", """{ "status": 1 }"""),
        Page("api-reference/things/sync.md", "POST https://api.acme.test/v1/things/{id}/sync", "", "", """{ "data": { "id": "1", "name": "n" }, "message": "m", "synchronization_enabled": true, "status": 1 }"""),
        Page("api-reference/things/import.md", "POST https://api.acme.test/v1/things/import", "", ""),
        Page("api-reference/things/names.md", "GET https://api.acme.test/v1/names", "", "", """["a", "b"]"""),
        Page("api-reference/things/delete.md", $$"""
            # Delete

            ## Endpoint

            ```
            DELETE https://api.acme.test/v1/things
            ```

            ## Request Body

            {{Columns}}| `confirmation_code` | string | No | Code of step 1 |

            ## Step 1: ask

            ```json 200 OK theme={null}
            { "data": { "confirmation_code": "ABCD1234" } }
            ```

            ## Step 2: confirm

            <ResponseExample>
              ```json 200 OK theme={null}
              { "status": 1, "message": "Gone" }
              ```
            </ResponseExample>
            """));

    [Fact]
    public async Task Data_is_what_comes_back_and_another_status_than_1_is_an_error()
    {
        var wire = Wire.Answering("""{"data":{"id":"7"},"status":1}""", """{"status":0,"errors":{"name":["is bad"]}}""");

        var answer = await Things.Run(wire, """
            Thing thing = await client.Things.GetAsync("7");
            Task archived = client.Things.ArchiveAsync("7");
            try
            {
                await archived;
            }
            catch (PartneroApiException exception)
            {
                return $"{thing.Id} {exception.Errors["name"][0]}";
            }

            return "no error";
            """);

        Assert.Equal("7 is bad", answer);
    }

    [Fact]
    public async Task Pages_have_items_links_and_meta_and_are_walked_by_links_or_until_one_is_empty()
    {
        var linked = Wire.Answering(
            """{"data":[{"id":"1"}],"links":{"next":"https://api.acme.test/v1/things?page=2"},"meta":{"current_page":1},"status":1}""",
            """{"data":[{"id":"2"}],"links":{"next":null},"meta":{"current_page":2},"status":1}""");
        var bare = Wire.Answering("""{"data":[{"id":"1"}],"status":1}""", """{"data":[{"id":"2"}],"status":1}""", """{"data":[],"status":1}""");
        const string walk = """
            var ids = new List<string>();
            IAsyncEnumerable<Thing> all = client.Things.ListAllAsync();
            await foreach (var thing in all)
            {
                ids.Add(thing.Id);
            }

            Page<Thing> page = await client.Things.ListAsync(new ListThingsRequest { Page = 9 });
            return $"{string.Join(',', ids)} {page.Items.Count} {page.Links is null} {page.Meta is null}";
            """;

        Assert.Equal("1,2 1 False False", await Things.Run(linked, walk));
        Assert.Equal("1,2 0 True True", await Things.Run(bare, walk));
        Assert.Equal(["GET /things", "GET /things?page=2", "GET /things?page=9"], linked.Sent());
        Assert.Equal(["GET /things", "GET /things?page=2", "GET /things?page=3", "GET /things?page=9"], bare.Sent());
    }

    [Fact]
    public async Task Members_beside_data_make_a_response_and_two_successes_one()
    {
        var wire = Wire.Answering(
            """{"data":{"id":"1","name":"n"},"message":"m","synchronization_enabled":false,"extra":1,"status":1}""",
            """{"data":{"confirmation_code":"ABCD1234"}}""",
            """{"status":1,"message":"Gone"}""");

        var answer = await Things.Run(wire, """
            SyncThingResponse synced = await client.Things.SyncAsync("1");
            DeleteThingResponse asked = await client.Things.DeleteAsync();
            DeleteThingResponse gone = await client.Things.DeleteAsync(new DeleteThingRequest { ConfirmationCode = asked.ConfirmationCode });
            return string.Join(' ', synced.Data.Id, synced.Message, synced.SynchronizationEnabled, synced.AdditionalProperties["extra"],
                asked.Data?.ConfirmationCode, asked.ConfirmationCode, asked.Message ?? "-", gone.ConfirmationCode ?? "-", gone.Data is null, gone.Message,
                JsonSerializer.Serialize(asked), JsonSerializer.Serialize(gone));
            """);

        Assert.Equal("""1 m False 1 ABCD1234 ABCD1234 - - True Gone {"data":{"confirmation_code":"ABCD1234"}} {"message":"Gone"}""", answer);
        Assert.Equal(["POST /things/1/sync", "DELETE /things {}", """DELETE /things {"confirmation_code":"ABCD1234"}"""], wire.Sent());
    }

    [Fact]
    public async Task Unknown_members_are_kept_at_every_level_and_written_back()
    {
        const string data = """{"id":"1","name":"n","count":3,"price":1.50,"owner":{"name":"o","since":{"y":2}},"at":"2025-06-11T09:14:02.000000Z","new":[{"a":null}]}""";

        var answer = await Things.Run(Wire.Answering($$"""{"data":{{data}},"status":1}"""), """
            var thing = await client.Things.GetAsync("1");
            return JsonSerializer.Serialize(thing) + thing.AdditionalProperties["new"][0].GetProperty("a").ValueKind + thing.Owner!.AdditionalProperties.Count;
            """);

        Assert.Equal(data + "Null1", answer);
    }

    [Theory]
    [InlineData("""{"id":5,"name":true,"count":"3","price":"1.5","owner":[]}""", "5 true 3 1.5 ''")]
    [InlineData("""{"id":1.50,"name":false,"count":3.0,"price":2,"owner":{"name":null}}""", "1.50 false 3 2 ''")]
    [InlineData("{}", "'' '' '' '' ''")]
    [InlineData("[]", "'' '' '' '' ''")]
    public async Task Reading_is_forgiving_where_PHP_is(string data, string expected)
    {
        var answer = await Things.Run(Wire.Answering($$"""{"data":{{data}},"status":1}"""), """
            static string Show(object? value) => value is "" or null ? "''" : FormattableString.Invariant($"{value}");
            var thing = await client.Things.GetAsync("1");
            return string.Join(' ', Show(thing.Id), Show(thing.Name), Show(thing.Count), Show(thing.Price), Show(thing.Owner?.Name));
            """);

        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("""{"data":{"id":"1","count":"many"},"status":1}""", "count=many")]
    [InlineData("""{"data":{"id":"1","owner":"me"},"status":1}""", "owner=me")]
    public async Task A_value_of_another_kind_is_kept_as_json_and_loses_no_answer(string body, string kept)
    {
        var answer = await Things.Run(Wire.Answering(body), """
            var thing = await client.Things.GetAsync("1");
            return thing.Id + " " + string.Join(",", thing.AdditionalProperties.Select(member => $"{member.Key}={member.Value}"));
            """);

        Assert.Equal("1 " + kept, answer);
    }

    [Theory]
    [InlineData("""{"data":{"id":"1","count":""", "$.data")]
    [InlineData("""<html>""", "$")]
    public async Task Broken_answers_name_operation_and_path_and_keep_the_body(string body, string path)
    {
        var answer = await Things.Run(Wire.Answering(body), """
            try
            {
                await client.Things.GetAsync("1");
            }
            catch (PartneroResponseException exception)
            {
                return $"{exception.Operation!.Name} {exception.JsonPath} {exception.Body}";
            }

            return "read";
            """);

        Assert.StartsWith($"Things.Get {path}", answer, StringComparison.Ordinal);
        Assert.EndsWith(body, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_is_a_value_that_can_be_sent_raw()
    {
        var wire = Wire.Answering("""{"data":{"id":"7"},"status":1}""", """{"data":[],"status":1}""");

        var answer = await Things.Run(wire, """
            ApiOperation<NoRequest, Thing> get = PartneroOperations.Things.Get;
            ApiResponse<Thing> response = await client.SendAsync(get, new Partnero.Runtime.RouteValues("7"), default(NoRequest));
            ApiResponse<Page<Thing>> list = await client.SendAsync(PartneroOperations.Things.List, new ListThingsRequest { Page = 2 });
            return string.Join(' ', get.Method, get.Route, get.Page, (int)response.StatusCode, response.Value.Id, response.Body, response.ContentHeaders.ContentType, list.Value.Items.Count, PartneroOperations.Things.Archive.Response is not null);
            """);

        Assert.Equal("""GET /things/{id} https://docs.acme.test/api-reference/things/get 200 7 {"data":{"id":"7"},"status":1} application/json; charset=utf-8 0 True""", answer);
        Assert.Equal(["GET /things/7", "GET /things?page=2"], wire.Sent());
    }

    [Theory]
    [InlineData("""{"status":1}""", "Object")]
    [InlineData("""{"data":[1],"status":1}""", "Array")]
    [InlineData("", "Undefined")]
    public async Task An_answer_that_no_page_shows_is_read_whatever_it_is(string body, string kind) =>
        Assert.Equal(kind, await Things.Run(Wire.Answering(body), "return (await client.Things.ImportAsync()).ValueKind.ToString();"));

    [Fact]
    public async Task A_list_without_envelope_is_a_list() =>
        Assert.Equal("x,y", await Things.Run(Wire.Answering("""["x","y"]"""), "IReadOnlyList<string> names = await client.Things.NamesAsync(); return string.Join(',', names);"));
}
