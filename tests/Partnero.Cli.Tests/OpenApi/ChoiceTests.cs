using System.Text.Json.Nodes;
using Partnero.Cli.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.Tests.OpenApi;

/// <summary>"One of several" as alternatives that tools make types of.</summary>
public sealed class ChoiceTests : IDisposable
{
    private readonly TemporaryFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Fact]
    public async Task Each_alternative_holds_all_properties_and_its_own_required_and_none_stand_outside()
    {
        var schemas = await ReadAsync("| `key` | string | Yes\\* | |\n| `email` | string | Yes\\* | |\n| `note` | string | Yes | |\n| `more` | integer | No | |", "\\*Provide either `key` or `email`.");

        var find = schemas["FindThingRequest"]!;
        Assert.Null(find["properties"]);
        Assert.Null(find["required"]);
        Assert.Equal([["note", "key"], ["note", "email"]], Alternatives(schemas, find["anyOf"]!).Select(Required));
        Assert.All(Alternatives(schemas, find["anyOf"]!), choice =>
        {
            Assert.Equal(["key", "email", "note", "more"], choice["properties"]!.AsObject().Select(member => member.Key));
            Assert.Equal("string", (string)choice["properties"]!["key"]!["type"]!);
        });
        Assert.Equal("At least one of `key` and `email` is required.", (string)find["x-rules"]![0]!["rule"]!);
    }

    [Fact]
    public async Task Before_3_1_the_properties_stand_outside_too()
    {
        var schemas = await ReadAsync("| `key` | string | Yes\\* | |\n| `email` | string | Yes\\* | |", "\\*Provide either `key` or `email`.", "--openapi", "3.0");

        var find = schemas["FindThingRequest"]!;
        Assert.Equal(["key", "email"], find["properties"]!.AsObject().Select(member => member.Key));
        Assert.Equal([["key"], ["email"]], Alternatives(schemas, find["allOf"]![0]!["anyOf"]!).Select(Required));
    }

    [Fact]
    public async Task Exactly_one_of_several_is_oneOf()
    {
        var schemas = await ReadAsync("| `key` | string | Yes\\* | |\n| `email` | string | Yes\\* | |", "\\*Provide exactly one of `key` or `email`.");

        Assert.Equal([["key"], ["email"]], Alternatives(schemas, schemas["FindThingRequest"]!["oneOf"]!).Select(Required));
    }

    [Fact]
    public async Task A_condition_beside_alternatives_holds_together_with_them()
    {
        var schemas = await ReadAsync(
            "| `key` | string | Yes\\* | |\n| `email` | string | Yes\\* | |\n| `limited` | boolean | No | |\n| `limit` | integer | No | Required when `limited` is true |", "\\*Provide either `key` or `email`.");

        var find = schemas["FindThingRequest"]!;
        Assert.Null(find["anyOf"]);
        Assert.Equal(2, find["allOf"]![0]!["anyOf"]!.AsArray().Count);
        Assert.Equal("limited", (string)find["allOf"]![1]!["if"]!["required"]![0]!);
    }

    [Theory]
    [InlineData("a|b", "a;b")]
    [InlineData("a|b c|d", "a,c;a,d;b,c;b,d")]
    [InlineData("a|b b|c", "b;a,c")]
    [InlineData("a|b a|b", "a;b")]
    [InlineData("a", "a")]
    [InlineData("a|b|c|d e|f|g|h i|j", null)]
    public void Alternatives_are_the_least_sets_of_fields_that_satisfy_all_rules(string groups, string? expected)
    {
        var rules = groups.Split(' ').Select(group => new Rule(default, RuleKind.OneOf, group.Split('|').ToEquatableArray(), null, [], IsExclusive: false));

        var alternatives = ChoiceWriter.Combinations(rules);

        Assert.Equal(expected?.Split(';').Order(StringComparer.Ordinal), alternatives?.Select(fields => string.Join(',', fields)).Order(StringComparer.Ordinal));
    }

    private async Task<JsonNode> ReadAsync(string rows, string footnote, params string[] options)
    {
        _docs.Write("things/find.md", $$"""
            # Find thing

            ## Endpoint

            ```
            POST https://api.example.com/v1/things:find
            ```

            ## Request body

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            {{rows}}

            {{footnote}}

            ## Response

            ```json 200 OK
            { "data": { "id": "x1" }, "status": 1 }
            ```
            """);
        var run = await Cli.RunAsync(["openapi", _docs.Path, .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Out)!["components"]!["schemas"]!;
    }

    private static IEnumerable<JsonNode> Alternatives(JsonNode schemas, JsonNode choice) =>
        choice.AsArray().Select(reference => schemas[((string)reference!["$ref"]!).Split('/')[^1]]!);

    private static string[] Required(JsonNode schema) => [.. schema["required"]!.AsArray().Select(name => (string)name!)];
}
