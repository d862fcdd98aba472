using System.Text;
using Partnero.Cli.Documents;

namespace Partnero.Cli.Lint;

/// <summary>Workflow commands: GitHub shows them at the lines of a change.</summary>
internal static class FindingGitHub
{
    /// <summary>The commands.</summary>
    public static string Write(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            var command = finding.Severity == "info" ? "notice" : finding.Severity;
            var at = finding.At;
            text.Append($"::{command} file={Property(finding.File)},line={at.Line},endLine={at.EndLine}");
            if (at.Line == at.EndLine)
            {
                text.Append($",col={at.Column},endColumn={at.EndColumn}"); // columns over several lines are refused
            }

            text.Append($",title={Property($"{finding.Rule.Id}: {finding.Rule.Title}")}::{Data(finding.Message)}\n");
        }

        return text.ToString();
    }

    /// <summary>A line end in a page must not begin a command of its own.</summary>
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
