using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Partnero.Cli.OpenApi.Text;

/// <summary>Writes JSON as YAML in block style: keys and texts are plain where that is safe, else quoted as in JSON.</summary>
internal sealed partial class DocumentYaml
{
    /// <summary>YAML 1.2 allows an implicit key 1,024 characters; a longer one is written as an explicit key.</summary>
    private const int LongestImplicitKey = 1024;

    private readonly TextChunks _output = new();

    private DocumentYaml()
    {
    }

    /// <summary>Writes a JSON object as YAML.</summary>
    public static TextChunks Write(ReadOnlySequence<byte> json)
    {
        var yaml = new DocumentYaml();
        var reader = new Utf8JsonReader(json, DocumentCheck.AnyDepth);
        reader.Read();
        reader.Read();
        yaml.WriteMembers(ref reader, 0, isBehindDash: false);
        return yaml._output;
    }

    /// <summary>Writes the members of an object. The reader stands at the first of them, and in the end at the closing brace.</summary>
    private void WriteMembers(ref Utf8JsonReader reader, int indent, bool isBehindDash)
    {
        for (; reader.TokenType == JsonTokenType.PropertyName; reader.Read())
        {
            Indent(isBehindDash ? 0 : indent);
            isBehindDash = false;
            var name = Scalar(reader.GetString()!);
            if (name.Length > LongestImplicitKey)
            {
                Append($"? {name}\n");
                Indent(indent);
                name = "";
            }

            Append(name);
            Append(":");
            reader.Read();
            WriteValue(ref reader, indent + 1, isItem: false);
        }
    }

    /// <summary>Writes the items of an array. The reader stands at the first of them, and in the end at the closing bracket.</summary>
    private void WriteItems(ref Utf8JsonReader reader, int indent, bool isBehindDash)
    {
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            Indent(isBehindDash ? 0 : indent);
            isBehindDash = false;
            Append("-");
            WriteValue(ref reader, indent + 1, isItem: true);
        }
    }

    /// <summary>Writes what stands behind a colon or a dash, and ends its line.</summary>
    private void WriteValue(ref Utf8JsonReader reader, int indent, bool isItem)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            Append(" ");
            WriteScalar(ref reader, indent);
            return;
        }

        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Read();
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            Append(isObject ? " {}\n" : " []\n");
            return;
        }

        Append(isItem ? " " : "\n");
        if (isObject)
        {
            WriteMembers(ref reader, indent, isItem);
        }
        else
        {
            WriteItems(ref reader, indent, isItem);
        }
    }

    private void WriteScalar(ref Utf8JsonReader reader, int indent)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            WriteText(reader.GetString()!, indent);
            return;
        }

        // Numbers, true, false and null are the same in both languages.
        var bytes = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        _output.Write(bytes);
        Append("\n");
    }

    private void WriteText(string text, int indent)
    {
        if (!LiteralBlock().IsMatch(text))
        {
            Append(Scalar(text));
            Append("\n");
            return;
        }

        Append("|-\n");
        foreach (var line in text.Split('\n'))
        {
            Indent(line.Length == 0 ? 0 : indent);
            Append(line);
            Append("\n");
        }
    }

    private static string Scalar(string text) => (Plain().IsMatch(text) && !OtherType().IsMatch(text)) || Version().IsMatch(text)
        ? text
        : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private void Indent(int levels)
    {
        for (var i = 0; i < levels; i++)
        {
            Append("  ");
        }
    }

    private void Append(string text)
    {
        var span = _output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        _output.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    // Begins with a letter or a slash; no ": ", no " #", nothing that a reader of YAML 1.1 takes for an indicator.
    [GeneratedRegex(@"^[A-Za-z/$_](?:[A-Za-z0-9/$_.,;()<>{}\[\]+*=!?'%&@|~^`-]|:(?=[^ ])| (?=[^ #]))*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    [GeneratedRegex(@"^(null|true|false|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherType();

    // Several lines of visible characters that neither begin nor end with white space.
    [GeneratedRegex(@"^[!-~](?:[ -~\u00A1-\u024F\u2010-\u2027\u2190-\u21FF]*[!-~\u00A1-\u024F\u2010-\u2027\u2190-\u21FF])?(?:\n+[!-~](?:[ -~\u00A1-\u024F\u2010-\u2027\u2190-\u21FF]*[!-~\u00A1-\u024F\u2010-\u2027\u2190-\u21FF])?)+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LiteralBlock();
}
