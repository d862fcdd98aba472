using Partnero.Spec.Issues;

namespace Partnero.Cli.Documents;

/// <summary>An issue with everything that a report needs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="File">Path of the page as the user can open it.</param>
/// <param name="At">Where.</param>
internal sealed record Finding(IssueRule Rule, string Message, string File, Position At)
{
    /// <summary>How serious it is, in the words of compilers.</summary>
    public string Severity => Rule.Severity switch
    {
        IssueSeverity.Error => "error",
        IssueSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Where the rule is explained.</summary>
    public string HelpUrl => Rule.HelpUrl;
}
