using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>A rule as one sentence states it.</summary>
internal sealed record RuleDraft(RuleKind Kind, List<FieldDraft> Fields, FieldDraft? Condition, List<string> Values, bool IsExclusive, TextRange Range)
{
    /// <summary>Joins what several sentences say about the same fields: each of `id`, `key` and `email` says "or use …" of the others.</summary>
    public static EquatableArray<Rule> Join(List<RuleDraft> drafts, List<FieldDraft> order, PagePositions positions)
    {
        var joined = new List<RuleDraft>();
        foreach (var draft in drafts)
        {
            var same = joined.FindIndex(other => other.SaysTheSame(draft));
            if (same < 0)
            {
                joined.Add(draft);
            }
            else
            {
                joined[same] = joined[same] with
                {
                    Fields = [.. joined[same].Fields.Union(draft.Fields)],
                    IsExclusive = joined[same].IsExclusive || draft.IsExclusive,
                };
            }
        }

        return joined.Select(draft => draft.ToRule(order, positions)).ToEquatableArray();
    }

    private bool SaysTheSame(RuleDraft other) => Kind == other.Kind
        && (Kind == RuleKind.OneOf
            ? Fields.Exists(other.Fields.Contains)
            : Fields[0] == other.Fields[0] && Condition == other.Condition && Values.SequenceEqual(other.Values, StringComparer.Ordinal));

    private Rule ToRule(List<FieldDraft> order, PagePositions positions) => new(
        positions.Record(Range),
        Kind,
        Fields.OrderBy(order.IndexOf).Select(static field => field.Name).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        Condition?.Name,
        Values.ToEquatableArray(),
        IsExclusive);
}
