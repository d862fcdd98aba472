using System.Text.Json;

namespace Partnero.Spec.Reading.Samples;

/// <summary>Why a sample is no JSON, in words that say what to do about it.</summary>
/// <param name="Offset">Where, in characters of the sample.</param>
/// <param name="What">What stands there.</param>
/// <param name="Advice">What to do.</param>
internal sealed record JsonProblem(int Offset, string What, string Advice)
{
    public static JsonProblem BrokenName { get; } =
        new(0, "a member name holds half of a surrogate pair", "Write the whole character.");

    /// <summary>Looks at the text where the JSON reader stopped.</summary>
    public static JsonProblem Find(string json, JsonException exception)
    {
        var offset = CharOffset(json, (int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
        while (offset < json.Length && char.IsWhiteSpace(json[offset]))
        {
            offset++;
        }

        var rest = json.AsSpan(offset);
        var before = json.AsSpan(0, offset).TrimEnd();
        if (string.IsNullOrWhiteSpace(json))
        {
            return new JsonProblem(0, "there is nothing", "Write the JSON that the server answers.");
        }

        if (StartsWith(rest, "...") || StartsWith(rest, "…") || StartsWith(rest, "\"...") || EndsWith(before, "..."))
        {
            return new JsonProblem(offset, "an ellipsis", "Write the content out, or leave the member away.");
        }

        if (StartsWith(rest, "//") || StartsWith(rest, "/*") || StartsWith(rest, "#"))
        {
            return new JsonProblem(offset, "a comment", "Move it to the text around the sample: JSON has no comments.");
        }

        if (rest.IsEmpty)
        {
            return new JsonProblem(offset, "it ends before all brackets and quotes are closed", "Close them.");
        }

        if (rest[0] is '}' or ']' && before.Length > 0 && before[before.Length - 1] == ',')
        {
            return new JsonProblem(before.Length - 1, "a trailing comma", "Remove it.");
        }

        return rest[0] switch
        {
            '{' or '[' when IsComplete(json, offset) => new JsonProblem(offset, "a second document begins", "Give each document a fence of its own."),
            '\'' => new JsonProblem(offset, "a single quote", "JSON takes double quotes."),
            _ => new JsonProblem(offset, $"'{rest[0]}' is unexpected", "Correct the sample."),
        };
    }

    private static bool IsComplete(string json, int end)
    {
        var before = json.AsSpan(0, end).TrimEnd();
        return before.Length > 0 && before[before.Length - 1] is '}' or ']';
    }

    private static int CharOffset(string json, int line, int bytes)
    {
        var at = 0;
        for (; line > 0 && at < json.Length; line--)
        {
            var end = json.IndexOf('\n', at);
            at = end < 0 ? json.Length : end + 1;
        }

        for (; bytes > 0 && at < json.Length; at++)
        {
            // A pair of surrogates makes four bytes; counted with its second half.
            bytes -= json[at] < 0x80 ? 1 : json[at] < 0x800 || char.IsSurrogate(json[at]) ? 2 : 3;
        }

        return at;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string what) => text.StartsWith(what.AsSpan(), StringComparison.Ordinal);

    private static bool EndsWith(ReadOnlySpan<char> text, string what) => text.EndsWith(what.AsSpan(), StringComparison.Ordinal);
}
