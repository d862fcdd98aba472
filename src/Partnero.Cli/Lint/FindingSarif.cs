using System.Text.Json.Nodes;
using Partnero.Cli.Documents;
using Partnero.Spec.Issues;

namespace Partnero.Cli.Lint;

/// <summary>Findings as SARIF 2.1.0, for code scanning and viewers.</summary>
internal static class FindingSarif
{
    /// <summary>The log.</summary>
    public static string Write(IReadOnlyList<Finding> findings)
    {
        IssueRule[] rules = [.. findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        var help = findings.DistinctBy(finding => finding.Rule.Id).ToDictionary(finding => finding.Rule.Id, finding => finding.HelpUrl, StringComparer.Ordinal);
        return ReportJson.Write(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "partnero",
                        ["semanticVersion"] = typeof(FindingSarif).Assembly.GetName().Version?.ToString(3),
                        ["rules"] = new JsonArray([.. rules.Select(rule => Rule(rule, help[rule.Id]))]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, Array.FindIndex(rules, rule => rule.Id == finding.Rule.Id)))]),
            }),
        });
    }

    private static JsonObject Rule(IssueRule rule, string help) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["helpUri"] = help,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
        ["properties"] = new JsonObject { ["category"] = rule.Category },
    };

    private static JsonObject Result(Finding finding, int rule) => new()
    {
        ["ruleId"] = finding.Rule.Id,
        ["ruleIndex"] = rule,
        ["level"] = Level(finding.Rule.Severity),
        ["message"] = new JsonObject { ["text"] = finding.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Address(finding.File) },
                ["region"] = new JsonObject
                {
                    ["startLine"] = finding.At.Line,
                    ["startColumn"] = finding.At.Column,
                    ["endLine"] = finding.At.EndLine,
                    ["endColumn"] = finding.At.EndColumn,
                },
            },
        }),
    };

    private static string Address(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Level(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => "error",
        IssueSeverity.Warning => "warning",
        _ => "note",
    };
}
