using System.Buffers;
using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.Samples;

/// <summary>The content of a fence without the indentation that all its lines share, and the way back to the page.</summary>
internal sealed class FenceText
{
    private readonly List<TextRange> _lines;
    private readonly TextRange _content;

    private int[]? _starts;

    private FenceText(string text, List<TextRange> lines, TextRange content)
    {
        Text = text;
        _lines = lines;
        _content = content;
    }

    /// <summary>The lines, joined by line feeds, without one at the end.</summary>
    public string Text { get; }

    public static FenceText Read(MarkdownPage page, Fence fence)
    {
        var text = page.Text;
        var lines = new List<TextRange>();
        for (var at = fence.Content.Start; at < fence.Content.End;)
        {
            var next = FenceParser.NextLine(text, at);
            lines.Add(Line(text, at, Math.Min(next, fence.Content.End), fence.Parent));
            at = next;
        }

        var indent = CommonIndent(text, lines);
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = new TextRange(Math.Min(lines[i].Start + indent, lines[i].End), lines[i].End);
        }

        return new FenceText(Join(text, lines), lines, fence.Content);
    }

    private static string Join(string text, List<TextRange> lines)
    {
        if (lines.Count == 0)
        {
            return "";
        }

        // Most fences have nothing in front of their lines and line feeds behind them: they stand in the page as they are.
        var (start, end) = (lines[0].Start, lines[lines.Count - 1].End);
        var isWhole = true;
        for (var i = 1; i < lines.Count && isWhole; i++)
        {
            isWhole = lines[i].Start == lines[i - 1].End + 1 && text[lines[i - 1].End] == '\n';
        }

        if (isWhole)
        {
            return text.Substring(start, end - start);
        }

        var buffer = ArrayPool<char>.Shared.Rent(end - start + 1);
        var length = 0;
        foreach (var line in lines)
        {
            text.CopyTo(line.Start, buffer, length, line.Length);
            length += line.Length;
            buffer[length++] = '\n';
        }

        var result = new string(buffer, 0, length - 1);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>Where each line begins in the text.</summary>
    private int[] FindStarts()
    {
        var starts = new int[_lines.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + _lines[i - 1].Length + 1;
        }

        return starts;
    }

    /// <summary>The place in the page of an offset in <see cref="Text"/>.</summary>
    public TextRange RangeAt(int offset, int length = 1)
    {
        _starts ??= FindStarts();
        var index = Array.BinarySearch(_starts, offset);
        index = index < 0 ? ~index - 1 : index;
        if (index < 0 || offset - _starts[index] > _lines[index].Length)
        {
            return new TextRange(_content.End, _content.End);
        }

        var line = _lines[index];
        var start = line.Start + offset - _starts[index];
        return new TextRange(start, Math.Min(start + length, Math.Max(line.End, start)));
    }

    /// <summary>The only line that is not blank; null when there are none or several.</summary>
    public TextRange? OnlyLine(string pageText)
    {
        TextRange? only = null;
        foreach (var line in _lines)
        {
            if (!pageText.AsSpan(line.Start, line.Length).IsWhiteSpace())
            {
                if (only is not null)
                {
                    return null;
                }

                only = line;
            }
        }

        return only;
    }

    /// <summary>A line without its end and, in quotes, without the marks of the quote.</summary>
    private static TextRange Line(string text, int start, int end, ContainerElement? parent)
    {
        while (end > start && text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        for (var at = parent; at is not null; at = at.Parent)
        {
            if (at is Quote)
            {
                var mark = start;
                while (mark < end && text[mark] == ' ')
                {
                    mark++;
                }

                start = mark < end && text[mark] == '>' ? mark + 1 : start;
            }
        }

        return new TextRange(start, end);
    }

    private static int CommonIndent(string text, List<TextRange> lines)
    {
        var common = int.MaxValue;
        foreach (var line in lines)
        {
            var at = line.Start;
            while (at < line.End && text[at] is ' ' or '\t')
            {
                at++;
            }

            if (at < line.End)
            {
                common = Math.Min(common, at - line.Start);
            }
        }

        return common == int.MaxValue ? 0 : common;
    }
}
