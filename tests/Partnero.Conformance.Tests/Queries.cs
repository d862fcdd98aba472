using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>Query strings as sorted pairs: their order means nothing.</summary>
internal static class Queries
{
    /// <summary>What a sample asks for.</summary>
    public static IEnumerable<(string Name, string Value)> Of(RequestSample sample) => sample.Query.Select(pair => (pair.Name, pair.Value)).Order();

    /// <summary>What was sent.</summary>
    public static IEnumerable<(string Name, string Value)> Of(string query) =>
        query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))
            .Order();
}
