using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Linking;

/// <summary>What pages say against each other: the place that deviates is named, once.</summary>
public sealed class AgreementTests
{
    private const string Whole = "\"id\": \"t_1\", \"size\": 12, \"colour\": \"red\", \"made_at\": \"2025-01-02T03:04:05Z\"";

    private static Dictionary<string, string> Things(string archived = Whole, string table = "") => new(StringComparer.Ordinal)
    {
        ["things/archive.md"] = Page("Archive", "POST", "things/{id}/archive", archived, table),
        ["things/get.md"] = Page("Get", "GET", "things/{id}", Whole),
        ["things/restore.md"] = Page("Restore", "POST", "things/{id}/restore", Whole),
        ["things/renew.md"] = Page("Renew", "POST", "things/{id}/renew", Whole),
    };

    private static string Page(string title, string method, string route, string members, string table = "") =>
        $"# {title} thing\n\n## Endpoint\n\n```\n{method} https://api.example.com/v1/{route}\n```\n\n## Path parameters\n\n| Parameter | Type |\n|-|-|\n| `id` | string |\n\n## Response\n\n{table}```json 200 OK\n{{ \"data\": {{\n{members}\n}}, \"status\": 1 }}\n```\n";

    private static string[] Problems(Dictionary<string, string> pages)
    {
        var result = ApiReader.Read(pages);
        return [.. result.Issues.Select(issue =>
        {
            var span = result.Locate(issue.At);
            return $"{issue.RuleId} {issue.At.Page} {pages[issue.At.Page].Substring(span.Start, Math.Min(span.Length, 12))}";
        })];
    }

    [Theory]
    [InlineData("colour", "color")]
    [InlineData("made_at", "madeAt")]
    [InlineData("colour", "colours")]
    public void A_member_that_only_one_sample_spells_so_is_named_there(string right, string wrong) =>
        Assert.Equal([$"PTN4017 things/archive.md \"{wrong}\""], Problems(Things(Whole.Replace(right, wrong, StringComparison.Ordinal))));

    [Theory]
    [InlineData("\"12\"")]
    [InlineData("true")]
    public void A_value_of_another_kind_than_all_others_is_named_where_it_stands(string value) =>
        Assert.Equal(["PTN4020 things/archive.md \"size\""], Problems(Things(Whole.Replace("12", value, StringComparison.Ordinal))));

    [Theory]
    [InlineData("1735787045")]
    [InlineData("\"02.01.2025\"")]
    public void A_date_in_another_format_is_named_where_it_stands(string value) =>
        Assert.Equal(["PTN4020 things/archive.md \"made_at\""], Problems(Things(Whole.Replace("\"2025-01-02T03:04:05Z\"", value, StringComparison.Ordinal))));

    [Fact]
    public void A_member_of_its_own_a_digit_and_null_are_no_slips()
    {
        Assert.Empty(Problems(Things(Whole + ", \"weight\": 3")));
        Assert.Empty(Problems(Things(Whole + ", \"colours\": []")));
        Assert.Empty(Problems(Things(Whole.Replace("12", "null", StringComparison.Ordinal))));
        Assert.Empty(Problems(Things("")));
    }

    [Fact]
    public void What_the_table_of_the_page_contradicts_is_said_there_and_not_again() => Assert.Equal(
        ["PTN4008 things/archive.md \"size\""],
        Problems(Things(Whole.Replace("12", "\"12\"", StringComparison.Ordinal), "| Field | Type |\n|-|-|\n| `size` | integer |\n\n")));

    [Fact]
    public void Two_pages_with_one_endpoint_and_one_request_are_a_copy()
    {
        var pages = Things();
        pages["things/take.md"] = pages["things/get.md"];
        Assert.Equal(["PTN4019 things/take.md GET https://"], Problems(pages));

        pages["things/take.md"] = "---\noperation: take\n---\n\n" + pages["things/take.md"];
        Assert.Empty(Problems(pages));
    }

    [Fact]
    public void A_sample_of_another_entity_is_named()
    {
        const string Shelf = "\"id\": \"s_1\", \"room\": \"2\", \"rows\": 4, \"width\": 90, \"depth\": 40";
        var pages = Things(Shelf);
        Assert.DoesNotContain(Problems(pages), static problem => problem.StartsWith("PTN4018", StringComparison.Ordinal));
        pages["things/update.md"] = Page("Update", "PUT", "things/{id}", Shelf);
        pages["shelves/get.md"] = Page("Get", "GET", "shelves/{id}", Shelf);
        pages["shelves/update.md"] = Page("Update", "PUT", "shelves/{id}", Shelf);
        pages["things/archive.md"] = Things()["things/archive.md"];
        Assert.Equal(["PTN4018 things/update.md ```json 200 "], Problems(pages));
    }

    [Fact]
    public void A_sample_that_calls_another_server_is_named_and_not_what_follows_from_an_endpoint_on_another()
    {
        var pages = Things();
        const string Curl = "```bash cURL\ncurl -X POST -H 'Authorization: Bearer x' https://api.example.com/v1/things/a/renew\n```\n";
        pages["things/renew.md"] += Curl.Replace("https://api.", "http://api.", StringComparison.Ordinal);
        Assert.Equal(["PTN4013 things/renew.md http://api.e"], Problems(pages));
        pages["things/renew.md"] = (Things()["things/renew.md"] + Curl).Replace("POST https://api.example.com", "POST https://app.example.com", StringComparison.Ordinal);
        Assert.Equal(["PTN3007 things/renew.md POST https:/"], Problems(pages));
    }
}
