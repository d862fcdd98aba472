namespace Partnero.Spec.Reading.Endpoints;

/// <summary>Reads an endpoint out of running text: a heading or a line that is <c>METHOD /path</c>, with code marks anywhere.</summary>
internal static class EndpointText
{
    private const int MaxLabelWords = 4;
    private const string Opening = "`[(*";
    private const string Between = "`])*:–—-| \t";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>
    /// The endpoint that a text is; null when it is none, or says more. In front may stand a label with a colon; in a heading the
    /// operation's name too, when marks set the endpoint apart: "Create kelp [POST /kelps]".
    /// </summary>
    /// <param name="plain">The text without Markdown's marks, but with backticks.</param>
    /// <param name="isHeading">It is a heading.</param>
    /// <param name="before">What stands in front.</param>
    public static EndpointLine? Read(string plain, bool isHeading, out string before)
    {
        before = "";
        if (FindMethod(plain, out var method) is not (>= 0 and var at))
        {
            return null;
        }

        var marked = plain.Substring(0, at);
        before = marked.TrimEnd(Opening.ToCharArray()).Trim();
        var hasMarks = marked.TrimEnd().Length > before.Length;
        if (!MayStandBefore(before, isHeading && hasMarks))
        {
            return null;
        }

        var url = plain.Substring(at + method.Length).TrimStart(Between.ToCharArray()).TrimEnd('`', '*', ' ', '.');
        url = marked.IndexOf('[') >= 0 ? url.TrimEnd(']') : url;
        url = marked.IndexOf('(') >= 0 && url.Count(static c => c == '(') < url.Count(static c => c == ')') ? url.TrimEnd(')') : url;
        return EndpointLine.Of(method, url.Replace("`", "").AsSpan());
    }

    /// <summary>The path that the text of a component is, as <c>&lt;Route method="GET"&gt;/kelps&lt;/Route&gt;</c> has it.</summary>
    public static EndpointLine? OfPath(string method, string plain) => EndpointLine.Of(method, plain.Trim('`', ' ').AsSpan());

    private static bool MayStandBefore(string before, bool mayBeName)
    {
        if (before.Length == 0 || mayBeName)
        {
            return true;
        }

        return before[before.Length - 1] == ':' && before.Split(' ').Length <= MaxLabelWords;
    }

    private static int? FindMethod(string plain, out string method)
    {
        foreach (var candidate in Methods)
        {
            var at = plain.IndexOf(candidate, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(plain[at - 1])) && at + candidate.Length < plain.Length && !char.IsLetterOrDigit(plain[at + candidate.Length]))
            {
                method = candidate;
                return at;
            }
        }

        method = "";
        return null;
    }
}
