namespace Partnero.Spec.Model;

/// <summary>
/// A conditional rule in words. The one place that words a rule: XML documentation, exceptions, OpenAPI, diff and report all use it.
/// </summary>
public static class RuleSentence
{
    /// <summary>Names and values between backticks, as Markdown marks code.</summary>
    public static Func<string, string> Backticks { get; } = static name => $"`{name}`";

    /// <summary>The rule as a sentence: <c>`a` is required when `b` is present.</c></summary>
    /// <param name="rule">The rule.</param>
    /// <param name="code">Marks a name or a value as code.</param>
    public static string Of(Rule rule, Func<string, string> code)
    {
        var demand = rule.Kind == RuleKind.OneOf
            ? $"{(rule.IsExclusive ? "Exactly" : "At least")} one of {Join(rule.Fields, "and", code)} is required"
            : $"{code(rule.Fields[0])} is required {When(rule, code)}";
        return rule.IsEnforced ? $"{demand}." : $"{demand}, as the page seems to say; this is not checked.";
    }

    /// <summary>What a rule depends on: <c>when `b` is present</c>; nothing for <see cref="RuleKind.OneOf"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="code">Marks a name or a value as code.</param>
    public static string When(Rule rule, Func<string, string> code) => rule.Kind switch
    {
        RuleKind.OneOf => "",
        RuleKind.RequiredWhenPresent => $"when {code(rule.Condition!)} is present",
        RuleKind.RequiredWhenTrue => $"when {code(rule.Condition!)} is true",
        _ => $"when {code(rule.Condition!)} is {Join(rule.Values, "or", code)}",
    };

    private static string Join(EquatableArray<string> names, string word, Func<string, string> code) => names.Count == 1
        ? code(names[0])
        : $"{string.Join(", ", names.Take(names.Count - 1).Select(code))} {word} {code(names[names.Count - 1])}";
}
