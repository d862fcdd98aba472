using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Values that each have their explanation: "`open`: still running, `closed`: finished", "Use `a` for parcels and `b` for letters".</summary>
internal static class ExplainedValues
{
    private static readonly string[] ClauseSeparators = [",", ";", "or", ".", "and"];
    private static readonly string[] Definers = [":", "-", "–", "—", "=", "→"];

    public static List<string> Find(List<Word> words) =>
        EachClause(words) is { Count: > 1 } clauses ? clauses
        : Definitions(words) is { Count: > 1 } definitions ? definitions
        : Used(words);

    /// <summary>"`percent` for a share, `static` for an amount": every clause begins with a value.</summary>
    private static List<string> EachClause(List<Word> words)
    {
        var values = new List<string>();
        var depth = 0;
        var expected = true;
        foreach (var word in words)
        {
            depth += word.Is("(") ? 1 : word.Is(")") ? -1 : 0;
            if (expected)
            {
                if (!word.IsCode)
                {
                    return word.Is("or") && values.Count > 0 ? values : [];
                }

                values.Add(word.Text);
                expected = false;
            }
            else if (depth == 0 && word.IsAny(ClauseSeparators) && !word.Is("and"))
            {
                expected = true;
            }
        }

        return values;
    }

    /// <summary>"`a`: first `b`: second", as the lines of a cell become when they are joined; something may stand in front, up to a colon.</summary>
    private static List<string> Definitions(List<Word> words)
    {
        var values = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].IsCode)
            {
                continue;
            }

            if (at + 1 == words.Count || !words[at + 1].IsAny(Definers))
            {
                if (values.Count == 0)
                {
                    return [];
                }

                continue;
            }

            if (values.Count == 0 && !BeginsList(words, at))
            {
                return [];
            }

            values.Add(words[at].Text);
        }

        return values;
    }

    private static bool BeginsList(List<Word> words, int at)
    {
        var before = at > 0 && words[at - 1].IsAny(["-", "•", "*"]) ? at - 1 : at;
        if (before == 0)
        {
            return true;
        }

        var isBegun = words[before - 1].IsAny([":", ".", ";"]);
        return isBegun && !words.Take(before).Any(static word => word.IsAny(ValueWords.Negations) || word.IsAny(ValueWords.Hedges) || word.IsAny(ValueWords.OtherLabels));
    }

    /// <summary>"Use `a` for parcels and `b` for letters", "Set to `a` to begin or `b` to end".</summary>
    private static List<string> Used(List<Word> words)
    {
        var values = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].IsCode)
            {
                continue;
            }

            var isUsed = at + 1 < words.Count && words[at + 1].IsAny(ValueWords.UseLinks);
            var isNext = values.Count > 0 && at > 0 && (words[at - 1].IsAny(ClauseSeparators) || IsUser(words, at));
            if (!isUsed || (values.Count == 0 ? !IsFirstUse(words, at) : !isNext))
            {
                return [];
            }

            values.Add(words[at].Text);
        }

        return values;
    }

    private static bool IsFirstUse(List<Word> words, int at) =>
        IsUser(words, at) && !words.Take(at).Any(static word => word.IsAny(ValueWords.Negations) || word.IsAny(ValueWords.Hedges));

    private static bool IsUser(List<Word> words, int at)
    {
        var verb = at > 0 && (words[at - 1].Is("to") || words[at - 1].Is("either")) ? at - 2 : at - 1;
        return verb >= 0 && words[verb].IsAny(ValueWords.Users) && (verb == 0 || words[verb - 1].IsMark || words[verb - 1].IsAny(["and", "or", "then", "please"]));
    }
}
