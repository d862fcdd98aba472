using Partnero.Spec.Fixes;
using Partnero.Spec.Reading.Fields;

namespace Partnero.Spec.Editing;

/// <summary>The words of the dialect that an editor can offer, from the tables that the readers use.</summary>
public static class DialectWords
{
    private static readonly string[] RequiredOffered = ["Yes", "No", "Yes\\*", "No\\*"];

    /// <summary>Names of components that mean something in a page.</summary>
    public static IReadOnlyList<string> Components { get; } = ["ParamField", "ResponseField", "Expandable", "RequestExample", "ResponseExample", "Tabs", "Tab", "CodeGroup", "Accordion", "Note", "Warning", "Tip", "Info"];

    /// <summary>The words that a cell of a row can hold; null where nothing is known of the column.</summary>
    /// <param name="lines">The lines of the page.</param>
    /// <param name="line">The row.</param>
    /// <param name="column">The column, from 0.</param>
    public static IEnumerable<string>? ForCell(PageLines lines, int line, int column)
    {
        if (TableText.Columns(lines, line) is not { } titles)
        {
            return TableColumns.Common;
        }

        return column < 0 || column >= titles.Count ? null : TableColumns.Of(titles[column]) switch
        {
            Column.Type => TypeWords.Known,
            Column.Required => RequiredOffered,
            Column.Location => ["body", "header", "path", "query"],
            _ => null,
        };
    }
}

/// <summary>Samples while they are typed.</summary>
public static class SampleText
{
    /// <summary>Paths of the members that stand in a stretch of a page, dotted, without the brackets of lists.</summary>
    public static ISet<string> MembersIn(string text, int start, int end) => new HashSet<string>(JsonKeys.Find(text, start, end).Select(key => key.Path), StringComparer.Ordinal);
}
