using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Samples;

/// <summary>Takes the text of a URL apart.</summary>
internal static class UrlText
{
    /// <summary>Parts an absolute URL into scheme with host, and the rest.</summary>
    public static bool SplitServer(ReadOnlySpan<char> url, out string server, out ReadOnlySpan<char> rest)
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

    /// <summary>The first absolute URL in a text, without the marks around it; null when there is none.</summary>
    public static string? FindIn(string plain)
    {
        for (var at = plain.IndexOf("http", StringComparison.OrdinalIgnoreCase); at >= 0; at = plain.IndexOf("http", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var end = at;
            while (end < plain.Length && !char.IsWhiteSpace(plain[end]) && plain[end] is not ('`' or '"' or '\'' or '<' or '>' or ',' or ';' or '|' or '*'))
            {
                end++;
            }

            var url = plain.Substring(at, end - at).TrimEnd('.', ')', ':', '!', '/', ']');
            if (SplitServer(url.AsSpan(), out _, out var rest) && rest.IndexOfAny('?', '#') < 0)
            {
                return url;
            }
        }

        return null;
    }

    private static string Decode(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
}
