using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Spec;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>A part of a page from which nothing was read.</summary>
/// <param name="Line">From one.</param>
/// <param name="What">What it is, with its label.</param>
internal readonly record struct IgnoredPart(int Line, string What);

/// <summary>What was read from a page, and what was not.</summary>
/// <param name="Path">Path below the docs folder.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Url">Its address; null when the site is not known.</param>
/// <param name="Read">What was read, in words with counts.</param>
/// <param name="ReadCount">Elements that were read.</param>
/// <param name="Ignored">Tables, rows and fences from which nothing was read.</param>
internal sealed record PageReading(
    string Path, string? Title, string? Url, IReadOnlyList<(string What, int Count)> Read, int ReadCount, IReadOnlyList<IgnoredPart> Ignored)
{
    /// <summary>Holds the blocks of all pages against what was read of them.</summary>
    public static IReadOnlyList<PageReading> All(DocsApi docs)
    {
        var pages = docs.Pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        return [.. docs.Source.Pages.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => Of(file, pages.GetValueOrDefault(file.Path), docs))];
    }

    private static PageReading Of(PageFile file, Page? page, DocsApi docs)
    {
        var operations = page?.Operations ?? [];
        (string What, SourceRef[] Sources)[] read =
        [
            ("operation", [.. operations.Select(operation => operation.Source)]),
            ("parameter", [.. operations.SelectMany(operation => operation.Parameters).Select(row => row.Source)]),
            ("response field", [.. operations.SelectMany(operation => operation.ResponseFields).Select(row => row.Source)]),
            ("rule", [.. operations.SelectMany(operation => operation.Rules).Select(rule => rule.Source)]),
            ("request sample", [.. operations.SelectMany(operation => operation.Requests).Select(sample => sample.Source)]),
            ("response sample", [.. operations.SelectMany(operation => operation.Responses).Select(sample => sample.Source)]),
            ("error", [.. operations.SelectMany(operation => operation.Errors).Select(row => row.Source)]),
            ("webhook event", [.. (page?.Events ?? []).Select(row => row.Source)]),
            ("webhook payload", [.. (page?.Payloads ?? []).Select(sample => sample.Source)]),
        ];
        var spans = docs.Positions.All(file.Path);
        SourceSpan[] known = [.. read.SelectMany(part => part.Sources).Where(source => source.Site < spans.Count).Select(source => spans[source.Site])];
        return new PageReading(
            file.Path,
            page?.Title,
            docs.Api.SiteUrl is { } site ? $"{site}/{System.IO.Path.ChangeExtension(file.Path, null)}" : null,
            [.. read.Where(part => part.Sources.Length > 0).Select(part => (part.What, part.Sources.Length))],
            read.Sum(part => part.Sources.Length),
            [.. PageOutline.Read(file.Text).SelectMany(block => IgnoredIn(block, known))]);
    }

    private static IEnumerable<IgnoredPart> IgnoredIn(OutlineBlock block, SourceSpan[] known)
    {
        if (block.Kind == OutlineKind.Code && !IsRead(block.Span, known))
        {
            yield return new(block.Span.Line + 1, block.Label.Length == 0 ? "code block" : $"code block “{block.Label}”");
        }
        else if (block.Kind == OutlineKind.Table)
        {
            var rows = block.Rows.Where(row => !IsRead(row, known)).ToList();
            if (rows.Count == block.Rows.Count)
            {
                yield return new(block.Span.Line + 1, $"table “{block.Label}”, {Counted.Text(rows.Count, "row")}");
            }
            else
            {
                foreach (var row in rows)
                {
                    yield return new(row.Line + 1, $"row of the table “{block.Label}”");
                }
            }
        }
    }

    private static bool IsRead(SourceSpan block, SourceSpan[] known) =>
        Array.Exists(known, span => span.Start < block.Start + block.Length && block.Start < span.Start + Math.Max(1, span.Length));
}
