using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Partnero.Cli.Report;

/// <summary>
/// Writes HTML. What is written out in an interpolated string is markup; what stands in its holes is text and is escaped, so that
/// nobody can forget it: text from pages is hostile.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    /// <summary>Writes markup with texts in its holes. Attributes with holes have double quotes.</summary>
#pragma warning disable CA1822 // It does touch this writer: the handler was made for it, and has written all by now.
    public void Write([InterpolatedStringHandlerArgument("")] Markup markup) => _ = markup;
#pragma warning restore CA1822

    /// <summary>The same, with a line end.</summary>
    public void WriteLine([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        _html.Append('\n');
    }

    /// <summary>Writes what is markup as a whole: the page's own style and script.</summary>
    public void WriteRaw(string markup) => _html.Append(markup);

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private void WriteText(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '&' => _html.Append("&amp;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                '\n' or '\t' => _html.Append((char)rune.Value),
                '\r' => _html,
                _ when Rune.IsControl(rune) || IsDirection(rune.Value) => _html.Append('\uFFFD'),
                _ => _html.Append(rune.ToString()),
            };
        }
    }

    /// <summary>Characters that show a text backwards, out of its place.</summary>
    private static bool IsDirection(int c) => c is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>What the compiler makes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = literalLength + formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string markup) => _writer._html.Append(markup);

        public void AppendFormatted(string? text) => _writer.WriteText(text);

        public void AppendFormatted(int number) => _writer._html.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number, string format) => _writer._html.Append(number.ToString(format, CultureInfo.InvariantCulture));
    }
}
