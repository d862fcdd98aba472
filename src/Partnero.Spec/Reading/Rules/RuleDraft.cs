using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>A rule as one clause states it.</summary>
internal sealed record RuleDraft(RuleKind Kind, List<FieldDraft> Fields, FieldDraft? Condition, List<string> Values, bool IsExclusive, TextRange Range)
{
    /// <summary>Why it is probable and no more; null for a certain rule.</summary>
    public string? Doubt { get; set; }

    /// <summary>A documented request breaks it, and that is reported.</summary>
    public bool IsBrokenBySample { get; set; }

    /// <summary>A row says of another that it may be used in its place: rows that name each other so are one group.</summary>
    public bool IsLink { get; init; }

    /// <summary>
    /// One rule for what several sentences say. Only rows that name each other as alternatives are joined to one group; groups that
    /// merely overlap are demands of their own.
    /// </summary>
    public static List<RuleDraft> Join(List<RuleDraft> drafts)
    {
        var joined = drafts.FindAll(static draft => !draft.IsLink);
        foreach (var group in Linked(drafts.FindAll(static draft => draft.IsLink)))
        {
            if (!joined.Exists(draft => draft.Kind == RuleKind.OneOf && group.Fields.TrueForAll(draft.Fields.Contains)))
            {
                joined.Add(group);
            }
        }

        var rules = new List<RuleDraft>();
        foreach (var draft in joined)
        {
            var same = rules.FindIndex(draft.SaysTheSame);
            if (same < 0)
            {
                rules.Add(draft);
            }
            else if (rules[same].Doubt is not null && draft.Doubt is null)
            {
                rules[same] = draft;
            }
            else if (draft.IsExclusive && draft.Doubt is null)
            {
                rules[same] = rules[same] with { IsExclusive = true };
            }
        }

        return rules;
    }

    /// <summary>The rule as the model has it, its fields in the order of the page.</summary>
    public Rule ToRule(List<FieldDraft> order, SourceRef source) => new(
        source,
        Kind,
        Fields.OrderBy(order.IndexOf).Select(static field => field.Name).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        Condition?.Name,
        Values.ToEquatableArray(),
        IsExclusive)
    { IsEnforced = Doubt is null };

    private static List<RuleDraft> Linked(List<RuleDraft> links)
    {
        var groups = new List<RuleDraft>();
        foreach (var link in links)
        {
            var touched = groups.FindAll(group => group.Fields.Exists(link.Fields.Contains));
            var first = touched.Count == 0 ? link : touched[0];
            var at = touched.Count == 0 ? groups.Count : groups.IndexOf(first);
            groups.RemoveAll(touched.Contains);
            groups.Insert(Math.Min(at, groups.Count), first with
            {
                Fields = [.. touched.SelectMany(static group => group.Fields).Union(link.Fields)],
                IsExclusive = link.IsExclusive || touched.Exists(static group => group.IsExclusive),
                Doubt = touched.Append(link).Select(static group => group.Doubt).FirstOrDefault(static doubt => doubt is not null),
            });
        }

        return groups;
    }

    private bool SaysTheSame(RuleDraft other) => Kind == other.Kind && Condition == other.Condition
        && Fields.Count == other.Fields.Count && Fields.TrueForAll(other.Fields.Contains)
        && Values.Count == other.Values.Count && Values.TrueForAll(value => other.Values.Contains(value, StringComparer.Ordinal));
}
