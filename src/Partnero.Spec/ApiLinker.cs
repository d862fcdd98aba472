using Partnero.Spec.Issues;
using Partnero.Spec.Linking;
using Partnero.Spec.Model;

namespace Partnero.Spec;

/// <summary>How pages are joined.</summary>
public sealed record LinkOptions
{
    /// <summary>The defaults.</summary>
    public static LinkOptions Default { get; } = new();

    /// <summary>The client's name without <c>Client</c>: stands in front of type names that would hide a common one.</summary>
    public string NamePrefix { get; init; } = "Partnero";
}

/// <summary>
/// Joins what pages say to one API: groups, operations, entities and the types they share. Pure: the same pages give the same
/// API and issues, in whatever order they come.
/// </summary>
public static class ApiLinker
{
    /// <summary>Joins pages to an API.</summary>
    /// <param name="pages">The pages, in any order.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the work early, with an <see cref="OperationCanceledException"/>; nothing else is thrown.</param>
    public static LinkResult Link(IEnumerable<Page> pages, LinkOptions options, CancellationToken cancellationToken = default)
    {
        var all = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        var reference = all.Where(page => !DocsPath.IsGuide(page.Path)).ToList();
        var siteUrl = all.Select(page => page.SiteUrl).FirstOrDefault(url => url is not null);
        var context = new LinkContext(options, siteUrl, BaseUrl.Find(reference), cancellationToken);

        var drafts = new GroupPlanner(context).Plan(reference);
        foreach (var operation in drafts.SelectMany(group => group.Operations))
        {
            context.ThrowIfCancelled();
            operation.Request = new RequestReader(context).Read(operation);
            operation.Response = new ResponseReader(context).Read(operation);
        }

        var entities = new EntityPlanner(drafts);
        entities.Plan(drafts);
        var events = new EventLinker(context, drafts, entities);
        events.Plan(all);
        Dictionaries.Mark(drafts);

        var api = new ApiBuilder(context, drafts).Build(siteUrl, events);
        EmptyPages.Report(context, reference);
        BrokenLinks.Report(context, all);
        return new LinkResult(api, context.Issues.ToEquatableArray());
    }
}
