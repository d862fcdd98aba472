namespace Partnero.Spec.Linking;

/// <summary>Routes and the paths that fill them.</summary>
internal static class Routes
{
    /// <summary>Names between the braces of a route, in order, each once.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(string route)
    {
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

    /// <summary>The route without its first placeholder, without its second, and so on.</summary>
    public static List<string> WithoutOnePlaceholder(string route)
    {
        var segments = BaseUrl.Split(route);
        return Enumerable.Range(0, segments.Length)
            .Where(i => BaseUrl.IsPlaceholder(segments[i]))
            .Select(i => "/" + string.Join("/", segments.Where((_, j) => j != i)))
            .ToList();
    }

    /// <summary>Whether a path, with values in it, is what the route describes.</summary>
    public static bool Matches(string route, string path)
    {
        var expected = BaseUrl.Split(route);
        var actual = BaseUrl.Split(path);
        return expected.Length == actual.Length
            && expected.Zip(actual, (pattern, value) => pattern == value || pattern.IndexOf('{') >= 0).All(fits => fits);
    }

    /// <summary>Whether the route ends in something done: <c>/leads/convert</c>, <c>/partners/{id}/revoke-archive</c>.</summary>
    public static bool EndsInAction(string route)
    {
        var segments = BaseUrl.Split(route);
        var last = segments.LastOrDefault() ?? "";
        var colon = last.LastIndexOf(':');
        if (BaseUrl.IsPlaceholder(last) || (segments.Length < 2 && colon < 0))
        {
            return false;
        }

        var words = Naming.Words.Split(last.Substring(colon + 1));
        return words.Count > 0 && Naming.Verbs.IsAction(words[0]);
    }
}
