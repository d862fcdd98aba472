using System.CommandLine;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Cli.Pull;

namespace Partnero.Cli.Commands;

/// <summary><c>partnero pull</c>: brings the pages of the docs site into the docs folder.</summary>
internal static class PullCommand
{
    private static readonly SiteLimits Defaults = new();

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = DocsArgument.Folder();
        var site = new Option<string?>("--site") { Description = "Address of the docs site. Default: the site that the pages name.", HelpName = "url" };
        var force = new Option<bool>("--force") { Description = "Replace pages that were edited here." };
        var prune = new Option<bool>("--prune") { Description = "Delete pages that are no longer in the site's index." };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Show what would come; write nothing." };
        var concurrency = NumberOption.Create("--concurrency", "Requests at once.", Defaults.Concurrency, 1, 16);
        var timeout = NumberOption.Create("--timeout", "Seconds for one page.", (int)Defaults.Timeout.TotalSeconds, 1, 600);
        var retries = NumberOption.Create("--retries", "Tries after a failure that may pass.", Defaults.Retries, 0, 10);
        var command = new ToolCommand(
            "pull",
            "Bring the pages of the docs site: only what changed, never over an edit of yours, whole or not at all.",
            new Example("partnero pull", "Update docs-spec from the site that its pages name."),
            new Example("partnero pull --site https://docs.partnero.com api-docs", "The first pull, into api-docs."),
            new Example("partnero pull --dry-run", "What would change?"))
        {
            folder, site, force, prune, dryRun, concurrency, timeout, retries,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var limits = Defaults with
            {
                Concurrency = result.GetValue(concurrency),
                Timeout = TimeSpan.FromSeconds(result.GetValue(timeout)),
                Retries = result.GetValue(retries),
            };
            var docs = new DocsFolder(result.GetRequiredValue(folder));
            var before = DocsApi.Read(new DocsPages(docs.ShownAs, docs.Exists ? docs.ReadPages() : []) { SiteFiles = docs.Exists ? docs.ReadSiteFiles() : [] }, cancellationToken);
            var request = new PullRequest(
                SiteAddress.Of(result.GetValue(site), docs, before.Api.SiteUrl), result.GetValue(force), result.GetValue(prune), result.GetValue(dryRun));
            return RunAsync(terminal, docs, before, request, limits, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, DocsFolder docs, DocsApi before, PullRequest request, SiteLimits limits, CancellationToken cancellationToken)
    {
        using var http = new HttpMessageInvoker(SiteClient.CreateHandler());
        var result = await PullProgressBar.RunAsync(terminal, request.Site, progress =>
            new Puller(new SiteClient(http, limits, TimeProvider.System), limits, docs, TimeProvider.System, progress)
                .RunAsync(request, cancellationToken));
        var report = new PullReport(terminal, docs);
        await report.WriteAsync(result, request, cancellationToken);
        report.WriteChanges(before, result);
        return PullReport.ExitCodeOf(result);
    }
}
