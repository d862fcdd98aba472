using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>Compares what pages say of an endpoint and the client does not show: headers, and the titles of pages.</summary>
internal static class EndpointComparer
{
    /// <summary>The changes of endpoints that both sides have.</summary>
    public static IEnumerable<Change> Compare(DocsApi before, DocsApi after)
    {
        var old = Endpoints(before);
        foreach (var (id, (name, page, endpoint)) in Endpoints(after))
        {
            if (!old.TryGetValue(id, out var was))
            {
                continue;
            }

            foreach (var change in CompareHeaders(name, was.Endpoint, endpoint))
            {
                yield return change;
            }

            if (was.Page.Title != page.Title && page.Operations.Count == 1)
            {
                yield return new Change(ChangeRules.TextChanged, name, $"the title of its page: {was.Page.Title} → {page.Title}", endpoint.Source);
            }
        }
    }

    private static IEnumerable<Change> CompareHeaders(string operation, PageOperation old, PageOperation now)
    {
        foreach (var (was, row) in ApiComparer.Pair(Headers(old), Headers(now), header => header.Name.ToUpperInvariant()))
        {
            var subject = $"{operation} {(row ?? was)!.Name}";
            if (row is null)
            {
                yield return new Change(ChangeRules.HeaderChanged, subject, "is no longer documented", was!.Source, IsOld: true);
            }
            else if (IsRequired(row) && (was is null || !IsRequired(was)))
            {
                yield return new Change(ChangeRules.HeaderRequired, subject, "is required", row.Source);
            }
            else if (was is null || IsRequired(was) != IsRequired(row))
            {
                yield return new Change(ChangeRules.HeaderChanged, subject, "is optional", row.Source);
            }
        }
    }

    private static bool IsRequired(FieldRow row) => row.Requirement == Requirement.Yes;

    private static IEnumerable<FieldRow> Headers(PageOperation operation) =>
        operation.Parameters.Where(row => row.Location == ParameterLocation.Header).DistinctBy(row => row.Name, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, (string Name, Page Page, PageOperation Endpoint)> Endpoints(DocsApi docs)
    {
        var bySource = docs.Pages.SelectMany(page => page.Operations.Select(endpoint => (Page: page, Endpoint: endpoint)))
            .ToDictionary(pair => pair.Endpoint.Source);
        return docs.Api.Groups.SelectMany(group => group.Operations)
            .Where(operation => bySource.ContainsKey(operation.Source))
            .ToDictionary(operation => operation.Id, operation => (CSharpName.Of(operation), bySource[operation.Source].Page, bySource[operation.Source].Endpoint), StringComparer.Ordinal);
    }
}
