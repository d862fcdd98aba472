namespace Partnero.Mock.Routing;

/// <summary>An operation whose route matches.</summary>
/// <param name="Endpoint">The operation.</param>
/// <param name="Values">The values of its placeholders.</param>
/// <param name="Named">The last segment of the path, where the operation has its identifier in the body; null else.</param>
/// <param name="Missing">The placeholder that the path lacks, since the request has its identifier in the body; null else.</param>
internal sealed record RouteMatch(Endpoint Endpoint, IReadOnlyDictionary<string, string> Values, string? Named = null, string? Missing = null);

/// <summary>What a path leads to.</summary>
/// <param name="Matches">The operations that share method and route.</param>
/// <param name="Others">Where there is none: operations with the identifier in the body instead of the path, or the other way round.</param>
/// <param name="AllowedMethods">The methods that the path has.</param>
internal sealed record RouteResult(IReadOnlyList<RouteMatch> Matches, IReadOnlyList<RouteMatch> Others, IReadOnlyList<string> AllowedMethods);

/// <summary>Finds the operations that a request may mean.</summary>
internal sealed class Router(ApiIndex api)
{
    public RouteResult Find(string method, string path)
    {
        if (!path.StartsWith(api.BasePath + "/", StringComparison.Ordinal))
        {
            return new([], [], []);
        }

        var segments = RoutePath.Split(path[api.BasePath.Length..]);
        var matches = new List<RouteMatch>();
        foreach (var endpoint in api.Endpoints)
        {
            if (endpoint.Route.TryMatch(segments, out var values))
            {
                matches.Add(new(endpoint, values));
            }
        }

        var allowed = matches.Select(match => match.Endpoint.Operation.Method).Distinct().Order(StringComparer.Ordinal).ToArray();
        var mine = matches.Where(match => match.Endpoint.Operation.Method == method).ToArray();
        var best = mine.Select(match => match.Endpoint.Route.Rank).Min(StringComparer.Ordinal);
        RouteMatch[] found = [.. mine.Where(match => match.Endpoint.Route.Rank == best)];
        return new(found, found.Length == 0 && allowed.Length > 0 ? [.. Others(method, segments, matches)] : [], allowed);
    }

    /// <summary>
    /// Pages say of updates and deletes that the identifier may stand in the path or in the body; clients do the same where a page
    /// shows one of the two only.
    /// </summary>
    private IEnumerable<RouteMatch> Others(string method, IReadOnlyList<string> segments, IReadOnlyList<RouteMatch> matches)
    {
        var endsInIdentifier = matches.Any(match => match.Endpoint.Route.EndsInPlaceholder);
        foreach (var endpoint in api.Endpoints.Where(endpoint => endpoint.Operation.Method == method && method is "PUT" or "PATCH" or "DELETE"))
        {
            if (endsInIdentifier && !endpoint.Route.EndsInPlaceholder && endpoint.Route.TryMatch([.. segments.SkipLast(1)], out var values))
            {
                yield return new(endpoint, values, Named: segments[^1]);
            }
            else if (endpoint.Route.EndsInPlaceholder && endpoint.Route.TryMatch([.. segments, ""], out values, allowsEmptyEnd: true))
            {
                yield return new(endpoint, values, Missing: endpoint.Route.LastPlaceholder);
            }
        }
    }
}
