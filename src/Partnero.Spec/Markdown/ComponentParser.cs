using Markdig.Parsers;
using Markdig.Syntax;

namespace Partnero.Spec.Markdown;

/// <summary>
/// MDX components and block-level HTML elements as containers whose content is Markdown again. Plain CommonMark reads
/// <c>&lt;ResponseExample&gt;</c> as one HTML block and loses the fence inside.
/// </summary>
internal sealed class ComponentParser : BlockParser
{
    public ComponentParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var start = processor.Line.Start;
        var end = processor.Line.End + 1;
        if (start + 1 < end && text[start + 1] == '/')
        {
            return SkipStrayClosingTags(processor, start, end);
        }

        if (TagReader.ReadOpening(text, start) is not { } tag)
        {
            return BlockState.None;
        }

        if (tag.Name is "br" or "hr")
        {
            return tag.Range.End >= end ? BlockState.BreakDiscard : BlockState.None;
        }

        if (!TagReader.IsBlockName(tag.Name))
        {
            return BlockState.None;
        }

        var block = new ComponentBlock(this, tag) { Column = processor.Column, IsClosed = tag.IsSelfClosing };
        if (!tag.IsSelfClosing && !CloseOnSameLine(processor, block))
        {
            return BlockState.None;
        }

        if (ParseState.Depth(processor) <= ParseState.MaxDepth)
        {
            processor.NewBlocks.Push(block);
        }

        var rest = new TextRange(Math.Min(tag.Range.End, processor.Line.End + 1), processor.Line.End + 1);
        if (text.AsSpan(rest.Start, rest.Length).IsWhiteSpace())
        {
            return tag.IsSelfClosing || block.EndsWithLine ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
        }

        processor.Column += rest.Start - start;
        processor.Line.Start = rest.Start;
        return tag.IsSelfClosing ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var component = (ComponentBlock)block;
        if (component.EndsWithLine)
        {
            // Closed here and now: a block that merely ends could take the next line as a lazy part of its last paragraph.
            processor.Close(component);
            return BlockState.None;
        }

        var tagEnd = component.Tag.Range.End;
        if (processor.Line.Start < tagEnd)
        {
            if (processor.Line.End + 1 <= tagEnd)
            {
                return BlockState.ContinueDiscard;
            }

            processor.Column += tagEnd - processor.Line.Start;
            processor.Line.Start = tagEnd;
            processor.RestartIndent();
            processor.ParseIndent();
        }

        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (ClosesAt(processor, component) is { } closing)
        {
            component.IsClosed = true;
            if (closing == processor.Line.Start)
            {
                return BlockState.BreakDiscard;
            }

            component.EndsWithLine = true;
            processor.Line.End = closing - 1;
        }

        StripIndent(processor, component);
        return BlockState.Continue;
    }

    /// <summary>Takes off the indentation that the content's first line has, so that deeper content is not read as code.</summary>
    private static void StripIndent(BlockProcessor processor, ComponentBlock component)
    {
        if (component.ContentIndent < 0)
        {
            component.ContentIndent = processor.Indent;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(processor.Indent, component.ContentIndent));
    }

    /// <summary>Where the line says that this component ends; null when it says nothing of the kind.</summary>
    private static int? ClosesAt(BlockProcessor processor, ComponentBlock component)
    {
        var text = processor.Line.Text;
        var end = processor.Line.End + 1;
        var start = ClosingTagsAtEnd(text, processor.Line.Start, end);
        if (start == end)
        {
            return null;
        }

        if (processor.CurrentBlock is FenceBlock fence)
        {
            if (start != processor.Line.Start || !FenceParser.EndsAtClosingTag(processor, fence))
            {
                return null;
            }
        }

        return FindClosed(processor, start, end, component, mark: false) is { } at ? FindClosed(processor, start, end, component, mark: true) ?? at : null;
    }

    /// <summary>
    /// Where the tags begin that close this component. They close from the inside out; the outermost component that they
    /// close is asked first, and takes all with it. Tags of components that the line itself opens are theirs.
    /// </summary>
    private static int? FindClosed(BlockProcessor processor, int start, int end, ComponentBlock component, bool mark)
    {
        var text = processor.Line.Text;
        ContainerBlock? at = processor.CurrentContainer;
        ComponentBlock? outermost = null;
        int? first = null;
        for (var here = start; here < end; SkipSpace(text, ref here, end))
        {
            var tag = here;
            if (TagReader.ReadClosing(text, ref here, end) is not { } name)
            {
                break;
            }

            if (!(first is null && IsOpenedBetween(text, processor.Line.Start, start, name)) && Innermost(at, name) is { } found)
            {
                found.IsClosed |= mark;
                first ??= tag;
                outermost = found;
                at = found.Parent;
            }
        }

        return outermost == component ? first : null;
    }

    private static bool IsOpenedBetween(string text, int start, int end, string name)
    {
        var at = text.IndexOf("<" + name, start, end - start, StringComparison.Ordinal);
        return at >= 0 && at + name.Length + 1 < end && !char.IsLetterOrDigit(text[at + name.Length + 1]);
    }

    private static ComponentBlock? Innermost(ContainerBlock? from, string name)
    {
        for (var at = from; at is not null; at = at.Parent)
        {
            if (at is ComponentBlock component && component.Tag.Name == name)
            {
                return component;
            }
        }

        return null;
    }

    /// <summary>Where the closing tags begin that the line ends with; the line's end when it ends otherwise.</summary>
    private static int ClosingTagsAtEnd(string text, int start, int end)
    {
        var first = end;
        while (true)
        {
            var tail = first;
            while (tail > start && text[tail - 1] is ' ' or '\t')
            {
                tail--;
            }

            if (tail <= start || text[tail - 1] != '>')
            {
                return first;
            }

            var open = text.LastIndexOf('<', tail - 1, tail - start);
            var here = open;
            if (open < 0 || TagReader.ReadClosing(text, ref here, tail) is not { } name || here != tail || !TagReader.IsBlockName(name))
            {
                return first;
            }

            first = open;
        }
    }

    /// <summary>A component that is opened and closed on one line: what is between is its content. False when text follows: then it is a part of the text.</summary>
    private static bool CloseOnSameLine(BlockProcessor processor, ComponentBlock block)
    {
        var text = processor.Line.Text;
        var end = processor.Line.End + 1;
        var from = block.Tag.Range.End;
        if (from >= end)
        {
            return true;
        }

        var closing = ParseState.Of(processor.Document).ClosingTags.LastOf(block.Tag.Name, text, from, end);
        if (closing < 0)
        {
            return true;
        }

        var behind = closing + block.Tag.Name.Length + 3;
        if (!text.AsSpan(behind, end - behind).IsWhiteSpace())
        {
            return false;
        }

        processor.Line.End = closing - 1;
        block.IsClosed = true;
        block.EndsWithLine = true;
        return true;
    }

    private static BlockState SkipStrayClosingTags(BlockProcessor processor, int start, int end)
    {
        var here = start;
        if (TagReader.ReadClosing(processor.Line.Text, ref here, end) is not { } name || !TagReader.IsBlockName(name))
        {
            return BlockState.None;
        }

        ParseState.Of(processor.Document).Problems.Add(
            new StructureProblem(StructureProblemKind.UnmatchedClosingTag, new TextRange(start, here), name));
        SkipSpace(processor.Line.Text, ref here, end);
        processor.Column += here - start;
        processor.Line.Start = here;
        return here >= end ? BlockState.BreakDiscard : BlockState.Continue;
    }

    private static void SkipSpace(string text, ref int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }
    }
}
