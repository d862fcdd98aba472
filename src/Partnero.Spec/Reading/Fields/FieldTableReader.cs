using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Rules;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Reads a table of parameters or fields, row by row.</summary>
internal sealed class FieldTableReader
{
    private readonly MarkdownPage _page;
    private readonly PagePositions _positions;
    private readonly TableColumns _columns;
    private readonly int _table;
    private readonly Func<string, ParameterLocation> _locationOf;
    private readonly Requirement _assumed;
    private readonly List<FieldDraft> _fields = [];
    private HashSet<string>? _names;
    private bool _isSwapped;
    private bool _isBroken;

    private FieldTableReader(
        MarkdownPage page, PagePositions positions, TableColumns columns, int table, Func<string, ParameterLocation> locationOf, Requirement assumed)
    {
        _assumed = assumed;
        _page = page;
        _positions = positions;
        _columns = columns;
        _table = table;
        _locationOf = locationOf;
    }

    /// <summary>
    /// Reads all rows. Where a row without a Location cell travels, <paramref name="locationOf"/> says by its name; whether it is required,
    /// where neither cell nor name does, <paramref name="assumed"/>.
    /// </summary>
    public static List<FieldDraft> Read(
        MarkdownPage page, PagePositions positions, Table table, TableColumns columns, int ordinal, Func<string, ParameterLocation> locationOf, Requirement assumed = Requirement.Unstated)
    {
        var reader = new FieldTableReader(page, positions, columns, ordinal, locationOf, assumed);
        foreach (var row in table.Rows)
        {
            reader.ReadRow(row);
        }

        FieldDescriptions.Read(reader._fields, reader.IsFieldName, positions);
        return reader._fields;
    }

    private void ReadRow(TableRow row)
    {
        _isSwapped = false;
        _isBroken = row.Cells.Length != _columns.Count;
        if (_isBroken)
        {
            if (Array.TrueForAll(row.Cells, static cell => cell.Length == 0))
            {
                return;
            }

            _positions.Report(FieldRules.RowBroken, row.Range, Invariant(row.Cells.Length), Invariant(_columns.Count));
        }

        var nameRange = Cell(row, Column.Name);
        var nameText = Plain(nameRange);
        if (FieldNameCell.Read(nameText) is not { } cell)
        {
            if (!Array.TrueForAll(row.Cells, static cell => cell.Length == 0))
            {
                _positions.Report(FieldRules.NameUnreadable, nameRange.Length == 0 ? row.Range : nameRange, nameText);
            }

            return;
        }

        if (!_isBroken && AreSwapped(row))
        {
            _positions.Report(FieldRules.CellsSwapped, Cell(row, Column.Type), string.Join(", ", cell.Names), Plain(Cell(row, Column.Type)), Plain(Cell(row, Column.Required)));
            _isSwapped = true;
        }

        foreach (var name in cell.Names)
        {
            AddField(row, nameRange, name, cell.Mark);
        }
    }

    private void AddField(TableRow row, TextRange nameRange, string name, string mark)
    {
        var location = ReadLocation(row, name);
        var normalized = FieldNameCell.Normalize(name, location);
        var isList = location == ParameterLocation.Body && normalized.EndsWith("[]", StringComparison.Ordinal);
        normalized = isList ? normalized.Substring(0, normalized.Length - 2) : normalized;
        if (normalized.Length == 0)
        {
            _positions.Report(FieldRules.NameUnreadable, nameRange, name);
            return;
        }

        var typeRange = Cell(row, Column.Type);
        var values = TypeValues.Read(Plain(typeRange));
        var isObjectOrList = false;
        var type = values.IsEmpty ? ReadType(typeRange, normalized, out isObjectOrList) : new DocType(DocTypeKind.String);
        var required = ReadRequired(row, normalized, mark);
        var description = Plain(Cell(row, Column.Description));
        if (Plain(Cell(row, Column.Limits)) is { Length: > 1 } limits)
        {
            description = description.Length == 0 ? limits : $"{description.TrimEnd('.')}. {limits}";
        }

        var field = new FieldDraft
        {
            Source = _positions.Record(nameRange),
            Name = normalized,
            Location = location,
            Type = type ?? (isList ? new DocType(DocTypeKind.Array) : null),
            IsObjectOrList = isObjectOrList,
            Requirement = required.Requirement,
            Stars = required.Stars,
            Condition = required.Sentence,
            Default = ReadDefault(row),
            DefaultRange = Cell(row, Column.Default),
            Description = description,
            IsMarkedByName = !_columns.Has(Column.Required),
            HasQuestionMark = mark is "?" or "?*",
            HasLocationCell = _columns.Has(Column.Location),
            Table = _table,
            NameRange = nameRange,
            RequiredRange = Cell(row, Column.Required) is { Length: > 0 } cell ? cell : nameRange,
            DescriptionRange = Cell(row, Column.Description) is { Length: > 0 } text ? text : nameRange,
        };
        field.Values = values;
        if (_columns.Has(Column.Values))
        {
            field.Values = ValueLists.Find(Words.Split(Plain(Cell(row, Column.Values))), field.Leaf, static _ => false);
        }

        _fields.Add(field);
    }

