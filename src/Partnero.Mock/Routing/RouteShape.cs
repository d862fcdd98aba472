namespace Partnero.Mock.Routing;

/// <summary>
/// A route taken apart: <c>/partners/{id}/referral_links</c> has the collection <c>/partners</c>, the placeholder <c>id</c> and
/// the rest <c>referral_links</c>; <c>/partners:search</c> has the collection <c>/partners</c> and the rest <c>search</c>.
/// </summary>
/// <param name="Path">What stands before the first placeholder or the verb.</param>
/// <param name="Placeholder">The first placeholder; null for none.</param>
/// <param name="Rest">What follows: empty, a sub-collection or a verb.</param>
internal sealed record RouteShape(string Path, string? Placeholder, string Rest)
{
    public static RouteShape Of(string route)
    {
        var open = route.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : route.IndexOf('}', open);
        if (close > open)
        {
            return new(route[..open].TrimEnd('/'), route[(open + 1)..close], route[(close + 1)..].TrimStart('/', ':'));
        }

        var colon = route.LastIndexOf(':');
        return colon < 0 ? new(route, null, "") : new(route[..colon], null, route[(colon + 1)..]);
    }

    /// <summary>The same route with its last word taken as a verb: <c>/leads/convert</c> is <c>convert</c> on <c>/leads</c>.</summary>
    public RouteShape? WithLastWordAsVerb()
    {
        var slash = Path.LastIndexOf('/');
        return Placeholder is null && Rest.Length == 0 && slash > 0 ? new(Path[..slash], null, Path[(slash + 1)..]) : null;
    }
}
