using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>A demand that a sentence makes.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Leftover">The words that belong to nothing; null when every word is accounted for.</param>
internal readonly record struct ReadClause(Clause Clause, string? Leftover);

/// <summary>What a sentence was found to say.</summary>
/// <param name="Clauses">Its demands.</param>
/// <param name="IsUnread">It seems to demand something that was not understood.</param>
internal sealed record ReadSentence(List<ReadClause> Clauses, bool IsUnread);

/// <summary>
/// Reads a sentence: finds the clauses in it, and accounts for the words around them. A clause is certain only when what stands
/// before and behind it is neutral: a description without hedge, place, negation or further condition.
/// </summary>
internal sealed class SentenceReader(List<RuleToken> tokens, FieldDraft? self, bool isStarred, Func<int, ClauseScope> scopeAt)
{
    private const Term Turning = Term.Not | Term.No | Term.If | Term.Unless | Term.Except | Term.Without | Term.Hedge | Term.Question | Term.May
        | Term.Only | Term.Must | Term.Required | Term.But | Term.Pass;

    /// <summary>At the beginning of a part these name a place or a case: "on the update endpoint", "for admins", "with a trial plan".</summary>
    private const Term Opening = Term.Place | Term.For | Term.With | Term.Or | Term.And | Term.To;

    private const Term Starters = Term.Required | Term.Must | Term.Requires | Term.Be | Term.If | Term.Unless | Term.AtLeastOne | Term.ExactlyOne | Term.OneOf
        | Term.Either | Term.Both | Term.Give | Term.You | Term.Request | Term.OnlyWith | Term.This | Term.May | Term.Neither;

    public ReadSentence Read()
    {
        // A quoted sentence, or what is left of a tag, says nothing about the request.
        if (tokens.Exists(static token => token.Is(Term.Question) || token.Text is "\"" or "<" or ">"))
        {
            return new ReadSentence([], false);
        }

        var found = Parts();
        var demands = found.FindAll(static clause => clause.Clause.Kind != ClauseKind.Nothing);
        if (demands.Count > 0)
        {
            return new ReadSentence(demands, false);
        }

        if (found.Count > 0)
        {
            return new ReadSentence([], false);
        }

        return IsObliging() ? Inside() is { } inside ? new ReadSentence([inside], false) : new ReadSentence([], true) : new ReadSentence([], false);
    }

    /// <summary>Clauses that begin where a part of the sentence begins.</summary>
    private List<ReadClause> Parts()
    {
        var found = new List<ReadClause>();
        var rest = 0; // Behind the last clause.
        for (var at = SkipLabels(0); at < tokens.Count;)
        {
            var clause = ParseAt(at);
            if (clause is null)
            {
                at = NextPart(at);
                continue;
            }

            var end = clause.Kind == ClauseKind.Nothing ? Math.Max(clause.End, EndOfPart(at)) : clause.End;
            var leftover = NotNeutralBefore(rest, at) ?? (end < tokens.Count && !tokens[end].Is(Term.Comma) && !IsPurpose(end) ? TextOf(end, EndOfPart(end)) : null);
            if (clause.Kind == ClauseKind.Nothing && DemandsBehind(clause.End, end))
            {
                at = NextPart(end); // "Neither may be sent without the other."
                continue;
            }

            if (IsPlain(clause) && (leftover ?? NotNeutralBehind(end)) is not null)
            {
                at = NextPart(end); // "Required", and then something that is not understood.
                continue;
            }

            found.Add(new ReadClause(clause, leftover));
            rest = end;
            at = end < tokens.Count && tokens[end].Is(Term.Comma) ? SkipLabels(end + 1) : NextPart(end);
        }

        if (found.Count > 0 && found[found.Count - 1] is { Leftover: null } last && NotNeutralBehind(rest) is { } behind)
        {
            found[found.Count - 1] = last with { Leftover = behind };
        }

        return found;
    }

