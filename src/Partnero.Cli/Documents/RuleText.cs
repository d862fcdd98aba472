using Partnero.Spec.Model;

namespace Partnero.Cli.Documents;

/// <summary>Conditional rules in words.</summary>
internal static class RuleText
{
    /// <summary>A rule as a sentence.</summary>
    public static string Sentence(Rule rule) => rule.Kind switch
    {
        RuleKind.OneOf => $"{(rule.IsExclusive ? "Exactly" : "At least")} one of {Join(rule.Fields, "and")} is required.",
        RuleKind.RequiredWhenPresent => $"`{rule.Fields[0]}` is required when `{rule.Condition}` is given.",
        RuleKind.RequiredWhenTrue => $"`{rule.Fields[0]}` is required when `{rule.Condition}` is true.",
        RuleKind.RequiredWhenValue => $"`{rule.Fields[0]}` is required when `{rule.Condition}` is {Join(rule.Values, "or")}.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, null),
    };

    private static string Join(EquatableArray<string> names, string word) => names.Count == 1
        ? $"`{names[0]}`"
        : $"{string.Join(", ", names.Take(names.Count - 1).Select(name => $"`{name}`"))} {word} `{names[^1]}`";
}
