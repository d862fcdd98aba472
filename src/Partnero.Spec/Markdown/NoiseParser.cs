using Markdig.Parsers;
using Markdig.Syntax;

namespace Partnero.Spec.Markdown;

/// <summary>Comments of HTML and MDX, and MDX's <c>export</c> and <c>import</c>: they say nothing about the API.</summary>
internal sealed class NoiseParser : BlockParser
{
    public NoiseParser() => OpeningCharacters = ['<', '{', 'e', 'i', '-'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock || processor.CurrentChar is '<' or '{';

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var start = processor.Line.Start;
        var end = processor.CurrentChar switch
        {
            '<' when Matches(text, start, "<!--") => CommentEnd(processor, "-->", 4),
            '{' when Matches(text, start, "{/*") => CommentEnd(processor, "*/}", 3),
            'e' or 'i' when processor.Column == 0 && IsStatement(text.AsSpan(start, processor.Line.Length)) => StatementEnd(text, start),
            '-' when start == 0 => FrontMatterEnd(text),
            _ => -1,
        };
        if (end < 0)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new NoiseBlock(this) { Last = end, ProcessInlines = false, Span = new SourceSpan(start, end) });
        return end <= processor.Line.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var noise = (NoiseBlock)block;
        if (processor.CurrentLineStartPosition > noise.Last)
        {
            return BlockState.None;
        }

        return noise.Last <= processor.Line.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    private static int CommentEnd(BlockProcessor processor, string mark, int skip)
    {
        var text = processor.Line.Text;
        var start = processor.Line.Start;
        var state = ParseState.Of(processor.Document);
        ref var noEndFrom = ref state.NoCommentEndFrom[mark[0] == '-' ? 0 : 1];
        var end = start >= noEndFrom ? -1 : text.IndexOf(mark, start + skip - 1, StringComparison.Ordinal);
        if (end >= 0)
        {
            return end + mark.Length - 1;
        }

        noEndFrom = Math.Min(noEndFrom, start);
        state.Problems.Add(new StructureProblem(StructureProblemKind.UnclosedComment, new TextRange(start, processor.Line.End + 1), mark));
        return processor.Line.End;
    }

    /// <summary>A statement goes on to the first blank line outside its braces; a heading always ends it, so that an unbalanced one cannot take the page.</summary>
    private static int StatementEnd(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length;)
        {
            var next = FenceParser.NextLine(text, at);
            var line = text.AsSpan(at, next - at).Trim();
            if (at > start && ((line.IsEmpty && depth <= 0) || line.StartsWith("#".AsSpan(), StringComparison.Ordinal)))
            {
                return at - 1;
            }

            foreach (var c in line)
            {
                depth += c switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
            }

            at = next;
        }

        return text.Length - 1;
    }

    /// <summary>The last offset of front matter that the page begins with; -1 when there is none.</summary>
    public static int FrontMatterEnd(string text)
    {
        var next = FenceParser.NextLine(text, 0);
        if (!text.AsSpan(0, next).TrimEnd().SequenceEqual("---".AsSpan()))
        {
            return -1;
        }

        while (next < text.Length)
        {
            var start = next;
            next = FenceParser.NextLine(text, start);
            if (text.AsSpan(start, next - start).TrimEnd() is "---" or "...")
            {
                return next - 1;
            }
        }

        return -1;
    }

    private static bool IsStatement(ReadOnlySpan<char> line) =>
        (line.StartsWith("export ".AsSpan(), StringComparison.Ordinal) && line.IndexOfAny('=', '(', '{') > 0)
        || (line.StartsWith("import ".AsSpan(), StringComparison.Ordinal) && line.IndexOfAny('\'', '"') > 0);

    private static bool Matches(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;
}
