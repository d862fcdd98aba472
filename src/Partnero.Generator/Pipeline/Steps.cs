using Partnero.Generator.Diagnostics;
using Partnero.Generator.Emit;
using Partnero.Generator.Model;
using Partnero.Spec;
using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Units;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>Reads a page.</summary>
internal delegate PageResult ReadPage(string path, string text, CancellationToken cancellationToken);

/// <summary>Joins pages to an API; the prefix goes in front of names that would hide a common one.</summary>
internal delegate LinkResult LinkPages(IReadOnlyList<Page> pages, string namePrefix, CancellationToken cancellationToken);

/// <summary>
/// What the pipeline's steps do. None throws: an exception that nobody expected becomes an issue at the page or group it
/// happened in, and the rest is generated.
/// </summary>
internal sealed class Steps(ReadPage readPage, LinkPages linkPages)
{
    /// <summary>The steps as a host uses them. The memory of the linker saves time and changes no result.</summary>
    public static Steps Create()
    {
        var memory = new LinkMemory();
        return new Steps(SharedReadings.Read, (pages, prefix, cancellationToken) =>
            ApiLinker.Link(pages, new LinkOptions { NamePrefix = prefix }, memory, cancellationToken));
    }

    /// <summary>A page's text to what it says.</summary>
    public PageReading Read(PageText text, CancellationToken cancellationToken)
    {
        try
        {
            return new PageReading(text.File, readPage(text.Path, text.Content, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var sites = new PageSites(text.Path, [new SourceSpan(0, 0, 0, 0, 0, 0)]);
            var issue = new Issue(PageRules.PageUnreadable.Id, new SourceRef(text.Path, 0), [exception.GetType().Name]);
            return new PageReading(text.File, new PageResult(null, sites, [issue]));
        }
    }

    /// <summary>A page without its words, and the words.</summary>
    public static SplitPage Split(Page page)
    {
        var (structure, wording) = PageWording.Split(page);
        return new SplitPage(structure, wording);
    }

    /// <summary>The issues of a page by itself.</summary>
    public static IssueReport PageIssues(PageReading reading) =>
        reading.Result.Issues.IsEmpty ? IssueReport.None : new IssueReport(reading.Result.Issues, [reading.Place]);

    /// <summary>The issue that there is no page: a warning where the project names a folder for them.</summary>
    public static IssueReport WithoutPages(EquatableArray<PageText> texts, ProjectOptions options) =>
        !options.IsSupported || texts.Any(text => text.IsPage) ? IssueReport.None
        : options.DocsFolder is { } folder ? new IssueReport([ProjectOptions.Issue(SetupRules.DocsFolderEmpty, folder)], [])
        : new IssueReport([ProjectOptions.Issue(SetupRules.NoPages)], []);

    /// <summary>All pages to one API.</summary>
    public LinkedApi Link(EquatableArray<Page> pages, ProjectOptions options, CancellationToken cancellationToken)
    {
        var issues = new List<Issue>(options.Issues);
        if (pages.IsEmpty || !options.IsSupported)
        {
            return new LinkedApi(null, [], null, issues.ToEquatableArray());
        }

        // Of two files that are one page the first counts; the other one is reported by itself.
        var ordered = pages.GroupBy(page => page.Path, StringComparer.Ordinal).Select(same => same.First()).OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        var linked = TryLink(ordered, options, issues, cancellationToken)
            ?? TryLink(WithoutBroken(ordered, options, issues, cancellationToken), options, issues, cancellationToken)
            ?? new LinkedApi(null, [], null, []);
        if (linked.Groups.IsEmpty && !ordered.Exists(page => page.LacksReportedOperation))
        {
            issues.Add(ProjectOptions.Issue(SetupRules.NothingToGenerate));
        }

        return linked with { Issues = issues.Concat(linked.Issues).ToEquatableArray() };
    }

    /// <summary>The issues between pages and those of the project, with the pages that they name.</summary>
    public static IssueReport ApiIssues(EquatableArray<Issue> issues, EquatableArray<PageReading> readings)
    {
        if (issues.IsEmpty)
        {
            return IssueReport.None;
        }

        var named = new HashSet<string>(issues.SelectMany(issue => new[] { issue.At.Page, issue.Related?.Page ?? "" }), StringComparer.Ordinal);
        return new IssueReport(issues, readings.Where(reading => named.Contains(reading.Result.Sites.Page)).Select(reading => reading.Place).ToEquatableArray());
    }

    /// <summary>Files that claim to be a page which another file already is.</summary>
    public static IEnumerable<IssueReport> Duplicates(EquatableArray<PageReading> readings) =>
        from same in readings.GroupBy(reading => reading.Result.Sites.Page, StringComparer.Ordinal)
        from other in same.Skip(1)
        select new IssueReport(
            [new Issue(SetupRules.PageTwice.Id, new SourceRef(same.Key, 0), [same.Key, same.First().File])],
            [other.Place]);

    /// <summary>A part of a group to its C#.</summary>
    public static GroupEmission EmitPart(PartModel model) => Emit(model.Group.Name, () => new PartEmitter(model).Emit());

    /// <summary>The client's C#.</summary>
    public static GroupEmission? EmitClient(ClientModel? model) =>
        model is null ? null : Emit(model.Options.ClientName, () => new ClientEmitter(model).Emit());

    /// <summary>The C# of the webhook events.</summary>
    public static GroupEmission? EmitWebhooks(WebhookModel? model) =>
        model is null ? null : Emit(model.ClassName, () => new WebhookEmitter(model).Emit());

    /// <summary>C# to files.</summary>
    public static IEnumerable<SourceFile> Files(EmittedApi emitted) =>
        FileLayout.Files(Sources([emitted.Client, emitted.Webhooks]), Whole(Sources(emitted.Groups)));

    /// <summary>What could not be emitted.</summary>
    public static IssueReport Failures(EmittedApi emitted) =>
        new(emitted.Groups.Prepend(emitted.Webhooks).Prepend(emitted.Client).SelectMany(emission => emission?.Issues ?? []).ToEquatableArray(), []);

    private static List<GroupSource> Sources(IEnumerable<GroupEmission?> emissions) => [.. emissions.Select(emission => emission?.Source).OfType<GroupSource>()];

    // The parts of a group come one behind the other.
    private static List<GroupSource> Whole(List<GroupSource> parts) =>
    [
        .. parts.GroupBy(part => part.Name, StringComparer.Ordinal)
            .Select(group => new GroupSource(group.Key, group.SelectMany(part => part.Parts).ToEquatableArray())),
    ];

    private static GroupEmission Emit(string name, Func<GroupSource> emit)
    {
        try
        {
            return new GroupEmission(emit(), []);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new GroupEmission(null, [ProjectOptions.Issue(SetupRules.GenerationFailed, name, Describe(exception))]);
        }
    }

    private LinkedApi? TryLink(IReadOnlyList<Page> pages, ProjectOptions options, List<Issue>? issues, CancellationToken cancellationToken)
    {
        try
        {
            var result = linkPages(pages, options.Client.NamePrefix, cancellationToken);
            if (result.Api.Groups.IsEmpty)
            {
                return new LinkedApi(null, [], null, result.Issues);
            }

            var tree = new ClientTree(result.Api, options.Client);
            return new LinkedApi(tree.Client, tree.Groups().ToEquatableArray(), tree.Webhooks(), result.Issues);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            issues?.Add(ProjectOptions.Issue(SetupRules.GenerationFailed, options.Client.ClientName, Describe(exception)));
            return null;
        }
    }

    // Which page brings the linker down is found by linking each alone: it costs nothing until it happens.
    private List<Page> WithoutBroken(List<Page> pages, ProjectOptions options, List<Issue> issues, CancellationToken cancellationToken)
    {
        var broken = pages.Where(page => TryLink([page], options, issues: null, cancellationToken) is null).ToList();
        issues.AddRange(broken.Select(page => new Issue(SetupRules.GenerationFailed.Id, new SourceRef(page.Path, 0), [page.Path, "the page is left out"])));
        return [.. pages.Except(broken)];
    }

    private static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}".Replace('\r', ' ').Replace('\n', ' ');
}
