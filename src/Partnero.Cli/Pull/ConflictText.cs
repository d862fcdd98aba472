using System.Text;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Pull;

/// <summary>
/// Shows a page that was edited here and changed on the site: what changed on each side, where the text that both started
/// from is still in git, else how the two differ.
/// </summary>
internal sealed class ConflictText(DocsFolder folder)
{
    private const string MostRevisions = "-50";

    /// <summary>The lines to show.</summary>
    public async Task<string> DescribeAsync(PullOutcome outcome, CancellationToken cancellationToken)
    {
        var here = SiteText.Normalize(folder.Read(outcome.Path) ?? "");
        var text = new StringBuilder();
        if (await FindBaseAsync(outcome, cancellationToken) is { } common)
        {
            Append(text, $"--- {outcome.Path}: as last pulled\n+++ {outcome.Path}: edited here", LineDiff.Unified(common, here));
            Append(text, $"--- {outcome.Path}: as last pulled\n+++ {outcome.Path}: on the site", LineDiff.Unified(common, outcome.Text!));
        }
        else
        {
            Append(text, $"--- {outcome.Path}: here\n+++ {outcome.Path}: on the site", LineDiff.Unified(here, outcome.Text!));
        }

        return text.ToString();
    }

    private async Task<string?> FindBaseAsync(PullOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Lock is not { } locked)
        {
            return null;
        }

        var git = new Git(folder.Root);
        try
        {
            var revisions = await git.TryRunAsync(cancellationToken, "log", MostRevisions, "--format=%H", "--", outcome.Path);
            foreach (var revision in (revisions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (await git.TryRunAsync(cancellationToken, "show", $"{revision}:./{outcome.Path}") is { } text
                    && SiteText.Hash(text) == locked.Sha256)
                {
                    return SiteText.Normalize(text);
                }
            }
        }
        catch (ToolException)
        {
            // No git on this machine: two texts still tell more than a failure.
        }

        return null;
    }

    private static void Append(StringBuilder text, string title, string hunks)
    {
        text.Append(title).Append('\n');
        foreach (var line in hunks.TrimEnd('\n').Split('\n'))
        {
            text.Append(Printable.Line(line)).Append('\n');
        }
    }
}
