using Markdig.Parsers;
using Markdig.Syntax;

namespace Partnero.Spec.Markdown;

/// <summary>What the block parsers share while they read one page; hangs on Markdig's document, since parsers serve all pages.</summary>
internal sealed class ParseState
{
    /// <summary>Levels of quotes and components that are told apart; deeper ones are read as if their marks were not there.</summary>
    public const int MaxDepth = 48;

    private static readonly object Key = new();

    public List<StructureProblem> Problems { get; } = [];

    /// <summary>Behind these offsets no comment ends (HTML, MDX): looked for once, however many are opened.</summary>
    public int[] NoCommentEndFrom { get; } = [int.MaxValue, int.MaxValue];

    /// <summary>The closing tags of the line that is read.</summary>
    public ClosingTags ClosingTags { get; } = new();

    /// <summary>Behind this offset no HTML table ends.</summary>
    public int NoTableEndFrom { get; set; } = int.MaxValue;

    public static ParseState Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is ParseState state)
        {
            return state;
        }

        state = new ParseState();
        document.SetData(Key, state);
        return state;
    }

    public static int Depth(BlockProcessor processor)
    {
        var depth = 0;
        for (var at = processor.CurrentContainer; at is not null; at = at.Parent)
        {
            depth++;
        }

        return depth;
    }
}

/// <summary>A component while it is parsed.</summary>
internal sealed class ComponentBlock(BlockParser parser, OpeningTag tag) : ContainerBlock(parser)
{
    public OpeningTag Tag { get; } = tag;

    public bool IsClosed { get; set; }

    /// <summary>Its closing tag stood behind other text: it ends with that line.</summary>
    public bool EndsWithLine { get; set; }

    /// <summary>Columns that its content is indented by; -1 until a line of content was seen.</summary>
    public int ContentIndent { get; set; } = -1;
}

/// <summary>A fence while it is parsed; keeps offsets, not lines.</summary>
internal sealed class FenceBlock(BlockParser parser) : LeafBlock(parser)
{
    public char Mark { get; init; }

    public int MarkCount { get; init; }

    public TextRange Info { get; init; }

    public int ContentStart { get; init; }

    public int ContentEnd { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Where the next line of fence marks begins, as last looked for from the line it was needed for.</summary>
    public int NextMark { get; set; } = -1;

    public bool NextMarkCloses { get; set; }
}

/// <summary>Text that means nothing here: comments, <c>export</c> and <c>import</c> of MDX, stray tags.</summary>
internal sealed class NoiseBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>The last offset that belongs to it.</summary>
    public int Last { get; init; }
}

/// <summary>Quotes, but not without end: each level costs on every line.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        ParseState.Depth(processor) > ParseState.MaxDepth ? BlockState.None : base.TryOpen(processor);
}

/// <summary>Headings whose text Markdig leaves alone: <see cref="InlineText"/> reads it.</summary>
internal sealed class PlainHeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None)
        {
            ((LeafBlock)processor.NewBlocks.Peek()).ProcessInlines = false;
        }

        return state;
    }
}

/// <summary>
/// Paragraphs whose text Markdig leaves alone. Its inline parser needs quadratic time for pipe tables (5,000 rows: seconds,
/// 20,000: an exception) and gives up on nested brackets; <see cref="TableSplitter"/> and <see cref="InlineText"/> are linear.
/// </summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None)
        {
            ((LeafBlock)processor.NewBlocks.Peek()).ProcessInlines = false;
        }

        return state;
    }
}
