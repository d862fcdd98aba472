namespace Partnero.Spec.Markdown;

/// <summary>Reads the tags of MDX components and HTML elements from a page's text.</summary>
internal static class TagReader
{
    /// <summary>A tag that is longer than this is no tag: a bound on how far a hostile page can make us look.</summary>
    private const int MaxTagLength = 4000;

    /// <summary>Elements of HTML that hold blocks; what else is in lower case is part of a line of text.</summary>
    private static readonly HashSet<string> BlockElements = new(StringComparer.Ordinal)
    {
        "article", "aside", "center", "details", "div", "dl", "figure", "footer", "header", "main", "nav", "section", "summary",
    };

    /// <summary>Elements inside a line of text. Other words in angle brackets are text: <c>array&lt;string&gt;</c>.</summary>
    private static readonly HashSet<string> InlineElements = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr",
    };

    public static bool IsTagName(string name) => IsBlockName(name) || InlineElements.Contains(name);

    public static bool IsBlockName(string name) => name[0] is >= 'A' and <= 'Z' || BlockElements.Contains(name);

    /// <summary>Reads <c>&lt;Name a="…" b={…} c&gt;</c> at <paramref name="start"/>.</summary>
    public static OpeningTag? ReadOpening(string text, int start)
    {
        var limit = Math.Min(text.Length, start + MaxTagLength);
        var at = start + 1;
        var name = ReadName(text, ref at, limit);
        if (name is null)
        {
            return null;
        }

        List<ComponentAttribute>? attributes = null;
        while (true)
        {
            SkipSpace(text, ref at, limit);
            if (at >= limit)
            {
                return null;
            }

            if (text[at] == '>')
            {
                return new OpeningTag(name, attributes ?? [], new TextRange(start, at + 1), IsSelfClosing: false);
            }

            if (text[at] == '/' && at + 1 < limit && text[at + 1] == '>')
            {
                return new OpeningTag(name, attributes ?? [], new TextRange(start, at + 2), IsSelfClosing: true);
            }

            if (ReadAttribute(text, ref at, limit) is not { } attribute)
            {
                return null;
            }

            (attributes ??= []).Add(attribute);
        }
    }

    /// <summary>Reads <c>&lt;/Name&gt;</c> at <paramref name="at"/> and moves behind it.</summary>
    public static string? ReadClosing(string text, ref int at, int end)
    {
        var here = at + 2;
        if (here > end || text[at] != '<' || text[at + 1] != '/')
        {
            return null;
        }

        SkipSpace(text, ref here, end);
        var name = ReadName(text, ref here, end);
        SkipSpace(text, ref here, end);
        if (name is null || here >= end || text[here] != '>')
        {
            return null;
        }

        at = here + 1;
        return name;
    }

    private static string? ReadName(string text, ref int at, int limit)
    {
        var start = at;
        while (at < limit && (IsAsciiLetterOrDigit(text[at]) || (at > start && text[at] is '.' or '-' or '_')))
        {
            at++;
        }

        return at > start && !char.IsDigit(text[start]) ? text.Substring(start, at - start) : null;
    }

    private static ComponentAttribute? ReadAttribute(string text, ref int at, int limit)
    {
        var start = at;
        while (at < limit && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/' or '"' or '\'' or '{' or '<'))
        {
            at++;
        }

        if (at == start)
        {
            return text[at] == '{' && SkipBraces(text, ref at, limit)
                ? new ComponentAttribute("", null, new TextRange(start, at), new TextRange(start, at)) // a spread: {...props}
                : null;
        }

        var name = text.Substring(start, at - start);
        if (at >= limit || text[at] != '=')
        {
            return new ComponentAttribute(name, null, new TextRange(start, at), new TextRange(at, at));
        }

        at++;
        return ReadValue(text, ref at, limit) is { } value
            ? new ComponentAttribute(name, text.Substring(value.Start, value.Length), new TextRange(start, at), value)
            : null;
    }

    private static TextRange? ReadValue(string text, ref int at, int limit)
    {
        if (at >= limit)
        {
            return null;
        }

        var start = at;
        if (text[at] is '"' or '\'')
        {
            var end = text.IndexOf(text[at], at + 1, limit - at - 1);
            at = end + 1;
            return end < 0 ? null : new TextRange(start + 1, end);
        }

        if (text[at] == '{')
        {
            return SkipBraces(text, ref at, limit) ? Unquoted(text, new TextRange(start + 1, at - 1)) : null;
        }

        while (at < limit && !char.IsWhiteSpace(text[at]) && text[at] != '>')
        {
            at++;
        }

        return at > start ? new TextRange(start, at) : null;
    }

    /// <summary><c>{"text"}</c> is the text.</summary>
    private static TextRange Unquoted(string text, TextRange range) =>
        range.Length >= 2 && text[range.Start] is '"' or '\'' or '`' && text[range.End - 1] == text[range.Start]
            ? new TextRange(range.Start + 1, range.End - 1)
            : range;

    private static bool SkipBraces(string text, ref int at, int limit)
    {
        var depth = 0;
        for (; at < limit; at++)
        {
            if (text[at] == '{')
            {
                depth++;
            }
            else if (text[at] == '}' && --depth == 0)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private static void SkipSpace(string text, ref int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}

/// <summary>An opening tag.</summary>
internal sealed record OpeningTag(string Name, IReadOnlyList<ComponentAttribute> Attributes, TextRange Range, bool IsSelfClosing);
