using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Partnero.Spec.Markdown;

/// <summary>Reads a page's text into blocks. Markdig finds the block structure, with parsers of ours for what MDX adds.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly string _text;
    private readonly List<PageBlock> _blocks = [];
    private readonly ParseState _state;

    private MarkdownReader(string text, ParseState state)
    {
        _text = text;
        _state = state;
    }

    public static MarkdownPage Read(string text)
    {
        var document = Markdig.Markdown.Parse(text, Pipeline);
        var reader = new MarkdownReader(text, ParseState.Of(document));
        reader.Flatten(document);
        return new MarkdownPage(text, reader._blocks, reader._state.Problems);
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new NoiseParser());
        builder.BlockParsers.Add(new HtmlTableParser());
        builder.BlockParsers.Add(new ComponentParser());
        builder.BlockParsers.Add(new FenceParser());
        builder.BlockParsers.Add(new ThematicBreakParser());
        builder.BlockParsers.Add(new PlainHeadingParser());
        builder.BlockParsers.Add(new BoundedQuoteParser());
        builder.BlockParsers.Add(new PlainParagraphParser());
        return builder.Build();
    }

    /// <summary>A container whose children are being taken over.</summary>
    private struct Level
    {
        public ContainerBlock Container;
        public int Next;
        public ContainerElement? Parent;
    }

    /// <summary>With a stack of its own: nesting is bounded, but how deep Markdig nests is not ours to promise.</summary>
    private void Flatten(MarkdownDocument document)
    {
        var levels = new Stack<Level>();
        levels.Push(new Level { Container = document });
        while (levels.Count > 0)
        {
            var level = levels.Pop();
            if (level.Next == level.Container.Count)
            {
                continue;
            }

            var block = level.Container[level.Next++];
            if (block is Markdig.Syntax.HeadingBlock && level.Container is ComponentBlock { IsClosed: false })
            {
                level.Parent = level.Parent?.Parent; // Nobody closed the component: what a heading starts is not in it.
            }

            levels.Push(level);
            if (block is ContainerBlock container)
            {
                levels.Push(new Level { Container = container, Parent = AddContainer(container, level.Parent) });
            }
            else
            {
                AddLeaf(block, level.Parent);
            }
        }
    }

    private ContainerElement? AddContainer(ContainerBlock block, ContainerElement? parent)
    {
        ContainerElement? element = block switch
        {
            ComponentBlock component => new Component(component.Tag.Range, parent, component.Tag.Name, component.Tag.Attributes),
            QuoteBlock => new Quote(Range(block), parent),
            _ => null,
        };
        if (element is null)
        {
            return parent;
        }

        if (block is ComponentBlock { IsClosed: false, Tag: var tag } && tag.Name[0] is >= 'A' and <= 'Z')
        {
            _state.Problems.Add(new StructureProblem(StructureProblemKind.UnclosedComponent, tag.Range, tag.Name));
        }

        _blocks.Add(element);
        return element;
    }

    private void AddLeaf(Block block, ContainerElement? parent)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _blocks.Add(new Heading(Range(heading), parent, heading.Level, HeadingText(heading)));
                break;
            case ParagraphBlock paragraph:
                AddParagraph(Lines(paragraph), parent);
                break;
            case FenceBlock fence:
                AddFence(fence, parent);
                break;
            case HtmlTableBlock html when HtmlTable.Read(_text, html.Content, parent) is { } table:
                _blocks.Add(table);
                break;
        }
    }

    /// <summary>Of an underlined heading Markdig has given the lines back already; its text is what stands above the underline.</summary>
    private string HeadingText(HeadingBlock heading)
    {
        if (!heading.IsSetext)
        {
            var lines = Lines(heading);
            return lines.Length == 0 ? "" : InlineText.Plain(_text, lines);
        }

        var range = Range(heading);
        var underline = _text.LastIndexOfAny(['\r', '\n'], Math.Max(range.Start, range.End - 1), range.Length);
        return InlineText.Plain(_text, new TextRange(range.Start, Math.Max(range.Start, underline)));
    }

    private void AddFence(FenceBlock fence, ContainerElement? parent)
    {
        var opening = new TextRange(fence.Span.Start, fence.Span.End + 1);
        if (!fence.IsClosed)
        {
            _state.Problems.Add(new StructureProblem(StructureProblemKind.UnclosedFence, opening, new string(fence.Mark, fence.MarkCount)));
        }

        _blocks.Add(new Fence(opening, parent, fence.Info, new TextRange(fence.ContentStart, fence.ContentEnd), fence.MarkCount));
    }

    /// <summary>A paragraph, or the tables in it and the text around them.</summary>
    private void AddParagraph(TextRange[] lines, ContainerElement? parent)
    {
        lines = Array.FindAll(lines, static line => line.Length > 0); // White space that is none to Markdown, such as U+00A0.
        while (lines.Length > 0)
        {
            var header = TableSplitter.FindHeader(_text, lines);
            if (header < 0)
            {
                AddText(lines, parent);
                return;
            }

            if (header > 0)
            {
                AddText(Slice(lines, 0, header), parent);
            }

            var end = TableSplitter.FindEnd(_text, lines, header);
            AddTable(lines[header], lines.AsSpan(header + 2, end - header - 2), parent);
            lines = Slice(lines, end, lines.Length);
        }
    }

    private void AddText(TextRange[] lines, ContainerElement? parent)
    {
        var range = new TextRange(lines[0].Start, lines[lines.Length - 1].End);
        if (!TableSplitter.AreRows(_text, lines))
        {
            _blocks.Add(new Paragraph(range, parent, lines));
            return;
        }

        if (_blocks.Count > 0 && _blocks[_blocks.Count - 1] is Table table && table.Parent == parent)
        {
            _state.Problems.Add(new StructureProblem(StructureProblemKind.TableInPieces, range, ""));
            _blocks[_blocks.Count - 1] = new Table(
                new TextRange(table.Range.Start, range.End), parent, table.Header, [.. table.Rows, .. Rows(lines, table.Header.Cells.Length)]);
        }
        else
        {
            _state.Problems.Add(new StructureProblem(StructureProblemKind.TableWithoutSeparator, lines[0], ""));
            AddTable(lines[0], lines.AsSpan(1), parent);
        }
    }

    private void AddTable(TextRange headerLine, ReadOnlySpan<TextRange> rowLines, ContainerElement? parent)
    {
        var header = TableSplitter.Split(_text, headerLine, 0, []);
        var end = rowLines.Length == 0 ? headerLine.End : rowLines[rowLines.Length - 1].End;
        _blocks.Add(new Table(new TextRange(headerLine.Start, end), parent, header, Rows(rowLines, header.Cells.Length)));
    }

    private TableRow[] Rows(ReadOnlySpan<TextRange> lines, int columns)
    {
        var rows = new TableRow[lines.Length];
        var cells = new List<TextRange>(columns);
        for (var i = 0; i < lines.Length; i++)
        {
            rows[i] = TableSplitter.Split(_text, lines[i], columns, cells);
        }

        return rows;
    }

    private TextRange[] Lines(LeafBlock block)
    {
        var lines = new TextRange[block.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            ref var line = ref block.Lines.Lines[i];
            var start = line.Slice.Start;
            var end = line.Slice.End + 1;
            if (!ReferenceEquals(line.Slice.Text, _text))
            {
                // Markdig copied the line to expand a tab; the place in the page is what counts here.
                start = Math.Min(line.Position, _text.Length);
                end = start + Math.Max(0, _text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? length : _text.Length - start);
            }

            lines[i] = Trim(new TextRange(start, Math.Max(start, end)));
        }

        return lines;
    }

    private TextRange Trim(TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    private TextRange Range(Block block) =>
        new(Math.Min(block.Span.Start, _text.Length), Math.Min(Math.Max(block.Span.Start, block.Span.End + 1), _text.Length));

    private static TextRange[] Slice(TextRange[] lines, int start, int end)
    {
        var slice = new TextRange[end - start];
        Array.Copy(lines, start, slice, 0, slice.Length);
        return slice;
    }
}
