using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>At least two values in a row, all in code or all bare.</summary>
/// <param name="Values">The values.</param>
/// <param name="End">The word behind the run and what explains its values.</param>
/// <param name="IsCode">They stand in code.</param>
/// <param name="HasOr">An "or", a slash or a pipe stands between two.</param>
/// <param name="HasComma">A comma stands between two.</param>
internal sealed record ValueRun(List<string> Values, int End, bool IsCode, bool HasOr, bool HasComma)
{
    private const int MaxValue = 60;

    /// <summary>Reads a run; null when less than two values stand there.</summary>
    public static ValueRun? Read(List<Word> words, int start)
    {
        var isCode = words[start].IsCode;
        var values = new List<string>();
        var (hasOr, hasComma) = (false, false);
        for (var at = start; at < words.Count && IsValue(words, at, isCode);)
        {
            values.Add(words[at].Text);
            var end = SkipExplanation(words, at + 1);
            var next = end;
            var (or, comma) = (false, false);
            while (next < words.Count && next < end + 2 && IsSeparator(words[next], isCode))
            {
                or |= !words[next].Is(",") && !words[next].Is(";") && !words[next].Is("and");
                comma |= words[next].Is(",") || words[next].Is(";");
                next++;
            }

            if (next < words.Count && next > end && words[next].Is("either"))
            {
                next++;
            }

            if (next == end || next >= words.Count || !IsValue(words, next, isCode))
            {
                return values.Count > 1 ? new ValueRun(values, end, isCode, hasOr, hasComma) : null;
            }

            (hasOr, hasComma) = (hasOr | or, hasComma | comma);
            at = next;
        }

        return null;
    }

    /// <summary>Whether the values look like words of a list, and not like routes, colours, patterns or formats.</summary>
    public bool LooksLikeWords()
    {
        var first = Values[0].Length == 0 ? '\0' : Values[0][0];
        return Values.TrueForAll(static value => value.Any(char.IsLetterOrDigit) && value[0] is not ('/' or '<' or '{' or '$' or '*' or '^' or '('))
            && (char.IsLetterOrDigit(first) || !Values.TrueForAll(value => value[0] == first))
            && !Values.TrueForAll(IsFormat);
    }

    /// <summary>Whether all values are words in capitals that name kinds of things.</summary>
    public bool AreAcronyms() => Values.TrueForAll(static value => ValueWords.Acronyms.Contains(value, StringComparer.Ordinal));

    /// <summary>What stands in brackets behind a value: "`fixed` (an amount), `percentage` (a share)".</summary>
    private static int SkipExplanation(List<Word> words, int at)
    {
        if (at >= words.Count || !words[at].Is("("))
        {
            return at;
        }

        var end = at + 1;
        while (end < words.Count && !words[end].Is("(") && !words[end].Is(")"))
        {
            end++;
        }

        return end < words.Count && words[end].Is(")") ? end + 1 : at;
    }

    private static bool IsSeparator(Word word, bool isCode) => (word.IsAny(ValueWords.Separators) && (isCode || !word.Is(";"))) || word.Is("and");

    private static bool IsValue(List<Word> words, int at, bool isCode)
    {
        var word = words[at];
        if (word.IsCode != isCode || word.IsMark || word.Text.Length is 0 or > MaxValue)
        {
            return false;
        }

        // Code is a value whatever its signs.
        return isCode || (IsBareWord(word.Text) && (!word.IsAny(ValueWords.NoValues) || StandsAlone(words, at)));
    }

    /// <summary>Between separators "a" is a value and no article.</summary>
    private static bool StandsAlone(List<Word> words, int at) =>
        words[at].Text.Length == 1
        && (at == 0 || words[at - 1].IsMark || words[at - 1].Is("or"))
        && (at + 1 == words.Count || words[at + 1].IsMark || words[at + 1].Is("or"));

    /// <summary>Words in small letters or in capitals; one with a capital at its start may be a name, and needs more to be a value.</summary>
    private static bool IsBareWord(string text)
    {
        var (hasLower, hasUpper) = (false, false);
        foreach (var c in text)
        {
            hasLower |= char.IsLower(c);
            hasUpper |= char.IsUpper(c);
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return hasLower != hasUpper && (hasLower || text.Length > 1);
    }

    /// <summary>A pattern of dates, times or numbers: <c>YYYY-MM-DD</c>, <c>HH:mm</c>.</summary>
    private static bool IsFormat(string value) =>
        value.Length > 3 && value.All(static c => c is 'Y' or 'M' or 'D' or 'H' or 'S' or 'y' or 'm' or 'd' or 'h' or 's' or 'T' or 'Z' or '-' or '/' or ':' or '.' or ' ');
}
