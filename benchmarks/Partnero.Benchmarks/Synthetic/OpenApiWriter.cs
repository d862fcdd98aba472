using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnero.Benchmarks.Synthetic;

/// <summary>Writes a synthetic API as OpenAPI 3.0, for the generators that read that.</summary>
internal static class OpenApiWriter
{
    public static string Write(SyntheticApi api)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        foreach (var operation in api.Operations)
        {
            var name = Pascal(operation.Name);
            schemas[name + "Owner"] = Schema(operation.OwnerFields);
            var request = Schema(operation.Fields);
            request["properties"]!["owner"] = Reference(name + "Owner");
            request["required"]!.AsArray().Add("owner");
            schemas[name + "Request"] = request;
            schemas[name + "Response"] = Schema(operation.ResponseFields);
            paths[operation.Path] = new JsonObject { ["post"] = Operation(operation, name) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Synthetic", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.synthetic.example" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static JsonObject Operation(SyntheticOperation operation, string name) => new()
    {
        ["operationId"] = name,
        ["tags"] = new JsonArray(operation.Group),
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(Reference(name + "Request")) },
        ["responses"] = new JsonObject
        {
            ["201"] = new JsonObject
            {
                ["description"] = "Created",
                ["content"] = Content(new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["data"] = Reference(name + "Response"), ["status"] = new JsonObject { ["type"] = "integer" } },
                }),
            },
        },
    };

    private static JsonObject Content(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static JsonObject Schema(IReadOnlyList<SyntheticField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Name] = new JsonObject { ["type"] = field.Type, ["description"] = $"The {field.Name.Replace('_', ' ')} of it" };
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name)]),
        };
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
