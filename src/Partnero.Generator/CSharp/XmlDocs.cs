using System.Globalization;
using System.Text;

namespace Partnero.Generator.CSharp;

/// <summary>
/// The third door: text of a page as XML documentation. Markup is escaped, backticks become <c>&lt;c&gt;</c>, and whatever is
/// no character of XML, or turns text around, is left out. Comments stay on lines of their own whatever the text holds.
/// </summary>
internal static class XmlDocs
{
    private const int Width = 120;

    /// <summary>Writes a <c>summary</c>.</summary>
    public static void Summary(this SourceWriter writer, string inner) => Element(writer, "summary", "summary", inner);

    /// <summary>Writes <c>remarks</c> of one or more paragraphs; nothing when there is none.</summary>
    public static void Remarks(this SourceWriter writer, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 0)
        {
            return;
        }

        if (paragraphs.Count == 1)
        {
            Element(writer, "remarks", "remarks", paragraphs[0]);
            return;
        }

        writer.Write("/// <remarks>");
        foreach (var paragraph in paragraphs)
        {
            Element(writer, "para", "para", paragraph);
        }

        writer.Write("/// </remarks>");
    }

    /// <summary>Writes the documentation of a parameter.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">An identifier as it stands in the code.</param>
    /// <param name="inner">What it is.</param>
    public static void Param(this SourceWriter writer, string name, string inner) =>
        Element(writer, $"param name=\"{name.TrimStart('@')}\"", "param", inner);

    /// <summary>Writes the documentation of an exception.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">Its full name.</param>
    /// <param name="inner">When it is thrown.</param>
    public static void Exception(this SourceWriter writer, string type, string inner) =>
        Element(writer, $"exception cref=\"{type}\"", "exception", inner);

    /// <summary>A link.</summary>
    public static string Link(string address, string text) => $"<see href=\"{Escape(address)}\">{Escape(text)}</see>";

    /// <summary>Text with code spans.</summary>
    public static string Text(string text)
    {
        if (text.IndexOf('`') < 0)
        {
            return Sentence(Escape(text));
        }

        var parts = text.Split('`');
        if (parts.Length % 2 == 0)
        {
            return Sentence(Escape(text));
        }

        var result = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var part = Escape(parts[i]);
            result.Append(i % 2 == 0 || part.Length == 0 ? part : $"<c>{part}</c>");
        }

        return Sentence(result.ToString());
    }

    /// <summary>A code span.</summary>
    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    private static string Escape(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else
            {
                Append(result, c);
            }
        }

        return result.ToString();
    }

    // Most text is, and need not be copied letter by letter.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '&' or '<' or '>' or '"')
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(StringBuilder result, char c)
    {
        switch (c)
        {
            case '&':
                result.Append("&amp;");
                break;
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '"':
                result.Append("&quot;");
                break;
            case '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                result.Append(' ');
                break;
            default:
                if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
                    && c is not ('\uFFFE' or '\uFFFF'))
                {
                    result.Append(c);
                }

                break;
        }
    }

    private static string Sentence(string inner)
    {
        inner = inner.Trim();
        return inner.Length == 0 || inner[inner.Length - 1] is '.' or '!' or '?' or ':' ? inner : inner + ".";
    }

    private static void Element(SourceWriter writer, string open, string close, string inner)
    {
        if (inner.Length <= Width)
        {
            writer.WriteLine("/// <", open + ">", inner, "</" + close, ">");
            return;
        }

        writer.WriteLine("/// <", open, ">");
        foreach (var line in Wrap(inner))
        {
            writer.WriteLine("/// ", line);
        }

        writer.WriteLine("/// </", close, ">");
    }

    // The last space that fits, or the first that does not; none inside a tag.
    private static int SpaceBetween(string text, int start)
    {
        var found = -1;
        var isInTag = false;
        for (var i = start; i < text.Length && (i <= start + Width || found < 0); i++)
        {
            isInTag = text[i] == '<' || (isInTag && text[i] != '>');
            found = text[i] == ' ' && i > start && !isInTag ? i : found;
        }

        return found;
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var start = 0;
        while (text.Length - start > Width)
        {
            var space = SpaceBetween(text, start);
            if (space < 0)
            {
                break;
            }

            yield return text.Substring(start, space - start);
            start = space + 1;
        }

        yield return text.Substring(start);
    }
}
