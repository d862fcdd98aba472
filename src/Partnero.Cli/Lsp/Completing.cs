using Partnero.Spec;
using Partnero.Spec.Editing;
using Partnero.Spec.Fixes;
using Partnero.Spec.Model;

namespace Partnero.Cli.Lsp;

/// <summary>What can stand at a place: words of columns, components, fields, values, pages.</summary>
internal static class Completing
{
    private const int KeywordKind = 14;
    private const int FieldKind = 5;
    private const int ValueKind = 12;
    private const int FileKind = 17;
    private const int ClassKind = 7;

    public static IEnumerable<LspCompletionItem> At(DocsWorkspace docs, PageText page, int offset)
    {
        var line = page.Lines.At(offset);
        var before = page.Text[page.Lines.Start(line)..offset];
        var (start, length) = page.WordAt(offset);
        var range = Places.Range(page.Lines, start, length);
        var found = Links(docs, before) ?? Components(before) ?? InFence(page, offset) ?? FieldNames(page, offset, before) ?? Cells(page, line, before);
        return found?.Select(item => item with { TextEdit = new LspTextEdit(range, item.TextEdit?.NewText ?? item.Label) }) ?? [];
    }

    private static IEnumerable<LspCompletionItem>? Links(DocsWorkspace docs, string before) =>
        before.LastIndexOf("](", StringComparison.Ordinal) is >= 0 and var at && !before[at..].Contains(')', StringComparison.Ordinal)
            ? docs.PagePaths.Order(StringComparer.Ordinal).Select(path => new LspCompletionItem("/" + Path.ChangeExtension(path, null), FileKind))
            : null;

    private static IEnumerable<LspCompletionItem>? Components(string before) =>
        before.TrimStart() is ['<', .. var name] && name.All(char.IsLetter)
            ? DialectWords.Components.Select(component => new LspCompletionItem(component, ClassKind))
            : null;

    // Inside backticks of a sentence or a cell: the fields of the operation.
    private static IEnumerable<LspCompletionItem>? FieldNames(PageText page, int offset, string before) =>
        before.Count(c => c == '`') % 2 == 1 && page.OperationAt(offset) is { } operation
            ? FieldOccurrences.Fields(operation).Select(field => field.Row.Name).Distinct(StringComparer.Ordinal).Select(name => new LspCompletionItem(name, FieldKind))
            : null;

    private static IEnumerable<LspCompletionItem>? Cells(PageText page, int line, string before)
    {
        if (!before.TrimStart().StartsWith('|'))
        {
            return null;
        }

        return DialectWords.ForCell(page.Lines, line, before.TrimStart().Count(c => c == '|') - 1)?.Select(word => new LspCompletionItem(word, KeywordKind));
    }

    // In a sample: behind the colon the values of the field, else the documented members that are not there yet.
    private static IEnumerable<LspCompletionItem>? InFence(PageText page, int offset)
    {
        if (page.FenceAt(offset) is not { } fence || offset <= page.Lines.End(fence.Span.Line) || page.OperationAt(offset) is not { } operation)
        {
            return null;
        }

        var isResponse = operation.Responses.Any(sample => page.Span(sample.Source).Line == fence.Span.Line);
        var rows = FieldOccurrences.Fields(operation).Where(field => field.IsResponse == isResponse && field.Row.Location == ParameterLocation.Body).ToList();
        if (ValueOf(page, offset) is { } name)
        {
            return rows.Where(field => field.Leaf == name).SelectMany(field => field.Row.Values).Select(value => new LspCompletionItem(value, ValueKind));
        }

        var there = SampleText.MembersIn(page.Text, fence.Span.Start, fence.Span.Start + fence.Span.Length);
        return rows.Where(field => !there.Contains(field.Row.Name.Replace("[]", "", StringComparison.Ordinal)))
            .Select(field => new LspCompletionItem(field.Leaf, FieldKind)
            {
                Detail = field.Row.Name,
                TextEdit = new LspTextEdit(new(new(0, 0), new(0, 0)), page.Text[offset - 1] == '"' ? field.Leaf : $"\"{field.Leaf}\": {SampleValues.Of(field.Row)}"),
            });
    }

    private static string? ValueOf(PageText page, int offset)
    {
        var line = page.Text[page.Lines.Start(page.Lines.At(offset))..offset];
        var colon = line.LastIndexOf("\":", StringComparison.Ordinal);
        return colon > 0 && line.LastIndexOf('"', colon - 1) is >= 0 and var open && !line[colon..].Contains(',', StringComparison.Ordinal) ? line[(open + 1)..colon] : null;
    }
}
