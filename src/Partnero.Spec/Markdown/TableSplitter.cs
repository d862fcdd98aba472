namespace Partnero.Spec.Markdown;

/// <summary>Finds pipe tables in the lines of a paragraph and splits their rows into cells.</summary>
internal static class TableSplitter
{
    /// <summary>Index of the header line of the first table, or -1.</summary>
    public static int FindHeader(string text, TextRange[] lines)
    {
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (IsSeparator(text.AsSpan(lines[i + 1].Start, lines[i + 1].Length)) && HasPipe(text, lines[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index behind the last row of a table whose header is at <paramref name="header"/>. A line without pipes between rows is a broken row.</summary>
    public static int FindEnd(string text, TextRange[] lines, int header)
    {
        var end = header + 2;
        for (var i = end; i < lines.Length; i++)
        {
            if ((lines[i].Length > 0 && text[lines[i].Start] == '|') || (i == end && HasPipe(text, lines[i])))
            {
                end = i + 1;
            }
        }

        return end;
    }

    /// <summary>Whether every line looks like a row.</summary>
    public static bool AreRows(string text, TextRange[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Length < 3 || text[line.Start] != '|' || text[line.End - 1] != '|')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Splits a row at its unescaped pipes. When that gives more cells than there are columns, pipes inside code spans are
    /// taken as text: <c>`string|null`</c> without an escape is a slip that has only one meaning.
    /// </summary>
    /// <param name="text">The page.</param>
    /// <param name="line">The row.</param>
    /// <param name="columns">How many columns the table has; 0 for its header.</param>
    /// <param name="cells">A list to work with: one serves all rows of a table.</param>
    public static TableRow Split(string text, TextRange line, int columns, List<TextRange> cells)
    {
        cells.Clear();
        SplitInto(cells, text, line, pipesInCode: true);
        if (columns > 0 && cells.Count > columns)
        {
            cells.Clear();
            SplitInto(cells, text, line, pipesInCode: false);
        }

        return new TableRow(line, cells.ToArray());
    }

    private static void SplitInto(List<TextRange> cells, string text, TextRange line, bool pipesInCode)
    {
        var end = line.End;
        while (end > line.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        var start = line.Start < end && text[line.Start] == '|' ? line.Start + 1 : line.Start;
        var inCode = false;
        for (var at = start; at < end; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '`':
                    inCode = !inCode;
                    break;
                case '|' when pipesInCode || !inCode:
                    cells.Add(Trim(text, start, at));
                    start = at + 1;
                    break;
            }
        }

        if (start < end)
        {
            cells.Add(Trim(text, start, end));
        }
    }

    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        var dashes = false;
        var pipes = false;
        foreach (var c in line)
        {
            dashes |= c == '-';
            pipes |= c == '|';
            if (c is not ('-' or '|' or ':' or ' ' or '\t'))
            {
                return false;
            }
        }

        return dashes && pipes;
    }

    private static bool HasPipe(string text, TextRange line) => text.IndexOf('|', line.Start, line.Length) >= 0;

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
