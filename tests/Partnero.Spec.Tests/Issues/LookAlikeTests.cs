using Partnero.Spec.Issues;
using Partnero.Spec.Tests.Reading;

namespace Partnero.Spec.Tests.Issues;

/// <summary>For every rule, text that looks like what breaks it and does not: no finding of any kind comes of it.</summary>
public class LookAlikeTests
{
    private const string Answer = "\n\n## Response\n\n```json 200 OK\n{ \"data\": { \"id\": 1 }, \"status\": 1 }\n```\n";
    private const string Key = "-H 'Authorization: Bearer YOUR_API_KEY' -H 'Content-Type: application/json'";

    private static readonly (string Id, string[] Pages)[] All =
    [
        ("PTN1001", [Post("```\nGET everything\n```"), Post("```text\nPOTS and pans\n```"), Post("```\nhttps://api.example.com/v1/\n```")]),
        ("PTN1002", ["# Get\n\n## Endpoint\n\nSend it here.\n\n### Address\n\n```\nGET https://api.example.com/v1/things\n```" + Answer, "# Endpoint\n\nWhat an endpoint is.\n"]),
        ("PTN1003", ["# Things\n\n## Words\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| `it` | string | A word |\n", "# Things\n\n## Query parameters\n\nAll lists take `limit`.\n"]),
        ("PTN1004", [Post("<Frame />"), Post("Write `<Note>` and a < b > c."), Post("| Parameter | Type |\n| --- | --- |\n| `it` | array<string> |")]),
        ("PTN1005", [Post("Write `</Note>` at its end."), Post("```html\n</Note>\n```")]),
        ("PTN1006", [Post("````markdown\n```\n````"), Post("Three backticks: `` ``` ``")]),
        ("PTN1007", [Post("Write `<!--` and `-->`."), Post("```html\n<!-- open\n```"), Post("<!-- one line --> text")]),
        ("PTN1009", ["# Things\n", "---\nprogram: affiliate\n---\n"]),
        ("PTN1010", [Post("[a](https://elsewhere.example/things/x) [b](/images/x.png) [c](#top) [d](/guides/of/others) [e](create.md)")]),
        ("PTN1011", [Post("either | or\nthis | that"), Post("| not a table")]),
        ("PTN1012", [Post("| Parameter | Type |\n| --- | --- |\n| `it` | string |\n\nA | B"), Post("| Parameter | Type |\n| --- | --- |\n| `it` | string |\n\n| Parameter | Type |\n| --- | --- |\n| `other` | string |")]),
        ("PTN1013", [Post("## Query performance"), Post("## Requests per minute"), Post("## Response times"), Post("## Paths")]),
        ("PTN1015", [Post("## Response\n\n```json 200 OK\n{ \"data\": { \"id\": 1, \"face\": \"\\ud83d\\ude00\", \"size\": 1e300, \"text\": \"1e999\" }, \"status\": 1 }\n```\n\n")]),
        ("PTN1016", ["> Index: http://localhost:8080/docs/llms.txt\n\n" + Post(""), "> There is an llms.txt too.\n\n" + Post("")]),
        ("PTN1017", ["# Sign in\n\nSend your key:\n\n```bash\ncurl https://api.example.com/v1/things\n```\n", Post("```bash cURL\ncurl -X POST -H 'Authorization: Bearer x' https://api.example.com/v1/things\n```")]),
        ("PTN1018", [Post("", "/oauth2/s3"), Post("## Path parameters\n\n| Parameter | Type |\n| --- | --- |\n| `id` | integer |", "/4711")]),
        ("PTN1019", ["---\nopenapi: openapi.json\n---\n\n# Things\n"]),
        ("PTN1020", [Post("")]),
        ("PTN1021", [Type("string | null"), Type("integer or number"), Type("array | object"), Type("any")]),
        ("PTN2001", [Post("| Plan | Price |\n| --- | --- |\n| Free | 0 |"), Post("| parameter | TYPE | **Required?** | Notes |\n| --- | --- | --- | --- |\n| `it` | string | No | It |"), Post("| Parameter | Type | |\n| --- | --- | --- |\n| `it` | string | |")]),
        ("PTN2002", [Type("string|null"), Type("array of strings"), Type("`integer`"), Type("Boolean"), Type("string[]"), Type("string (UUID)"), Type("—"), Type("")]),
        ("PTN2003", [Required("yes"), Required("✅"), Required("Optional"), Required("No (read-only)"), Required("—"), Required("")]),
        ("PTN2004", [Body("| `it` | string | No | |", "| `other.it` | string | No | |"), Post("## Path parameters\n\n| Parameter | Type |\n| --- | --- |\n| `id` | string |\n\n## Request body\n\n| Parameter | Type |\n| --- | --- |\n| `id` | string |", "/{id}")]),
        ("PTN2005", [Body("| `it` | string\\|null | No | a \\| b |"), Body("| `it` | string | No | `a\\|b` |", "| | | | |")]),
        ("PTN2006", [Body("| it | string | No | |"), Body("| `a` / `b` | string | No | |"), Body("| **it** | string | No | |"), Body("| `it` * | string | | |")]),
        ("PTN2007", [Body("| `it` | string | No\\* | Required when `other` is present |", "| `other` | string | No | |"), Body("| `it` | string | No | Stars: \\*\\* |")]),
        ("PTN2008", [Body("| `it` | string | No | Required by law |"), Body("| `it` | string | No | Shown when `x_ray` is present |")]),
        ("PTN2009", [Post("## Path parameters\n\n| Parameter | Type |\n| --- | --- |\n| `{id}` | string |", "/{id}"), Post("## Parameters\n\n| Parameter | Location | Type |\n| --- | --- | --- |\n| `id` | URL path | string |", "/:id")]),
        ("PTN2010", [Post("## Path parameters\n\n| Parameter | Type |\n| --- | --- |\n| `:id` | string |", "/(:id)")]),
        ("PTN2011", [Located("URL path", "/{it}"), Located("Request body"), Located("`query`"), Located("")]),
        ("PTN2012", [Body("| `it` | string | No | Required when `b` is present, otherwise ignored |", "| `b` | string | No | |"), Body("| `it` | string | No | You may provide either `it` or `b` |", "| `b` | string | No | |")]),
        ("PTN2013", [Body("| `it` | string | No | Not required when `b` is present |", "| `b` | string | No | |"), Body("| `it` | string | No | Must be unique |"), Body("| `it` | string | No | Whether `b` is required |", "| `b` | string | No | |")]),
        ("PTN2014", [Body("| `it` | string | No | Required when `b` is present |", "| `b` | string | No | |", "", "```bash\ncurl https://api.example.com/v1/things --header 'Authorization: Bearer API_KEY' --header 'Content-Type: application/json' --data '{\"it\": \"x\"}'\n```")]),
        ("PTN2020", [Post("## Path parameters\n\n| Parameter | Type |\n| --- | --- |\n| `thing` | string |\n| `part` | string |", "/{thing}/parts/{part}")]),
        ("PTN2021", [Body("| `a` | integer | No | Default: none |", "| `b` | boolean | No | Defaults to the setting of the account |", "| `c` | number | No | (default: `1.5`) |", "| `d` | string | No | `x` (default) or `y` |", "| `e` | array | No | Defaults to `all` |")]),
        ("PTN2022", [Body("| `a` | string | Yes | |", "| `b` | boolean | true | |", "| `c` | string, required | | |")]),
        ("PTN2023", [Body("| `a` | string | No | Allowed values: `x`, `y` |", "| `b` | string | No | Allowed values: any text |", "| `c` | string | No | Allowed values: `x`, `y` and others |", "| `d` | string | No | See the list of possible values |")]),
        ("PTN3013", [Post("## Path parameters\n\n| Parameter | Type |\n| --- | --- |\n| `id` | string |", "/{id}:copy")]),
        ("PTN3014", [Post("").Replace("https://api.example.com", "http://[::1]:8080", StringComparison.Ordinal), Post("").Replace("https://api.example.com", "https://localhost", StringComparison.Ordinal)]),
        ("PTN3004", [Body("| `first_name` | string | No | |", "| `names.first_name` | string | No | |", "| `first_names` | string | No | |")]),
        ("PTN3005", [Body("| `名前` | string | No | |", "| `_x` | string | No | |")]),
        ("PTN3006", [Post("").Replace("{ \"data\": { \"id\": 1 }, \"status\": 1 }", "{ \"status\": 1 }", StringComparison.Ordinal)]),
        ("PTN3009", [Body("| `a` | string | Yes\\* | |", "| `b` | string | Yes\\* | |", "", "\\*Provide either `a` or `b`."), Body("| `a` | string | Yes | |", "| `b` | string | No | Use either `a` or both |")]),
        ("PTN3010", [Body("| `lines` | array | No | |", "| `lines[].a` | string | No\\* | Required when `b` is present |", "| `lines[].b` | string | No | |")]),
        ("PTN3011", [Post("## Headers\n\n| Header | Type |\n| --- | --- |\n| `Authorization` | string |\n| `content-type` | string |")]),
        ("PTN4001", [Post("```json 200 OK\n[]\n```"), Post("```json\n{ ... }\n```"), Post("```json 200 OK\n{ \"data\": { \"text\": \"// ... ,}\", \"id\": 2 }, \"status\": 1 }\n```")]),
        ("PTN4002", [Curl($"curl https://api.example.com/v1/things {Key} -d @body.json"), Curl($"curl https://api.example.com/v1/things {Key} -F it=1"), Curl($"curl https://api.example.com/v1/things {Key} -d '{{\"it\": \"it'\\''s\"}}'")]),
        ("PTN4003", [Curl($"curl -X POST {Key} $BASE_URL/v1/things"), Post("```bash\ncurly --braces\n```"), Curl($"# it's a comment\ncurl -X POST {Key} https://api.example.com/v1/things")]),
        ("PTN4004", [Curl($"curl https://api.example.com/v1/things {Key} -d '{{}}'"), Curl($"curl --request post {Key} https://api.example.com/v1/things")]),
        ("PTN4005", [Curl($"curl -X POST {Key} https://api.example.com/v1/things/"), Post($"## Path parameters\n\n| Parameter | Type |\n| --- | --- |\n| `id` | string |\n\n```bash cURL\ncurl -X POST {Key} https://staging.example.com/v1/things/th_1\n```", "/{id}")]),
        ("PTN4006", [Body("| `free` | object | No | Any members |", "", "```bash cURL", $"curl https://api.example.com/v1/things {Key} -d '{{\"free\": {{\"x\": 1}}}}'", "```")]),
        ("PTN4007", [Body("| `of` | object | No | |", "| `of.it` | string | Yes | |", "", "```bash cURL", $"curl https://api.example.com/v1/things {Key} -d '{{}}'", "```")]),
        ("PTN4008", [Body("| `n` | integer | No | |", "| `o` | object | No | |", "| `d` | number | No | |", "", "```bash cURL", $"curl https://api.example.com/v1/things {Key} -d '{{\"n\": null, \"o\": [], \"d\": 1}}'", "```")]),
        ("PTN4009", [Curl("curl -X POST -u user:key https://api.example.com/v1/things"), Curl("curl -X POST -H 'X-Api-Key: x' https://api.example.com/v1/things")]),
        ("PTN4010", [Body("| `u` | string | No | One of `mm`, `cm` |", "| `c` | string | No | A currency (e.g., `USD`, `EUR`) |", "", "```bash cURL", $"curl https://api.example.com/v1/things {Key} -d '{{\"u\": \"CM\", \"c\": \"GBP\"}}'", "```")]),
        ("PTN4011", [Curl("curl -H 'Authorization: x' --json '{}' https://api.example.com/v1/things"), Curl("curl -H 'Authorization: x' -X POST https://api.example.com/v1/things")]),
        ("PTN4012", [Post("```json 200 OK\n{ \"data\": { \"id\": 1, \"of\": { \"id\": 2 } }, \"status\": 1 }\n```")]),
        ("PTN4013", [Curl($"curl -X POST {Key} $BASE_URL/v1/things"), Curl($"curl -X POST {Key} https://{{HOST}}/v1/things"), Curl($"curl -X POST {Key} https://API.example.com/v1/things")]),
        ("PTN4014", [Post("```json 404 Not Found\n{ \"status\": 0 }\n```"), Post("```json 200 Created\n{ \"data\": { \"id\": 2, \"status\": 0 }, \"status\": 1 }\n```"), Post("```json 422 Validation failed\n{ \"data\": { \"id\": 2 }, \"errors\": {} }\n```")]),
        ("PTN4015", [Curl($"curl -X POST {Key} -H 'Accept-Language: en' -H 'X-Trace: 1' https://api.example.com/v1/things"), Curl("curl -X POST -H 'Authorization: KEY' -H 'Content-Type: application/vnd.api+json' https://api.example.com/v1/things")]),
        ("PTN4016", [Post("```json\n\"partner\": { \"id\": 1 }\n```"), Post("```json\n{ \"a\": 1, ... }\n```"), Post("```json\n{ \"a\": 1 } // a comment\n```")]),
    ];

