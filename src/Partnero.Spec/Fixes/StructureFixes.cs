namespace Partnero.Spec.Fixes;

/// <summary>Closes what is open, and takes away what closes nothing.</summary>
internal static class StructureFixes
{
    public static IEnumerable<PageFix> CloseComponent(FixContext context)
    {
        var line = context.Line + 1;
        while (line < context.Lines.Count && !context.Lines.Text(line).TrimStart().StartsWith("#", StringComparison.Ordinal))
        {
            line++;
        }

        yield return InsertBefore(context, line, context.Lines.Indent(context.Line) + $"</{context.Argument(0)}>", $"Add </{context.Argument(0)}>");
    }

    public static IEnumerable<PageFix> RemoveClosingTag(FixContext context)
    {
        var line = context.Line;
        var isAlone = context.Lines.Text(line).Trim() == context.Marked.Trim();
        yield return isAlone
            ? context.Certain("Remove the closing tag", new PageEdit(context.Lines.Start(line), context.Lines.Start(line + 1) - context.Lines.Start(line), ""))
            : context.Certain("Remove the closing tag", new PageEdit(context.Start, context.End - context.Start, ""));
    }

    public static IEnumerable<PageFix> CloseFence(FixContext context)
    {
        // Where the reader takes it to end: before the next heading, tag or fence.
        var line = context.Line + 1;
        while (line < context.Lines.Count && !EndsFence(context.Lines, line))
        {
            line++;
        }

        yield return InsertBefore(context, line, context.Lines.Indent(context.Line) + context.Argument(0), "Close the fence");
    }

    public static IEnumerable<PageFix> CloseComment(FixContext context)
    {
        var end = context.Lines.End(context.Line);
        yield return context.Certain("Close the comment", new PageEdit(end, 0, " " + context.Argument(0)));
    }

    private static bool EndsFence(PageLines lines, int line) =>
        lines.IsFence(line) || (lines.Text(line).TrimStart() is var text && (text.StartsWith("#", StringComparison.Ordinal) || text.StartsWith("<", StringComparison.Ordinal)));

    // Behind the last line with text above, so that blank lines stay between what they part.
    private static PageFix InsertBefore(FixContext context, int line, string inserted, string title)
    {
        while (line - 1 > context.Line && context.Lines.Text(line - 1).Trim().Length == 0)
        {
            line--;
        }

        var at = context.Lines.End(line - 1);
        return context.Certain(title, new PageEdit(at, 0, context.Lines.Break + inserted));
    }
}
