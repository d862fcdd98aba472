using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

public class SampleTests
{
    private static RequestSample Curl(string command)
    {
        var operation = ReadSupport.Operation(ReadSupport.Post("## Request\n\n```bash cURL theme={null}\n" + command + "\n```"));
        return Assert.Single(operation.Requests);
    }

    private static string Line(RequestSample sample) =>
        $"{sample.Method} {sample.Path} [{string.Join('&', sample.Query.Select(q => $"{q.Name}={q.Value}"))}] {string.Join(", ", sample.Headers.Select(h => $"{h.Name}={h.Value}"))} {sample.Body}".Trim();

    [Theory]
    [InlineData("curl https://api.example.com/v1/things", "GET /v1/things []")]
    [InlineData("curl -X POST https://api.example.com/v1/things", "POST /v1/things []")]
    [InlineData("curl -XPUT https://api.example.com/v1/things", "PUT /v1/things []")]
    [InlineData("curl --request delete 'https://api.example.com/v1/things'", "DELETE /v1/things []")]
    [InlineData("curl --request=PATCH https://api.example.com/v1/things", "PATCH /v1/things []")]
    [InlineData("curl -I https://api.example.com/v1/things", "HEAD /v1/things []")]
    [InlineData("curl --location \"https://api.example.com/v1/things?limit=5&partner.key=a%20b+c\"", "GET /v1/things [limit=5&partner.key=a b c]")]
    [InlineData("curl https://api.example.com/v1/things -d '{\"a\": 1}'", "POST /v1/things []  {\"a\": 1}")]
    [InlineData("curl https://api.example.com/v1/things --data-raw '{\"a\": 1}' -H 'X: y'", "POST /v1/things [] X=y {\"a\": 1}")]
    [InlineData("curl -d \"{\\\"a\\\": \\\"x y\\\"}\" https://api.example.com/v1/things", "POST /v1/things []  {\"a\": \"x y\"}")]
    [InlineData("curl -d $'{\"a\": \"it\\'s\"}' https://api.example.com/v1/things", "POST /v1/things []  {\"a\": \"it's\"}")]
    [InlineData("curl -d '{\"a\": \"it'\\''s\"}' https://api.example.com/v1/things", "POST /v1/things []  {\"a\": \"it's\"}")]
    [InlineData("curl --json '{\"a\": 1}' https://api.example.com/v1/things", "POST /v1/things []  {\"a\": 1}")]
    [InlineData("curl -sS -L -o out.json https://api.example.com/v1/things", "GET /v1/things []")]
    [InlineData("curl -sXPOST https://api.example.com/v1/things", "POST /v1/things []")]
    [InlineData("curl -G https://api.example.com/v1/things -d limit=5 --data-urlencode 'email=a@b.c'", "GET /v1/things [limit=5&email=a@b.c]")]
    [InlineData("curl -H \"Authorization:Bearer x\" --header 'Accept: application/json' https://api.example.com/v1/things", "GET /v1/things [] Authorization=Bearer x, Accept=application/json")]
    [InlineData("$ curl https://api.example.com/v1/things", "GET /v1/things []")]
    [InlineData("# a comment\ncurl https://api.example.com/v1/things # more", "GET /v1/things []")]
    [InlineData("curl \\\n  -X POST \\\n  https://api.example.com/v1/things", "POST /v1/things []")]
    [InlineData("curl ^\n  -X POST ^\n  https://api.example.com/v1/things", "POST /v1/things []")]
    [InlineData("curl https://api.example.com/v1/things | jq .", "GET /v1/things []")]
    [InlineData("curl $BASE_URL/v1/things", "GET /v1/things []")]
    [InlineData("curl api.example.com/v1/things", "GET /v1/things []")]
    [InlineData("curl --url https://api.example.com/v1/things#part", "GET /v1/things []")]
    [InlineData("curl -d @body.json https://api.example.com/v1/things", "POST /v1/things []")]
    [InlineData("curl -F file=@a.png https://api.example.com/v1/things", "POST /v1/things []")]
    public void Reads_curl_as_a_shell_would(string command, string expected) => Assert.Equal(expected, Line(Curl(command)));

