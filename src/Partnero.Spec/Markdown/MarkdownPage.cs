namespace Partnero.Spec.Markdown;

/// <summary>A stretch of the page's text, in UTF-16 code units; <paramref name="End"/> is behind the last one.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>What went wrong in the structure of a page.</summary>
internal enum StructureProblemKind
{
    UnclosedComponent,
    UnmatchedClosingTag,
    UnclosedFence,
    UnclosedComment,
    TableWithoutSeparator,
    TableInPieces,
}

/// <summary>A defect that the page was read around.</summary>
internal sealed record StructureProblem(StructureProblemKind Kind, TextRange Range, string Name);

/// <summary>
/// A page as a flat list of blocks in document order. Nesting is the chain of <see cref="PageBlock.Parent"/>s: dialect
/// pages are attributed by document order, and a flat list cannot overflow a stack.
/// </summary>
internal sealed record MarkdownPage(string Text, IReadOnlyList<PageBlock> Blocks, IReadOnlyList<StructureProblem> Problems)
{
    public ReadOnlySpan<char> Span(TextRange range) => Text.AsSpan(range.Start, range.Length);
}

/// <summary>A block of a page.</summary>
internal abstract class PageBlock(TextRange range, ContainerElement? parent)
{
    public TextRange Range { get; } = range;

    public ContainerElement? Parent { get; } = parent;

    /// <summary>Whether it stands in a block quote.</summary>
    public bool IsInQuote
    {
        get
        {
            for (var at = Parent; at is not null; at = at.Parent)
            {
                if (at is Quote)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The nearest component around this block that is called <paramref name="name"/>.</summary>
    public Component? Within(string name)
    {
        for (var at = Parent; at is not null; at = at.Parent)
        {
            if (at is Component component && component.Name == name)
            {
                return component;
            }
        }

        return null;
    }
}

/// <summary>A heading.</summary>
internal sealed class Heading(TextRange range, ContainerElement? parent, int level, string text) : PageBlock(range, parent)
{
    public int Level { get; } = level;

    public string Text { get; } = text;
}

/// <summary>A paragraph.</summary>
internal sealed class Paragraph(TextRange range, ContainerElement? parent, TextRange[] lines) : PageBlock(range, parent)
{
    /// <summary>Its lines without indentation and quote marks.</summary>
    public TextRange[] Lines { get; } = lines;
}

/// <summary>A block that holds others.</summary>
internal abstract class ContainerElement(TextRange range, ContainerElement? parent) : PageBlock(range, parent);

/// <summary>A block quote.</summary>
internal sealed class Quote(TextRange range, ContainerElement? parent) : ContainerElement(range, parent);

/// <summary>An MDX component or a block-level HTML element; <see cref="PageBlock.Range"/> is its opening tag.</summary>
internal sealed class Component(TextRange range, ContainerElement? parent, string name, IReadOnlyList<ComponentAttribute> attributes)
    : ContainerElement(range, parent)
{
    public string Name { get; } = name;

    public IReadOnlyList<ComponentAttribute> Attributes { get; } = attributes;

    public ComponentAttribute? Attribute(string attributeName)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == attributeName)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The component's title, if it has one.</summary>
    public string? Title => Attribute("title")?.Value;
}

/// <summary>An attribute of a component.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Text between the quotes or braces; null when there is none (<c>required</c>).</param>
/// <param name="Range">Name and value.</param>
/// <param name="ValueRange">The value without quotes or braces.</param>
internal sealed record ComponentAttribute(string Name, string? Value, TextRange Range, TextRange ValueRange);

/// <summary>A pipe table; cells keep their place in the page.</summary>
internal sealed class Table(TextRange range, ContainerElement? parent, TableRow header, IReadOnlyList<TableRow> rows)
    : PageBlock(range, parent)
{
    public TableRow Header { get; } = header;

    public IReadOnlyList<TableRow> Rows { get; } = rows;
}

/// <summary>A row of a table; cells are trimmed, escapes are not resolved.</summary>
internal readonly record struct TableRow(TextRange Range, TextRange[] Cells);

/// <summary>A fenced block.</summary>
internal sealed class Fence(TextRange range, ContainerElement? parent, TextRange info, TextRange content, int fenceLength)
    : PageBlock(range, parent)
{
    /// <summary>What stands behind the opening marks.</summary>
    public TextRange Info { get; } = info;

    /// <summary>The lines between the marks.</summary>
    public TextRange Content { get; } = content;

    /// <summary>The number of opening marks.</summary>
    public int FenceLength { get; } = fenceLength;
}
