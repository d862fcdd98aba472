using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Groups;

/// <summary>
/// Joins endpoints that one page writes twice and means once: the two steps of a deletion, or a second endpoint line that lacks
/// the path identifier.
/// </summary>
internal static class OperationMerger
{
    public static void Merge(GroupPlan group)
    {
        var merged = new List<OperationPlan>(group.Operations.Count);
        var onPage = new Dictionary<(string Page, string Method, string Resource), OperationPlan>();
        foreach (var operation in group.Operations)
        {
            if (operation.Page.Operations.Count == 1)
            {
                merged.Add(operation);
                continue;
            }

            var key = (operation.Page.Path, operation.Endpoint.Method, Resource: WithoutPlaceholder(operation.Route));
            if (onPage.TryGetValue(key, out var first) && MeansTheSame(first, operation))
            {
                first.Endpoint = Join(first.Endpoint, operation.Endpoint, isBodyVariant: first.Route != operation.Route);
            }
            else
            {
                merged.Add(operation);
                onPage[key] = operation;
            }
        }

        group.Operations.Clear();
        group.Operations.AddRange(merged);
    }

    // Where the body identifies what the last placeholder would.
    private static string WithoutPlaceholder(string route) => Routes.WithoutOnePlaceholder(route).LastOrDefault() ?? route;

    private static bool MeansTheSame(OperationPlan first, OperationPlan second) =>
        (first.Name == second.Name || !OperationNames.HasHeading(second.Page, second.Endpoint))
        && (first.Route == second.Route || IsBodyVariant(first, second));

    private static bool IsBodyVariant(OperationPlan first, OperationPlan second) =>
        first.Endpoint.Method is "PUT" or "PATCH" or "DELETE" && second.Route == WithoutPlaceholder(first.Route);

    private static PageOperation Join(PageOperation first, PageOperation second, bool isBodyVariant)
    {
        var known = new HashSet<(string, ParameterLocation)>(first.Parameters.Select(row => (row.Name, row.Location)));
        var added = second.Parameters.Where(row => !known.Contains((row.Name, row.Location)));
        return first with
        {
            Parameters = [.. first.Parameters, .. added.Select(row => isBodyVariant ? AsAlternative(row) : row)],
            ResponseFields = [.. first.ResponseFields, .. second.ResponseFields],
            Requests = [.. first.Requests, .. second.Requests],
            Responses = [.. first.Responses, .. second.Responses],
            Errors = [.. first.Errors, .. second.Errors],
            Rules = [.. first.Rules, .. second.Rules],
        };
    }

    private static FieldRow AsAlternative(FieldRow row) =>
        row.Location == ParameterLocation.Body && row.Name.IndexOf('.') < 0 ? row with { IsAlternative = true } : row;
}
