using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Cli.OpenApi;

namespace Partnero.Cli.Tests.OpenApi;

public sealed class OpenApiTests
{
    public static TheoryData<OpenApiSpecVersion> Versions => [OpenApiSpecVersion.OpenApi3_1, OpenApiSpecVersion.OpenApi3_0];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_document_of_all_pages_is_read_back_without_errors_or_warnings(OpenApiSpecVersion version)
    {
        var result = OpenApiDocument.Parse(Text(version), "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(version, result.Diagnostic.SpecificationVersion);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_operation_of_the_API_is_in_the_document(OpenApiSpecVersion version)
    {
        var document = Read(version);
        var documented = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Select(operation => operation.Value!)
            .SelectMany(operation => operation["x-operations"] is JsonArray merged
                ? merged.Select(one => (string)one!["id"]!)
                : [((string)operation["operationId"]!).Replace('_', '.')]));

        Assert.Equal(
            Repository.Api.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id).Order(StringComparer.Ordinal),
            documented.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_element_says_on_which_page_and_line_it_stands(OpenApiSpecVersion version)
    {
        var document = Read(version);
        var lines = Repository.Api.Source.Pages.ToDictionary(page => page.Path, page => page.Text.Split('\n').Length);
        var elements = Elements(document).ToList();

        Assert.InRange(elements.Count, 1000, int.MaxValue);
        Assert.All(elements, element =>
        {
            var source = element.Node["x-source"];
            Assert.True(source is not null, $"{element.Path} has no x-source");
            Assert.InRange((int)source["line"]!, 1, lines[(string)source["page"]!]);
        });
    }

    [Fact]
    public void The_line_is_that_of_the_row()
    {
        var document = Read(OpenApiSpecVersion.OpenApi3_1);
        var source = document["components"]!["schemas"]!["CreateReferralLinkRequest"]!["properties"]!["domain_id"]!["x-source"]!;
        var page = Repository.Api.Source.Pages.Single(page => page.Path == "api-reference/referral-links/create.md");

        Assert.Equal(page.Path, (string)source["page"]!);
        Assert.Contains("`domain_id`", page.Text.Split('\n')[(int)source["line"]! - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_keywords_of_JSON_Schema()
    {
        var schemas = Read(OpenApiSpecVersion.OpenApi3_1)["components"]!["schemas"]!;

        var link = schemas["CreateReferralLinkRequest"]!;
        Assert.Equal(["key", "partner"], link["required"]!.AsArray().Select(name => (string)name!));
        Assert.Equal("""{"domain_id":["is_additional"]}""", link["dependentRequired"]!.ToJsonString());
        var conditions = schemas["CreatePromotionCodeRequest"]!["allOf"]!.AsArray();
        Assert.Contains(conditions, rule =>
            rule!["if"]?["properties"]?["limit_to_specific_partner"]?.ToJsonString() == """{"enum":[true]}"""
            && (string)rule["then"]!["required"]![0]! == "coupon_specific_partners");
    }

    [Fact]
    public void Before_3_1_a_condition_is_written_as_not_or()
    {
        var link = Read(OpenApiSpecVersion.OpenApi3_0)["components"]!["schemas"]!["CreateReferralLinkRequest"]!;

        Assert.Null(link["dependentRequired"]);
        var condition = link["allOf"]![0]!["anyOf"]!;
        Assert.Equal("domain_id", (string)condition[0]!["not"]!["required"]![0]!);
        Assert.Equal("is_additional", (string)condition[1]!["required"]![0]!);
    }

    [Fact]
    public void Samples_errors_security_and_webhooks_are_there()
    {
        var document = Read(OpenApiSpecVersion.OpenApi3_1);
        var create = document["paths"]!["/partner_referral_links"]!["post"]!;

        Assert.Equal("bearer", (string)document["components"]!["securitySchemes"]!["ApiKey"]!["scheme"]!);
        Assert.NotEmpty(document["security"]!.AsArray());
        var request = create["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().Single().Value!;
        Assert.Equal("""{"partner":{"id":"partner_123"},"key":"ref_456"}""", request["value"]!.ToJsonString());
        Assert.Equal("ref_456", (string)create["responses"]!["201"]!["content"]!["application/json"]!["examples"]!.AsObject().Single().Value!["value"]!["data"]!["key"]!);
        Assert.Contains("404", document["paths"]!["/partners/{id}"]!["delete"]!["responses"]!.AsObject().Select(response => response.Key));
        Assert.NotNull(document["webhooks"]!["partner.created"]!["post"]);
        Assert.NotNull(Read(OpenApiSpecVersion.OpenApi3_0)["x-webhooks"]!["partner.created"]!["post"]);
    }

    [Fact]
    public void Operations_that_share_method_and_path_become_one_with_alternatives()
    {
        var create = Read(OpenApiSpecVersion.OpenApi3_1)["paths"]!["/customers"]!["post"]!;

        Assert.Equal(["Customers.Create", "ReferAFriend.Customers.Create"], create["x-operations"]!.AsArray().Select(one => (string)one!["id"]!));
        Assert.Equal(
            ["#/components/schemas/CreateCustomerRequest", "#/components/schemas/ReferAFriend_CreateCustomerRequest"],
            create["requestBody"]!["content"]!["application/json"]!["schema"]!["anyOf"]!.AsArray().Select(choice => (string)choice!["$ref"]!).Take(2));
    }

    [Fact]
    public async Task The_same_pages_give_the_same_bytes_as_JSON_and_as_YAML()
    {
        using var output = new TemporaryFolder();
        foreach (var file in new[] { "1.json", "2.json" })
        {
            await Cli.RunAsync("openapi", Repository.Path("docs-spec"), "--output", output[file]);
        }

        Assert.Equal(output.Read("1.json"), output.Read("2.json"));
        Assert.DoesNotContain("\r", output.Read("1.json"), StringComparison.Ordinal);
        var yaml = await Cli.RunAsync("openapi", Repository.Path("docs-spec"), "--openapi", "3.0", "--format", "yaml");
        Assert.StartsWith("openapi: 3.0.4\n", yaml.Out, StringComparison.Ordinal);
    }

    private static JsonNode Read(OpenApiSpecVersion version) => JsonNode.Parse(Text(version))!;

    private static string Text(OpenApiSpecVersion version)
    {
        var options = new OpenApiOptions(version);
        return OpenApiBuilder.Write(OpenApiBuilder.Build(Repository.Api.Api, Repository.Api.Positions, options), options, yaml: false).ToString();
    }

    /// <summary>Everything that comes from a page: operations, parameters, bodies, responses, examples, types, their members, webhooks.</summary>
    private static IEnumerable<(string Path, JsonNode Node)> Elements(JsonNode document)
    {
        foreach (var (name, webhook) in Items(document["webhooks"] ?? document["x-webhooks"]))
        {
            yield return (name, webhook["post"]!);
        }

        foreach (var (name, path) in Items(document["paths"]))
        {
            foreach (var (method, operation) in Items(path))
            {
                yield return ($"{method} {name}", operation);
                foreach (var part in Parts(operation))
                {
                    yield return ($"{method} {name} {part.Path}", part.Node);
                }
            }
        }

        foreach (var (name, schema) in Items(document["components"]!["schemas"]).Where(schema => schema.Name is not ("PageLinks" or "PageMeta" or "ErrorResponse")))
        {
            yield return (name, schema);
            foreach (var (member, node) in Items(schema["properties"]))
            {
                yield return ($"{name}.{member}", node);
            }
        }
    }

    private static IEnumerable<(string Path, JsonNode Node)> Parts(JsonNode operation)
    {
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            yield return ((string)parameter!["name"]!, parameter);
        }

        var bodies = Items(operation["responses"]).Where(response => response.Node["$ref"] is null);
        foreach (var (name, body) in operation["requestBody"] is { } request ? bodies.Append(("body", request)) : bodies)
        {
            yield return (name, body);
            foreach (var (example, node) in Items(body["content"]?["application/json"]?["examples"]))
            {
                yield return ($"{name} {example}", node);
            }
        }
    }

    private static IEnumerable<(string Name, JsonNode Node)> Items(JsonNode? node) =>
        node is JsonObject members ? members.Select(member => (member.Key, member.Value!)) : [];
}
