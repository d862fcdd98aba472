namespace Partnero.Spec.Tests.Reading;

public class CheckTests
{
    private const string Key = "-H 'Authorization: Bearer YOUR_API_KEY' -H 'Content-Type: application/json'";

    private static string[] Problems(string curl, params string[] rows) =>
        [.. ReadSupport.Read(ReadSupport.Body(rows) + "\n\n## Request\n\n```bash cURL\n" + curl + "\n```\n").Problems().Select(p => p[..7] + p[p.IndexOf(' ', 8)..])];

    [Fact]
    public void A_sample_of_this_endpoint_with_all_that_is_required_is_fine() =>
        Assert.Empty(Problems($"curl https://api.example.com/v1/things {Key} -d '{{\"key\": \"a\", \"partner\": {{\"id\": \"x\"}}, \"free\": {{\"any\": [1]}}, \"tags\": [\"a\"]}}'",
            "| `key` | string | Yes | |", "| `partner` | object | Yes | |", "| `partner.id` | string | Yes | |", "| `other` | object | No | |", "| `other.id` | string | Yes | |", "| `free` | object | No | |", "| `tags` | array | No | |"));

    [Theory]
    [InlineData("curl -X PUT https://api.example.com/v1/things", "PTN4004 The cURL sample sends PUT, the endpoint says POST. Correct one of them; the endpoint counts.")]
    [InlineData("curl -X POST https://api.example.com/v1/thing", "PTN4005 The cURL sample calls '/v1/thing', the endpoint is '/v1/things'. Correct one of them; the endpoint counts.")]
    [InlineData("curl https://api.example.com/v1/things -d '{\"kye\": \"a\", \"it\": 1}'", "PTN4006 The cURL sample sends 'kye', which no table documents. Did you mean 'key'?")]
    [InlineData("curl https://api.example.com/v1/things -d '{\"it\": 1, \"partner\": {\"name\": \"a\"}}'", "PTN4006 The cURL sample sends 'partner.name', which no table documents. Add it to the table, or remove it from the sample.")]
    [InlineData("curl https://api.example.com/v1/things?page=2 -d '{\"it\": 1}'", "PTN4006 The cURL sample sends 'page', which no table documents. Add it to the table, or remove it from the sample.")]
    [InlineData("curl https://api.example.com/v1/things -d '{}'", "PTN4007 'it' is required by its table, but the cURL sample does not send it. Add it to the sample, or make it optional.")]
    [InlineData("curl -X POST https://api.example.com/v1/things", "PTN4007 'it' is required by its table, but the cURL sample does not send it. Add it to the sample, or make it optional.")]
    [InlineData("curl https://api.example.com/v1/things -d '{\"it\": \"1\"}'", "PTN4008 The table says that 'it' is an integer, the sample shows a string. Correct one of them.")]
    [InlineData("curl https://api.example.com/v1/things -d '{\"it\": 1, \"unit\": \"weeks\"}'", "PTN4010 The sample shows 'weeks' for 'unit', whose values are documented as days, hours. Add the value to the list, or correct the sample.")]
    [InlineData("curl https://api.example.com/v1/things -d 'x y'", "PTN4002 The body of this cURL sample is not JSON: 'x' is unexpected. Correct the sample.")]
    public void A_sample_that_contradicts_its_endpoint_is_reported(string curl, string problem) =>
        Assert.Equal([problem], Problems($"{curl} {Key}", "| `it` | integer | Yes | |", "| `key` | string | No | |", "| `partner.id` | string | No | |", "| `unit` | string | No | `days` or `hours` |"));

    [Theory]
    [InlineData("curl https://api.example.com/v1/things -d '{\"it\": 1, \"unit\": \"Days\"}'")]
    [InlineData("curl https://api.example.com/v1/things -d '{\"it\": null}'")]
    [InlineData("curl https://api.example.com/v1/things -d '{\"it\": 1, \"partner\": []}'")]
    public void Case_of_values_null_and_the_empty_array_contradict_nothing(string curl) =>
        Assert.Empty(Problems($"{curl} {Key}", "| `it` | integer | Yes | |", "| `partner` | object | No | |", "| `partner.id` | string | Yes | |", "| `unit` | string | No | `days` or `hours` |"));

    [Fact]
    public void A_sample_without_key_is_reported_but_any_header_with_one_will_do()
    {
        Assert.Equal(["PTN4009 The cURL sample sends no Authorization header, so it fails when it is tried. Add --header 'Authorization: Bearer YOUR_API_KEY'."], Problems("curl -X POST https://api.example.com/v1/things"));
        Assert.Empty(Problems("curl -X POST https://api.example.com/v1/things -H 'X-Api-Key: x'"));
        Assert.Empty(Problems("curl -X POST https://api.example.com/v1/things -u user:x"));
    }

