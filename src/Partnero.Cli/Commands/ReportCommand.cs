using System.CommandLine;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Cli.Report;

namespace Partnero.Cli.Commands;

/// <summary><c>partnero report</c>: what the pages say, and how far it is proven, as one HTML page.</summary>
internal static class ReportCommand
{
    private const string DefaultFile = "report.html";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = DocsArgument.Folder();
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", HelpName = "file", DefaultValueFactory = _ => DefaultFile };
        var command = new ToolCommand(
            "report",
            "Write one HTML page, for people: every operation with what was read, typed, proven, assumed and ignored of its page, and the findings.",
            new Example("partnero report", "Writes report.html."),
            new Example("partnero report docs-spec -o public/index.html", "For a site that shows it."))
        {
            folder, output,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var source = result.GetRequiredValue(folder);
            var file = result.GetRequiredValue(output);
            var docs = await DocsApi.LoadAsync(terminal, source, source, cancellationToken);
            OutputOption.Write(terminal, file, ReportPage.Write(docs));
            terminal.Note($"{file}: {Counted.Text(docs.Api.Groups.Sum(group => group.Operations.Count), "operation")}, {Counted.Text(docs.Source.Pages.Count, "page")}, {Counted.Text(docs.Findings.Count, "finding")}.");
            return ExitCode.Success;
        });
        return command;
    }
}
