using static Partnero.Generator.Tests.Contract.Docs;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Which text of a page is an endpoint, and what belongs to it.</summary>
public sealed class Section2EndpointTests
{
    [Fact]
    public async Task A_fence_of_one_line_is_an_endpoint_whatever_its_info_and_nothing_else_is()
    {
        var docs = new Docs(
            Page("api-reference/overview.md", "# Overview\n\n```\nhttps://api.acme.test/v1\n```\n\n```bash theme={null}\nAuthorization: Bearer KEY\n```\n\n```bash cURL theme={null}\ncurl https://api.acme.test/v1/curls\n```\n\n```\nGET https://api.acme.test/v1/two\nlines\n```\n\n```\n┌ GET ┐\n```"),
            Page("guides/things/create.md", "POST https://api.acme.test/v1/guides", "Request Body", ""),
            Page("api-reference/things/get.md", "# Get\n\n## endpoint\n\n```http\n\n  GET https://api.acme.test/v1/things/(:id)\n\n```"),
            Page("api-reference/things/delete.md", "# Delete\n\n### ENDPOINT\n\n~~~text\nDELETE https://api.acme.test/v1/things/:id\n~~~"),
            Page("api-reference/things/patch.md", "# Patch\n\n## Endpoint\n\n```bash theme={null}\nPATCH https://api.acme.test/v1/things:all\n```"),
            Page("api-reference/things/options.md", "# Options\n\n## Endpoint\n\n```\nOPTIONS https://api.acme.test/v1/things\n```"),
            Page("api-reference/things/head.md", "# Head\n\n## Endpoint\n\n```\nHEAD https://api.acme.test/v1/things\n```"));
        var wire = Wire.Answering("""{"data":{"id":"1"},"status":1}""");

        await docs.Run(wire, """
            await client.Things.GetAsync("a b/c");
            await client.Things.DeleteAsync("1");
            await client.Things.PatchAsync();
            await client.Things.OptionsAsync();
            await client.Things.HeadAsync();
            return string.Join(',', typeof(PartneroClient).GetProperties().Where(property => property.DeclaringType == typeof(PartneroClient)).Select(property => property.Name));
            """);

        Assert.Equal(["GET /things/a%20b%2Fc", "DELETE /things/1", "PATCH /things:all", "OPTIONS /things", "HEAD /things"], wire.Sent());
        Assert.DoesNotContain(docs.Files.Keys, name => name.Contains("Guides", StringComparison.Ordinal) || name.Contains("Overview", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_follows_an_endpoint_is_its_own_whatever_the_heading_levels()
    {
        var docs = new Docs(Page("api-reference/things.md", """
            # Things

            ## Create thing

            ```
            POST https://api.acme.test/v1/things
            ```

            #### REQUEST BODY

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            | `name` | string | Yes | Name |

            # Response

            ```json 201 Created theme={null}
            { "data": { "id": "1" }, "status": 1 }
            ```

            ### Rename thing

            ```
            POST https://api.acme.test/v1/things:rename
            ```

            ## Request body

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            | `title` | string | Yes | Title |

            ## response

            ```json
            { "status": 1 }
            ```
            """));
        var wire = Wire.Answering("""{"data":{"id":"7"},"status":1}""");

        var answer = await docs.Run(wire, """
            Thing thing = await client.Things.CreateAsync(new CreateThingRequest { Name = "n" });
            Task renamed = client.Things.RenameAsync(new RenameThingRequest { Title = "t" });
            await renamed;
            return thing.Id;
            """);

        Assert.Equal("7", answer);
        Assert.Equal(["""POST /things {"name":"n"}""", """POST /things:rename {"title":"t"}"""], wire.Sent());
    }

    [Fact]
    public async Task A_query_in_the_url_declares_parameters_with_the_types_of_their_values()
    {
        var docs = new Docs(Page("api-reference/things/list.md", "GET https://api.acme.test/v1/things?page=1&limit=15&partner.key=abc&zip=007&open=true", "Response", "", """{ "data": [{ "id": "1" }], "status": 1 }"""));
        var wire = Wire.Answering("""{"data":[{"id":"1"}],"status":1}""", """{"data":[],"status":1}""");

        var answer = await docs.Run(wire, """
            var ids = new List<string>();
            await foreach (Thing thing in client.Things.ListAllAsync(new() { Limit = 1L, PartnerKey = "k", Zip = "007", Open = true }))
            {
                ids.Add(thing.Id);
            }

            return string.Join(',', ids);
            """);

        Assert.Equal("1", answer);
        Assert.Equal(["GET /things?limit=1&partner.key=k&zip=007&open=true", "GET /things?page=2&limit=1&partner.key=k&zip=007&open=true"], wire.Sent());
    }

    [Fact]
    public async Task The_base_url_is_what_endpoints_share_and_the_address_of_the_page_comes_from_the_preamble()
    {
        var docs = new Docs(
            Page("api-reference/a/get.md", "GET https://api.acme.test/v1/a", "", "", """{ "data": { "id": "1" }, "status": 1 }"""),
            Page("b/get.md", "GET https://api.acme.test/v1/b", "", "", """{ "data": { "id": "1" }, "status": 1 }"""));

        var wire = Wire.Answering("""{"data":{"id":"1"},"status":1}""");
        var answer = await docs.Run(wire, """
            await client.A.GetAsync();
            return $"{PartneroOperations.A.Get.Route} {PartneroOperations.A.Get.Page} {PartneroOperations.B.Get.Page}";
            """);

        Assert.Equal("GET https://api.acme.test/v1/a", wire.Requests[0].Line);
        Assert.Equal("/a https://docs.acme.test/api-reference/a/get https://docs.acme.test/b/get", answer);
    }

    [Fact]
    public void Front_matter_is_optional_names_the_operation_marks_it_experimental_and_may_say_anything_else()
    {
        var body = "# T\n\n## Endpoint\n\n```\nPOST https://api.acme.test/v1/things\n```\n\n## Request Body\n\n| Parameter | Type | Required | Description |\n|---|---|---|---|\n| `a` | string | Yes | A |\n\n```json 200 OK\n{ \"data\": { \"id\": \"1\" }, \"status\": 1 }\n```\n";
        var page = Page("api-reference/things/create.md", body);
        var docs = new Docs(page with { Text = "---\ntitle: \"x: y\"\noperation: finish\nstability: experimental\nprogram: newsletter\nodd: [1, { a: b }]\nlist:\n  - one\n---\n\n" + page.Text });

        docs.Compiles("public static Task<Thing> Call(PartneroClient client) => client.Things.FinishAsync(new FinishThingRequest { A = \"a\" });");

        // Without the script's "#pragma warning disable" the mark is an error at the call.
        Assert.Contains("error PARTNERO001", docs.DoesNotCompile("#pragma warning restore PARTNERO001\npublic static object Call(PartneroClient client) => client.Things.FinishAsync(null!);"), StringComparison.Ordinal);
        Assert.DoesNotContain(docs.Reports, report => !report.StartsWith("PTN3006", StringComparison.Ordinal));
    }

    [Fact]
    public void The_events_table_of_an_overview_gives_events()
    {
        var docs = new Docs(
            Page("api-reference/partners/get.md", "GET https://api.acme.test/v1/partners/{id}", "", "", """{ "data": { "id": "1" }, "status": 1 }"""),
            Page("api-reference/webhooks/overview.md", "# Webhooks\n\n## Available Events\n\n| Event | Description |\n| --- | --- |\n| `partner.created` | A partner signed up |\n| `import.finished` | An import is over |\n"));

        docs.Compiles("""
            public static string Handle(byte[] body, string signature) => PartneroWebhook.Parse(body, signature, "secret") switch
            {
                PartnerCreatedEvent created => created.Data.Id,
                ImportFinishedEvent finished => finished.Data.GetRawText(),
                var other => other.Name,
            };
            """);
    }
}