    /// <summary>It takes more than one page.</summary>
    private static readonly (string Id, (string Path, string Text)[] Pages)[] Linked =
    [
        ("PTN3001", [("api-reference/things/create.md", Post("")), ("parts/create.md", Post("").Replace("things", "parts", StringComparison.Ordinal))]),
        ("PTN3002", [("things/create.md", Post("")), ("things/get.md", Get("things/first")), ("parts/get.md", Get("parts", "").Replace("\"id\": 1", "\"thing\": { \"id\": 1 }", StringComparison.Ordinal))]),
        ("PTN3003", [("gift-cards/create.md", Post("")), ("gift-cards/list.md", Get("things/all")), ("gift-card-types/get.md", Get("types"))]),
        ("PTN3007", [("things/create.md", Post("")), ("things/get.md", Get("things/first").Replace("api.example.com", "API.example.com", StringComparison.Ordinal))]),
        ("PTN3008", [("things/create.md", Post("")), ("things/get.md", Get("things/first").Replace("\"id\": 1", "\"id\": null", StringComparison.Ordinal)), ("things/update.md", Get("things/last").Replace("\"id\": 1", "\"id\": 1.5", StringComparison.Ordinal))]),
        ("PTN3015", [("things/create.md", Post("")), ("things/tour.md", "# Tour\n\n```bash\ncurl https://api.example.com/v1/things\n```\n\n| Event | Description |\n| --- | --- |\n| `thing.created` | One is there |\n")]),
        ("PTN4017", [("things/create.md", Shown("\"id\": 1, \"link\": \"a\", \"size\": 2")), ("things/get.md", ShownBy("first", "\"id\": 1, \"links\": [], \"size\": 2")), ("things/last.md", ShownBy("last", "\"id\": 1, \"size\": 2, \"line1\": 3, \"line2\": 4"))]),
        ("PTN4018", [("things/create.md", Shown("\"id\": 1, \"size\": 2, \"weight\": 3, \"height\": 4, \"depth\": 5")), ("parts/get.md", ShownBy("parts", "\"id\": 1, \"size\": 2, \"weight\": 3, \"height\": 4, \"depth\": 5"))]),
        ("PTN4019", [("things/create.md", Body("| `a` | string | No | |")), ("things/import.md", Body("| `b` | string | No | |")), ("shop/things/create.md", Body("| `a` | string | No | |"))]),
        ("PTN4020", [("things/create.md", Shown("\"id\": 1, \"at\": null, \"size\": 2")), ("things/get.md", ShownBy("first", "\"id\": 1, \"at\": \"2025-01-01\", \"size\": 2.5")), ("things/last.md", ShownBy("last", "\"id\": 1, \"at\": \"2025-01-02\", \"size\": 3"))]),
        ("PTN3012", [("things/create.md", Post("")), ("things/overview.md", "# Things\n"), ("things/events.md", "# Events\n\n| Event | Description |\n| --- | --- |\n| `thing.created` | One is there |\n"), ("about/us.md", "# Us\n")]),
    ];

