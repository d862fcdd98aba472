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
        // Pages of folders first: a page without folder goes to the group that has its route.
        foreach (var page in pages.OrderBy(static page => DocsPath.Of(page.Path).Folder.Length == 0))
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
            group.Operations.Add(new OperationPlan(group, page, endpoint, name ?? OperationNames.FromMethod(endpoint.Method), RouteOf(endpoint)) { IsNamedByMethod = name is null });
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
            { Folder: "" } => HasOwnHeading(page) ? docs.File : GroupOfRoute(page.Operations[0]),
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

        var wanted = string.Join(".", segments.Select((segment, i) => NameOfSegment(segment, isNamespace: i < segments.Length - 1)));
        var name = _names.Claim(wanted, source, out var other);
        if (other is { } first)
        {
            context.ReportPair(LinkRules.SameGroupName, source, first, path, wanted, first.Page, name);
        }

        var words = NameWords.Split(segments[segments.Length - 1]);
        return new GroupPlan(path, name, [.. words.Take(words.Count - 1), .. words.Skip(words.Count - 1).Select(Plurals.Singular)]);
    }

    private string NameOfSegment(string segment, bool isNamespace)
    {
        var name = Casing.Pascal(segment, "Group");
        var prefix = Casing.Pascal(context.Options.NamePrefix, "Api");
        return isNamespace && CommonNames.HidesAsNamespace(name, prefix) ? prefix + name : name;
    }

    /// <summary>Operations under headings of their own: the page is their group.</summary>
    private static bool HasOwnHeading(Page page) => page.Operations.Count > 1 && OperationNames.HasHeading(page, page.Operations[0]);

    /// <summary>The group whose routes begin as this one does; else the first word of the route.</summary>
    private string GroupOfRoute(PageOperation endpoint)
    {
        var resource = FirstWordOf(context.BaseUrl.RouteOf(endpoint.PathTemplate));
        return resource is null ? ResourceOf(endpoint)
            : _groups.Values.Where(group => group.Operations.Exists(operation => FirstWordOf(operation.Route) == resource)).Select(static group => group.Path).OrderBy(static path => path, StringComparer.Ordinal).FirstOrDefault() ?? resource;
    }

    private static string? FirstWordOf(string route) => Array.Find(BaseUrl.Split(route), static segment => !BaseUrl.IsPlaceholder(segment));

    private static string ResourceOf(PageOperation endpoint) =>
        Array.FindLast(BaseUrl.Split(endpoint.PathTemplate), segment => !BaseUrl.IsPlaceholder(segment)) ?? OperationNames.Fallback;

    private static string? NameOf(Page page, DocsPath docs, PageOperation endpoint, bool isFirst, GroupPlan group)
    {
        var name = isFirst ? OperationNames.FromFrontMatter(page.FrontMatter.Operation) : null;
        if (name is null && OperationNames.HasHeading(page, endpoint))
        {
            name = OperationNames.FromHeading(endpoint.Heading, group.EntityWords);
        }
        else if (name is null && isFirst && docs.Folder.Length > 0)
        {
            name = OperationNames.FromFile(docs.File, group.EntityWords);
        }
        else if (name is null && isFirst && !docs.IsUnnamed)
        {
            name = OperationNames.FromHeading(docs.File, group.EntityWords) ?? OperationNames.FromTitle(page.Title, group.EntityWords);
        }

        return name;
    }

    /// <summary>Operations that only their methods name, and name alike, are told apart by their routes.</summary>
    private static void TellApart(GroupPlan group)
    {
        foreach (var same in group.Operations.GroupBy(static operation => operation.Name).Where(static same => same.Count() > 1).ToList())
        {
            foreach (var operation in same.Where(static operation => operation.IsNamedByMethod).OrderBy(static operation => operation.Route.EndsWith("}", StringComparison.Ordinal)).ToList())
            {
                var name = OperationNames.FromRoute(operation.Endpoint.Method, operation.Route, group.EntityWords);
                var isAlone = !group.Operations.Exists(other => other != operation && other.Name == operation.Name);
                if (!isAlone && !group.Operations.Exists(other => other.Name == name))
                {
                    operation.Name = name;
                }
            }
        }
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
        TellApart(group);
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
