using Partnero.Spec.Model;

namespace Partnero.Cli.Documents;

/// <summary>Conditional rules in words.</summary>
internal static class RuleText
{
    /// <summary>A rule as a sentence.</summary>
    public static string Sentence(Rule rule) => RuleSentence.Of(rule, RuleSentence.Backticks);
}
