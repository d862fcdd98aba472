using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Parts a paragraph where an item of a list, or a footnote, begins with a line: each says something of its own.</summary>
internal static class ListItems
{
    /// <summary>The plain text of each item; of the paragraph where there is no list.</summary>
    /// <param name="text">The page.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="plain">Its plain text.</param>
    public static IEnumerable<string> Of(string text, Paragraph paragraph, string plain) =>
        AreIn(text, paragraph.Lines) ? Part(text, paragraph.Lines) : [plain];

    private static bool AreIn(string text, TextRange[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (IsItem(text, lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Part(string text, TextRange[] lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && !IsItem(text, lines[end]))
            {
                end++;
            }

            yield return InlineText.Plain(text, lines.AsSpan(start, end - start).ToArray());
            start = end;
        }
    }

    private static bool IsItem(string text, TextRange line)
    {
        var at = line.Start;
        var end = line.Start + line.Length;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at + 1 < end && text[at] == '\\' && text[at + 1] == '*')
        {
            return true; // A footnote.
        }

        var mark = at;
        while (at < end && char.IsDigit(text[at]))
        {
            at++;
        }

        return at + 1 < end && text[at + 1] == ' ' && (at == mark ? text[at] is '-' or '*' or '+' : text[at] is '.' or ')');
    }
}
