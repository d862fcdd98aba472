using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>What stands in front of a run of values, and so what the run is to the field.</summary>
internal enum Lead
{
    /// <summary>It is something else than the field's values.</summary>
    None,

    /// <summary>Nothing: the sentence begins with the run.</summary>
    Start,

    /// <summary>"One of", "allowed values are", "must be", "choose between".</summary>
    Marker,

    /// <summary>A few words and a colon.</summary>
    Label,

    /// <summary>An opening bracket.</summary>
    Bracket,

    /// <summary>"Only".</summary>
    Only,

    /// <summary>Words that name the field.</summary>
    Noun,
}

/// <summary>Reads the words in front of a run of values.</summary>
internal static class ValueLead
{
    private const int MaxLabelWords = 8;
    private const int MaxHedgeDistance = 8;

    public static Lead Of(List<Word> words, int start, string field)
    {
        if (IsTurned(words, start))
        {
            return Lead.None;
        }

        if (IsMarker(words, start))
        {
            return Lead.Marker;
        }

        if (start == 0 || words[start - 1].IsAny(Words.ClauseEnds))
        {
            return Lead.Start;
        }

        var before = words[start - 1];
        return before.Is("(") ? IsOther(words, start - 2) || (start > 1 && words[start - 2].IsCode) ? Lead.None : Lead.Bracket
            : before.Is("[") ? Lead.Bracket
            : before.Is(":") ? IsLabel(words, start - 1) ? IsValueLabel(words, start - 1) ? Lead.Marker : Lead.Label : Lead.None
            : before.Is("only") ? Lead.Only
            : before.IsAny(["-", "–", "—"]) ? Lead.Noun
            : before.IsMark && !before.Is(",") ? Lead.None
            : before.Is("by") && start > 1 && words[start - 2].IsAny(["sort", "sorts", "sorted", "order", "ordered", "group", "grouped"]) ? Lead.Noun
            : before.IsCode || IsOther(words, start - 1) || (IsOther(words, start - 2) && !words[start - 2].Is("of")) ? Lead.None
            : Lead.Noun;
    }

    /// <summary>Whether a negation or a hedge stands in front, in the same sentence and not far away.</summary>
    public static bool IsTurned(List<Word> words, int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - MaxHedgeDistance && !words[at].Is(")"); at--)
        {
            if (words[at].IsAny(Words.ClauseEnds) && !(at > 0 && words[at - 1].IsAny(ValueWords.Abbreviations)))
            {
                return false;
            }

            if (words[at].IsAny(ValueWords.Negations) || words[at].IsAny(ValueWords.Hedges))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Allowed values:", "Enum:", "Supported:", "Options:".</summary>
    public static bool IsValueLabel(List<Word> words, int colon) => colon > 0
        && (words[colon - 1].IsAny(ValueWords.ListNouns) || words[colon - 1].IsAny(ValueWords.ListAdjectives) || IsMarker(words, colon));

    /// <summary>"One of", "either", "allowed values are", "can be", "is one of the following values" in front of <paramref name="at"/>.</summary>
    private static bool IsMarker(List<Word> words, int at)
    {
        if (at > 0 && words[at - 1].Is(":") && words.Count > at && IsMarker(words, at - 1))
        {
            return true;
        }

        while (at > 0 && (words[at - 1].IsAny(["the", "following", "these", "values", "options", "either", "only", "as"]) || (words[at - 1].IsAny(["are", "is"]) && at > 1 && IsListNoun(words, at - 2))))
        {
            if (words[at - 1].Is("either") || (words[at - 1].IsAny(["values", "options"]) && at > 1 && !words[at - 2].IsAny(["of", "to", "for", "with", "by"])))
            {
                return true;
            }

            at--;
        }

        if (at < 1)
        {
            return false;
        }

        var last = words[at - 1];
        return IsListNoun(words, at - 1)
            || (at > 1 && last.Is("of") && words[at - 2].IsAny(ValueWords.Choosers) && !(at > 3 && words[at - 3].Is("least")))
            || (at > 1 && last.Is("be") && words[at - 2].IsAny(ValueWords.Modals))
            || (at > 1 && last.IsAny(["between", "from", "among"]) && words[at - 2].IsAny(ValueWords.ChoosingVerbs))
            || (at > 1 && last.Is("to") && words[at - 2].IsAny(["set", "equal", "equals", "limited", "restricted", "evaluates"]) && (at == 2 || words[at - 3].IsMark || words[at - 3].IsAny(["be", "must", "can", "is", "are"])))
            || last.IsAny(ValueWords.Accepts);
    }

    private static bool IsListNoun(List<Word> words, int at) =>
        words[at].IsAny(ValueWords.ListNouns) && !(at > 0 && words[at - 1].IsAny(["of", "the", "these", "default"]) && words[at].Is("value"));

    private static bool IsLabel(List<Word> words, int colon)
    {
        var count = 0;
        for (var at = colon - 1; at >= 0 && !words[at].Is("."); at--, count++)
        {
            if (words[at].IsAny(ValueWords.OtherLabels) || words[at].IsCode)
            {
                return false;
            }
        }

        return count is > 0 and <= MaxLabelWords;
    }

    private static bool IsOther(List<Word> words, int at) => at >= 0 && words[at].IsAny(ValueWords.Prepositions);
}
