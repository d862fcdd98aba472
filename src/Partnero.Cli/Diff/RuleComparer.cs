using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>Compares conditional rules.</summary>
internal static class RuleComparer
{
    /// <summary>The changes of the rules of one type or operation.</summary>
    /// <param name="subject">What they belong to.</param>
    /// <param name="before">Old rules.</param>
    /// <param name="after">New rules.</param>
    /// <param name="isNew">Whether a path leads to a member that old call sites cannot have set.</param>
    public static IEnumerable<Change> Compare(string subject, EquatableArray<Rule> before, EquatableArray<Rule> after, Func<string, bool> isNew)
    {
        var (enforcedBefore, enforcedAfter) = (before.Where(IsEnforced).ToList(), after.Where(IsEnforced).ToList());
        var gone = enforcedBefore.FindAll(old => !enforcedAfter.Exists(now => IsSame(old, now)));
        foreach (var now in enforcedAfter.FindAll(now => !enforcedBefore.Exists(old => IsSame(old, now))))
        {
            var old = gone.Find(rule => IsAboutTheSame(rule, now));
            gone.Remove(old!);
            var kind = old is not null ? (IsWider(old, now) ? ChangeRules.RuleWidened : ChangeRules.RuleNarrowed)
                : now.Condition is { } condition && isNew(condition) ? ChangeRules.RuleForNewProperty
                : ChangeRules.RuleAdded;
            yield return new Change(kind, subject, RuleText.Sentence(now), now.Source);
        }

        foreach (var old in gone)
        {
            yield return new Change(ChangeRules.RuleRemoved, subject, RuleText.Sentence(old), old.Source, IsOld: true);
        }
    }

    // What is only documented breaks no caller when it comes or goes.
    private static bool IsEnforced(Rule rule) => rule.IsEnforced;

    private static bool IsSame(Rule left, Rule right) => IsSameKind(left, right) && left.IsExclusive == right.IsExclusive
        && Set(left.Fields).SetEquals(right.Fields) && Set(left.Values).SetEquals(right.Values);

    private static bool IsSameKind(Rule left, Rule right) => left.Kind == right.Kind && left.Condition == right.Condition;

    /// <summary>The same demand with more or fewer ways to meet it, or more or fewer cases in which it is made.</summary>
    private static bool IsAboutTheSame(Rule old, Rule now) => IsSameKind(old, now)
        && (old.Kind == RuleKind.OneOf ? old.Fields.Intersect(now.Fields, StringComparer.Ordinal).Any() : old.Fields == now.Fields);

    private static bool IsWider(Rule old, Rule now) => old.Kind == RuleKind.OneOf
        ? Set(now.Fields).IsSupersetOf(old.Fields) && (old.IsExclusive || !now.IsExclusive)
        : Set(now.Values).IsSubsetOf(old.Values);

    private static HashSet<string> Set(EquatableArray<string> names) => names.ToHashSet(StringComparer.Ordinal);
}