    [Theory]
    [InlineData("bash cURL theme={null}", null)]
    [InlineData("bash cURL (by email) theme={null}", "(by email)")]
    [InlineData("bash Filter by partner theme={null}", "Filter by partner")]
    [InlineData("bash title=\"By key\" lines", "By key")]
    [InlineData("bash", null)]
    [InlineData("", null)]
    [InlineData("sh {1,3-4}", null)]
    public void A_curl_sample_has_the_title_that_tells_it_from_others(string info, string? title) =>
        Assert.Equal(title, Assert.Single(ReadSupport.Operation(ReadSupport.Post($"```{info}\ncurl https://api.example.com/v1/things\n```")).Requests).Title);

    [Fact]
    public void A_fence_may_hold_several_commands_and_a_tab_names_them()
    {
        var operation = ReadSupport.Operation(ReadSupport.Post("<Tabs>\n  <Tab title=\"Two\">\n    ```bash\n    curl https://api.example.com/v1/things -d '{}'\n    curl https://api.example.com/v1/things\n    ```\n  </Tab>\n</Tabs>"));
        Assert.Equal(["Two POST /v1/things", "Two GET /v1/things"], operation.Requests.Select(r => $"{r.Title} {r.Method} {r.Path}"));
    }

    [Theory]
    [InlineData("curl https://api.example.com/v1/things -H 'A: b", "10:43 The cURL sample cannot be read: a quote is never closed.")]
    [InlineData("curl -X POST", "10:1 The cURL sample cannot be read: it has no URL.")]
    public void A_command_that_cannot_be_read_is_reported(string command, string problem) =>
        Assert.Contains($"PTN4003 {problem}", ReadSupport.Read(ReadSupport.Post($"```bash\n{command}\n```").Replace("## Endpoint\n\n", "", StringComparison.Ordinal)).Problems());

    [Theory]
    [InlineData("```json 200 OK theme={null}\n{}\n```", 200, "OK")]
    [InlineData("```json 201 Created\n{}\n```", 201, "Created")]
    [InlineData("```json Response 404\n{}\n```", 404, "Response")]
    [InlineData("```json (422) Invalid\n{}\n```", 422, "Invalid")]
    [InlineData("```json title=\"200\"\n{}\n```", 200, null)]
    [InlineData("## Response\n\n```json theme={null}\n{}\n```", null, null)]
    [InlineData("## Response\n\n```\n{}\n```", null, null)]
    [InlineData("<ResponseExample>\n```json\n{}\n```\n</ResponseExample>", null, null)]
    [InlineData("<Tabs>\n  <Tab title=\"Affiliate\">\n    ```json 200 OK\n    {}\n    ```\n  </Tab>\n</Tabs>", 200, "Affiliate")]
    [InlineData("<Steps>\n  <Step title=\"Confirm\">\n    ```json 200 OK\n    {}\n    ```\n  </Step>\n</Steps>", 200, "Confirm")]
    [InlineData("<Accordion title=\"More\">\n  ```json 200 OK\n  {}\n  ```\n</Accordion>", 200, "OK")]
    public void Reads_responses_wherever_pages_put_them(string text, int? status, string? title)
    {
        var response = Assert.Single(ReadSupport.Operation(ReadSupport.Post(text)).Responses);
        Assert.Equal((status, title, "{}"), (response.Status, response.Title, response.Json));
    }

    [Theory]
    [InlineData("## Request body\n\n```json\n{\"a\": 1}\n```")]
    [InlineData("<RequestExample>\n```json 200\n{\"a\": 1}\n```\n</RequestExample>")]
    [InlineData("## How it works\n\n```json\n{\"a\": 1}\n```")]
    [InlineData("## Response\n\n```javascript\nfoo()\n```")]
    public void Other_json_is_no_response(string text)
    {
        var result = ReadSupport.Read(ReadSupport.Post(text));
        Assert.Empty(result.Page!.Operations[0].Responses);
        Assert.Empty(result.Problems());
    }