    // Asked when all rows are read, and only by descriptions that list values.
    private bool IsFieldName(string word)
    {
        _names ??= new HashSet<string>(_fields.SelectMany(static field => new[] { field.Leaf, field.Name }), StringComparer.Ordinal);
        return _names.Contains(word);
    }

    private ParameterLocation ReadLocation(TableRow row, string name)
    {
        var text = Plain(Cell(row, Column.Location));
        if (text.Length == 0)
        {
            return _locationOf(name);
        }

        if (Locations.Find(text) is { } location)
        {
            return location;
        }

        var near = Spelling.Nearest(text, Locations.Known);
        _positions.Report(FieldRules.LocationUnknown, Cell(row, Column.Location), text, name, near is null ? "" : $" Did you mean '{near}'?");
        return (near is null ? null : Locations.Find(near)) ?? _locationOf(name);
    }

    private DocType? ReadType(TextRange range, string name, out bool isObjectOrList)
    {
        var text = Plain(range);
        isObjectOrList = text.Replace("`", "").Replace(" ", "").Equals("object[]", StringComparison.OrdinalIgnoreCase);
        if (TypeWords.TryRead(text, out var type))
        {
            if (type?.Kind == DocTypeKind.Any && !TypeWords.IsPlainWord(text))
            {
                _positions.Report(PageRules.SeveralTypes, range, name, text.Replace("`", ""));
            }

            return type;
        }

        if (_isBroken)
        {
            return null; // Its cells stand in wrong columns, which is reported.
        }

        _positions.Report(FieldRules.TypeUnknown, range, text, name, Spelling.DidYouMean(
            text.Trim('`'), TypeWords.Known, "Write string, integer, number, boolean, date, object or array."));
        return null;
    }

    private RequiredCell ReadRequired(TableRow row, string name, string mark)
    {
        var range = Cell(row, Column.Required);
        var text = Plain(range);
        if (text.Length == 0)
        {
            return mark switch
            {
                "*" or "required" => new RequiredCell(Requirement.Yes),
                "optional" or "?" => new RequiredCell(Requirement.No),
                "?*" => new RequiredCell(Requirement.NoConditional, Stars: 1),
                _ when InType(row) is var stated and not Requirement.Unstated => new RequiredCell(stated),
                _ => new RequiredCell(_assumed),
            };
        }

        if (RequiredWords.Read(text) is { } cell)
        {
            return cell;
        }

        if (_isBroken)
        {
            return default;
        }

        var near = Spelling.Nearest(text.Trim('*', ' '), RequiredWords.Known);
        _positions.Report(FieldRules.RequiredUnknown, range, text, name, near is null ? "" : $" Did you mean '{near}'?");
        return default;
    }

    /// <summary>"String - Required" in the column of types.</summary>
    private Requirement InType(TableRow row)
    {
        var text = Plain(Cell(row, Column.Type));
        return text.EndsWith("required", StringComparison.OrdinalIgnoreCase) ? Requirement.Yes
            : text.EndsWith("optional", StringComparison.OrdinalIgnoreCase) ? Requirement.No
            : Requirement.Unstated;
    }

    private string? ReadDefault(TableRow row)
    {
        var text = Plain(Cell(row, Column.Default));
        return text is "" or "-" or "–" or "—" or "none" or "None" or "n/a" or "N/A" ? null : text.Replace("`", "");
    }

    private TextRange Cell(TableRow row, Column column)
    {
        column = _isSwapped ? Swapped(column) : column;
        var index = _columns.IndexOf(column);
        return index >= 0 && index < row.Cells.Length ? row.Cells[index] : default;
    }

    /// <summary>Whether the type stands in the Required column and the other way round: then the cells are read from there.</summary>
    private bool AreSwapped(TableRow row)
    {
        var (type, required) = (Plain(Cell(row, Column.Type)), Plain(Cell(row, Column.Required)));
        return type.Length > 0 && required.Length > 0
            && !TypeWords.TryRead(type, out _) && RequiredWords.Read(type) is not null
            && RequiredWords.Read(required) is null && TypeWords.TryRead(required, out _);
    }

    private static Column Swapped(Column column) => column switch
    {
        Column.Type => Column.Required,
        Column.Required => Column.Type,
        _ => column,
    };

    private string Plain(TextRange range) => range.Length == 0 ? "" : InlineText.Plain(_page.Text, range);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