    [Fact]
    public void Members_are_reported_where_they_stand()
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `it` | integer | Yes | |") + $"\n\n```bash\ncurl https://api.example.com/v1/things {Key} \\\n  -d '{{\n    \"it\": true\n  }}'\n```\n");
        Assert.StartsWith("PTN4008 21:5 ", Assert.Single(result.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-d '{\"partner\": {\"it\": \"x\"}, \"it\": true}'", "PTN4008", "\"it\"", 2)] // the second, of the root
    [InlineData("-d '{\"it\": 1, \"nope\": {\"unit\": \"weeks\"}, \"unit\": \"weeks\"}'", "PTN4010", "\"weeks\"", 2)]
    [InlineData("-d '{\"it\": 1, \"name\": \"nope\", \"nope\": 1}'", "PTN4006", "\"nope\"", 2)] // the name, not the value
    [InlineData("--json '{\"it\": 1, \"ünit\": 1, \"nope\": 1}'", "PTN4006", "\"nope\"", 1)]
    [InlineData("-d $'{\"it\": 1, \"nope\": 1}'", "PTN4006", "\"nope\"", 1)]
    [InlineData("-d \"{\\\"it\\\": 1, \\\"nope\\\": 1}\"", "PTN4006", "nope", 1)] // near it, where escapes stand between
    public void A_member_is_marked_where_it_stands_and_not_one_that_looks_like_it(string data, string id, string marked, int occurrence)
    {
        var page = ReadSupport.Body("| `it` | integer | Yes | |", "| `partner` | object | No | |", "| `name` | string | No | |", "| `ünit` | integer | No | |", "| `unit` | string | No | `days` or `hours` |")
            + $"\n\n```bash\ncurl https://api.example.com/v1/things {Key} {data}\n```\n";
        var at = -1;
        for (; occurrence > 0; occurrence--)
        {
            at = page.IndexOf(marked, page.LastIndexOf("curl ", StringComparison.Ordinal) is var curl && at < curl ? curl : at + 1, StringComparison.Ordinal);
        }

        var result = ReadSupport.Read(page);
        var site = result.Sites.Sites[result.Issues.First(issue => issue.RuleId == id && result.Sites.Sites[issue.At.Site].Start >= at - 2).At.Site];
        Assert.InRange(at, site.Start, site.Start + site.Length);
        Assert.Contains(marked, page.Substring(site.Start, site.Length), StringComparison.Ordinal);
        Assert.True(site.Length <= marked.Length + 2);
    }

    [Fact]
    public void A_parameter_of_the_query_is_marked_in_the_url()
    {
        var result = ReadSupport.Read($"# List\n\n```\nGET https://api.example.com/v1/things\n```\n\n## Query parameters\n\n| Parameter | Type | Description |\n|-|-|-|\n| `page` | integer | Page |\n| `sort` | string | `asc` or `desc` |\n\n```bash\ncurl 'https://api.example.com/v1/things?sort=up&pgae=2' {Key}\n```\n");
        Assert.Equal(
            ["PTN4010 15:41 The sample shows 'up' for 'sort', whose values are documented as asc, desc. Add the value to the list, or correct the sample.", "PTN4006 15:49 The cURL sample sends 'pgae', which no table documents. Did you mean 'page'?"],
            result.Problems());
    }

    [Fact]
    public void A_value_that_many_items_of_a_list_show_is_reported_once() =>
        Assert.Single(ResponseProblems("{\"data\": [{\"a\": \"gone\"}, {\"a\": \"gone\"}, {\"a\": \"active\"}]}", "| `data[].a` | string | `active` or `deleted` |"));

    [Fact]
    public void Of_several_items_the_one_that_contradicts_is_marked() =>
        Assert.StartsWith("PTN4008 10:22 ", Assert.Single(ResponseProblems("{\"data\": [{\"a\": 1}, {\"a\": \"x\"}]}", "| `data[].a` | integer | |")), StringComparison.Ordinal);

    [Fact]
    public void A_header_that_the_sample_needs_and_does_not_send_is_reported()
    {
        const string Table = "\n\n## Headers\n\n| Header | Type | Required | Description |\n|-|-|-|-|\n| `X-Shop` | string | Yes | Shop |\n| `X-Trace` | string | No | Trace |\n| `Authorization` | string | Yes | Key |";
        string[] Of(string options) => [.. ReadSupport.Read(ReadSupport.Body("| `it` | integer | Yes | |") + Table + $"\n\n```bash\ncurl https://api.example.com/v1/things -H 'Authorization: x' {options}\n```\n").Problems()];
        Assert.Equal(["PTN4011 26:1 The cURL sample sends no header 'X-Shop', which its table requires. Add --header 'X-Shop: …'."], Of("--json '{\"it\": 1}'"));
        Assert.Equal(["PTN4011 26:1 The cURL sample sends no header 'Content-Type', so its JSON is taken for a form. Add --header 'Content-Type: application/json'."], Of("-H 'x-shop: 1' -d '{\"it\": 1}'"));
        Assert.Empty(Of("-H 'X-Shop: 1' -H 'content-type: application/json' -d '{\"it\": 1}'"));
        Assert.Empty(Of("-H 'X-Shop: 1' -F 'it=1'"));
    }

