using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Fields;
using Partnero.Spec.Reading.Rules;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Tells what a table is about by its headers and its section, and reads it.</summary>
internal sealed class TableReader(MarkdownPage page, PagePositions positions, bool isGuide)
{
    private readonly List<(TextRange Range, string Heading)> _orphans = [];
    private int _tables;

    /// <summary>Rows of webhook event tables.</summary>
    public List<EventRow> Events { get; } = [];

    /// <summary>Reads a table; false when nothing was read from it.</summary>
    public bool Read(Table table, PageBlock? previous, OperationDraft? operation, Place place)
    {
        var section = place.Section;
        if (place.IsOfFields && ColumnGuesses.IsRow(page, table.Header))
        {
            var empty = new TableRow(table.Header.Range, Array.ConvertAll(table.Header.Cells, static cell => new TextRange(cell.Start, cell.Start)));
            table = new Table(table.Range, table.Parent, empty, [table.Header, .. table.Rows]);
        }

        var columns = TableColumns.Read(page, table.Header);
        _tables++;
        if (columns.Has(Column.Event) && !columns.Has(Column.Name) && columns.Has(Column.Description))
        {
            ReadEvents(table, columns);
        }
        else if (columns.Has(Column.Status) && (columns.Has(Column.Error) || columns.Has(Column.Solution) || section == Section.Errors))
        {
            if (operation is not null && !isGuide)
            {
                ReadErrors(table, columns, operation);
            }
        }
        else if (!isGuide && (IsFieldTable(columns, section) ? AssumeUnknown(table, columns, operation) : place.IsOfFields && operation is not null && Guess(table, columns)))
        {
            ReadFields(table, columns, previous, operation, place);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Reports the headers of a table of fields and takes them for what their cells show; false when no column can hold the names.</summary>
    private bool Guess(Table table, TableColumns columns)
    {
        if (!ColumnGuesses.MayBeFields(page, table, columns))
        {
            return false;
        }

        var guesses = ColumnGuesses.Guess(page, table, columns);
        var titles = string.Join(" | ", columns.Titles);
        if (!columns.Has(Column.Name) && Array.IndexOf(guesses, "Name") < 0)
        {
            positions.Report(FieldRules.HeaderUnknown, table.Header.Range, titles, "No column holds names of fields, so nothing is read from the table; name them Parameter, Type, Required, Description.");
            return false;
        }

        var meant = columns.Titles.Select((title, i) => guesses[i] ?? (columns[i] == Column.Unknown ? "-" : title));
        positions.Report(FieldRules.HeaderUnknown, table.Header.Range, titles, $"By what is in the cells they are read as '{string.Join(" | ", meant)}'.");
        for (var i = 0; i < guesses.Length; i++)
        {
            if (guesses[i] is { } guess)
            {
                columns.Assume(i, guess);
            }
        }

        return true;
    }

    /// <summary>A sentence below a table: a footnote when it begins with a star, else perhaps a rule in plain words.</summary>
    public void ReadSentence(Paragraph paragraph, string plain, OperationDraft operation)
    {
        for (var start = 0; operation.Parameters.Count > 0 && start < plain.Length;)
        {
            var text = start;
            var stars = 0;
            while (text < plain.Length && IsStar(plain[text]))
            {
                stars += plain[text++] switch { '‡' or '²' => 2, '³' => 3, _ => 1 };
            }

            var end = NextFootnote(plain, text);
            if (stars > 0 || RuleHints.AreIn(plain))
            {
                operation.Footnotes.Add(new Footnote(Words.Split(plain.Substring(text, end - text)), paragraph.Range, _tables, stars));
            }

            start = end;
        }
    }

    // "* One of these. ** Required for hours." are two, in one line or two.
    private static int NextFootnote(string plain, int at)
    {
        var last = '\0';
        for (; at < plain.Length; at++)
        {
            if (IsStar(plain[at]) && last is '.' or '!' or ')' or '\n')
            {
                return at;
            }

            last = char.IsWhiteSpace(plain[at]) && plain[at] != '\n' ? last : plain[at];
        }

        return at;
    }

    private static bool IsStar(char mark) => mark is '*' or '†' or '‡' or '¹' or '²' or '³';

    /// <summary>Tables of requests on a page without endpoints.</summary>
    public void ReportOrphans()
    {
        foreach (var (range, heading) in _orphans)
        {
            positions.Report(PageRules.NoEndpoint, range, heading);
        }
    }

    private static bool IsFieldTable(TableColumns columns, Section section)
    {
        var hasDetails = columns.Has(Column.Type) || columns.Has(Column.Required) || columns.Has(Column.Default) || columns.Has(Column.Location);
        var isFieldSection = section is Section.Path or Section.Query or Section.Body or Section.Header or Section.Mixed or Section.ResponseFields;
        return columns.Has(Column.Name)
            ? hasDetails || (isFieldSection && columns.Has(Column.Description))
            : columns.Has(Column.Type) && (isFieldSection || columns.Has(Column.Required) || columns.Has(Column.Default) || columns.Has(Column.Location)) && columns.Has(Column.Unknown);
    }

    /// <summary>Reports headers that are not known and takes them for what they probably mean; false when no column can hold the names.</summary>
    private bool AssumeUnknown(Table table, TableColumns columns, OperationDraft? operation)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] != Column.Unknown || columns.Titles[i].Length == 0 || operation is null)
            {
                continue;
            }

