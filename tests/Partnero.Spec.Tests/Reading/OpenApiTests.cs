using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>The fence with one operation of an OpenAPI document that other Mintlify sites show.</summary>
public class OpenApiTests
{
    private const string Document =
        """
        openapi: 3.0.3
        info:
          title: Links   # a comment
        servers:
          - url: https://{region}.example.com/v1
            variables:
              region:
                default: api
        paths:
          /links/{id}:
            parameters:
              - $ref: '#/components/parameters/Id'
            post:
              summary: Changes a link.
              parameters:
                - {name: dryRun, in: query, schema: {type: boolean, default: false}}
                - name: X-Trace
                  in: header
                  required: true
                  schema:
                    type: string
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      allOf:
                        - $ref: "#/components/schemas/LinkInput"
                        - type: object
                          required: [url]
                          properties:
                            url:
                              type: string
                              format: uri
                              description: >-
                                Where it
                                leads to.

                                Must be a whole URL.
                            expires_at:
                              type: [string, 'null']
                              format: date-time
                            tags:
                              type: array
                              items:
                                type: string
                            owner:
                              oneOf:
                                - $ref: '#/components/schemas/Owner'
                                - type: 'null'
              responses:
                '200':
                  description: Done.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Link'
                '404':
                  description: No link has this ID.
                default:
                  description: Anything else.
        components:
          parameters:
            Id:
              name: id
              in: path
              required: true
              schema: {type: integer}
          schemas:
            LinkInput:
              type: object
              properties:
                kind:
                  type: string
                  enum:
                    - short
                    - long
                  default: short
                id:
                  type: string
                  readOnly: true
            Owner:
              type: object
              required:
                - id
              properties:
                id: {type: string}
                parent:
                  $ref: '#/components/schemas/Owner'
            Link:
              type: object
              required: [id, parts]
              properties:
                id: {type: integer}
                note: {type: string, nullable: true}
                parts:
                  type: array
                  items:
                    type: object
                    properties:
                      size: {type: number}
        """;

    private static string Page(string document, string info = "yaml post /links/{id}") => $"# Change a link\n\n> In one line.\n\n## OpenAPI\n\n````{info}\n{document}\n````\n";

    private static string[] Rows(IEnumerable<FieldRow> rows) =>
        [.. rows.Select(r => $"{r.Name} {r.Location} {r.Type?.Kind}{(r.Type?.Item is { } item ? $"<{item}>" : "")}{(r.Type?.IsNullable == true ? "?" : "")} {r.Requirement} {r.Default} {r.Description}{(r.Values.IsEmpty ? "" : " [" + string.Join(',', r.Values) + "]")}".TrimEnd())];

    [Theory]
    [InlineData("yaml post /links/{id}")]
    [InlineData("yaml POST /links/{id} theme={null}")]
    [InlineData("yaml /openapi/links.yaml post /links/{id}")]
    [InlineData("yml post /links/{id}")]
    public void An_operation_is_read_as_if_tables_had_it(string info)
    {
        var result = ReadSupport.Read(Page(Document, info));

        Assert.Empty(result.Problems());
        var operation = Assert.Single(result.Page!.Operations);
        Assert.Equal(("POST", "https://api.example.com", "/v1/links/{id}", "OpenAPI", true, "Changes a link."), (operation.Method, operation.Server, operation.PathTemplate, operation.Heading, operation.HeadingIsEndpoint, operation.Description));
        Assert.Equal(
            [
                "id Path Integer Yes", "dryRun Query Boolean No false", "X-Trace Header String Yes", "kind Body String No short  [short,long]", "url Body String Yes  Where it leads to. Must be a whole URL.",
                "expires_at Body DateTime? No", "tags Body Array<String> No", "owner Body Object? No", "owner.id Body String Yes", "owner.parent Body Object No", "owner.parent.id Body String Yes", "owner.parent.parent Body Object No",
            ],
            Rows(operation.Parameters));
        Assert.Equal(["id Body Integer Yes", "note Body String? No", "parts Body Array<Object> Yes", "parts[].size Body Number No"], Rows(operation.ResponseFields));
        Assert.Equal(["404 No link has this ID."], operation.Errors.Select(e => $"{e.Status} {e.Error}"));
    }

    [Fact]
    public void Rows_stand_where_their_names_do()
    {
        var result = ReadSupport.Read(Page(Document));
        Assert.Equal("39:21-39:24", result.At(result.Page!.Operations[0].Parameters.Single(p => p.Name == "url").Source));
    }

    [Fact]
    public void Examples_are_samples()
    {
        var operation = ReadSupport.Operation(Page(
            """
            servers: [{url: https://api.example.com}]
            paths:
              /links/{id}:
                post:
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    "201":
                      content:
                        application/json:
                          examples:
                            one:
                              value:
                                id: 7
                                at: '2025-06-11'
                                big: 1250.00
                                text: "a\u0062\n"
                                none: null
                                odd: 0x1F
                                list:
                                - true
                                - {a: [1, "2"]}
                                block: |
                                  a
                                  b
            """));

        Assert.Equal("""{"id":7,"at":"2025-06-11","big":1250.00,"text":"ab\n","none":null,"odd":"0x1F","list":[true,{"a":[1,"2"]}],"block":"a\nb"}""", Assert.Single(operation.Responses).Json);
        Assert.Equal(201, operation.Responses[0].Status);
    }

