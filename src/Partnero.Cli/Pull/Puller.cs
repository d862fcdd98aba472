using System.Collections.Concurrent;
using Partnero.Cli.Documents;
using Partnero.Cli.Files;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Pull;

/// <summary>What the user asked of a pull.</summary>
/// <param name="Site">Address of the docs site, no slash at its end.</param>
/// <param name="Force">Edits made here give way.</param>
/// <param name="Prune">Pages that left the index are deleted.</param>
/// <param name="DryRun">Nothing is written.</param>
internal sealed record PullRequest(string Site, bool Force = false, bool Prune = false, bool DryRun = false);

/// <summary>What a pull did.</summary>
internal sealed record PullResult(IReadOnlyList<PullOutcome> Pages, IReadOnlyList<RefusedLink> Refused)
{
    /// <summary>The pages of the folder with what came.</summary>
    public IReadOnlyList<PageFile> Apply(IEnumerable<PageFile> before)
    {
        var pages = before.ToDictionary(page => page.Path, page => page.Text, StringComparer.Ordinal);
        foreach (var outcome in Pages)
        {
            if (outcome.Writes)
            {
                pages[outcome.Path] = outcome.Text!;
            }
            else if (outcome.Action == PullAction.Pruned)
            {
                pages.Remove(outcome.Path);
            }
        }

        return [.. pages.Select(page => new PageFile(page.Key, page.Value)).OrderBy(page => page.Path, StringComparer.Ordinal)];
    }
}

/// <summary>How far a pull is.</summary>
internal readonly record struct PullProgress(int Done, int Total, string Path);

/// <summary>
/// Brings the pages of a site. Everything is fetched before anything is written, so that a pull that is stopped or that
/// loses the network leaves the folder as it was.
/// </summary>
internal sealed class Puller(SiteClient site, SiteLimits limits, DocsFolder folder, TimeProvider time, IProgress<PullProgress> progress)
{
    /// <summary>Pulls.</summary>
    public async Task<PullResult> RunAsync(PullRequest request, CancellationToken cancellationToken)
    {
        var before = ReadLock(folder);
        EnsureTakesPages();
        var index = await ReadIndexAsync(request.Site, cancellationToken);
        if (!request.DryRun)
        {
            folder.DeleteTemporaryFiles();
            folder.EnsureWritable();
        }

        var fetched = await FetchAsync(index.Pages, before, request, cancellationToken);
        var gone = before.Pages
            .Where(page => index.Pages.All(indexed => indexed.Path != page.Key))
            .Select(page => LeftBehind(page.Key, page.Value, request));
        PullOutcome[] outcomes = [.. fetched.Concat(gone).OrderBy(outcome => outcome.Path, StringComparer.Ordinal)];
        if (!request.DryRun)
        {
            Apply(outcomes, request.Site, before);
        }

        return new PullResult(outcomes, index.Refused);
    }

    /// <summary>The lock file of a folder; empty before the first pull.</summary>
    public static DocsLock ReadLock(DocsFolder folder) => folder.Read(DocsLock.FileName) is { } json
        ? DocsLock.Parse(json, folder.Show(DocsLock.FileName)).Settle(path => folder.Read(path) is { } text ? SiteText.Hash(text) : null)
        : DocsLock.Empty;

    /// <summary>Refuses a folder that holds other things: pages are not strewn among somebody's sources.</summary>
    private void EnsureTakesPages()
    {
        if (folder.Exists && folder.Read(DocsLock.FileName) is null && folder.PagePaths().Count == 0
            && Directory.EnumerateFiles(folder.Root).Any(file => !AtomicFile.IsTemporary(file)))
        {
            throw new ToolException(ExitCode.Input, $"{folder.ShownAs}: is no docs folder: it holds files, but no page. Name an empty or a new folder.");
        }
    }

    private async Task<SiteIndex> ReadIndexAsync(string address, CancellationToken cancellationToken)
    {
        var file = new Uri(address + "/llms.txt");
        var fetched = await site.GetAsync(file, default, cancellationToken);
        var index = fetched is Fetched.Text { Content: var text }
            ? SiteIndex.Parse(text, address)
            : throw new ToolException(ExitCode.Network, $"{file}: {((Fetched.Failed)fetched).Reason}. Nothing was changed.");
        if (index.Pages.Count == 0)
        {
            throw new ToolException(ExitCode.Network, $"{file}: names no page below {PagePath.Section}. Nothing was changed; is this the docs site?");
        }

        return index.Pages.Count <= limits.Pages
            ? index
            : throw new ToolException(ExitCode.Network, $"{file}: names {index.Pages.Count} pages, more than {limits.Pages}. Nothing was changed.");
    }