    [Fact]
    public void A_sample_without_the_path_part_shows_an_identifier_in_the_body()
    {
        var result = ReadSupport.Read(
            "# Delete\n\n```\nDELETE https://api.example.com/v1/things/{id}\n```\n\n## Parameters\n\n| Parameter | Location | Type | Description |\n|-|-|-|-|\n| `id` | path | string | ID |\n| `handle` | body | string | Handle |\n\n"
            + $"<CodeGroup>\n  ```bash cURL (by path ID) theme={{null}}\n  curl -X DELETE https://api.example.com/v1/things/a {Key}\n  ```\n\n  ```bash cURL (by handle) theme={{null}}\n  curl -X DELETE https://api.example.com/v1/things {Key} -d '{{\"handle\": \"x\"}}'\n  ```\n</CodeGroup>");
        Assert.Empty(result.Problems());
        Assert.Equal(["id False", "handle True"], result.Page!.Operations[0].Parameters.Select(p => $"{p.Name} {p.IsAlternative}"));
    }

    [Fact]
    public void Alternatives_are_no_rule_of_the_body()
    {
        var operation = ReadSupport.Operation(
            "# Delete\n\n```\nDELETE https://api.example.com/v1/things/{id}\n```\n\n## Parameters\n\n| Parameter | Location | Type | Required | Description |\n|-|-|-|-|-|\n| `id` | path | string | Yes | ID |\n| `key` | body | string | No | Key, in place of the ID in the path |\n| `note` | body | string | No | Note |");
        Assert.Equal(["id False", "key True", "note False"], operation.Parameters.Select(p => $"{p.Name} {p.IsAlternative}"));
        Assert.Empty(operation.Rules);
    }

    private static string[] ResponseProblems(string json, params string[] rows) =>
        ReadSupport.Read("# Get\n\n```\nGET https://api.example.com/v1/thing\n```\n\n## Response\n\n```json 200 OK\n" + json + "\n```\n\n### Response fields\n\n| Field | Type | Description |\n|-|-|-|\n" + string.Join('\n', rows)).Problems();

    [Fact]
    public void What_only_the_table_or_only_the_sample_knows_contradicts_nothing() =>
        Assert.Empty(ResponseProblems("{\"data\": {\"a\": \"x\", \"n\": null, \"o\": []}}", "| `b` | string | |", "| `n` | integer | |", "| `o` | object | |"));

    [Theory]
    [InlineData("{\"data\": {\"a\": \"5\"}}", "| `data.a` | integer | |", "PTN4008 10:11 The table says that 'data.a' is an integer, the sample shows a string. Correct one of them.")]
    [InlineData("{\"data\": [{\"a\": {\"b\": 1}}]}", "| `data[].a` | string | |", "PTN4008 10:12 The table says that 'data[].a' is a string, the sample shows an object. Correct one of them.")]
    [InlineData("{\"data\": {\"a\": \"gone\"}}", "| `data.a` | string | `active` or `deleted` |", "PTN4010 10:16 The sample shows 'gone' for 'data.a', whose values are documented as active, deleted. Add the value to the list, or correct the sample.")]
    [InlineData("{\"data\": [{\"a\": \"active\"}, {\"a\": \"gone\"}]}", "| `data[].a` | string | `active` or `deleted` |", "PTN4010 10:34 The sample shows 'gone' for 'data[].a', whose values are documented as active, deleted. Add the value to the list, or correct the sample.")]
    public void A_response_that_contradicts_its_table_is_reported(string json, string row, string problem) =>
        Assert.Equal([problem], ResponseProblems(json, row));

    [Theory]
    [InlineData("number", "1")]
    [InlineData("number", "1.5")]
    [InlineData("string", "\"2025-01-01\"")]
    [InlineData("string", "\"2025-01-01T00:00:00Z\"")]
    [InlineData("date", "\"2025-01-01\"")]
    [InlineData("object", "{}")]
    [InlineData("array", "{}")]
    [InlineData("any", "{\"x\": 1}")]
    public void These_go_together(string type, string value) =>
        Assert.Empty(ResponseProblems($"{{\"data\": {{\"a\": {value}}}}}", $"| `data.a` | {type} | |"));

