using System.Text;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Endpoints;

/// <summary>An endpoint as a page writes it.</summary>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Server">Scheme, host and port.</param>
/// <param name="Path">Path with placeholders in braces.</param>
/// <param name="Placeholders">Names of the placeholders in order.</param>
/// <param name="Query">Query parameters that the URL declares.</param>
internal sealed record EndpointLine(
    string Method, string Server, string Path, IReadOnlyList<string> Placeholders, IReadOnlyList<NameValue> Query)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>
    /// Reads <c>METHOD URL</c>. Null with a reason when the line is meant to be an endpoint and is none; null without when it
    /// is something else. Below a heading "Endpoint" everything is meant to be one.
    /// </summary>
    public static EndpointLine? Read(ReadOnlySpan<char> line, bool isExpected, out string? reason)
    {
        line = line.Trim();
        reason = null;
        var space = line.IndexOfAny(' ', '\t');
        var word = space < 0 ? line : line.Slice(0, space);
        var url = space < 0 ? default : line.Slice(space).Trim();
        var method = FindMethod(word);
        if (method is not null && url.IndexOfAny(' ', '\t') < 0 && SplitUrl(url, out var server, out var rest))
        {
            return Create(method, server, rest);
        }

        var looksLikeUrl = url.Length > 0 && (url[0] == '/' || url.IndexOf("://".AsSpan(), StringComparison.Ordinal) > 0);
        if (isExpected || (looksLikeUrl && (method is not null || MisspeltMethod(word) is not null)))
        {
            reason = Reason(word, url, method);
        }

        return null;
    }

    /// <summary>The HTTP method that a word names, in capitals.</summary>
    public static string? FindMethod(ReadOnlySpan<char> word)
    {
        foreach (var method in Methods)
        {
            if (word.Equals(method.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>Parts an absolute URL into scheme with host, and the rest.</summary>
    public static bool SplitUrl(ReadOnlySpan<char> url, out string server, out ReadOnlySpan<char> rest)
    {
        var scheme = url.IndexOf("://".AsSpan(), StringComparison.Ordinal);
        server = "";
        rest = default;
        if (scheme < 0 || !(url.Slice(0, scheme) is "http" or "https" or "HTTP" or "HTTPS"))
        {
            return false;
        }

        var host = url.Slice(scheme + 3);
        var end = host.IndexOfAny('/', '?', '#');
        end = end < 0 ? host.Length : end;
        server = SharedTexts.Of(url.Slice(0, scheme + 3 + end));
        rest = host.Slice(end);
        return end > 0;
    }

    /// <summary>The query parameters behind a question mark, decoded.</summary>
    public static List<NameValue> ReadQuery(ReadOnlySpan<char> query)
    {
        var result = new List<NameValue>();
        while (!query.IsEmpty)
        {
            var end = query.IndexOf('&');
            var pair = end < 0 ? query : query.Slice(0, end);
            query = end < 0 ? default : query.Slice(end + 1);
            if (!pair.IsEmpty)
            {
                var equals = pair.IndexOf('=');
                result.Add(equals < 0
                    ? new NameValue(Decode(pair), "")
                    : new NameValue(Decode(pair.Slice(0, equals)), Decode(pair.Slice(equals + 1))));
            }
        }

        return result;
    }

    /// <summary>Whether a path of a sample is this endpoint's, with values in place of placeholders.</summary>
    public bool Matches(string path) => Matches(path, skipPlaceholders: false);

    /// <summary>Whether a path of a sample is this endpoint's without its placeholders: the identifier is in the body then.</summary>
    public bool MatchesWithoutPlaceholders(string path) => Placeholders.Count > 0 && Matches(path, skipPlaceholders: true);

    private bool Matches(string path, bool skipPlaceholders)
    {
        var template = Path.AsSpan().Trim('/');
        var actual = path.AsSpan().Trim('/');
        while (!template.IsEmpty)
        {
            var expected = NextSegment(ref template);
            var isPlaceholder = expected.IndexOf('{') >= 0;
            if (isPlaceholder && skipPlaceholders)
            {
                continue;
            }

            var segment = NextSegment(ref actual);
            if (isPlaceholder ? segment.IsEmpty : !segment.Equals(expected, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return actual.IsEmpty;
    }

    private static ReadOnlySpan<char> NextSegment(ref ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        var segment = slash < 0 ? path : path.Slice(0, slash);
        path = slash < 0 ? default : path.Slice(slash + 1);
        return segment;
    }

    private static EndpointLine Create(string method, string server, ReadOnlySpan<char> rest)
    {
        var fragment = rest.IndexOf('#');
        rest = fragment < 0 ? rest : rest.Slice(0, fragment);
        var mark = rest.IndexOf('?');
        var path = mark < 0 ? rest : rest.Slice(0, mark);
        var placeholders = new List<string>();
        var template = Normalize(path, placeholders);
        return new EndpointLine(method, server, template, placeholders, mark < 0 ? [] : ReadQuery(rest.Slice(mark + 1)));
    }

    /// <summary>Writes <c>{id}</c>, <c>{{id}}</c>, <c>(:id)</c>, <c>&lt;id&gt;</c> and <c>:id</c> as <c>{id}</c>.</summary>
    private static string Normalize(ReadOnlySpan<char> path, List<string> placeholders)
    {
        var result = new StringBuilder(path.Length);
        path = path.TrimEnd('/');
        while (!path.IsEmpty)
        {
            path = path[0] == '/' ? path.Slice(1) : path;
            var segment = NextSegmentOf(ref path);
            result.Append('/');
            var name = segment.Trim("{}<>()".AsSpan());
            var isWhole = name.Length < segment.Length || segment.StartsWith(":".AsSpan(), StringComparison.Ordinal);
            name = name.TrimStart(':');
            if (isWhole && !name.IsEmpty && name.IndexOfAny("{}()<>:".AsSpan()) < 0)
            {
                placeholders.Add(name.ToString());
                result.Append('{').Append(placeholders[placeholders.Count - 1]).Append('}');
            }
            else
            {
                AppendMixed(result, segment, placeholders);
            }
        }

        return result.Length == 0 ? "/" : result.ToString();

        static ReadOnlySpan<char> NextSegmentOf(ref ReadOnlySpan<char> path)
        {
            var slash = path.IndexOf('/');
            var segment = slash < 0 ? path : path.Slice(0, slash);
            path = slash < 0 ? default : path.Slice(slash);
            return segment;
        }
    }

    /// <summary>A segment with more in it than one placeholder: <c>{id}:archive</c>.</summary>
    private static void AppendMixed(StringBuilder result, ReadOnlySpan<char> segment, List<string> placeholders)
    {
        result.Append(segment.ToString());
        while (segment.IndexOf('{') is var open and >= 0 && segment.Slice(open).IndexOf('}') is var length and > 1)
        {
            placeholders.Add(segment.Slice(open + 1, length - 1).ToString());
            segment = segment.Slice(open + length);
        }
    }

    private static string Reason(ReadOnlySpan<char> word, ReadOnlySpan<char> url, string? method)
    {
        if (method is null)
        {
            return MisspeltMethod(word) is { } meant
                ? $"'{word.ToString()}' is no HTTP method. Did you mean '{meant}'?"
                : "it does not begin with an HTTP method.";
        }

        return url.IsEmpty ? "it has no URL."
            : url.IndexOfAny(' ', '\t') >= 0 ? "the URL has spaces."
            : "the URL is not absolute.";
    }

    private static string? MisspeltMethod(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 8 && IsCapitals(word) ? Spelling.Nearest(word.ToString(), Methods) : null;

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is < 'A' or > 'Z')
            {
                return false;
            }
        }

        return true;
    }

    private static string Decode(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
}
