using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Agreement;

/// <summary>
/// Reports two pages of one program that document one endpoint with the same request. Where the requests have other members, or the
/// front matter names an operation, they are variants.
/// </summary>
internal static class SameEndpoints
{
    private const int MostDifferences = 5;

    public static void Report(LinkContext context, IReadOnlyList<GroupPlan> groups)
    {
        var first = new Dictionary<(string Program, string Method, string Route), List<OperationPlan>>();
        foreach (var operation in groups.SelectMany(static group => group.Operations).Where(static operation => !IsOnUnknownServer(operation)).OrderBy(static operation => operation.Page.Path, StringComparer.Ordinal))
        {
            var key = (ProgramOf(operation), operation.Endpoint.Method, Shape(operation.Route));
            if (!first.TryGetValue(key, out var known))
            {
                first.Add(key, known = []);
            }

            if (known.Find(other => other.Page != operation.Page && IsCopy(other, operation)) is { } original)
            {
                context.ReportPair(
                    SampleRules.EndpointTwice, operation.Endpoint.Source, original.Endpoint.Source,
                    operation.Endpoint.Method, operation.Route, original.Page.Path, Differences(original, operation));
            }

            if (!known.Exists(other => other.Page == operation.Page))
            {
                known.Add(operation);
            }
        }
    }

    /// <summary>Two paths of which nothing says where they begin may be on two servers.</summary>
    private static bool IsOnUnknownServer(OperationPlan operation) => operation.Endpoint.Server.EndsWith(".invalid", StringComparison.Ordinal);

    private static string ProgramOf(OperationPlan operation) =>
        operation.Page.FrontMatter.Program ?? (operation.Group.Path.LastIndexOf('/') is > 0 and var slash ? operation.Group.Path.Substring(0, slash) : "");

    private static string Shape(string route) =>
        string.Join("/", BaseUrl.Split(route).Select(static segment => BaseUrl.IsPlaceholder(segment) ? "{}" : segment));

    private static bool IsCopy(OperationPlan one, OperationPlan other) =>
        one.Page.FrontMatter.Operation is null && other.Page.FrontMatter.Operation is null
        && Names(one).SetEquals(Names(other));

    private static HashSet<string> Names(OperationPlan operation) => new(
        Sent(operation).Select(static row => row.Name)
            .Concat(operation.Endpoint.Requests.Where(static sample => sample.Shape is not null).SelectMany(static sample => sample.Shape!.Members).Select(static member => member.Name)),
        StringComparer.Ordinal);

    private static IEnumerable<FieldRow> Sent(OperationPlan operation) =>
        operation.Endpoint.Parameters.Where(static row => row.Location is ParameterLocation.Body or ParameterLocation.Query);

    private static string Differences(OperationPlan one, OperationPlan other)
    {
        var rows = Sent(one).GroupBy(static row => row.Name, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var row in Sent(other))
        {
            if (!rows.TryGetValue(row.Name, out var same))
            {
                differences.Add($"'{row.Name}' has a row only here");
            }
            else if (same.Requirement != row.Requirement)
            {
                differences.Add($"'{row.Name}' is {Text(row.Requirement)} here and {Text(same.Requirement)} there");
            }
            else if (same.Type?.Kind != row.Type?.Kind)
            {
                differences.Add($"'{row.Name}' has another type there");
            }
        }

        return differences.Count == 0 ? "Their requests are the same" : "What differs: " + string.Join(", ", differences.Take(MostDifferences));
    }

    private static string Text(Requirement requirement) => requirement switch
    {
        Requirement.Yes => "required",
        Requirement.YesConditional or Requirement.NoConditional => "required under a condition",
        _ => "optional",
    };
}
