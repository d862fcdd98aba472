using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Partnero.Spec.Reading.OpenApi;

/// <summary>Writes an example of an OpenAPI document as the JSON that the server answers.</summary>
internal static class OpenApiExamples
{
    private const int MaxDepth = 60;
    private const int MaxLength = 1 << 20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON; null when it would be deeper or longer than any sample is.</summary>
    public static string? Write(YamlNode example)
    {
        if (example is { IsQuoted: true, Text: { } text } && text.TrimStart() is { Length: > 0 } start && start[0] is '{' or '[')
        {
            return text; // JSON in a string, as some documents have it.
        }

        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream, Options);
        if (!TryWrite(writer, example, 0))
        {
            return null;
        }

        writer.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static bool TryWrite(Utf8JsonWriter writer, YamlNode node, int depth)
    {
        if (depth > MaxDepth || writer.BytesCommitted + writer.BytesPending > MaxLength)
        {
            return false;
        }

        if (node.Items is { } items)
        {
            writer.WriteStartArray();
            var isWhole = items.TrueForAll(item => TryWrite(writer, item, depth + 1));
            writer.WriteEndArray();
            return isWhole;
        }

        if (node.IsMapping)
        {
            writer.WriteStartObject();
            foreach (var member in node.Members)
            {
                writer.WritePropertyName(Whole(member.Name));
                if (!TryWrite(writer, member.Value, depth + 1))
                {
                    return false;
                }
            }

            writer.WriteEndObject();
            return true;
        }

        WriteScalar(writer, node);
        return true;
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlNode node)
    {
        if (node.IsNull)
        {
            writer.WriteNullValue();
        }
        else if (!node.IsQuoted && node.Text is "true" or "True" or "false" or "False")
        {
            writer.WriteBooleanValue(node.Text is "true" or "True");
        }
        else if (!node.IsQuoted && IsNumber(node.Text!))
        {
            writer.WriteRawValue(node.Text!);
        }
        else
        {
            writer.WriteStringValue(Whole(node.Text!));
        }
    }

    private static bool IsNumber(string text)
    {
        if (text[0] is not ('-' or (>= '0' and <= '9')))
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Half of a surrogate pair is no text that JSON could hold.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