    [Theory]
    [InlineData("--dta '{\"it\": 1}'", "PTN4003 The cURL sample cannot be read: '--dta' is no option of cURL, '--data' is.")]
    [InlineData("-data '{\"it\": 1}'", "PTN4003 The cURL sample cannot be read: '-data' is no option of cURL, '--data' is.")]
    [InlineData("\n  --data '{\"it\": 1}'", "PTN4003 The cURL sample cannot be read: a backslash is missing at the end of the line before '--data'.")]
    [InlineData("-d '{\"it\": 1, \"it\": 2}'", "PTN4012 'it' stands in this object already, so readers lose one of the two values. Remove or rename one.")]
    [InlineData("-d '{\"ti\": 1}' --request PUT", "PTN4004 The cURL sample sends PUT, the endpoint says POST. Correct one of them; the endpoint counts.")]
    public void A_slip_is_told_once_and_not_its_consequences(string options, string problem) =>
        Assert.Equal([problem], Problems($"curl https://api.example.com/v1/things {Key} {options}", "| `it` | integer | Yes | |"));

    [Theory]
    [InlineData("--heade 'X-Trace: 1' --compressed --no-progress-meter -d '{\"it\": 1}'")]
    [InlineData("--connect-timeout 5 --max-time 10 -sS -d '{\"it\": 1}'")]
    public void Options_that_curl_has_are_no_slips(string options) =>
        Assert.Empty(Problems($"curl https://api.example.com/v1/things {Key} {options}", "| `it` | integer | Yes | |"));

    [Theory]
    [InlineData("-H 'Authorisation: Bearer x'", "PTN4015 The cURL sample sends 'Authorisation', which no server understands as 'Authorization'. Write 'Authorization'.")]
    [InlineData("-H 'Authorization: Baerer x'", "PTN4015 The cURL sample sends 'Baerer', which no server understands as 'Bearer'. Write 'Bearer'.")]
    public void A_misspelt_header_is_told_and_not_that_it_is_missing(string header, string problem) =>
        Assert.Equal([problem], Problems($"curl -X POST https://api.example.com/v1/things {header}"));

    [Theory]
    [InlineData("limit=many", "PTN4008")]
    [InlineData("limit=10&deep=perhaps", "PTN4008")]
    [InlineData("limit={limit}&deep=$DEEP")]
    [InlineData("limit=10&deep=1")]
    public void Values_of_a_query_are_compared_with_their_types(string query, params string[] ids) => Assert.Equal(ids, ReadSupport.Read(
        $"# List\n\n```\nGET https://api.example.com/v1/things\n```\n\n## Query parameters\n\n| Parameter | Type | Description |\n|-|-|-|\n| `limit` | integer | Text |\n| `deep` | boolean | Text |\n\n```bash\ncurl 'https://api.example.com/v1/things?{query}' {Key}\n```\n").Ids());

    [Theory]
    [InlineData("401 Created", "{ \"data\": { \"a\": 1 } }", "PTN4014")]
    [InlineData("404 Unauthorized", "{ \"message\": \"no\" }", "PTN4014")]
    [InlineData("500", "{ \"data\": { \"a\": 1 }, \"status\": 1 }", "PTN4014")]
    [InlineData("200 OK", "{ \"data\": { \"a\": 1 }, \"status\": 0 }", "PTN4014")]
    [InlineData("200 OK", "{ \"data\": { \"a\": 1 }, \"success\": false }", "PTN4014")]
    [InlineData("200 OK", "{ \"data\": { \"a\": 1, \"status\": 0 }, \"status\": 1 }")]
    [InlineData("404 Not Found", "{ \"message\": \"no\", \"status\": 0 }")]
    [InlineData("400", "{ \"data\": { \"a\": 1 }, \"errors\": {} }")]
    public void A_label_and_a_status_say_what_the_sample_shows(string label, string json, params string[] ids) =>
        Assert.Equal(ids, ReadSupport.Read(ReadSupport.Post($"## Response\n\n```json {label}\n{json}\n```")).Ids());

    [Theory]
    [InlineData("| `it` | integer | No | (default: `all`) |", "PTN2021")]
    [InlineData("| `it` | boolean | No | Default: `no`. |", "PTN2021")]
    [InlineData("| `it` | string | No | `a` or `b` (default: `c`) |", "PTN2021")]
    [InlineData("| `it` | integer | No | Default: none |")]
    [InlineData("| `it` | boolean | No | (default: `1`) |")]
    [InlineData("| `it` | string | No | `a` or `b` (default: `B`) |")]
    public void A_default_is_a_value_of_its_field(string row, params string[] ids) => Assert.Equal(ids, ReadSupport.Read(ReadSupport.Body(row)).Ids());

    [Fact]
    public void A_misspelt_required_member_is_told_and_not_that_it_is_missing() =>
        Assert.Equal(["PTN4006 The cURL sample sends 'emial', which no table documents. Did you mean 'email'?"], Problems($"curl https://api.example.com/v1/things {Key} -d '{{\"emial\": \"a\"}}'", "| `email` | string | Yes | |"));
}
