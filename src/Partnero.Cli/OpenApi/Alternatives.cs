using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Partnero.Cli.OpenApi;

/// <summary>Operations that share method and path (one for each kind of program) become one, with alternatives.</summary>
internal static class Alternatives
{
    /// <summary>Adds what the content may also be.</summary>
    public static void Add(OpenApiMediaType content, IOpenApiSchema schema)
    {
        if (content.Schema is null)
        {
            content.Schema = schema;
            return;
        }

        // A choice that says more than its alternatives stays one alternative.
        var choices = content.Schema is OpenApiSchema { AnyOf: { } known, Type: null, Description: null, Extensions: null, AllOf: null } ? known : [content.Schema];
        if (!choices.Any(choice => IsSame(choice, schema)))
        {
            choices.Add(schema);
        }

        content.Schema = choices is [var only] ? only : new OpenApiSchema { AnyOf = choices };
    }

    private static bool IsSame(IOpenApiSchema left, IOpenApiSchema right) => JsonNode.DeepEquals(ToJson(left), ToJson(right));

    private static JsonNode? ToJson(IOpenApiSchema schema)
    {
        using var text = new StringWriter();
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        return JsonNode.Parse(text.ToString());
    }
}