    public static TheoryData<string> Rules => [.. All.Select(entry => entry.Id)];

    public static TheoryData<string> LinkRulesOfPages => [.. Linked.Select(entry => entry.Id)];

    [Fact]
    public void Every_rule_about_pages_has_one() => Assert.Equal(
        IssueCatalogue.All.Select(rule => rule.Id).Where(DiagnosticPageTests.IsAboutPages), Rules.Concat(LinkRulesOfPages).Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_only_looks_wrong_is_not_reported(string id) => Assert.All(
        All.Single(entry => entry.Id == id).Pages, page => Assert.Empty(Problems([("things/create.md", page)])));

    [Theory]
    [MemberData(nameof(LinkRulesOfPages))]
    public void What_only_looks_wrong_between_pages_is_not_reported(string id) => Assert.Empty(Problems(Linked.Single(entry => entry.Id == id).Pages));

    private static string[] Problems((string Path, string Text)[] pages) =>
        DiagnosticPageTests.Report(pages.ToDictionary(page => DiagnosticPage.DocsFolder + page.Path, page => page.Text, StringComparer.Ordinal));

    private static string Post(string rest, string tail = "") => ReadSupport.Post(rest + Answer, "https://api.example.com/v1/things" + tail);

    private static string Get(string route, string rest = "") => $"# Get\n\n## Endpoint\n\n```\nGET https://api.example.com/v1/{route}\n```\n\n{rest}{Answer}";

    private static string Shown(string members) => Post("").Replace("\"id\": 1", members, StringComparison.Ordinal);

    private static string ShownBy(string route, string members) => Get("things/" + route).Replace("\"id\": 1", members, StringComparison.Ordinal);

    private static string Body(params string[] rows) => ReadSupport.Body(rows) + Answer;

    private static string Type(string type) => Body($"| `it` | {type.Replace("|", "\\|", StringComparison.Ordinal)} | No | It |");

    private static string Required(string required) => Body($"| `it` | string | {required} | It |");

    private static string Located(string location, string tail = "") =>
        Post($"## Parameters\n\n| Parameter | Location | Type | Description |\n| --- | --- | --- | --- |\n| `it` | {location} | string | It |", tail);

    private static string Curl(string command) => Body("| `it` | string | No | It |", "", "```bash cURL", command, "```");
}
