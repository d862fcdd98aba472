namespace Partnero.Mock.Routing;

/// <summary>A route with placeholders, such as <c>/partners/{id}/archive</c>.</summary>
internal sealed class RouteTemplate
{
    private readonly Segment[] _segments;

    private RouteTemplate(Segment[] segments) => _segments = segments;

    /// <summary>Orders templates that match the same path: text before placeholders, from the left.</summary>
    public string Rank => string.Concat(_segments.Select(segment => segment.Name is null ? '0' : segment.IsWhole ? '2' : '1'));

    /// <summary>The placeholder that is the last segment; null when that is a word.</summary>
    public string? LastPlaceholder => _segments is [.., { IsWhole: true, Name: { } name }] ? name : null;

    /// <summary>Whether the last segment names an entity.</summary>
    public bool EndsInPlaceholder => LastPlaceholder is not null;

    public static RouteTemplate Parse(string route) => new([.. RoutePath.Split(route).Select(Segment.Parse)]);

    /// <summary>Matches decoded segments and gives the values of the placeholders.</summary>
    public bool TryMatch(IReadOnlyList<string> path, out IReadOnlyDictionary<string, string> values, bool allowsEmptyEnd = false)
    {
        var found = new Dictionary<string, string>();
        values = found;
        if (path.Count != _segments.Length)
        {
            return false;
        }

        for (var i = 0; i < _segments.Length; i++)
        {
            var isOpenEnd = allowsEmptyEnd && i == _segments.Length - 1;
            if (!_segments[i].TryMatch(path[i], out var value) && !isOpenEnd)
            {
                return false;
            }

            if (_segments[i].Name is { } name)
            {
                found[name] = value;
            }
        }

        return true;
    }

    private readonly record struct Segment(string Before, string? Name, string After)
    {
        public bool IsWhole => Before.Length == 0 && After.Length == 0;

        public static Segment Parse(string text)
        {
            var open = text.IndexOf('{');
            var close = text.IndexOf('}');
            return open < 0 || close < open
                ? new(text, null, "")
                : new(text[..open], text[(open + 1)..close], text[(close + 1)..]);
        }

        public bool TryMatch(string text, out string value)
        {
            if (Name is null)
            {
                value = "";
                return text == Before;
            }

            var matches = text.Length > Before.Length + After.Length
                && text.StartsWith(Before, StringComparison.Ordinal)
                && text.EndsWith(After, StringComparison.Ordinal);
            value = matches ? text[Before.Length..^After.Length] : "";
            return matches;
        }
    }
}

/// <summary>Paths as lists of decoded segments.</summary>
internal static class RoutePath
{
    /// <summary>The segments of a path; a slash at the end does not count.</summary>
    public static IReadOnlyList<string> Split(string path) =>
        [.. path.Trim('/').Split('/').Select(Uri.UnescapeDataString)];
}
