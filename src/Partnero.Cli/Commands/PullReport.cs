using Partnero.Cli.Diff;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Cli.Pull;

namespace Partnero.Cli.Commands;

/// <summary>Tells what a pull did.</summary>
internal sealed class PullReport(Terminal terminal, DocsFolder docs)
{
    /// <summary>Results to standard output; what needs somebody's attention to standard error.</summary>
    public async Task WriteAsync(PullResult result, PullRequest request, CancellationToken cancellationToken)
    {
        foreach (var page in result.Pages.Where(page => page.Action != PullAction.Unchanged))
        {
            Write(page);
        }

        foreach (var link in result.Refused)
        {
            terminal.Note($"refused     {link.Target}: {link.Reason}");
        }

        terminal.WriteLine(Summary(result, request));
        var conflicts = result.Pages.Where(page => page.Action == PullAction.Conflict).ToList();
        foreach (var conflict in conflicts)
        {
            terminal.Error.Write("\n" + await new ConflictText(docs).DescribeAsync(conflict, cancellationToken));
        }

        if (conflicts.Count > 0)
        {
            terminal.Note("Edited here and changed on the site: nothing was overwritten. Carry your edit over by hand, or take the site's text with --force.");
        }
    }

    /// <summary>What the pages that came mean for users of the client.</summary>
    public void WriteChanges(DocsApi before, PullResult result)
    {
        var after = DocsApi.Read(before.Source with { Pages = result.Apply(before.Source.Pages) }, CancellationToken.None);
        if (before.Source.Pages.Count == 0)
        {
            terminal.WriteLine($"{Counted.Text(after.Api.Groups.Sum(group => group.Operations.Count), "operation")} in {Counted.Text(after.Api.Groups.Count, "group")}.");
            return;
        }

        var changes = ApiComparer.Compare(before.Api, after.Api);
        terminal.WriteColoured("\n" + Changelog.Text(changes, new ChangePlaces(before.Positions, after.Positions)));
    }

    /// <summary>What the process should say.</summary>
    public static int ExitCodeOf(PullResult result) =>
        result.Refused.Count > 0 || result.Pages.Any(page => page.Action == PullAction.Failed) ? ExitCode.Network
        : result.Pages.Any(page => page.Action == PullAction.Conflict) ? ExitCode.Found
        : ExitCode.Success;

    private void Write(PullOutcome page)
    {
        var file = docs.Show(page.Path);
        switch (page.Action)
        {
            case PullAction.Failed:
                terminal.Note($"failed      {file}: {page.Reason}");
                break;
            case PullAction.Conflict:
                terminal.Note($"conflict    {file}: edited here and changed on the site");
                break;
            case PullAction.Kept:
                terminal.Note($"kept        {file}: edited here");
                break;
            case PullAction.Gone:
                terminal.Note($"gone        {file}: no longer in the site's index; --prune deletes it");
                break;
            default:
                terminal.WriteColoured(Printable.Line($"{page.Action.ToString().ToLowerInvariant(),-11} {file}") + "\n");
                break;
        }
    }

    private static string Summary(PullResult result, PullRequest request)
    {
        var counts = result.Pages
            .GroupBy(page => page.Action)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}");
        return $"{Counted.Text(result.Pages.Count, "page")} of {request.Site}: {string.Join(", ", counts)}.{(request.DryRun ? " Nothing was written: --dry-run." : "")}";
    }
}