    [Theory]
    [InlineData("{\"event\": \"partner.created\", \"url\": \"x\", \"webhook_key\": \"k\", \"created_at\": \"2025-01-01T00:00:00.000000Z\", \"data\": {}}", "{event: Text, url: Text, webhook_key: Text, created_at: Timestamp, data: {}}")]
    [InlineData("{\"event\": \"partner.created\", \"data\": {\"id\": \"a\"}, \"timestamp\": 1}", "{event: Text, data: {id: Text}, timestamp: Integer}")]
    public void Reads_payloads_of_webhooks_on_any_page(string json, string shape)
    {
        Assert.Equal(shape, Assert.Single(ReadSupport.Read($"# Hooks\n\n## Payload\n\n```json\n{json}\n```").Page!.Payloads).Shape.Text());
        Assert.Equal(shape, Assert.Single(ReadSupport.Read($"# Hooks\n\n## Payload\n\n```json\n{json}\n```", "guides/hooks.md").Page!.Payloads).Shape.Text());
    }

    [Theory]
    [InlineData("{\"a\": 1, \"b\": 1.5, \"c\": 1250.00, \"d\": 1e3, \"e\": 9223372036854775807, \"f\": 9223372036854775808}", "{a: Integer, b: Number, c: Number, d: Number, e: Integer, f: Number}")]
    [InlineData("{\"a\": \"2025-06-11\", \"b\": \"2025-13-11\", \"c\": \"2025-06-11T09:14:02.000000Z\", \"d\": \"2025-06-11T09:14:02+02:00\", \"e\": \"2025-06-11T09:14:02\", \"f\": \"2025-06-11 09:14:02\"}", "{a: Date, b: Text, c: Timestamp, d: Timestamp, e: Text, f: Text}")]
    [InlineData("{\"a\": [], \"b\": {}, \"c\": null, \"d\": true}", "{a: EmptyArray, b: {}, c: Null, d: Boolean}")]
    [InlineData("[{\"a\": 1}, {\"a\": null, \"b\": \"x\"}, {\"b\": \"y\", \"a\": 2}]", "[{a: Null|Integer, b?: Text}]")]
    [InlineData("[[1], [\"x\"], []]", "[[Integer|Text]|EmptyArray]")]
    [InlineData("{\"a\": [{}, []], \"a\": 1}", "{a: Integer|[{}|EmptyArray]}")]
    [InlineData("{\"a\\u0062\": \"\\u0032025-06-11\"}", "{ab: Text}")]
    [InlineData("\"text\"", "Text")]
    public void Shapes_say_what_samples_show(string json, string shape) =>
        Assert.Equal(shape, Assert.Single(ReadSupport.Operation(ReadSupport.Post($"```json 200 OK\n{json}\n```")).Responses).Shape.Text());

    [Theory]
    [InlineData("{\n  \"data\": { ... }\n}", "10:13", "an ellipsis", "Write the content out, or leave the member away.")]
    [InlineData("{\"a\": 1", "9:8", "it ends before all brackets and quotes are closed", "Close them.")]
    [InlineData("{'a': 1}", "9:2", "a single quote", "JSON takes double quotes.")]
    [InlineData("{\"ä€\": x}", "9:8", "'x' is unexpected", "Correct the sample.")]
    [InlineData("", "9:1", "there is nothing", "Write the JSON that the server answers.")]
    public void What_is_no_json_is_reported_where_it_goes_wrong(string json, string at, string what, string advice)
    {
        var result = ReadSupport.Read(BrokenResponse(json));
        Assert.Equal([$"PTN4001 {at} The sample is not JSON here: {what}. It is left out, and with it what only it shows. {advice}"], result.Problems());
        Assert.Empty(result.Page!.Operations[0].Responses);
        Assert.Single(result.Page.Operations[0].Errors);
    }

