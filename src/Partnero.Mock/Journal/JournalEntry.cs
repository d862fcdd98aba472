using System.Text.Json;
using Partnero.Mock.Values;

namespace Partnero.Mock;

/// <summary>A request that the mock received, and what it answered. The API key is nowhere in it.</summary>
/// <param name="Number">Counts the requests since the start, from 1.</param>
/// <param name="Time">When it came.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path as sent: <c>/v1/partners/prt_8841</c>.</param>
/// <param name="Query">Query as sent, with its question mark; empty for none.</param>
/// <param name="Headers">Headers, without the one that bears the key. Names are compared without case.</param>
/// <param name="Body">The body as text; empty for none.</param>
/// <param name="OperationId">The documented operation, such as <c>ReferralLinks.Create</c>; null for an unknown route.</param>
/// <param name="Status">HTTP status of the answer; 0 when the connection was cut.</param>
/// <param name="ResponseBody">Body of the answer; empty for none.</param>
public sealed record JournalEntry(
    int Number,
    DateTimeOffset Time,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    string? OperationId,
    int Status,
    string ResponseBody)
{
    private const string Hidden = "***";

    /// <summary>The body as JSON; undefined when there is none.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public JsonElement Json => Parse(Body);

    /// <summary>The answer's body as JSON; undefined when there is none.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public JsonElement ResponseJson => Parse(ResponseBody);

    /// <summary>
    /// The parts of the request that no page documents and that had no effect: query names, dotted members of the body, webhook
    /// events. Empty for none.
    /// </summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>How long the answer took to make, without the time that it was held back.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Method, address and status in one line.</summary>
    public override string ToString() => $"{Method} {Path}{Query} -> {Status}";

    internal static JournalEntry Create(int number, DateTimeOffset time, MockRequest request, MockResponse response, string key)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Headers)
        {
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                headers[name] = headers.TryGetValue(name, out var earlier) ? $"{earlier}, {Hide(value, key)}" : Hide(value, key);
            }
        }

        return new(
            number,
            time,
            request.Method,
            Hide(request.Path, key),
            Hide(request.Query, key),
            headers,
            Hide(request.BodyText, key),
            null,
            response.Disconnects ? 0 : response.Status,
            response.Body ?? "");
    }

    // A key that strayed into the address or the body must not turn up in a test log either.
    private static string Hide(string text, string key) => key.Length == 0 ? text : text.Replace(key, Hidden, StringComparison.Ordinal);

    private static JsonElement Parse(string text) => text.Length == 0 ? default : JsonElement.Parse(text);
}
