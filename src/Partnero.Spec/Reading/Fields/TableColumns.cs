using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.Fields;

/// <summary>What a column holds.</summary>
internal enum Column
{
    Unknown,
    Name,
    Type,
    Required,
    Default,
    Location,
    Description,
    Limits,
    Values,
    Ignored,
    Status,
    Error,
    Solution,
    Event,
}

/// <summary>The columns of a table, by their header texts; their order is not fixed.</summary>
internal sealed class TableColumns
{
    private static readonly Dictionary<string, Column> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["parameter"] = Column.Name,
        ["parameters"] = Column.Name,
        ["param"] = Column.Name,
        ["params"] = Column.Name,
        ["parameter name"] = Column.Name,
        ["query parameter"] = Column.Name,
        ["path parameter"] = Column.Name,
        ["body parameter"] = Column.Name,
        ["argument"] = Column.Name,
        ["name"] = Column.Name,
        ["field"] = Column.Name,
        ["fields"] = Column.Name,
        ["field name"] = Column.Name,
        ["key"] = Column.Name,
        ["property"] = Column.Name,
        ["attribute"] = Column.Name,
        ["attributes"] = Column.Name,
        ["attribute name"] = Column.Name,
        ["properties"] = Column.Name,
        ["property name"] = Column.Name,
        ["request parameter"] = Column.Name,
        ["variable"] = Column.Name,
        ["header name"] = Column.Name,
        ["header"] = Column.Name,
        ["type"] = Column.Type,
        ["types"] = Column.Type,
        ["value type"] = Column.Type,
        ["type - required/optional"] = Column.Type,
        ["type - optional"] = Column.Type,
        ["data type"] = Column.Type,
        ["datatype"] = Column.Type,
        ["required"] = Column.Required,
        ["required?"] = Column.Required,
        ["mandatory"] = Column.Required,
        ["requirement"] = Column.Required,
        ["is required"] = Column.Required,
        ["required/optional"] = Column.Required,
        ["optional/required"] = Column.Required,
        ["presence"] = Column.Required,
        ["default"] = Column.Default,
        ["default value"] = Column.Default,
        ["defaults"] = Column.Default,
        ["location"] = Column.Location,
        ["in"] = Column.Location,
        ["parameter type"] = Column.Location,
        ["sent in"] = Column.Location,
        ["description"] = Column.Description,
        ["desc"] = Column.Description,
        ["comment"] = Column.Description,
        ["comments"] = Column.Description,
        ["remarks"] = Column.Description,
        ["info"] = Column.Description,
        ["definition"] = Column.Description,
        ["details"] = Column.Description,
        ["detail"] = Column.Description,
        ["explanation"] = Column.Description,
        ["notes"] = Column.Description,
        ["note"] = Column.Description,
        ["meaning"] = Column.Description,
        ["purpose"] = Column.Description,
        ["limitations"] = Column.Limits,
        ["limitation"] = Column.Limits,
        ["limits"] = Column.Limits,
        ["constraints"] = Column.Limits,
        ["restrictions"] = Column.Limits,
        ["validation"] = Column.Limits,
        ["rules"] = Column.Limits,
        ["allowed values"] = Column.Values,
        ["possible values"] = Column.Values,
        ["accepted values"] = Column.Values,
        ["values"] = Column.Values,
        ["enum"] = Column.Values,
        ["options"] = Column.Values,
        ["example"] = Column.Ignored,
        ["examples"] = Column.Ignored,
        ["example value"] = Column.Ignored,
        ["sample"] = Column.Ignored,
        ["since"] = Column.Ignored,
        ["nullable"] = Column.Ignored,
        ["status"] = Column.Status,
        ["status code"] = Column.Status,
        ["http status"] = Column.Status,
        ["http code"] = Column.Status,
        ["code"] = Column.Status,
        ["error"] = Column.Error,
        ["error message"] = Column.Error,
        ["message"] = Column.Error,
        ["reason"] = Column.Error,
        ["solution"] = Column.Solution,
        ["resolution"] = Column.Solution,
        ["fix"] = Column.Solution,
        ["how to fix"] = Column.Solution,
        ["event"] = Column.Event,
        ["events"] = Column.Event,
        ["event name"] = Column.Event,
        ["event type"] = Column.Event,
        ["webhook event"] = Column.Event,
    };

    private readonly Column[] _columns;

    private TableColumns(Column[] columns, string[] titles)
    {
        _columns = columns;
        Titles = titles;
    }

    /// <summary>Header texts.</summary>
    public string[] Titles { get; }

    /// <summary>Header texts of fields that are worth suggesting for a misspelt one.</summary>
    public static IReadOnlyList<string> Common { get; } = ["Parameter", "Field", "Name", "Type", "Required", "Default", "Location", "Description", "Details", "Limitations"];

    public int Count => _columns.Length;

    public Column this[int index] => _columns[index];

    /// <summary>What a column with this title holds.</summary>
    public static Column Of(string title) => Known.TryGetValue(title.Trim('`', ' ', ':', '*'), out var column) ? column : Column.Unknown;

    public static TableColumns Read(MarkdownPage page, TableRow header)
    {
        var columns = new Column[header.Cells.Length];
        var titles = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            titles[i] = InlineText.Plain(page.Text, header.Cells[i]).Trim('`', ' ', ':', '*');
            columns[i] = Of(titles[i]);
        }

        return new TableColumns(columns, titles);
    }

    public bool Has(Column column) => Array.IndexOf(_columns, column) >= 0;

    public int IndexOf(Column column) => Array.IndexOf(_columns, column);

    /// <summary>Takes an unknown header for a known one.</summary>
    public void Assume(int index, string meant) => _columns[index] = Known[meant];
}
