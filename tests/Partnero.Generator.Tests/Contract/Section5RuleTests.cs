using static Partnero.Generator.Tests.Contract.Docs;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Conditional rules in many wordings: which attribute comes out, and that the call throws what the attribute says.</summary>
public sealed class Section5RuleTests
{
    private const string Columns = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n";
    private const string One = """{ "data": { "id": "1" }, "status": 1 }""";

    [Theory]
    [InlineData("| `a` | string | Yes\\* | A (or use b) |\n| `b` | string | Yes\\* | B (or use a) |", "OneOfRequired(\"A\", \"B\"", "one of a, b is required.")]
    [InlineData("| `a` | string | Yes\\* | A |\n| `b` | string | Yes\\* | B |\n\n\\*At least one of `a` or `b` is needed.", "OneOfRequired(\"A\", \"B\"", "one of a, b is required.")]
    [InlineData("| `a` | number | yes* | A |\n| `b` | number | yes* | B |\n\n\\*Provide either `a` or `b`.", "OneOfRequired(\"A\", \"B\"", "one of a, b is required.")]
    [InlineData("| `a` | string | No\\* | Required when b is present |\n| `b` | string | Yes | B |", "RequiredWhenPresent(\"A\", \"B\"", "a is required when b is present.")]
    [InlineData("| `a` | string | No\\* | Required if `b` is provided |\n| `b` | string | Yes | B |", "RequiredWhenPresent(\"A\", \"B\"", "a is required when b is present.")]
    [InlineData("| `a` | string | Yes\\* | Required if b is set |\n| `b` | string | Yes | B |", "RequiredWhenPresent(\"A\", \"B\"", "a is required when b is present.")]
    [InlineData("| `a` | string | Yes\\* | Required if `b` is true |\n| `b` | boolean | Yes | B |", "RequiredWhenTrue(\"A\", \"B\"", "a is required when b is true.")]
    [InlineData("| `a` | string | Yes\\* | Required when b is enabled |\n| `b` | boolean | Yes | B |", "RequiredWhenTrue(\"A\", \"B\"", "a is required when b is true.")]
    [InlineData("| `b` | string | Yes | once, hours, days |\n| `a` | integer | Yes\\* | Required for hours, days |", "RequiredWhenValue(\"A\", \"B\", \"hours\", \"days\"", "a is required when b is hours or days.")]
    public async Task A_wording_becomes_one_rule_in_attribute_check_and_documentation(string rows, string attribute, string problem)
    {
        var docs = new Docs(Page("api-reference/things/create.md", "POST https://api.acme.test/v1/things", "Request Body", Columns + rows, One));
        var wire = Wire.Answering("""{"data":{"id":"1"},"status":1}""");
        var given = rows.Contains("| `b` | boolean | Yes |", StringComparison.Ordinal) ? "{ B = true }" : rows.Contains("| `b` | string | Yes |", StringComparison.Ordinal) ? "{ B = \"hours\" }" : "{ }";

        var answer = await docs.Run(wire, $$"""
            var request = new CreateThingRequest {{given}};
            var problems = request.GetProblems();
            try
            {
                request.Validate();
            }
            catch (RequestInvalidException invalid) when (invalid.Problems.SequenceEqual(problems))
            {
                try
                {
                    await client.Things.CreateAsync(request);
                }
                catch (RequestInvalidException exception)
                {
                    return string.Join('|', exception.Problems.Select(found => found.Message));
                }
            }

            return "sent";
            """);

        Assert.Equal(problem, answer);
        Assert.Empty(wire.Requests);
        Assert.Contains($"[{attribute}, Page = \"https://docs.acme.test/", string.Concat(docs.Files.Values).Replace("global::Partnero.Runtime.", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(docs.Reports, report => report.StartsWith("PTN2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_star_that_nothing_explains_is_reported_at_its_cell_and_the_field_stays_optional()
    {
        var docs = new Docs(Page("api-reference/things/create.md", "POST https://api.acme.test/v1/things", "Request Body", Columns + "| `a` | string | Yes\\* | A |\n| `b` | string | Yes\\* | B |\n| `c` | string | Yes\\* | C |\n\n\\*Provide either `a` or `b`.", One));

        Assert.Equal(["PTN2007 api-reference/things/create.md(20)"], docs.Reports);
        docs.Compiles("public static string? C(CreateThingRequest request) => request.C; public static object Make() => new CreateThingRequest { A = \"a\" };");
    }

    [Fact]
    public async Task Checks_can_be_switched_off_and_values_are_never_checked()
    {
        var docs = new Docs(Page("api-reference/things/create.md", "POST https://api.acme.test/v1/things", "Request Body", Columns + "| `a` | string | Yes\\* | A, max 3 characters (or use b) |\n| `b` | integer | Yes\\* | B, 1–250 (or use a) |", One));
        var wire = Wire.Answering("""{"data":{"id":"1"},"status":1}""");

        await docs.Run(wire, """await client.Things.CreateAsync(new() { A = "much too long", B = 1000 }); return "";""");
        await docs.Run(wire, new PartneroClientOptions { ApiKey = "k", ValidateRequests = false }, """await client.Things.CreateAsync(new()); return "";""");

        Assert.Equal(["""POST /things {"a":"much too long","b":1000}""", "POST /things {}"], wire.Sent());
    }
}
