using System.Globalization;
using System.Text.Json.Nodes;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>The answers to what is wrong.</summary>
internal static class Errors
{
    public static MockResponse Unauthorized { get; } = Message(401, "Unauthenticated. Send the header Authorization: Bearer and the key of the mock.");

    public static MockResponse NoRoute(MockRequest request) => Message(404, $"No documented operation has the path {request.Path}.");

    public static MockResponse WrongMethod(MockRequest request, IEnumerable<string> allowed)
    {
        var methods = string.Join(", ", allowed);
        return Message(405, $"{request.Method} is not documented for this path. Documented: {methods}.").WithHeader("Allow", methods);
    }

    /// <summary>Where a page has no words for it, those of another page of the group fit as well.</summary>
    public static MockResponse NotFound(Endpoint endpoint) =>
        Documented(endpoint, 404, Row(endpoint.Group.Operations.SelectMany(operation => operation.Errors), 404) ?? "Not found.");

    public static MockResponse ActionFailed(Endpoint endpoint) => Documented(endpoint, 400, "Action failed.");

    public static MockResponse Invalid(FieldErrors errors) => Of(422, new JsonObject { ["status"] = 0, ["errors"] = errors.ToJson() });

    public static MockResponse TooManyRequests(TimeSpan wait) =>
        RetryAfter(Message(429, "Too many requests."), wait);

    public static MockResponse OnDemand(int status, TimeSpan? retryAfter)
    {
        var failure = Message(status, "Failed on demand.");
        return retryAfter is { } wait ? RetryAfter(failure, wait) : failure;
    }

    public static MockResponse Message(int status, string message) => Of(status, new JsonObject { ["status"] = 0, ["message"] = message });

    /// <summary>The answer that the page shows, else one with the words of its error table.</summary>
    private static MockResponse Documented(Endpoint endpoint, int status, string otherwise) =>
        SampleBook.Error(endpoint, status) is { } shown
            ? Of(status, shown)
            : Message(status, Row(endpoint.Operation.Errors, status) ?? otherwise);

    /// <summary>Whole seconds, rounded up: who waits that long is not refused again.</summary>
    private static MockResponse RetryAfter(MockResponse answer, TimeSpan wait) =>
        answer.WithHeader("Retry-After", ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture));

    private static string? Row(IEnumerable<ErrorRow> rows, int status) => rows.FirstOrDefault(row => row.Status == status)?.Error;

    private static MockResponse Of(int status, JsonObject body) => new(status, JsonText.Write(body));
}
