using System.Text;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Lint;

/// <summary>One line a finding, as compilers write it: editors and CI find their way from it.</summary>
internal static class FindingText
{
    /// <summary>The lines.</summary>
    public static string Write(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(Line(finding)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary><c>file(line,col): severity ID: message</c>.</summary>
    public static string Line(Finding finding) =>
        Printable.Line($"{finding.File}({finding.At.Line},{finding.At.Column}): {finding.Severity} {finding.Rule.Id}: {finding.Message}");
}