    [Fact]
    public void The_older_form_is_read_too()
    {
        var operation = ReadSupport.Operation(Page(
            """
            paths:
              path: /links/{id}
              method: post
              servers:
                - url: https://api.example.com/v1
              request:
                parameters:
                  path:
                    id:
                      schema:
                        - type: string
                          required: true
                          description: Its ID
                  query: {}
                body:
                  application/json:
                    schemaArray:
                      - type: object
                        properties:
                          url:
                            allOf:
                              - type: string
                                description: Target
                        requiredProperties:
                          - url
              response:
                '200':
                  application/json:
                    schemaArray:
                      - type: object
                        properties:
                          id:
                            allOf:
                              - type: string
                    examples:
                      example:
                        value:
                          id: x
            """));

        Assert.Equal(["id Path String Yes  Its ID", "url Body String Yes  Target"], Rows(operation.Parameters));
        Assert.Equal(["id Body String No"], Rows(operation.ResponseFields));
        Assert.Equal("""{"id":"x"}""", Assert.Single(operation.Responses).Json);
    }

    [Theory]
    [InlineData("servers: [{url: https://api.example.com}]\npaths: {'/links/{id}': {get: {}}}", "does not describe it")]
    [InlineData("", "does not describe it")]
    public void A_document_that_is_not_about_the_operation_is_reported(string document, string reason)
    {
        var result = ReadSupport.Read(Page(document));
        Assert.Empty(result.Page!.Operations);
        Assert.Contains(reason, Assert.Single(result.Problems(), p => p.StartsWith("PTN1001 7:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("servers: []\npaths: 'never closed", "9:8", "While scanning a quoted scalar, found unexpected end of stream")]
    [InlineData("servers: []\n\tpaths: {}", "8:1", "found invalid tab")]
    [InlineData("servers: []\npaths: [a\nb: c", "9:8", "did not find its end")]
    [InlineData("a: b: c", "8:5", "found invalid mapping")]
    public void A_document_that_is_no_YAML_is_reported_where_it_breaks(string document, string place, string reason)
    {
        var result = ReadSupport.Read(Page(document));
        Assert.Empty(result.Page!.Operations);
        var problem = Assert.Single(result.Problems(), p => p.StartsWith("PTN1001 ", StringComparison.Ordinal));
        Assert.StartsWith($"PTN1001 {place} ", problem, StringComparison.Ordinal);
        Assert.Contains("is no YAML: ", problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_yaml_is_no_operation() => Assert.Empty(ReadSupport.Read("# Config\n\n```yaml config.yaml\npaths:\n  /a: 1\n```\n").Page!.Operations);

    [Fact]
    public void An_answer_without_content_is_none()
    {
        var operation = ReadSupport.Operation(Page("servers: [{url: https://api.example.com}]\npaths: {'/links/{id}': {post: {responses: {'204': {description: Gone}}}}}"));
        Assert.True(operation.AnswersNothing);
    }

    [Theory]
    [InlineData("&a\n  a: *a")]
    [InlineData("'unclosed\n  b: \"unclosed")]
    [InlineData("{a: {b: [c")]
    [InlineData("|\n\n\n  x\n y\n# z")]
    [InlineData("? complex\n: key")]
    [InlineData("\"\\ud800 \\uZZ \\x4 \\\"")]
    [InlineData("- a\n -b\n  - c\n- - - - d: e")]
    [InlineData("!!binary abc\n%TAG ! x\n...")]
    public void Nothing_throws(string value)
    {
        foreach (var document in new[] { value, "servers: [{url: https://a.example}]\npaths:\n  /links/{id}:\n    post:\n      description: " + value + "\n      responses:\n        200: {}" })
        {
            Assert.DoesNotContain("PTN1008", ReadSupport.Read(Page(document)).Ids());
        }
    }

    [Fact]
    public void What_grows_without_end_is_bounded()
    {
        // Each schema has two members of the next: 2^40 fields, if nobody counted.
        var schemas = string.Concat(Enumerable.Range(0, 40).Select(i => $"    S{i}:\n      properties:\n        a: {{$ref: '#/components/schemas/S{i + 1}'}}\n        b: {{$ref: '#/components/schemas/S{i + 1}'}}\n"));
        const string Head = "servers: [{url: https://a.example}]\npaths: {'/links/{id}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}\ncomponents:\n  schemas:\n";
        foreach (var document in new[] { Head + schemas, string.Concat(Enumerable.Range(0, 5000).Select(i => new string(' ', i) + "a:\n")), string.Concat(Enumerable.Repeat("- ", 50_000)), new string('[', 100_000), string.Concat(Enumerable.Repeat("a: [\n", 20_000)), string.Concat(Enumerable.Repeat("a: '\n", 20_001)) })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            ReadSupport.Read(Page(document));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {document[..40]}");
        }
    }
}
