using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Endpoints;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Compares method, path and server of cURL samples with the endpoint.</summary>
internal sealed class CurlLineChecks(OperationDraft operation, IReadOnlyList<OperationDraft> page, PagePositions positions)
{
    private static readonly string[] TrialLabels = ["staging", "sandbox", "test", "testing", "demo", "dev", "uat", "qa", "stage", "preview", "beta", "mock"];

    /// <summary>Reports what differs, as one finding; true when the sample is one of this endpoint.</summary>
    public bool Check(RequestDraft request)
    {
        var sample = request.Sample;
        var endpoint = operation.Endpoint;
        var isSamePath = IsSamePath(operation, sample.Path);
        if (isSamePath && sample.Method == endpoint.Method)
        {
            return true;
        }

        if (page.Any(other => other.Endpoint.Method == sample.Method && other.Endpoint.Matches(sample.Path)))
        {
            return false;
        }

        if (isSamePath)
        {
            positions.Report(SampleRules.CurlMethodDiffers, RangeOf(request, request.Command.MethodAt), sample.Method, endpoint.Method);
        }
        else
        {
            // A method that differs too is the same mistake: one of the two is of another operation.
            var isSameMethod = sample.Method == endpoint.Method;
            positions.Report(
                SampleRules.CurlPathDiffers, RangeOf(request, request.Command.Url),
                isSameMethod ? sample.Path : $"{sample.Method} {sample.Path}", isSameMethod ? endpoint.Path : $"{endpoint.Method} {endpoint.Path}");
        }

        return false;
    }

    /// <summary>Whether no cURL sample of the operation calls its path: then the endpoint itself may be the wrong one.</summary>
    public static bool AllCallOtherPaths(OperationDraft operation) =>
        operation.Requests.Count > 0 && operation.Requests.TrueForAll(request => !IsSamePath(operation, request.Sample.Path));

    private static bool IsSamePath(OperationDraft operation, string path) =>
        operation.Endpoint.Matches(path) || operation.Endpoint.MatchesWithoutPlaceholders(path)
        || (operation.Endpoint.Server.Length == 0 && PathText.EndsWithExample(path, operation.Endpoint.Path));

    /// <summary>
    /// Whether a sample calls another server than the endpoint is on. Only all pages together tell which of the two is wrong.
    /// A variable, and the server to try things out on, are no mistake.
    /// </summary>
    public static bool IsOtherServer(string sent, string documented) =>
        sent.Length > 0 && documented.Length > 0 && !IsVariable(sent) && !IsVariable(documented)
        && !sent.Equals(documented, StringComparison.OrdinalIgnoreCase) && !IsForTrials(HostOf(sent));

    private static bool IsForTrials(string host) =>
        host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal)
        || host.Split('.', '-').Any(label => TrialLabels.Contains(label, StringComparer.OrdinalIgnoreCase));

    private static string HostOf(string server) => server.Substring(server.IndexOf("://", StringComparison.Ordinal) + 3);

    private static bool IsVariable(string server) => server.IndexOfAny(['$', '{', '<', '[', '%']) >= 0;

    private static TextRange RangeOf(RequestDraft request, TextRange word) => request.Script.RangeAt(word.Start, word.Length);
}
