using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Agreement;
using Partnero.Spec.Linking.Events;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Pages;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Units;
using Partnero.Spec.Model;

namespace Partnero.Spec;

/// <summary>
/// Joins what pages say to one API: groups, operations, entities and the types they share. Pure: the same pages give the same
/// API and issues, in whatever order they come.
/// </summary>
public static class ApiLinker
{
    /// <summary>Joins pages to an API.</summary>
    /// <param name="pages">The pages and the site's configuration, in any order.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the work early, with an <see cref="OperationCanceledException"/>; nothing else is thrown.</param>
    public static LinkResult Link(IEnumerable<Page> pages, LinkOptions options, CancellationToken cancellationToken = default) =>
        Link(pages, options, memory: null, cancellationToken);

    /// <summary>Joins pages to an API, and spares the work for groups that did not change since the last time.</summary>
    /// <param name="pages">The pages and the site's configuration, in any order.</param>
    /// <param name="options">How.</param>
    /// <param name="memory">What the last time was, if that was about the same API; null when there is no next time either.</param>
    /// <param name="cancellationToken">Ends the work early, with an <see cref="OperationCanceledException"/>; nothing else is thrown.</param>
    public static LinkResult Link(IEnumerable<Page> pages, LinkOptions options, LinkMemory? memory, CancellationToken cancellationToken = default)
    {
        var (all, issues) = SiteEndpoints.Resolve(pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList());
        var reference = all.Where(page => !DocsPath.IsGuide(page.Path)).ToList();
        var siteUrl = all.Select(page => page.SiteUrl).FirstOrDefault(url => url is not null);
        var context = new LinkContext(options, siteUrl, BaseUrl.Find(reference), cancellationToken);

        context.Report(issues);
        var drafts = new GroupPlanner(context).Plan(reference);
        var nouns = new NounTable(drafts);
        var events = new EventLinker(context);
        events.Plan(all, nouns);

        var run = memory?.Start(new LinkMemory.Frame(options, siteUrl, context.BaseUrl.Text, drafts.Select(group => $"{group.Path}|{group.Name}").ToEquatableArray()));
        var units = UnitLinker.Link(context, drafts, nouns, events, run);
        ReportBetweenPages(context, drafts, units);
        EmptyPages.Report(context, reference);
        BrokenLinks.Report(context, all);
        OtherServers.Report(context, reference);
        var result = new LinkResult(Join(context, drafts, units, events, run), InOrder(context.Issues));
        memory?.Keep(run!);
        return result;
    }

    /// <summary>Reports what pages say against each other; of a member that is named as wrong, not what follows from it.</summary>
    private static void ReportBetweenPages(LinkContext context, IReadOnlyList<GroupPlan> drafts, IReadOnlyList<LinkUnit> units)
    {
        var explained = new HashSet<(string Page, string Member)>();
        foreach (var group in drafts)
        {
            foreach (var member in EntityAgreement.Check(context, group))
            {
                explained.UnionWith(group.Operations.Select(operation => (operation.Page.Path, member)));
            }
        }

        CopiedSamples.Report(context, drafts);
        SameEndpoints.Report(context, drafts);
        context.Report(units.SelectMany(unit => unit.Result.Issues).Where(issue =>
            !(issue.RuleId == LinkRules.ShapesDisagree.Id || issue.RuleId == LinkRules.SameMemberName.Id) || !explained.Contains((issue.At.Page, issue.Arguments[0]))));
    }

    // Of their places, whatever was linked with what.
    private static EquatableArray<Issue> InOrder(IEnumerable<Issue> issues) =>
        issues.OrderBy(issue => issue.At.Page, StringComparer.Ordinal)
            .ThenBy(issue => issue.At.Site)
            .ThenBy(issue => issue.RuleId, StringComparer.Ordinal)
            .ThenBy(issue => string.Join("\n", issue.Arguments), StringComparer.Ordinal)
            .ToEquatableArray();

    private static Api Join(LinkContext context, IReadOnlyList<GroupPlan> drafts, IReadOnlyList<LinkUnit> units, EventLinker events, LinkMemory.Run? run)
    {
        var byPath = units.SelectMany(unit => unit.Result.Groups).ToDictionary(linked => linked.Group.Path, StringComparer.Ordinal);
        var linked = drafts.Select(draft => byPath[draft.Path]).ToList();
        var webhookEvents = events.Build();
        var marked = Stability.Mark(linked.ConvertAll(item => item.Group), webhookEvents);
        var groups = run?.Settle(marked) ?? marked;
        return new Api(context.SiteUrl, context.BaseUrl.Text, groups.ToEquatableArray(), webhookEvents, linked.SelectMany(item => item.Samples).ToEquatableArray());
    }
}
