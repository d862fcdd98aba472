using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.Samples;

/// <summary>What stands behind the opening marks of a fence: <c>json 201 Created theme={null}</c>.</summary>
/// <param name="Language">The first word, in lower case; empty when there is none.</param>
/// <param name="Title">The rest without attributes.</param>
internal readonly record struct InfoString(string Language, string Title)
{
    public static InfoString Read(string text, TextRange range)
    {
        var at = range.Start;
        var language = NextWord(text, ref at, range.End).ToString().ToLowerInvariant();
        List<string>? title = null;
        string? attribute = null;
        while (NextWord(text, ref at, range.End) is { IsEmpty: false } word)
        {
            var equals = word.IndexOf('=');
            if (equals > 0)
            {
                if (word.Slice(0, equals) is "title")
                {
                    attribute = word.Slice(equals + 1).Trim("\"'{}".AsSpan()).ToString();
                }
            }
            else if (word[0] != '{')
            {
                (title ??= []).Add(word.ToString());
            }
        }

        return new InfoString(language, attribute ?? (title is null ? "" : string.Join(" ", title)));
    }

    /// <summary>The first token of three digits in the title; the rest of the title goes to <paramref name="rest"/>.</summary>
    public int? Status(out string rest)
    {
        for (var at = 0; at + 3 <= Title.Length; at++)
        {
            if (IsDigit(at) && IsDigit(at + 1) && IsDigit(at + 2) && (at == 0 || !IsWord(at - 1)) && !IsWord(at + 3))
            {
                rest = (Title.Substring(0, at).TrimEnd(' ', '(') + " " + Title.Substring(at + 3).TrimStart(' ', ')', '-', '–', '—', ':')).Trim();
                return ((Title[at] - '0') * 100) + ((Title[at + 1] - '0') * 10) + Title[at + 2] - '0';
            }
        }

        rest = Title;
        return null;
    }

    private bool IsDigit(int at) => Title[at] is >= '0' and <= '9';

    private bool IsWord(int at) => at < Title.Length && (char.IsLetterOrDigit(Title[at]) || Title[at] is '_' or '.');

    /// <summary>The next word; spaces inside quotes and braces belong to it.</summary>
    private static ReadOnlySpan<char> NextWord(string text, ref int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var start = at;
        var quote = '\0';
        for (; at < end && (quote != '\0' || !char.IsWhiteSpace(text[at])); at++)
        {
            var c = text[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (at > start && text[at - 1] == '=' && c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '{')
            {
                quote = '}';
            }
        }

        return text.AsSpan(start, at - start);
    }
}
