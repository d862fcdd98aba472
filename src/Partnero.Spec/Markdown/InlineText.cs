using System.Buffers;
using System.Text;
using Partnero.Spec.Text;

namespace Partnero.Spec.Markdown;

/// <summary>
/// Markdown text without its marks: links are their text, escapes are resolved, white space is folded, tags are gone; code
/// spans keep their backticks, since they tell names and values from prose. Linear in the length of the text.
/// </summary>
internal static class InlineText
{
    /// <summary>The plain text of a range.</summary>
    public static string Plain(string text, TextRange range)
    {
        var span = text.AsSpan(range.Start, range.Length);
        if (InlineCharacters.IsPlain(span))
        {
            return SharedTexts.Of(span.Trim());
        }

        var output = ArrayPool<char>.Shared.Rent(range.Length);
        try
        {
            return new InlineReader(text, range, output).Read();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(output);
        }
    }

    /// <summary>The plain text of several lines.</summary>
    public static string Plain(string text, TextRange[] lines)
    {
        if (lines.Length == 1)
        {
            return Plain(text, lines[0]);
        }

        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            joined.Append(text, line.Start, line.Length).Append('\n');
        }

        return Plain(joined.ToString(), new TextRange(0, joined.Length));
    }
}
