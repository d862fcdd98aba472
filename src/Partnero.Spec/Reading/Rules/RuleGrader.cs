using Partnero.Spec.Issues;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Gives each rule its grade, and says why a rule is not enforced.</summary>
internal static class RuleGrader
{
    /// <summary>The rules of an operation as the model has them.</summary>
    /// <param name="rules">What its text states.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="positions">Where issues go.</param>
    public static EquatableArray<Rule> Grade(List<RuleDraft> rules, OperationDraft operation, PagePositions positions)
    {
        foreach (var rule in rules)
        {
            if (rule is { Doubt: { } doubt, IsBrokenBySample: false })
            {
                positions.Report(FieldRules.RuleProbable, rule.Range, Reading(rule, operation), doubt);
            }
        }

        return rules.Select(rule => rule.ToRule(operation.Parameters, positions.Record(rule.Range))).ToEquatableArray();
    }

    /// <summary>The rule as if it were enforced: the sentence that would make it so.</summary>
    private static string Reading(RuleDraft rule, OperationDraft operation) =>
        RuleSentence.Of(rule.ToRule(operation.Parameters, default) with { IsEnforced = true }, RuleSentence.Backticks);
}
