using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>Samples of the pages as examples.</summary>
internal static class SampleJson
{
    /// <summary>JSON text as a node; a name that is there twice keeps its last value, as JSON readers do.</summary>
    public static JsonNode? Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return ToNode(document.RootElement);
    }

    /// <summary>The text of a path or query sample as JSON of a parameter's type; null when it is no value of that type.</summary>
    public static JsonNode? ParseText(string text, TypeRef type) => type.Kind switch
    {
        TypeKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        TypeKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        TypeKind.Boolean => bool.TryParse(text, out var flag) ? flag : null,
        TypeKind.String or TypeKind.Enum or TypeKind.Date or TypeKind.Timestamp => text,
        _ => null,
    };

    /// <summary>Adds an example under a name made of its title.</summary>
    public static void Add(IDictionary<string, IOpenApiExample> examples, string? title, JsonNode? value, Dictionary<string, IOpenApiExtension> source)
    {
        var slug = new string([.. (title ?? "").Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]).Trim('-');
        var name = slug.Length == 0 ? "sample" : slug;
        for (var number = 2; !examples.TryAdd(name, new OpenApiExample { Summary = title, Value = value ?? JsonNullSentinel.JsonNull, Extensions = source }); number++)
        {
            name = $"{(slug.Length == 0 ? "sample" : slug)}-{number}";
        }
    }

    private static JsonNode? ToNode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = ToNode(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(ToNode)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.True or JsonValueKind.False:
                return JsonValue.Create(element.GetBoolean());
            case JsonValueKind.Number:
                // Samples hold no number that neither can.
                return element.TryGetDecimal(out var number) ? JsonValue.Create(number) : JsonValue.Create(element.GetDouble());
            default:
                return null;
        }
    }
}
