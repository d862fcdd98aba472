using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Checking;

/// <summary>A request with its query and body read.</summary>
/// <param name="Query">Decoded query parameters; of a repeated one the last counts, as in PHP.</param>
/// <param name="Body">The JSON object sent; empty when nothing was sent.</param>
internal sealed record ParsedRequest(IReadOnlyDictionary<string, string> Query, JsonObject Body)
{
    /// <summary>Reads a request. Null with a message when the body is no JSON object.</summary>
    public static ParsedRequest? TryParse(MockRequest request, out string? error)
    {
        error = null;
        var query = ParseQuery(request.Query);
        if (request.Body.IsEmpty)
        {
            return new(query, []);
        }

        try
        {
            switch (JsonText.Read(request.Body.Span))
            {
                case JsonObject body:
                    return new(query, body);
                case JsonArray { Count: 0 }:
                    return new(query, []); // how PHP writes an empty object
                default:
                    error = "The body must be a JSON object.";
                    return null;
            }
        }
        catch (JsonException exception)
        {
            error = $"The body is not valid JSON: {exception.Message}";
            return null;
        }
    }

    /// <summary>A documented request.</summary>
    public static ParsedRequest Of(RequestSample sample) =>
        new(
            sample.Query.DistinctBy(query => query.Name).ToDictionary(query => query.Name, query => query.Value),
            JsonText.TryRead(sample.Body) as JsonObject ?? []);

    /// <summary>The value at a dotted path of the body; null when it is missing or null.</summary>
    public JsonNode? At(string path) => JsonText.Find(Body, path);

    private static Dictionary<string, string> ParseQuery(string query)
    {
        var values = new Dictionary<string, string>();
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            values[Decode(name)] = equals < 0 ? "" : Decode(part[(equals + 1)..]);
        }

        return values;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
