using System.Text.Json;
using Partnero.Generator.Tests.Contract;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>Pages that want to be more than pages, all the way: read, linked, emitted, compiled strictly, and called.</summary>
public sealed class HostilePagesTests
{
    private static readonly string[] Names =
    [
        "\"", "*/", "/*", "</summary>", "\"\"\"", "class", "record", "2fa", "客户", "🚀", "\u202Eevil", "a\u2028b", "a\u0085b", "a\nb", "a\r\nb", "\0", "", " ", "a b", "{0}", "{", "$ref", "@type", "\\", "//", "#if", "`", "|",
        "key", "Key", "KEY", "k\u200Bey", "id", "_id", "id_", "a.b", "a..b", ".", "[]", "a[]", "a[0].b", "Equals", "GetHashCode", "AdditionalProperties", "Thing", "Task", "İ", "ı", "ß", "&amp;", "<!--", "{/*", new string('x', 300),
    ];

    /// <summary>A JSON object with a member of each name, and in it another.</summary>
    private static string Nasty { get; } = JsonSerializer.Serialize(Names.Select((name, i) => (name, i)).ToDictionary(
        pair => pair.name, pair => pair.i % 5 == 0 ? (object)new Dictionary<string, object?> { [pair.name] = pair.i, ["x" + pair.name] = null } : $"{pair.name}{pair.i}"));

    [Fact]
    public async Task Members_of_any_name_come_back_as_they_were()
    {
        var docs = new Docs(Docs.Page("api-reference/things/get.md", "GET https://api.acme.test/v1/things/{id}", "", "", $$"""{"data":{{Nasty}},"status":1}"""));
        var wire = Wire.Answering($$"""{"data":{{Nasty}},"status":1}""");

        var answer = await docs.Run(wire, """return JsonSerializer.Serialize(await client.Things.GetAsync("\"*/ \u2028"));""");

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Nasty).RootElement, JsonDocument.Parse(answer).RootElement), answer);
    }

    [Fact]
    public async Task Requests_with_members_of_any_name_are_sent_as_they_were_given()
    {
        var rows = string.Concat(Names.Where(name => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '`' or '|' or '\\' or '.' or '[')).Distinct(StringComparer.Ordinal)
            .Select(name => $"| ``{name}`` | string | No | {name} |\n"));
        var docs = new Docs(Docs.Page("api-reference/things/create.md", "POST https://api.acme.test/v1/things", "Request body", $"| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n{rows}", """{"data":{"id":"1"},"status":1}"""));
        var wire = Wire.Answering("""{"data":{"id":"1"},"status":1}""");

        var sent = await docs.Run(wire, """
            var request = new CreateThingRequest();
            foreach (var property in typeof(CreateThingRequest).GetProperties().Where(p => p.CanWrite && p.PropertyType == typeof(string)))
            {
                property.SetValue(request, "v" + property.Name);
            }

            await client.Things.CreateAsync(request);
            return string.Join('\n', typeof(CreateThingRequest).GetProperties().Where(p => p.CanWrite && p.PropertyType == typeof(string)).Select(p => p.Name));
            """);

        using var body = JsonDocument.Parse(wire.Sent().Single()["POST /things ".Length..]);
        Assert.Equal(sent.Split('\n').Select(name => "v" + name).Order(StringComparer.Ordinal), body.RootElement.EnumerateObject().Select(member => member.Value.GetString()).Order(StringComparer.Ordinal));
        Assert.Subset(Names.ToHashSet(StringComparer.Ordinal), body.RootElement.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(26, body.RootElement.EnumerateObject().Count()); // Marks alone are no names, and reported.
    }

    [Fact]
    public void Text_of_any_kind_in_every_place_of_a_page_compiles()
    {
        var pages = DoorTests.Nasty.Select((row, i) => (Text: row.Data.Replace("\n", " ", StringComparison.Ordinal).Replace("\r", " ", StringComparison.Ordinal), i)).Select(pair => Docs.Page(
            $"api-reference/things-{pair.i}/create.md",
            $$"""
            # {{pair.Text}}

            > {{pair.Text}}

            ## Endpoint

            ```
            POST https://api.acme.test/v1/things-{{pair.i}}/{id}
            ```

            {{pair.Text}}

            ## Request body

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            | `a` | string | Yes\* | {{pair.Text}} (default: `{{pair.Text}}`) |
            | `b` | {{pair.Text}} | {{pair.Text}} | Required when {{pair.Text}} is present |
            | {{pair.Text}} | string | No | One of `{{pair.Text}}`, `x{{pair.Text}}` or `y` |
            | `kind` | string | No | One of `{{pair.Text}}`, `x{{pair.Text}}` or `y` |

            \*{{pair.Text}}

            ## Response

            ```json 200 {{pair.Text}}
            {"data": { {{JsonSerializer.Serialize(pair.Text)}}: {{JsonSerializer.Serialize(pair.Text)}}, "kind": {{JsonSerializer.Serialize(pair.Text)}} }, "status": 1}
            ```

            ## Error responses

            | Status | Error | Solution |
            | --- | --- | --- |
            | 404 | {{pair.Text}} | {{pair.Text}} |

            | Event | Description |
            | --- | --- |
            | `thing{{pair.i}}.made` | {{pair.Text}} |
            | `{{pair.Text}}.made` | {{pair.Text}} |
            """));

        new Docs([.. pages]).Compiles("");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\uFEFF")]
    public void Line_ends_and_byte_order_marks_change_nothing(string lineEnd)
    {
        var plain = new Docs([.. SmallDocs.Pages]).Files;
        var odd = new Docs([.. SmallDocs.Pages.Select(page => page with { Text = lineEnd.Contains('\uFEFF', StringComparison.Ordinal) ? '\uFEFF' + page.Text : page.Text.Replace("\n", lineEnd, StringComparison.Ordinal) })]).Files;

        Assert.Equal(plain.OrderBy(file => file.Key, StringComparer.Ordinal), odd.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Numbers_beyond_all_types_come_back_as_they_were()
    {
        const string data = """{"id":"1","big":99999999999999999999999999999999,"small":1e-400,"whole":9223372036854775808,"minus":-0,"exact":1250.00,"many":[1,2.5,1e999]}""";
        var docs = new Docs(Docs.Page("api-reference/things/get.md", "GET https://api.acme.test/v1/things/{id}", "", "", """{"data":{"id":"1"},"status":1}"""));

        Assert.Equal(data, await docs.Run(Wire.Answering($$"""{"data":{{data}},"status":1}"""), """return JsonSerializer.Serialize(await client.Things.GetAsync("1"));"""));
    }

    [Fact]
    public void Five_thousand_rows_compile()
    {
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"| `field_{i}` | {(i % 3 == 0 ? "string" : i % 3 == 1 ? "integer" : "array")} | No | Text {i} |\n"));
        new Docs(Docs.Page("api-reference/things/create.md", "POST https://api.acme.test/v1/things", "Request body", $"| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n{rows}", """{"data":{"id":"1"},"status":1}""")).Compiles("");
    }
}
