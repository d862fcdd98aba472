using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec;

/// <summary>What a block of a page is.</summary>
public enum OutlineKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Text,

    /// <summary>A pipe table.</summary>
    Table,

    /// <summary>A fence.</summary>
    Code,
}

/// <summary>A block of a page, whether anything was read from it or not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Label">Its text (headings), the info string behind its marks (fences), the titles of its columns (tables); empty for text.</param>
/// <param name="Rows">The rows of a table below its header.</param>
public sealed record OutlineBlock(OutlineKind Kind, SourceSpan Span, string Label, EquatableArray<SourceSpan> Rows);

/// <summary>
/// A page's blocks in document order. Held against what was read (<see cref="Page"/> and its positions), they tell what was not.
/// </summary>
public static class PageOutline
{
    /// <summary>Reads the blocks of a page. Never throws, whatever the text.</summary>
    /// <param name="text">The page's text.</param>
    public static EquatableArray<OutlineBlock> Read(string text)
    {
        var byteOrderMark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var clean = (byteOrderMark == 0 ? text : text.Substring(1)).Replace('\0', '\uFFFD');
        var positions = new PagePositions("", clean, byteOrderMark);
        var found = new List<(OutlineKind Kind, int Site, string Label, int[] Rows)>();
        foreach (var block in Blocks(clean))
        {
            if (Describe(block, clean) is var (kind, label, rows))
            {
                found.Add((kind, positions.Record(Whole(block)).Site, label, [.. rows.Select(row => positions.Record(row.Range).Site)]));
            }
        }

        var sites = positions.Build().Sites.Sites;
        return [.. found.Select(block => new OutlineBlock(block.Kind, sites[block.Site], block.Label, [.. block.Rows.Select(row => sites[row])]))];
    }

    /// <summary>The range of a fence is that of its opening line.</summary>
    private static TextRange Whole(PageBlock block) =>
        block is Fence fence ? new TextRange(fence.Range.Start, Math.Max(fence.Range.End, fence.Content.End)) : block.Range;

    /// <summary>What <see cref="PageReader"/> reports as PTN1008 has no outline either.</summary>
    private static IReadOnlyList<PageBlock> Blocks(string text)
    {
        try
        {
            return MarkdownReader.Read(text).Blocks;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [];
        }
    }

    private static (OutlineKind Kind, string Label, IReadOnlyList<TableRow> Rows)? Describe(PageBlock block, string text) => block switch
    {
        Heading heading => (OutlineKind.Heading, heading.Text, []),
        Paragraph => (OutlineKind.Text, "", []),
        Table table => (OutlineKind.Table, string.Join(" | ", table.Header.Cells.Select(cell => text.Substring(cell.Start, cell.Length))), table.Rows),
        Fence fence => (OutlineKind.Code, text.Substring(fence.Info.Start, fence.Info.Length).Trim(), []),
        _ => null,
    };
}
