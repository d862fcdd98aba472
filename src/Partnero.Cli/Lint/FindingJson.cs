using System.Text.Json;
using Partnero.Cli.Documents;

namespace Partnero.Cli.Lint;

/// <summary>Findings as a JSON array.</summary>
internal static class FindingJson
{
    /// <summary>The array.</summary>
    public static string Write(IReadOnlyList<Finding> findings) => ReportJson.Write(findings.Select(finding => new
    {
        finding.File,
        finding.At.Line,
        finding.At.Column,
        finding.At.EndLine,
        finding.At.EndColumn,
        finding.Severity,
        finding.Rule.Id,
        finding.Rule.Category,
        finding.Rule.Title,
        finding.Message,
        Help = finding.HelpUrl,
    }));
}
