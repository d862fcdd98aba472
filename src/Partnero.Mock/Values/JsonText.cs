using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnero.Mock.Values;

/// <summary>Reading and writing of JSON, the same way everywhere.</summary>
internal static class JsonText
{
    // A member that is given twice is a mistake; PHP would silently take the last.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Answers are never put into HTML, and people read them in the journal.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="JsonException">It is not JSON, or has texts that are none.</exception>
    public static JsonNode? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var node = JsonNode.Parse(json, null, Strict);
            ReadTexts(node);
            return node;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Null when there is none, or when it is not JSON.</summary>
    public static JsonNode? TryRead(string? json)
    {
        try
        {
            return json is null ? null : Read(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Write(JsonNode json) => json.ToJsonString(Readable);

    /// <summary>The value at a dotted path; null when it is missing or null.</summary>
    public static JsonNode? Find(JsonNode? node, string path)
    {
        foreach (var name in path.Split('.'))
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    /// <summary>A scalar as text: what rules compare and identifiers are looked up by. Null for anything else.</summary>
    public static string? TextOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => null,
    };

    /// <summary>Texts are decoded when they are first asked for; half a surrogate pair is only noticed then.</summary>
    private static void ReadTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var member in members)
                {
                    ReadTexts(member.Value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    ReadTexts(item);
                }

                break;
            default:
                _ = TextOf(node);
                break;
        }
    }
}