            var near = Spelling.Nearest(columns.Titles[i], TableColumns.Common);
            if (near is null && !columns.Has(Column.Name))
            {
                near = "Parameter";
            }

            positions.Report(FieldRules.HeaderUnknown, table.Header.Cells[i], columns.Titles[i], near is null
                ? "Its cells are ignored; name it Parameter, Type, Required, Default, Location, Description or Limitations."
                : $"Did you mean '{near}'? It is read as that.");
            if (near is not null)
            {
                columns.Assume(i, near);
            }
        }

        return columns.Has(Column.Name);
    }

    private void ReadFields(Table table, TableColumns columns, PageBlock? previous, OperationDraft? operation, Place place)
    {
        var section = place.Section;
        if (operation is null)
        {
            if (section is Section.Path or Section.Query or Section.Body)
            {
                _orphans.Add((table.Header.Range, place.Heading));
            }

            return;
        }

        var parent = FindParent(table, previous, columns);
        var isResponse = IsResponse(table, columns, operation, section, parent);
        var isError = isResponse ? place.IsError : place.Status is >= 400;
        Func<string, ParameterLocation> locationOf = isResponse || isError ? static _ => ParameterLocation.Body : section switch
        {
            Section.Path => static _ => ParameterLocation.Path,
            Section.Query => static _ => ParameterLocation.Query,
            Section.Body => static _ => ParameterLocation.Body,
            Section.Header => static _ => ParameterLocation.Header,
            _ => operation.LocationOf,
        };
        var fields = FieldTableReader.Read(page, positions, table, columns, _tables, locationOf, isResponse ? Requirement.Unstated : place.Requirement);
        Nest(fields, parent);
        (isError ? operation.ErrorFields : isResponse ? operation.ResponseFields : operation.Parameters).AddRange(fields);
    }

    /// <summary>The object that a label above the table, or the title around it, names as the parent of its rows.</summary>
    private string? FindParent(Table table, PageBlock? previous, TableColumns columns)
    {
        if (previous is Paragraph label && label.Parent == table.Parent)
        {
            var source = page.Text.Substring(label.Range.Start, label.Range.Length);
            if (ParentLabels.InLabel(source, InlineText.Plain(page.Text, label.Lines)) is { } named)
            {
                return named;
            }
        }

        for (var at = table.Parent; at is not null; at = at.Parent)
        {
            if (at is Component { Title: { } title })
            {
                return ParentLabels.InTitle(title);
            }
        }

        return null;
    }

    private static bool IsResponse(Table table, TableColumns columns, OperationDraft operation, Section section, string? parent)
    {
        if (section is Section.Path or Section.Query or Section.Body or Section.Header or Section.Mixed || columns.Has(Column.Location))
        {
            return false;
        }

        if (columns.Has(Column.Required) || columns.Has(Column.Default))
        {
            return section is Section.ResponseFields or Section.Response or Section.Errors;
        }

        var name = columns.Titles[columns.IndexOf(Column.Name)];
        return section is Section.Response or Section.ResponseFields or Section.Errors
            || parent is "data" or "data[]"
            || (!name.StartsWith("param", StringComparison.OrdinalIgnoreCase) && (operation.Responses.Count > 0 || operation.IsGetLike));
    }

    /// <summary>Puts the parent in front of bare names. A table that has a row for the parent itself only talks about it.</summary>
    private static void Nest(List<FieldDraft> fields, string? parent)
    {
        if (parent is null || fields.Exists(field => field.Name == parent || field.Location != ParameterLocation.Body))
        {
            return;
        }

        var prefix = parent + ".";
        foreach (var field in fields)
        {
            if (!field.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                field.Name = prefix + field.Name;
            }
        }
    }

    private void ReadErrors(Table table, TableColumns columns, OperationDraft operation)
    {
        var error = columns.IndexOf(Column.Error) is >= 0 and var index ? index : columns.IndexOf(Column.Name);
        var solution = columns.IndexOf(Column.Solution) is >= 0 and var second ? second : columns.IndexOf(Column.Description);
        foreach (var row in table.Rows)
        {
            var status = Text(row, columns.IndexOf(Column.Status)).Trim('`', ' ');
            if (status.Length >= 3 && int.TryParse(status.Substring(0, 3), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                operation.Errors.Add(new ErrorRow(positions.Record(row.Range), code, Text(row, error), Text(row, solution)));
            }
        }
    }

    private void ReadEvents(Table table, TableColumns columns)
    {
        foreach (var row in table.Rows)
        {
            var cell = columns.IndexOf(Column.Event);
            var name = Text(row, cell).Trim('`', ' ');
            if (name.IndexOf('.') > 0 && name.IndexOf(' ') < 0)
            {
                Events.Add(new EventRow(positions.Record(row.Cells[cell]), name, Text(row, columns.IndexOf(Column.Description))));
            }
        }
    }

    private string Text(TableRow row, int column) =>
        column >= 0 && column < row.Cells.Length ? InlineText.Plain(page.Text, row.Cells[column]) : "";
}
