using Partnero.Spec.Model;
using Partnero.Spec.Reading.Fields;

namespace Partnero.Spec.Fixes;

/// <summary>Mends rows, columns and cells.</summary>
internal static class TableFixes
{
    private const string PathTable = "| Parameter | Type | Required | Description |";

    public static IEnumerable<PageFix> AddSeparator(FixContext context)
    {
        var header = context.Lines.Text(context.Line);
        var columns = TableText.Cells(header).Count;
        var separator = "|" + string.Concat(Enumerable.Repeat(" --- |", columns));
        yield return context.Certain("Add the separator line", new PageEdit(context.Lines.End(context.Line), 0, context.Lines.Break + separator));
    }

    public static IEnumerable<PageFix> JoinRows(FixContext context)
    {
        var first = context.Line;
        while (first > 0 && context.Lines.Text(first - 1).Trim().Length == 0)
        {
            first--;
        }

        if (first < context.Line)
        {
            yield return context.Certain("Remove the blank line", new PageEdit(context.Lines.Start(first), context.Lines.Start(context.Line) - context.Lines.Start(first), ""));
        }
    }

    public static IEnumerable<PageFix> RemoveRow(FixContext context)
    {
        if (context.Lines.Text(context.Line).TrimStart().StartsWith("|", StringComparison.Ordinal))
        {
            var start = context.Lines.Start(context.Line);
            yield return context.Fix("Remove this row", new PageEdit(start, context.Lines.Start(context.Line + 1) - start, ""));
        }
    }

    /// <summary>Pads a row that is too short; in one that is too long, the pipes of the last cell are probably text.</summary>
    public static IEnumerable<PageFix> MendRow(FixContext context)
    {
        if (!int.TryParse(context.Argument(0), out var has) || !int.TryParse(context.Argument(1), out var wanted))
        {
            yield break;
        }

        var line = context.Lines.Text(context.Line);
        if (has < wanted)
        {
            var end = context.Lines.Start(context.Line) + line.TrimEnd().Length;
            yield return context.Certain(
                wanted - has == 1 ? "Add the missing cell" : "Add the missing cells",
                new PageEdit(end, 0, (line.TrimEnd().EndsWith("|", StringComparison.Ordinal) ? "" : " |") + string.Concat(Enumerable.Repeat("  |", wanted - has))));
            yield break;
        }

        var cells = TableText.Cells(line);
        var pipes = cells.Skip(wanted).Select(cell => context.Lines.Start(context.Line) + cell.Pipe).ToArray();
        if (pipes.Length > 0)
        {
            yield return context.Fix("Write the '|' of the last cell as '\\|'", [.. pipes.Select(pipe => new PageEdit(pipe, 0, "\\"))]);
        }
    }

    public static IEnumerable<PageFix> RemoveStar(FixContext context)
    {
        var cell = context.Marked;
        var star = cell.IndexOf('*');
        if (star < 0)
        {
            yield break;
        }

        var start = star > 0 && cell[star - 1] == '\\' ? star - 1 : star;
        yield return context.Fix("Remove the star", new PageEdit(context.Start + start, cell.Length - start, cell.Substring(start).Replace("\\*", "").Replace("*", "")));
    }

    /// <summary>A row for a placeholder: in the table of path parameters, else in a new one below the endpoint.</summary>
    public static IEnumerable<PageFix> AddPathParameter(FixContext context)
    {
        var name = context.Argument(0);
        var last = context.Operation?.Parameters.LastOrDefault(field => field.Location == ParameterLocation.Path);
        if (last is not null && RowBelow(context, last, name, "string", "Yes") is { } row)
        {
            yield return context.Fix($"Add a row for '{name}'", row);
            yield break;
        }

        var line = context.Line;
        while (line + 1 < context.Lines.Count && !context.Lines.Text(line).TrimStart().StartsWith("```", StringComparison.Ordinal))
        {
            line++;
        }

        var table = string.Join(context.Lines.Break, ["", "", "## Path parameters", "", PathTable, "| --- | --- | --- | --- |", $"| `{name}` | string | Yes |  |"]);
        yield return context.Fix($"Add a table with '{name}'", new PageEdit(context.Lines.End(line), 0, table));
    }

    /// <summary>A row for what a sample sends, below the last row of the body or query.</summary>
    public static IEnumerable<PageFix> AddRow(FixContext context)
    {
        var name = context.Argument(0);
        var isQuery = context.Text.Length > context.Start && context.Operation?.Requests.Any(sample => sample.Shape?.Find(name.Split('.')[0]) is not null) != true;
        var location = isQuery ? ParameterLocation.Query : ParameterLocation.Body;
        var last = context.Operation?.Parameters.LastOrDefault(field => field.Location == location);
        var type = context.Operation?.Requests.Select(sample => sample.Shape?.Find(name)).OfType<JsonShape>().Select(DocTypeWords.Of).FirstOrDefault() ?? "string";
        if (last is not null && RowBelow(context, last, name, type, "No") is { } row)
        {
            yield return context.Fix($"Document '{name}'", row);
        }
    }

    /// <summary>Writes the type that the samples show into the table.</summary>
    public static IEnumerable<PageFix> ChangeType(FixContext context)
    {
        var name = context.Argument(0);
        var field = context.Operation is { } operation
            ? operation.Parameters.Concat(operation.ResponseFields).FirstOrDefault(row => row.Name == name || row.Name.EndsWith("." + name, StringComparison.Ordinal))
            : null;
        var word = DocTypeWords.OfShown(context.Argument(2));
        if (field is null || word is null)
        {
            yield break;
        }

        var line = context.Lines.At(context.Read.Locate(field.Source).Start);
        if (TableText.Cell(context.Lines, line, Column.Type) is { } cell)
        {
            yield return context.Fix($"Change the type of '{name}' to '{word}'", new PageEdit(cell.Start, cell.Length, word));
        }
    }

    private static PageEdit? RowBelow(FixContext context, FieldRow last, string name, string type, string required)
    {
        var line = context.Lines.At(context.Read.Locate(last.Source).Start);
        return TableText.Columns(context.Lines, line) is { } columns
            ? new PageEdit(context.Lines.End(line), 0, context.Lines.Break + "|" + string.Concat(columns.Select(column => $" {Value(column)} |")))
            : null;

        string Value(string column) => TableColumns.Of(column) switch
        {
            Column.Name => $"`{name}`",
            Column.Type => type,
            Column.Required => required,
            _ => "",
        };
    }
}