    private async Task<IEnumerable<PullOutcome>> FetchAsync(
        IReadOnlyList<IndexedPage> pages, DocsLock before, PullRequest request, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentBag<PullOutcome>();
        var now = time.GetUtcNow();
        long total = 0;
        await Parallel.ForEachAsync(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = limits.Concurrency, CancellationToken = cancellationToken },
            async (page, token) =>
            {
                var locked = before.Pages.GetValueOrDefault(page.Path);
                var here = folder.Read(page.Path);
                var fetched = await FetchAsync(page, here, locked, request.Force, token);
                if (fetched is Fetched.Text text && Interlocked.Add(ref total, text.Content.Length) > limits.TotalBytes)
                {
                    throw new ToolException(ExitCode.Network, $"The pages of {request.Site} are larger than {limits.TotalBytes:N0} bytes together. Nothing was changed.");
                }

                outcomes.Add(PullOutcome.Decide(page, here, locked, fetched, request.Force, now));
                progress.Report(new PullProgress(outcomes.Count, pages.Count, page.Path));
            });
        return outcomes;
    }

    private async Task<Fetched> FetchAsync(IndexedPage page, string? here, LockedPage? locked, bool force, CancellationToken cancellationToken)
    {
        // "Not modified" helps only where the text that it speaks of is still here, or is not wanted.
        var canCompare = here is not null && locked is not null && (!force || SiteText.Hash(here) == locked.Sha256);
        var known = canCompare ? new Validators(locked!.ETag, locked.LastModified) : default;
        var fetched = await site.GetAsync(page.Address, known, cancellationToken);
        return fetched is Fetched.Text text && SiteText.Problem(text.Content) is { } problem ? new Fetched.Failed(problem) : fetched;
    }

    private PullOutcome LeftBehind(string path, LockedPage locked, PullRequest request)
    {
        var here = folder.Read(path);
        if (here is null)
        {
            return new PullOutcome(path, PullAction.Gone, null, null);
        }

        var mayGo = request.Prune && (request.Force || SiteText.Hash(here) == locked.Sha256);
        return new PullOutcome(path, mayGo ? PullAction.Pruned : PullAction.Gone, null, mayGo ? null : locked);
    }

    /// <summary>
    /// Short, and not interrupted by Ctrl+C. The lock file says first what is about to be written: stopped at any step, the
    /// next pull knows its own pages from somebody's edits. Should a write fail, it tells what was written before.
    /// </summary>
    private void Apply(IReadOnlyList<PullOutcome> outcomes, string address, DocsLock before)
    {
        var underway = outcomes.Where(outcome => outcome.Writes).ToDictionary(outcome => outcome.Path, outcome => outcome.Lock!, StringComparer.Ordinal);
        if (underway.Count > 0)
        {
            WriteLock(before with { Underway = new SortedDictionary<string, LockedPage>(underway, StringComparer.Ordinal) });
        }

        var after = new DocsLock(address, new SortedDictionary<string, LockedPage>(before.Pages, StringComparer.Ordinal));
        try
        {
            foreach (var outcome in outcomes)
            {
                Apply(outcome, after);
            }
        }
        finally
        {
            WriteLock(after);
        }
    }

    private void Apply(PullOutcome outcome, DocsLock after)
    {
        if (outcome.Writes)
        {
            folder.Write(outcome.Path, outcome.Text!);
        }
        else if (outcome.Action == PullAction.Pruned)
        {
            folder.Delete(outcome.Path);
        }

        if (outcome.Lock is null)
        {
            after.Pages.Remove(outcome.Path);
        }
        else
        {
            after.Pages[outcome.Path] = outcome.Lock;
        }
    }

    private void WriteLock(DocsLock content)
    {
        var json = content.ToJson();
        if (folder.Read(DocsLock.FileName) != json)
        {
            folder.Write(DocsLock.FileName, json);
        }
    }
}
