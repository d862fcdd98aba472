using Partnero.Cli.Diff;
using Partnero.Spec;
using Partnero.Spec.Editing;

namespace Partnero.Cli.Lsp;

/// <summary>Definitions, references, rename, symbols and folding.</summary>
internal static class Navigating
{
    private const int MethodKind = 6;
    private const int FieldKind = 8;
    private const int ClassKind = 5;
    private const int SectionKind = 3;
    private const int MostSymbols = 500;

    /// <summary>Where a field is documented, or the page that a link leads to.</summary>
    public static LspLocation? Definition(DocsWorkspace docs, PageText page, int offset)
    {
        if (LinkAt(docs, page, offset) is { } target)
        {
            return new LspLocation(Places.ToUri(docs.FileOf(target)), new LspRange(new(0, 0), new(0, 0)));
        }

        return FieldOccurrences.At(page, offset) is { } field
            ? new LspLocation(Places.ToUri(docs.FileOf(page.Path)), Places.Range(page.Span(field.Row.Source)))
            : null;
    }

    /// <summary>All places that name a field.</summary>
    public static IReadOnlyList<LspLocation> References(DocsWorkspace docs, PageText page, int offset) =>
        FieldOccurrences.At(page, offset) is { } field
            ? [.. FieldOccurrences.Find(page, field).Select(place => new LspLocation(Places.ToUri(docs.FileOf(page.Path)), Places.Range(page.Lines, place.Start, place.Length)))]
            : [];

    /// <summary>Renames a field everywhere on its page; null where no field stands or the name is none.</summary>
    public static WorkspaceEdit? Rename(DocsWorkspace docs, PageText page, int offset, string name)
    {
        if (FieldOccurrences.At(page, offset) is not { } field || !IsName(name))
        {
            return null;
        }

        LspTextEdit[] edits = [.. FieldOccurrences.Find(page, field).Select(place => new LspTextEdit(Places.Range(page.Lines, place.Start, place.Length), name))];
        return new WorkspaceEdit(new Dictionary<string, IReadOnlyList<LspTextEdit>>(StringComparer.Ordinal) { [Places.ToUri(docs.FileOf(page.Path))] = edits });
    }

    /// <summary>What would be renamed.</summary>
    public static LspRange? PrepareRename(PageText page, int offset) =>
        FieldOccurrences.At(page, offset) is { } field
            ? FieldOccurrences.Find(page, field).Where(place => place.Start <= offset && offset <= place.Start + place.Length)
                .Select(place => Places.Range(page.Lines, place.Start, place.Length)).FirstOrDefault()
            : null;

    /// <summary>The operations of a page with their fields, or its headings where it has none.</summary>
    public static IReadOnlyList<LspDocumentSymbol> Symbols(PageText page)
    {
        if (page.Page is not { Operations.Count: > 0 } read)
        {
            return [.. page.Blocks.Where(block => block.Kind == OutlineKind.Heading && block.Label.Length > 0)
                .Select(block => new LspDocumentSymbol(block.Label, SectionKind, Places.Range(block.Span), Places.Range(block.Span)))];
        }

        return
        [
            .. read.Operations.Select(operation => new LspDocumentSymbol(
                $"{operation.Method} {operation.PathTemplate}", MethodKind, Places.Range(page.Span(operation.Source)), Places.Range(page.Span(operation.Source)))
            {
                Detail = operation.Heading,
                Children =
                [
                    .. FieldOccurrences.Fields(operation).Where(field => page.Span(field.Row.Source).Length > 0)
                        .Select(field => new LspDocumentSymbol(field.Row.Name, FieldKind, Places.Range(page.Span(field.Row.Source)), Places.Range(page.Span(field.Row.Source)))),
                ],
            }),
        ];
    }

    /// <summary>Operations and types of the API whose names hold the query.</summary>
    public static IEnumerable<LspWorkspaceSymbol> Symbols(DocsWorkspace docs, string query)
    {
        var api = docs.Read.Api;
        var operations = api.Groups.SelectMany(group => group.Operations.Select(operation => (Name: CSharpName.Of(operation), Kind: MethodKind, operation.Source, group.Name)));
        var types = api.Groups.SelectMany(group => group.Objects.Select(type => (Name: CSharpName.Of(type.Name), Kind: ClassKind, type.Source, group.Name)));
        return operations.Concat(types)
            .Where(symbol => symbol.Item1.Contains(query, StringComparison.OrdinalIgnoreCase) && docs.TextOf(symbol.Source.Page) is not null)
            .Take(MostSymbols)
            .Select(symbol => new LspWorkspaceSymbol(symbol.Item1, symbol.Kind, new LspLocation(Places.ToUri(docs.FileOf(symbol.Source.Page)), Places.Range(docs.Read.Locate(symbol.Source))))
            {
                ContainerName = symbol.Item4,
            });
    }

    /// <summary>Sections, fences and tables.</summary>
    public static IEnumerable<LspFoldingRange> Folds(PageText page)
    {
        var headings = page.Blocks.Where(block => block.Kind == OutlineKind.Heading).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            var level = Level(page, headings[i]);
            var next = headings.Skip(i + 1).FirstOrDefault(heading => Level(page, heading) <= level);
            var end = (next?.Span.Line ?? page.Lines.Count) - 1;
            while (end > headings[i].Span.Line && page.Lines.Text(end).Trim().Length == 0)
            {
                end--;
            }

            if (end > headings[i].Span.Line)
            {
                yield return new LspFoldingRange(headings[i].Span.Line, end);
            }
        }

        foreach (var block in page.Blocks.Where(block => block.Kind is OutlineKind.Code or OutlineKind.Table && block.Span.EndLine > block.Span.Line))
        {
            yield return new LspFoldingRange(block.Span.Line, block.Span.EndLine);
        }
    }

    private static int Level(PageText page, OutlineBlock heading) => Math.Max(1, page.Lines.Text(heading.Span.Line).TrimStart().TakeWhile(c => c == '#').Count());

    private static string? LinkAt(DocsWorkspace docs, PageText page, int offset)
    {
        var link = page.Page?.Links.FirstOrDefault(link => page.Span(link.Source) is var span && span.Length > 0 && span.Start <= offset && offset <= span.Start + span.Length);
        if (link is null)
        {
            return null;
        }

        var target = link.Target.Split('#', '?')[0].Trim('/');
        string[] candidates = [target, target + ".md", target + ".mdx", target + "/index.md"];
        return Array.Find(candidates, candidate => candidate.Length > 0 && docs.TextOf(candidate) is not null);
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
