using System.CommandLine;
using Partnero.Cli.Diff;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Commands;

/// <summary><c>partnero diff</c>: what changed for users of the client.</summary>
internal static class DiffCommand
{
    private static readonly Dictionary<string, Func<ApiChanges, ChangePlaces, string>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = Changelog.Text,
        ["markdown"] = Changelog.Markdown,
        ["json"] = ChangeJson.Write,
    };

    private static readonly Dictionary<string, ChangeKind> Kinds = new(StringComparer.Ordinal)
    {
        ["breaking"] = ChangeKind.Breaking,
        ["compatible"] = ChangeKind.Compatible,
        ["documentation"] = ChangeKind.Documentation,
    };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var old = Side("old", "The pages before: a folder, or git:REVISION, or git:REVISION:FOLDER.");
        var now = Side("new", "The pages after.");
        now.DefaultValueFactory = _ => DocsArgument.DefaultFolder;
        var format = OutputOption.Format([.. Formats.Keys]);
        var failOn = new Option<string>("--fail-on") { Description = "The least kind of change that makes the exit code 1: breaking, compatible, documentation or never.", DefaultValueFactory = _ => "breaking" };
        failOn.AcceptOnlyFromAmong([.. Kinds.Keys, "never"]);
        var output = OutputOption.File();
        var command = new ToolCommand(
            "diff",
            "Tell what changed for users of the client: what breaks, what is compatible, what is documentation, and the version step that follows.",
            new Example("partnero diff git:HEAD", "docs-spec as committed against docs-spec as it is."),
            new Example("partnero diff git:v1.2.0 git:HEAD --format markdown --output CHANGES.md", "A changelog between two tags."),
            new Example("partnero diff ../old/docs-spec docs-spec --fail-on never", "Two folders; tell, do not fail."))
        {
            old, now, format, failOn, output,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (before, after) = (result.GetRequiredValue(old), result.GetRequiredValue(now));
            var left = await DocsApi.LoadAsync(terminal, before, DocsSource.IsRevision(after) ? DocsArgument.DefaultFolder : after, cancellationToken);
            var right = await DocsApi.LoadAsync(terminal, after, DocsSource.IsRevision(before) ? DocsArgument.DefaultFolder : before, cancellationToken);
            var changes = ApiComparer.Compare(left, right);
            var shape = result.GetRequiredValue(format);
            var text = Formats[shape](changes, new ChangePlaces(left.Positions, right.Positions));
            OutputOption.Write(terminal, result.GetValue(output), text, forPeople: shape == "text");
            return Kinds.TryGetValue(result.GetRequiredValue(failOn), out var least) && changes.All.Any(change => change.Rule.Kind >= least)
                ? ExitCode.Found
                : ExitCode.Success;
        });
        return command;
    }

    private static Argument<string> Side(string name, string description)
    {
        var side = new Argument<string>(name) { Description = description };
        DocsArgument.RefuseOptions(side);
        return side;
    }
}
