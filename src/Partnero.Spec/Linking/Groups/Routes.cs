using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;

namespace Partnero.Spec.Linking.Groups;

/// <summary>Routes and the paths that fill them.</summary>
internal static class Routes
{
    private static readonly char[] Separators = ['/', ':'];
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>Names between the braces of a route, in order, each once.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(string route)
    {
        if (route.IndexOf('{') < 0)
        {
            return [];
        }

        var names = new List<string>();
        for (var open = route.IndexOf('{'); open >= 0; open = route.IndexOf('{', open + 1))
        {
            var close = route.IndexOf('}', open);
            if (close > open + 1 && route.Substring(open + 1, close - open - 1) is var name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The route with every brace closed and every placeholder named, each by a name of its own.</summary>
    /// <param name="route">The route as a page writes it.</param>
    /// <param name="problem">What was wrong with it; null when nothing was.</param>
    public static string Repair(string route, out string? problem)
    {
        problem = null;
        return route.IndexOfAny(Braces) < 0 ? route : new RouteRepair(route).Run(out problem);
    }

    /// <summary>The route without its first placeholder, without its second, and so on.</summary>
    public static List<string> WithoutOnePlaceholder(string route)
    {
        var segments = BaseUrl.Split(route);
        return Enumerable.Range(0, segments.Length)
            .Where(i => BaseUrl.IsPlaceholder(segments[i]))
            .Select(i => "/" + string.Join("/", segments.Where((_, j) => j != i)))
            .ToList();
    }

    /// <summary>The route without a placeholder that a path is an example of; null when the path has them all, or is another route's.</summary>
    public static string? VariantOf(string route, string path) =>
        route.IndexOf('{') < 0 || Matches(route, path) ? null : WithoutOnePlaceholder(route).Find(variant => Matches(variant, path));

    /// <summary>Whether a path is an example of a route, or of the route without one of its placeholders.</summary>
    public static bool IsPathOf(string route, string path) => Matches(route, path) || VariantOf(route, path) is not null;

    private static bool Matches(string route, string path)
    {
        var expected = BaseUrl.Split(route);
        var actual = BaseUrl.Split(path);
        return expected.Length == actual.Length
            && expected.Zip(actual, (pattern, value) => pattern == value || pattern.IndexOf('{') >= 0).All(fits => fits);
    }

    /// <summary>Whether the route ends in something done: <c>/leads/convert</c>, <c>/partners/{id}/revoke-archive</c>.</summary>
    public static bool EndsInAction(string route)
    {
        var start = route.LastIndexOfAny(Separators) + 1;
        if (start < 2 || start == route.Length || route[start] == '{')
        {
            return false;
        }

        var words = Naming.NameWords.Split(route.Substring(start));
        return words.Count > 0 && Naming.Verbs.IsAction(words[0]);
    }
}
