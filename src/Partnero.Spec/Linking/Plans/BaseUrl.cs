using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Plans;

/// <summary>What the endpoint URLs share: a server and the literal segments at the start of every path.</summary>
internal sealed class BaseUrl
{
    private static readonly char[] Braces = ['{', '}'];

    private readonly string _server;
    private readonly string _path;

    private BaseUrl(string server, string[] segments)
    {
        _server = server;
        _path = segments.Length == 0 ? "" : "/" + string.Join("/", segments);
    }

    public string Text => _server + _path;

    /// <summary>The server that most endpoints name, and what their paths share.</summary>
    public static BaseUrl Find(IReadOnlyList<Page> pages)
    {
        var pathsByServer = new Dictionary<string, List<string[]>>(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in pages.SelectMany(page => page.Operations))
        {
            if (!pathsByServer.TryGetValue(operation.Server, out var paths))
            {
                pathsByServer.Add(operation.Server, paths = []);
            }

            paths.Add(Split(operation.PathTemplate));
        }

        string? most = null;
        foreach (var server in pathsByServer.Keys.Where(Addresses.IsServer).OrderBy(server => server, StringComparer.OrdinalIgnoreCase))
        {
            most = most is null || pathsByServer[server].Count > pathsByServer[most].Count ? server : most;
        }

        return most is null ? new BaseUrl("", []) : new BaseUrl(most, SharedSegments(pathsByServer[most]));
    }

    /// <summary>Whether the endpoint is on this server.</summary>
    public bool Holds(PageOperation operation) => string.Equals(operation.Server, _server, StringComparison.OrdinalIgnoreCase);

    /// <summary>The part of an endpoint's path that comes after what all share.</summary>
    public string RouteOf(string path)
    {
        var isBelow = path.StartsWith(_path, StringComparison.Ordinal) && (path.Length == _path.Length || path[_path.Length] == '/');
        var route = isBelow ? path.Substring(_path.Length) : path;
        return route.Length > 0 && route[0] == '/' ? route : "/" + route;
    }

    /// <summary>The segments of a path or route.</summary>
    public static string[] Split(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    public static bool IsPlaceholder(string segment) => segment.Length > 1 && segment[0] == '{' && segment[segment.Length - 1] == '}';

    // A URL's last segment names its resource, so it is never taken; what stands behind a version is the resource too.
    private static string[] SharedSegments(List<string[]> paths)
    {
        var first = paths[0];
        var length = paths.Min(path => Math.Max(path.Length - 1, 0));
        for (var i = 0; i < length; i++)
        {
            if (first[i].IndexOfAny(Braces) >= 0 || paths.Exists(path => path[i] != first[i]))
            {
                return Take(first, i);
            }

            if (IsVersion(first[i]))
            {
                return Take(first, i + 1);
            }
        }

        return Take(first, length);
    }

    private static string[] Take(string[] segments, int count) => segments.Take(count).ToArray();

    private static bool IsVersion(string segment) =>
        segment.Length > 1 && segment[0] is 'v' or 'V' && segment.Skip(1).All(c => char.IsDigit(c) || c == '.') && char.IsDigit(segment[1]);
}
