namespace Partnero.Spec.Markdown;

/// <summary>Which characters of an inline text mean something.</summary>
internal static class InlineCharacters
{
    /// <summary>
    /// Whether there is nothing to leave out or to fold. An underscore inside a word means nothing, so names are plain; but with one,
    /// spaces at the edges of code and unusual white space are looked at more closely.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        var (hasUnderscore, hasUnusualSpace, inCode) = (false, false, false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is >= 'a' and <= 'z')
            {
                continue; // Most of them are.
            }

            switch (c)
            {
                case '_' when at > 0 && at + 1 < text.Length && IsInWord(text[at - 1]) && IsInWord(text[at + 1]):
                    hasUnderscore = true;
                    break;
                case '\\' or '*' or '_' or '[' or ']' or '<' or '&' or '~' or '!' or '\n' or '\r' or '\t' or '\u00a0':
                case ' ' or '`' when at + 1 < text.Length && text[at + 1] == c:
                    return false;
                case '`':
                    inCode = !inCode;
                    hasUnusualSpace |= inCode && at + 1 < text.Length && text[at + 1] == ' ';
                    break;
                default:
                    hasUnusualSpace |= (c is < ' ' or > '~') && char.IsWhiteSpace(c);
                    break;
            }
        }

        return !(hasUnderscore && hasUnusualSpace);
    }

    private static bool IsInWord(char c) => !IsPunctuation(c) && !char.IsWhiteSpace(c);

    public static bool IsPunctuation(char c) =>
        c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