    [Theory]
    [InlineData("{\n  \"data\": [\n    1,\n    ...\n  ]\n}", "12:5", "an ellipsis", "Write the content out, or leave the member away.", "{data: [Integer]}")]
    [InlineData("{\n  \"a\": 1, // why\n  \"b\": 2\n}", "10:11", "a comment", "Move it to the text around the sample: JSON has no comments.", "{a: Integer, b: Integer}")]
    [InlineData("{ /* why */\n  \"a\": \"// ... ,}\" # x\n}", "9:3", "a comment", "Move it to the text around the sample: JSON has no comments.", "{a: Text}")]
    [InlineData("{\n  \"a\": [1,],\n}", "10:10", "a trailing comma", "Remove it.", "{a: [Integer]}")]
    [InlineData("{\n  \"a\": 1,\n}", "10:9", "a trailing comma", "Remove it.", "{a: Integer}")]
    [InlineData("{\"a\": 1}\n{\"b\": 1}", "10:1", "a second document begins", "Give each document a fence of its own.", "{a: Integer} {b: Integer}")]
    [InlineData("{\"a\": 1,}\n\n{\"b\": 1}\n{\"c\"", "9:8", "a trailing comma", "Remove it.", "{a: Integer} {b: Integer}")]
    public void Liberties_of_writers_are_reported_and_the_rest_is_read(string json, string at, string what, string advice, string shapes)
    {
        var result = ReadSupport.Read(BrokenResponse(json));
        Assert.Equal([$"PTN4001 {at} The sample is not JSON here: {what}. The rest of it is read all the same. {advice}"], result.Problems());
        Assert.Equal(shapes, string.Join(' ', result.Page!.Operations[0].Responses.Select(response => response.Shape.Text())));
        Assert.All(result.Page.Operations[0].Responses, response => System.Text.Json.JsonDocument.Parse(response.Json).Dispose());
        Assert.Single(result.Page.Operations[0].Errors);
    }

    private static string BrokenResponse(string json) =>
        $"# Thing\n\n```\nGET https://api.example.com/v1/things\n```\n\n\n```json 200 OK\n{json}\n```\n\n## Error responses\n\n| Status | Error | Solution |\n|-|-|-|\n| 404 | Gone | Look |";

    [Fact]
    public void A_body_with_liberties_is_reported_and_the_rest_is_read()
    {
        var result = ReadSupport.Read(ReadSupport.Post("```bash cURL\ncurl https://api.example.com/v1/things -H 'Authorization: Bearer x' --json '{\"a\": 1, // one\n}'\n```"));
        Assert.Contains("PTN4002", result.Ids());
        Assert.Equal("{a: Integer}", Assert.Single(result.Page!.Operations[0].Requests).Shape!.Text());
    }

    [Fact]
    public void A_sample_without_content_says_that_nothing_is_answered() =>
        Assert.True(ReadSupport.Operation(ReadSupport.Post("```json 204 No Content\n\n```")).AnswersNothing);

    [Fact]
    public void A_page_without_endpoint_may_show_what_is_no_json() =>
        Assert.Empty(ReadSupport.Read("# Introduction\n\n## Response\n\n```json\n{ \"data\": { ... } }\n```").Problems());

    [Fact]
    public void The_indentation_that_all_lines_share_is_no_part_of_a_sample()
    {
        var result = ReadSupport.Read(ReadSupport.Post("<Tabs>\n  <Tab title=\"A\">\n    ```json 200 OK\n    {\n      \"a\": [\n\n        1,\n        x\n      ]\n    }\n    ```\n  </Tab>\n</Tabs>"));
        Assert.StartsWith("PTN4001 18:9 ", Assert.Single(result.Problems()), StringComparison.Ordinal);
        var sample = Assert.Single(ReadSupport.Operation(ReadSupport.Post("<ResponseExample>\n  ```json 200 OK\n  {\n    \"a\": 1\n  }\n  ```\n</ResponseExample>")).Responses);
        Assert.Equal("{\n  \"a\": 1\n}", sample.Json);
    }

    [Fact]
    public void A_sample_nested_too_deeply_is_no_json_and_no_stack_overflow() =>
        Assert.Equal(["PTN4001"], ReadSupport.Read(ReadSupport.Post($"```json 200 OK\n{new string('[', 100_000)}\n```")).Ids());

    [Fact]
    public void Half_a_surrogate_pair_in_a_name_is_reported() =>
        Assert.Equal(["PTN4001"], ReadSupport.Read(ReadSupport.Post("```json 200 OK\n{\"\\ud800\": 1}\n```")).Ids());
}
