using System.Globalization;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Finds the default that a description states: "(default: `true`)", "Defaults to 15", "`asc` (default)", "20 by default".</summary>
internal static class Defaults
{
    private static readonly string[] Joiners = [":", "=", "is", "to", "value"];
    private static readonly string[] NoDefaults = ["the", "a", "an", "none", "your", "its", "no", "not", "to", "when", "if", "for", "in"];

    /// <summary>Behind a default: it holds in some cases only.</summary>
    private static readonly string[] Conditions = ["for", "if", "when", "unless", "on", "in", "where", "until"];

    /// <summary>Conditions that only say what a default is.</summary>
    private static readonly string[] WhenAbsent = ["not", "omitted", "absent", "missing", "empty", "unset", "unspecified", "left", "null"];

    public static string? Find(List<Word> words, Func<string, bool> isFieldName)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsAny(["default", "defaults"]) && IndexOf(words, at) is >= 0 and var value && !isFieldName(words[value].Text))
            {
                return words[value].Text;
            }
        }

        return null;
    }

    /// <summary>Where the default stands that the word "default" is about; negative when nowhere.</summary>
    private static int IndexOf(List<Word> words, int at)
    {
        if (at > 0 && words[at - 1].Is("by"))
        {
            // "20 by default", "By default, `false`."
            return at > 1 && IsValue(words[at - 2]) && EndsClause(words, at + 1) ? at - 2
                : at + 2 < words.Count && words[at + 1].Is(",") && IsValue(words[at + 2]) && EndsClause(words, at + 3) ? at + 2
                : -1;
        }

        // "`asc` (default), `desc`"
        if (at > 1 && words[at - 1].Is("(") && at + 1 < words.Count && words[at + 1].Is(")") && !words[at - 2].IsMark && !words[at - 2].IsAny(NoDefaults))
        {
            return IsValue(words[at - 2]) || (at == 2 || words[at - 3].IsMark || words[at - 3].IsAny(["or", "either", "and"])) ? at - 2 : -1;
        }

        var value = at + 1;
        while (value < words.Count && words[value].IsAny(Joiners))
        {
            value++;
        }

        return value < words.Count && IsLiteral(words, value) && !IsConditional(words, value + 1) ? value : -1;
    }

    /// <summary>A word in code, or a bare one with which the clause ends, a number also before what it counts.</summary>
    private static bool IsLiteral(List<Word> words, int at)
    {
        var word = words[at];
        return word.IsCode
            || (!word.IsMark && (!word.IsAny(NoDefaults) || (word.Text.Length == 1 && EndsClause(words, at + 1))) && (EndsClause(words, at + 1) || (IsNumber(word.Text) && EndsClause(words, at + 2))));
    }

    private static bool IsValue(Word word) => word.IsCode || IsNumber(word.Text) || word.IsAny(["true", "false"]);

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool EndsClause(List<Word> words, int at) => at >= words.Count || words[at].IsMark;

    private static bool IsConditional(List<Word> words, int at)
    {
        if (at >= words.Count || !words[at].IsAny(Conditions))
        {
            return false;
        }

        return !words.Skip(at + 1).TakeWhile(static word => !word.IsAny(Words.ClauseEnds)).Any(static word => word.IsAny(WhenAbsent));
    }
}
