namespace Partnero.Mock.Routing;

/// <summary>An operation whose route matches, with the values of its placeholders.</summary>
internal sealed record RouteMatch(Endpoint Endpoint, IReadOnlyDictionary<string, string> Values);

/// <summary>What a path leads to: operations that share method and route, or else the methods that the path has.</summary>
internal sealed record RouteResult(IReadOnlyList<RouteMatch> Matches, IReadOnlyList<string> AllowedMethods);

/// <summary>Finds the operations that a request may mean.</summary>
internal sealed class Router(ApiIndex api)
{
    public RouteResult Find(string method, string path)
    {
        if (!path.StartsWith(api.BasePath + "/", StringComparison.Ordinal))
        {
            return new([], []);
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
        return new([.. mine.Where(match => match.Endpoint.Route.Rank == best)], allowed);
    }
}
