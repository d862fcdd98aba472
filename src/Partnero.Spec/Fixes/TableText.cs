using Partnero.Spec.Markdown;
using Partnero.Spec.Reading.Fields;

namespace Partnero.Spec.Fixes;

/// <summary>Rows of pipe tables as text.</summary>
internal static class TableText
{
    /// <summary>A cell: where it begins and ends in its line without the blanks around it, and the pipe in front of it.</summary>
    public readonly record struct CellText(int Start, int Length, int Pipe);

    /// <summary>The cells of a row.</summary>
    public static IReadOnlyList<CellText> Cells(string line)
    {
        var row = TableSplitter.Split(line, new TextRange(line.Length - line.TrimStart().Length, line.Length), columns: 0, []);
        return [.. row.Cells.Select(cell => new CellText(cell.Start, cell.Length, Math.Max(line.LastIndexOf('|', Math.Max(cell.Start - 1, 0)), 0)))];
    }

    /// <summary>The titles of the table that a line is a row of; null when it is none.</summary>
    public static IReadOnlyList<string>? Columns(PageLines lines, int line)
    {
        var header = line;
        while (header > 0 && lines.Text(header - 1).TrimStart().StartsWith("|", StringComparison.Ordinal))
        {
            header--;
        }

        var text = lines.Text(header);
        return header == line || !text.TrimStart().StartsWith("|", StringComparison.Ordinal)
            ? null
            : [.. Cells(text).Select(cell => text.Substring(cell.Start, cell.Length))];
    }

    /// <summary>A cell of a row by the kind of its column, as offsets in the page.</summary>
    public static (int Start, int Length)? Cell(PageLines lines, int line, Column kind)
    {
        if (Columns(lines, line) is not { } columns)
        {
            return null;
        }

        var cells = Cells(lines.Text(line));
        for (var i = 0; i < Math.Min(columns.Count, cells.Count); i++)
        {
            if (TableColumns.Of(columns[i]) == kind)
            {
                return (lines.Start(line) + cells[i].Start, cells[i].Length);
            }
        }

        return null;
    }
}
