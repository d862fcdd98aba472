namespace Partnero.Spec.Text;

/// <summary>A word of a description.</summary>
/// <param name="Text">The word; without backticks or quotes.</param>
/// <param name="IsCode">It stood in backticks or quotes.</param>
internal readonly record struct Word(string Text, bool IsCode)
{
    /// <summary>A mark such as a comma, not a word.</summary>
    public bool IsMark => !IsCode && Text.Length == 1 && !char.IsLetterOrDigit(Text[0]) && Text[0] != '_';

    public bool Is(string word) => !IsCode && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(string[] words)
    {
        foreach (var word in words)
        {
            if (Is(word))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Parts plain text (<see cref="Model.FieldRow.Description"/>) into words and marks.</summary>
internal static class Words
{
    public const string Ellipsis = "…";

    public static readonly string[] ClauseEnds = [".", ";"];

    private const int MaxQuoted = 60;

    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == '`' && text.IndexOf('`', at + 1) is var end and > 0)
            {
                words.Add(new Word(SharedTexts.Of(text.AsSpan(at + 1, end - at - 1).Trim()), IsCode: true));
                at = end + 1;
            }
            else if (c is '"' or '\'' or '‘' or '“' && QuoteEnd(text, at) is var quoted and > 0)
            {
                words.Add(new Word(SharedTexts.Of(text.AsSpan(at + 1, quoted - at - 1)), IsCode: true));
                at = quoted + 1;
            }
            else if (IsWordChar(c))
            {
                at = AddWord(words, text, at);
            }
            else
            {
                at = AddMark(words, text, at);
            }
        }

        return words;
    }

    private static int AddWord(List<Word> words, string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsWordChar(text[end]) || (IsInner(text[end]) && end + 1 < text.Length && IsWordChar(text[end + 1]))
            || (text[end] == '[' && end + 1 < text.Length && text[end + 1] == ']') || (text[end] == ']' && text[end - 1] == '[')))
        {
            end++;
        }

        words.Add(new Word(text.Substring(start, end - start), IsCode: false));
        return end;
    }

    private static int AddMark(List<Word> words, string text, int at)
    {
        if (text[at] == '.' && at + 2 < text.Length && text[at + 1] == '.' && text[at + 2] == '.')
        {
            words.Add(new Word(Ellipsis, IsCode: false));
            return at + 3;
        }

        if (!char.IsWhiteSpace(text[at]))
        {
            words.Add(new Word(text[at].ToString(), IsCode: false));
        }

        return at + 1;
    }

    /// <summary>The end of a quoted word; an apostrophe is not one.</summary>
    private static int QuoteEnd(string text, int at)
    {
        if (at > 0 && IsWordChar(text[at - 1]))
        {
            return -1;
        }

        var closing = text[at] switch { '‘' => '’', '“' => '”', var same => same };
        var end = text.IndexOf(closing, at + 1, Math.Min(MaxQuoted, text.Length - at - 1));
        return end > at + 1 && (end + 1 == text.Length || !IsWordChar(text[end + 1])) && text.IndexOf(' ', at, end - at) < 0 ? end : -1;
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '@' or '%';

    private static bool IsInner(char c) => c is '-' or '.' or '\'' or '’';
}
