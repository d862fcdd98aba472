using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Partnero.Spec.Markdown;

/// <summary>
/// Fences. Unlike Markdig's own parser it takes them at any indentation (MDX has no indented code; inside components fences
/// are indented), and it notices when a fence was never closed before that swallows the rest of the page.
/// </summary>
internal sealed class FenceParser : BlockParser
{
    public FenceParser() => OpeningCharacters = ['`', '~'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var mark = line.CurrentChar;
        var count = CountMarks(line.Text, line.Start, line.End + 1, mark);
        var info = Trimmed(line.Text, line.Start + count, line.End + 1);
        if (count < 3 || (mark == '`' && line.Text.IndexOf('`', info.Start, info.Length) >= 0))
        {
            return BlockState.None;
        }

        var contentStart = NextLine(line.Text, line.End + 1);
        processor.NewBlocks.Push(new FenceBlock(this)
        {
            Mark = mark,
            MarkCount = count,
            Info = info,
            Column = processor.Column,
            ContentStart = contentStart,
            ContentEnd = contentStart,
            Span = new SourceSpan(line.Start, line.End),
            ProcessInlines = false,
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var fence = (FenceBlock)block;
        var line = processor.Line;
        if (line.CurrentChar == fence.Mark)
        {
            var count = CountMarks(line.Text, line.Start, line.End + 1, fence.Mark);
            if (count >= fence.MarkCount)
            {
                if (Trimmed(line.Text, line.Start + count, line.End + 1).Length == 0)
                {
                    fence.IsClosed = true;
                    return BlockState.BreakDiscard;
                }

                if (!HoldsMarkup(line.Text, fence))
                {
                    return BlockState.None; // Another fence opens: this one was never closed.
                }
            }
        }
        else if (line.CurrentChar == '#' && processor.Column <= fence.Column && line.PeekChar() == '#'
            && !HoldsMarkup(line.Text, fence) && !IsClosedBehind(processor, fence))
        {
            return BlockState.None;
        }

        fence.ContentEnd = line.End + 1;
        return BlockState.ContinueDiscard;
    }

    /// <summary>Whether a line inside the fence that closes a component around it means what it says.</summary>
    public static bool EndsAtClosingTag(BlockProcessor processor, FenceBlock fence) =>
        !HoldsMarkup(processor.Line.Text, fence) || !IsClosedBehind(processor, fence);

    /// <summary>Whether the next line of marks closes the fence, rather than opening another or being missing.</summary>
    private static bool IsClosedBehind(BlockProcessor processor, FenceBlock fence)
    {
        var text = processor.Line.Text;
        var from = processor.Line.Start;
        if (fence.NextMark < from)
        {
            (fence.NextMark, fence.NextMarkCloses) = FindMarks(text, from, fence);
        }

        return fence.NextMarkCloses;
    }

    private static (int At, bool Closes) FindMarks(string text, int from, FenceBlock fence)
    {
        for (var at = from; at < text.Length; at = NextLine(text, at))
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '>')
            {
                at++;
            }

            var count = CountMarks(text, at, text.Length, fence.Mark);
            if (count >= fence.MarkCount)
            {
                var rest = at + count;
                while (rest < text.Length && text[rest] is ' ' or '\t')
                {
                    rest++;
                }

                return (at, rest == text.Length || text[rest] is '\r' or '\n');
            }
        }

        return (text.Length, false);
    }

    private static bool HoldsMarkup(string text, FenceBlock fence)
    {
        var info = text.AsSpan(fence.Info.Start, fence.Info.Length);
        var end = info.IndexOf(' ');
        var language = end < 0 ? info : info.Slice(0, end);
        return language is "md" or "mdx" or "markdown" or "html" or "xml" or "jsx" or "tsx" or "vue" or "svelte";
    }

    private static int CountMarks(string text, int start, int end, char mark)
    {
        var at = start;
        while (at < end && text[at] == mark)
        {
            at++;
        }

        return at - start;
    }

    private static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && text[start].IsWhitespace())
        {
            start++;
        }

        while (end > start && text[end - 1].IsWhitespace())
        {
            end--;
        }

        return new TextRange(start, end);
    }

    /// <summary>The start of the line behind the one that <paramref name="at"/> is in.</summary>
    internal static int NextLine(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return text.Length;
        }

        end += at;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
