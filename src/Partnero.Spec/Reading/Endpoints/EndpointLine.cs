using Partnero.Spec.Model;
using Partnero.Spec.Reading.Samples;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Endpoints;

/// <summary>An endpoint as a page writes it.</summary>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Server">Scheme, host and port; empty for a path without host.</param>
/// <param name="Path">Path with placeholders in braces.</param>
/// <param name="Placeholders">Names of the placeholders in order.</param>
/// <param name="Query">Query parameters that the URL declares.</param>
internal sealed record EndpointLine(
    string Method, string Server, string Path, IReadOnlyList<string> Placeholders, IReadOnlyList<NameValue> Query)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>Words that a variable in place of the base URL has in its name: <c>{{baseUrl}}/things</c>.</summary>
    private static readonly string[] BaseWords = ["base", "host", "server", "domain", "endpoint", "root", "api_url", "apiurl", "site"];

    /// <summary>
    /// Reads <c>METHOD URL</c>. Null with a reason when the line is meant to be an endpoint and is none; null without when it
    /// is something else. Below a heading "Endpoint" everything is meant to be one.
    /// </summary>
    public static EndpointLine? Read(ReadOnlySpan<char> line, bool isExpected, out string? reason)
    {
        line = WithoutVersion(line.Trim());
        reason = null;
        var space = line.IndexOfAny(' ', '\t');
        var word = space < 0 ? line : line.Slice(0, space);
        var url = space < 0 ? default : line.Slice(space).Trim();
        var method = FindMethod(word);
        if (method is not null && Of(method, url) is { } endpoint)
        {
            return endpoint;
        }

        var looksLikeUrl = url.Length > 0 && (url[0] == '/' || url.IndexOf("://".AsSpan(), StringComparison.Ordinal) > 0);
        if (isExpected || (looksLikeUrl && (method is not null || MisspeltMethod(word) is not null)))
        {
            reason = Reason(word, url, method);
        }

        return null;
    }

    /// <summary>The endpoint of a method and an absolute URL, or a path; null when the text is neither.</summary>
    public static EndpointLine? Of(string method, ReadOnlySpan<char> url)
    {
        if (url.IsEmpty || url.IndexOfAny(" \t\r\n".AsSpan()) >= 0)
        {
            return null;
        }

        if (UrlText.SplitServer(url, out var server, out var rest))
        {
            // "https://{base_url}/things": the variable says no more than that there is a server.
            return IsBaseVariable(server.AsSpan(server.IndexOf("://", StringComparison.Ordinal) + 3)) ? Create(method, "", rest) : Create(method, server, rest);
        }

        if (url[0] == '/' && !(url.Length > 1 && url[1] == '/'))
        {
            return Create(method, "", url);
        }

        var slash = SlashBehindMarks(url);
        var first = slash < 0 ? url : url.Slice(0, slash);
        return IsBaseVariable(first) ? Create(method, "", slash < 0 ? "/".AsSpan() : url.Slice(slash))
            : slash > 0 && IsHost(first) ? Create(method, "https://" + first.ToString(), url.Slice(slash))
            : null;
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

    /// <summary>Whether a path of a sample is this endpoint's, with values in place of placeholders.</summary>
    public bool Matches(string path) => PathText.Matches(Path, path, skipsPlaceholders: false);

    /// <summary>Whether a path of a sample is this endpoint's without its placeholders: the identifier is in the body then.</summary>
    public bool MatchesWithoutPlaceholders(string path) => Placeholders.Count > 0 && PathText.Matches(Path, path, skipsPlaceholders: true);

    /// <summary>
    /// Whether another statement is about this endpoint: the same URL, the same path where one of the two lacks the host, or an
    /// example of it.
    /// </summary>
    public bool IsSame(EndpointLine other)
    {
        if (Method != other.Method)
        {
            return false;
        }

        if (string.Equals(Server, other.Server, StringComparison.OrdinalIgnoreCase))
        {
            return Path == other.Path || IsExampleOf(other) || other.IsExampleOf(this);
        }

        return (Server.Length == 0 || other.Server.Length == 0)
            && (Server.Length == 0 ? PathText.EndsWith(other.Path, Path) : PathText.EndsWith(Path, other.Path));
    }

    /// <summary>The same endpoint with another path.</summary>
    public EndpointLine WithPath(string path)
    {
        var placeholders = new List<string>();
        return this with { Path = PathText.Normalize(path.AsSpan(), placeholders), Placeholders = placeholders };
    }

    private bool IsExampleOf(EndpointLine template) => template.Placeholders.Count > 0 && PathText.HasLiteral(Path) && template.Matches(Path);

    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> line)
    {
        var space = line.LastIndexOf(' ');
        return space > 0 && line.Slice(space + 1).StartsWith("HTTP/".AsSpan(), StringComparison.Ordinal) ? line.Slice(0, space).TrimEnd() : line;
    }

    private static int SlashBehindMarks(ReadOnlySpan<char> url)
    {
        var end = url[0] switch { '{' => url.LastIndexOf("}/".AsSpan()), '<' => url.LastIndexOf(">/".AsSpan()), '[' => url.IndexOf("]/".AsSpan()), _ => -1 };
        return end > 0 && url.Slice(0, end).IndexOf('/') < 0 ? end + 1 : url.IndexOf('/');
    }

    private static bool IsBaseVariable(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || !(text[0] is '{' or '<' or '[' or '$' || IsCapitals(text)))
        {
            return false;
        }

        var name = text.Trim("{}<>[]$".AsSpan()).ToString().Replace("-", "_").ToLowerInvariant();
        return name.IndexOfAny(['.', '/', '{', '}']) < 0 && Array.Exists(BaseWords, word => name.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    /// <summary><c>api.example.com</c>, without a scheme.</summary>
    private static bool IsHost(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        if (dot < 1 || text.Length - dot < 3)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!(text[i] is (>= 'a' and <= 'z') or '.' or '-' || (i < dot && text[i] is >= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    private static EndpointLine Create(string method, string server, ReadOnlySpan<char> rest)
    {
        var fragment = rest.IndexOf('#');
        rest = fragment < 0 ? rest : rest.Slice(0, fragment);
        var mark = PathText.QueryMark(rest);
        var path = mark < 0 ? rest : rest.Slice(0, mark);
        var placeholders = new List<string>();
        var template = PathText.Normalize(path, placeholders);
        return new EndpointLine(method, server, template, placeholders, mark < 0 ? [] : UrlText.ReadQuery(rest.Slice(mark + 1)));
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
            : "the URL is neither absolute nor a path that begins with '/'.";
    }

    private static string? MisspeltMethod(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 8 && IsCapitals(word) ? Spelling.Nearest(word.ToString(), Methods) : null;

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is not ((>= 'A' and <= 'Z') or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
