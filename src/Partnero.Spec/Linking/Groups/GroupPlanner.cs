using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Groups;

/// <summary>Deals pages out to groups, and gives each endpoint its operation.</summary>
internal sealed class GroupPlanner(LinkContext context)
{
    private readonly Dictionary<string, GroupPlan> _groups = new(StringComparer.Ordinal);
    private readonly UniqueNames _names = new();

    /// <summary>The groups in ordinal order of their paths.</summary>
    public IReadOnlyList<GroupPlan> Plan(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            context.ThrowIfCancelled();
            AddPage(page);
        }

        foreach (var page in pages)
        {
            DescribeGroup(page);
        }

        var groups = _groups.Values.OrderBy(group => group.Path, StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            OperationMerger.Merge(group);
            NameOperations(group);
        }

        return groups;
    }

    private void AddPage(Page page)
    {
        if (page.Operations.IsEmpty)
        {
            return;
        }

        var docs = DocsPath.Of(page.Path);
        GroupPlan? group = null;
        for (var i = 0; i < page.Operations.Count; i++)
        {
            var endpoint = page.Operations[i];
            if (!context.BaseUrl.Holds(endpoint))
            {
                context.Report(
                    Addresses.IsServer(endpoint.Server) ? LinkRules.OtherServer : LinkRules.ServerUnreadable, endpoint.Source, endpoint.Method, endpoint.PathTemplate, endpoint.Server, context.BaseUrl.Text);
                continue;
            }

            group ??= GroupOf(page, docs);
            var name = NameOf(page, docs, endpoint, isFirst: i == 0, group);
            group.Operations.Add(new OperationPlan(group, page, endpoint, name, RouteOf(endpoint)));
        }
    }

    private string RouteOf(PageOperation endpoint)
    {
        var written = context.BaseUrl.RouteOf(endpoint.PathTemplate);
        var route = Routes.Repair(written, out var problem);
        if (problem is not null)
        {
            context.Report(LinkRules.RouteRepaired, endpoint.Source, written, problem, route);
        }

        return route;
    }

    private GroupPlan GroupOf(Page page, DocsPath docs)
    {
        var path = docs switch
        {
            { Folder: "", IsUnnamed: true } => ResourceOf(page.Operations[0]),
            { Folder: "" } => docs.File,
            { IsUnnamed: true } => docs.Folder,
            _ => OperationNames.HasHeading(page, page.Operations[0]) ? $"{docs.Folder}/{docs.File}" : docs.Folder,
        };

        if (!_groups.TryGetValue(path, out var group))
        {
            _groups.Add(path, group = NewGroup(path, page.Operations[0].Source));
        }

        return group;
    }

    private GroupPlan NewGroup(string path, SourceRef source)
    {
        var segments = BaseUrl.Split(path) is { Length: > 0 } some ? some : [path];
        if (!Array.TrueForAll(segments, Casing.HasWord))
        {
            context.Report(LinkRules.NameWithoutLetters, source, path);
        }

        var wanted = string.Join(".", segments.Select(segment => Casing.Pascal(segment, "Group")));
        var name = _names.Claim(wanted, source, out var other);
        if (other is { } first)
        {
            context.ReportPair(LinkRules.SameGroupName, source, first, path, wanted, first.Page, name);
        }

        var words = NameWords.Split(segments[segments.Length - 1]);
        return new GroupPlan(path, name, [.. words.Take(words.Count - 1), .. words.Skip(words.Count - 1).Select(Plurals.Singular)]);
    }

    private static string ResourceOf(PageOperation endpoint) =>
        Array.FindLast(BaseUrl.Split(endpoint.PathTemplate), segment => !BaseUrl.IsPlaceholder(segment)) ?? OperationNames.Fallback;

    private static string NameOf(Page page, DocsPath docs, PageOperation endpoint, bool isFirst, GroupPlan group)
    {
        var name = isFirst ? OperationNames.FromFrontMatter(page.FrontMatter.Operation) : null;
        if (name is null && OperationNames.HasHeading(page, endpoint))
        {
            name = OperationNames.FromHeading(endpoint.Heading, group.EntityWords);
        }
        else if (name is null && isFirst && docs.Folder.Length > 0)
        {
            name = OperationNames.FromFile(docs.File);
        }

        return name ?? OperationNames.FromMethod(endpoint.Method);
    }

    // What a folder's overview says, or a page with several operations, is about the group as a whole.
    private void DescribeGroup(Page page)
    {
        var docs = DocsPath.Of(page.Path);
        var path = docs switch
        {
            { IsUnnamed: true } => docs.Folder,
            { Folder: "" } => docs.File,
            _ => $"{docs.Folder}/{docs.File}",
        };

        if (_groups.TryGetValue(path, out var group))
        {
            group.Summary ??= page.Summary;
        }
    }

    // Stable operations choose first: an experimental page never renames what is in use.
    private void NameOperations(GroupPlan group)
    {
        var names = new UniqueNames();
        foreach (var operation in group.Operations.OrderBy(operation => operation.IsExperimental))
        {
            var wanted = operation.Name;
            var source = operation.Endpoint.Source;
            operation.Name = names.Claim(wanted, source, out var other);
            operation.Phrase = new OperationPhrase(group, wanted, operation.Endpoint.Method, operation.Name.Substring(wanted.Length));
            if (other is { } first)
            {
                context.ReportPair(LinkRules.SameOperationName, source, first, $"{group.Name}.{wanted}", first.Page, operation.Name);
            }
        }
    }
}
