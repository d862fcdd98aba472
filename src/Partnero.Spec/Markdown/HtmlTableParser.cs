using Markdig.Parsers;
using Markdig.Syntax;

namespace Partnero.Spec.Markdown;

/// <summary>An HTML table while it is parsed; keeps offsets, not lines.</summary>
internal sealed class HtmlTableBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Its text, from the opening tag to the closing one.</summary>
    public TextRange Content { get; init; }
}

/// <summary>Tables of HTML, in which sites write what Markdown cannot. CommonMark ends them at the first blank line; here they end with their tag.</summary>
internal sealed class HtmlTableParser : BlockParser
{
    private const string End = "</table>";

    public HtmlTableParser() => OpeningCharacters = ['<'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var start = processor.Line.Start;
        if (string.Compare(text, start, "<table", 0, 6, StringComparison.OrdinalIgnoreCase) != 0 || start + 6 >= text.Length || char.IsLetterOrDigit(text[start + 6]))
        {
            return BlockState.None;
        }

        var end = FindEnd(processor, text, start);
        if (end < 0)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new HtmlTableBlock(this) { Content = new TextRange(start, end), ProcessInlines = false, Span = new SourceSpan(start, end - 1) });
        return end - 1 <= processor.Line.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var last = ((HtmlTableBlock)block).Content.End - 1;
        return processor.CurrentLineStartPosition > last ? BlockState.None
            : last <= processor.Line.End ? BlockState.BreakDiscard
            : BlockState.ContinueDiscard;
    }

    /// <summary>Behind the closing tag; looked for once where there is none, however many tables are opened.</summary>
    private static int FindEnd(BlockProcessor processor, string text, int start)
    {
        var state = ParseState.Of(processor.Document);
        if (start >= state.NoTableEndFrom)
        {
            return -1;
        }

        var at = text.IndexOf(End, start, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            state.NoTableEndFrom = start;
            return -1;
        }

        return at + End.Length;
    }
}

/// <summary>Takes an HTML table apart into rows and cells that keep their places.</summary>
internal static class HtmlTable
{
    public static Table? Read(string text, TextRange content, ContainerElement? parent)
    {
        var rows = new List<TableRow>();
        var cells = new List<TextRange>();
        TextRange? row = null;
        var cell = -1;
        for (var at = content.Start; at < content.End;)
        {
            var open = text.IndexOf('<', at, content.End - at);
            var close = open < 0 ? -1 : text.IndexOf('>', open, content.End - open);
            if (close < 0)
            {
                break;
            }

            var tag = text.AsSpan(open + 1, close - open - 1);
            var isEnd = tag.Length > 0 && tag[0] == '/';
            var name = NameOf(isEnd ? tag.Slice(1) : tag);
            if (name is "td" or "th" or "tr" or "table" or "tbody" or "thead")
            {
                if (cell >= 0)
                {
                    cells.Add(Trim(text, cell, open));
                    cell = -1;
                }

                cell = name is "td" or "th" && !isEnd ? close + 1 : -1;
                if (name is "tr" or "table" or "tbody" or "thead")
                {
                    AddRow(rows, cells, row, open);
                    row = name == "tr" && !isEnd ? new TextRange(open, close + 1) : null;
                }
            }

            at = close + 1;
        }

        return rows.Count == 0 ? null : new Table(content, parent, rows[0], rows.GetRange(1, rows.Count - 1));
    }

    private static void AddRow(List<TableRow> rows, List<TextRange> cells, TextRange? row, int end)
    {
        if (cells.Count > 0)
        {
            rows.Add(new TableRow(new TextRange(row?.Start ?? cells[0].Start, end), cells.ToArray()));
            cells.Clear();
        }
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag.Slice(0, length).ToString().ToLowerInvariant();
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