    /// <summary>A clause anywhere in the sentence: it is no more than probable, since words before it belong to nothing.</summary>
    private ReadClause? Inside()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var isStart = tokens[at].Is(Starters) || tokens[at].Named is not null;
            if (isStart && ParseAt(at) is { Kind: ClauseKind.Demand, IsWeak: false } clause && (clause.Condition is not null || clause.Subject!.IsChoice))
            {
                return new ReadClause(clause, at > 0 ? TextOf(0, at) : TextOf(clause.End, tokens.Count));
            }
        }

        return null;
    }

    private bool DemandsBehind(int start, int end) =>
        start < end && tokens.GetRange(start, end - start).Exists(static token => token.Text.StartsWith("without ", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Required", "`a` and `b` are required": that is for the Required column to say.</summary>
    private static bool IsPlain(Clause clause) => clause is { Kind: ClauseKind.Demand, Condition: null, Subject.IsChoice: false };

    private Clause? ParseAt(int at) =>
        new ClauseParser(tokens, scopeAt(at)).Parse(at) is { } clause && (isStarred || !clause.IsWeak) ? clause : null;

    /// <summary>"Note:", "Conditional:", "and": what may stand before any clause.</summary>
    private int SkipLabels(int at)
    {
        while (at < tokens.Count && IsLabel(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>"Required" and "optional" are labels before a colon, and the demand itself anywhere else.</summary>
    private bool IsLabel(int at) => tokens[at].Named is null && !tokens[at].Is(Term.Alternative)
        && (tokens[at].Is(Term.Comma | Term.And | Term.Adverb | Term.But)
            || (tokens[at].Is(Term.Label) && (!tokens[at].Is(Term.Required | Term.Optional) || (at + 1 < tokens.Count && tokens[at + 1].Text == ":"))));

    private int NextPart(int at)
    {
        at = EndOfPart(at);
        return at < tokens.Count ? SkipLabels(at + 1) : at;
    }

    private int EndOfPart(int at)
    {
        while (at < tokens.Count && !tokens[at].Is(Term.Comma))
        {
            at++;
        }

        return at;
    }

    /// <summary>Words before a clause that are more than a description; null when there are none.</summary>
    private string? NotNeutralBefore(int start, int end)
    {
        start = start < end && start > 0 && tokens[start].Is(Term.Comma) ? start + 1 : start;
        var isFirst = true;
        for (var at = start; at < end; at++)
        {
            var token = tokens[at];
            var isLabelled = token.Text == ":" && at > start && !IsLabel(start, at);
            if (isLabelled || token.Text == "\"" || (!IsLabel(at, at + 1) && token.Is(isFirst ? Turning | Opening : Turning) && token.Named is null))
            {
                return TextOf(start, end);
            }

            isFirst = token.Is(Term.Comma);
        }

        return null;
    }

    private bool IsLabel(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!tokens[at].Is(Term.Label | Term.Comma | Term.Adverb))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words behind the last clause that may change it; null when there are none.</summary>
    private string? NotNeutralBehind(int start)
    {
        var isReason = IsPurpose(start);
        var isFirst = true;
        for (var at = start; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Is(Term.Comma))
            {
                (isReason, isFirst) = (false, true);
                continue;
            }

            isReason |= isFirst && token.Is(Term.Reason);
            var turning = isReason ? Term.If | Term.Unless | Term.Except | Term.Without : isFirst ? Turning | Opening : Turning;
            if (token.Text == "\"" || token.Named is { } || (token.Is(turning) && !token.Is(Term.Adverb)) || (token.Is(Term.Only) && !isReason))
            {
                return TextOf(start, tokens.Count);
            }

            isFirst = false;
        }

        return null;
    }

    /// <summary>It has a word of obligation, not denied and not a part of a condition, and another field or a connective beside it.</summary>
    private bool IsObliging()
    {
        var others = tokens.Exists(token => token.Named is { } field && field != self);
        var isCondition = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            isCondition = (at > 0 && token.Is(Term.If)) || (isCondition && !token.Is(Term.Comma));
            if (token.Named is null && token.Is(Term.Required | Term.Requires | Term.Demanding | Term.AtLeastOne | Term.ExactlyOne | Term.OnlyWith)
                && !isCondition && !IsDenied(at) && (others || IsConditional(at)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsConditional(int at) => at + 1 < tokens.Count && tokens[at].Is(Term.Required)
        && (tokens[at + 1].Is(Term.If | Term.Unless | Term.Except)
            || (at == 0 && tokens[at + 1].Is(Term.For | Term.With | Term.Without) && !(at + 2 < tokens.Count && tokens[at + 2].Is(Term.Every))));

    private bool IsDenied(int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 3; before--)
        {
            if (tokens[before].Is(Term.Not | Term.Neither) && !tokens[at].Text.StartsWith("without ", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A footnote says what its stars are for: "provide at least one `partner` field to credit the sale".</summary>
    private bool IsPurpose(int at) => isStarred && at < tokens.Count && tokens[at].Is(Term.To);

    private string TextOf(int start, int end)
    {
        var text = new System.Text.StringBuilder();
        for (var at = start; at < Math.Min(end, tokens.Count); at++)
        {
            text.Append(text.Length > 0 && !tokens[at].Is(Term.Comma) ? " " : "").Append(tokens[at].Text);
        }

        return text.ToString().Trim(',', ' ');
    }
}
