using System.CommandLine;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Cli.Lint;
using Partnero.Spec.Issues;

namespace Partnero.Cli.Commands;

/// <summary><c>partnero lint</c>: what is wrong with the pages.</summary>
internal static class LintCommand
{
    private const string Never = "never";

    private static readonly Dictionary<string, IssueSeverity> Severities = new(StringComparer.Ordinal)
    {
        ["error"] = IssueSeverity.Error,
        ["warning"] = IssueSeverity.Warning,
        ["info"] = IssueSeverity.Info,
    };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = DocsArgument.Folder();
        var format = OutputOption.Format([.. FindingFormats.All.Keys]);
        var failOn = new Option<string>("--fail-on") { Description = "The least severity that makes the exit code 1: error, warning, info or never.", DefaultValueFactory = _ => "error" };
        failOn.AcceptOnlyFromAmong([.. Severities.Keys, Never]);
        var output = OutputOption.File();
        var fix = new Option<bool>("--fix") { Description = "Mend in the pages what has only one meaning, and report what is left." };
        var command = new ToolCommand(
            "lint",
            "Check the pages: the findings of the compiler, without compiling.",
            new Example("partnero lint", "One line a finding: file(line,column): severity ID: message."),
            new Example("partnero lint --fix", "Mend slips: misspelt words, missing marks and tags, a wrong method in cURL."),
            new Example("partnero lint --fail-on warning --format github", "In a GitHub workflow."),
            new Example("partnero lint --format sarif --output lint.sarif", "For code scanning."))
        {
            folder, format, failOn, output, fix,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var source = result.GetRequiredValue(folder);
            if (result.GetValue(fix))
            {
                var mended = Fixing.Mend(DocsSource.WritableFolder(source), cancellationToken);
                terminal.Note($"{Counted.Text(mended, "finding")} mended.");
            }

            var docs = await DocsApi.LoadToCheckAsync(terminal, source, cancellationToken);
            var shape = result.GetRequiredValue(format);
            OutputOption.Write(terminal, result.GetValue(output), FindingFormats.All[shape](docs.Findings), forPeople: shape == "text");
            terminal.Note(Summary(docs));
            return Severities.TryGetValue(result.GetRequiredValue(failOn), out var least) && docs.Findings.Any(finding => finding.Rule.Severity >= least)
                ? ExitCode.Found
                : ExitCode.Success;
        });
        return command;
    }

    private static string Summary(DocsApi docs)
    {
        var counts = Severities.Select(severity => Counted.Text(docs.Findings.Count(finding => finding.Rule.Severity == severity.Value), severity.Key));
        return $"{Counted.Text(docs.Source.Pages.Count, "page")}: {string.Join(", ", counts)}.";
    }
}
