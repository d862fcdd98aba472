using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Endpoints;

namespace Partnero.Spec.Reading.Pages;

/// <summary>
/// Sees to it that a cURL sample tells of the endpoint that it calls, whatever it stands below. A sample that calls another page's
/// endpoint, to show what to do next, tells of none here; one that nearly calls this one is a slip, and stays. So does one with
/// another method where no other sample calls this endpoint: then sample or endpoint is that of another page, and is reported.
/// </summary>
internal static class SampleSorter
{
    public static void Sort(IReadOnlyList<OperationDraft> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var request in operation.Requests.FindAll(request => !Calls(operation, request)))
            {
                if (operations.FirstOrDefault(other => other != operation && Calls(other, request)) is { } meant)
                {
                    operation.Requests.Remove(request);
                    meant.Requests.Add(request);
                }
                else if (!IsSlip(operation, request))
                {
                    operation.Requests.Remove(request);
                }
            }
        }
    }

    private static bool Calls(OperationDraft operation, RequestDraft request) =>
        request.Sample.Method == operation.Endpoint.Method && IsPathOf(operation.Endpoint, request.Sample.Path);

    private static bool IsPathOf(EndpointLine endpoint, string path) =>
        endpoint.Matches(path) || endpoint.MatchesWithoutPlaceholders(path)
        || (endpoint.Server.Length == 0 && PathText.EndsWithExample(path, endpoint.Path));

    /// <summary>The path is right and the method is not, or one word of the path is another.</summary>
    private static bool IsSlip(OperationDraft operation, RequestDraft request) =>
        IsPathOf(operation.Endpoint, request.Sample.Path)
        || ((request.Sample.Method == operation.Endpoint.Method || !operation.Requests.Exists(other => Calls(operation, other)))
            && IsNear(PathText.Split(operation.Endpoint.Path), PathText.Split(request.Sample.Path)));

    private static bool IsNear(string[] template, string[] path)
    {
        if (Math.Abs(template.Length - path.Length) > 1 || template.Length < 2)
        {
            return false;
        }

        var words = template.Where(static segment => segment.IndexOf('{') < 0).ToList();
        return words.Count(word => Array.IndexOf(path, word) < 0) <= 1 && words.Exists(word => Array.IndexOf(path, word) >= 0);
    }
}
