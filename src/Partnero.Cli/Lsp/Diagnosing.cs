using Partnero.Cli.Lint;
using Partnero.Spec.Fixes;
using Partnero.Spec.Issues;

namespace Partnero.Cli.Lsp;

/// <summary>Findings of a workspace as an editor shows them, and the fixes that go with them.</summary>
internal static class Diagnosing
{
    private const string QuickFix = "quickfix";

    /// <summary>The findings of each page.</summary>
    public static ILookup<string, LspDiagnostic> Of(DocsWorkspace docs) =>
        docs.Read.Issues.ToLookup(issue => issue.At.Page, issue => Diagnostic(docs, issue), StringComparer.Ordinal);

    /// <summary>The fixes of the findings that a range touches.</summary>
    public static IReadOnlyList<LspCodeAction> Fixes(DocsWorkspace docs, string page, LspRange range)
    {
        if (docs.TextOf(page) is not { } text)
        {
            return [];
        }

        var lines = new PageLines(text);
        var (start, end) = (Places.Offset(lines, range.Start), Places.Offset(lines, range.End));
        var touched = docs.Read.Issues
            .Where(issue => issue.At.Page == page && docs.Read.Locate(issue.At) is var span && span.Start <= end && start <= span.Start + span.Length);
        return
        [
            .. from issue in touched
               from fix in PageFixes.For(docs.Read, issue, text)
               select new LspCodeAction(fix.Title, QuickFix, Edit(docs, fix, lines))
               {
                   Diagnostics = [Diagnostic(docs, issue)],
                   IsPreferred = fix.IsCertain ? true : null,
               },
        ];
    }

    private static WorkspaceEdit Edit(DocsWorkspace docs, PageFix fix, PageLines lines) => new(new Dictionary<string, IReadOnlyList<LspTextEdit>>(StringComparer.Ordinal)
    {
        [Places.ToUri(docs.FileOf(fix.Page))] = [.. fix.Edits.Select(edit => new LspTextEdit(Places.Range(lines, edit.Start, edit.Length), edit.NewText))],
    });

    private static LspDiagnostic Diagnostic(DocsWorkspace docs, Issue issue)
    {
        var rule = IssueCatalogue.Find(issue.RuleId)!;
        return new LspDiagnostic(Places.Range(docs.Read.Locate(issue.At)), Severity(rule.Severity), rule.Id, issue.Message())
        {
            CodeDescription = new CodeDescription(rule.HelpUrl),
            RelatedInformation = issue.Related is { } related
                ? [new DiagnosticRelatedInformation(new LspLocation(Places.ToUri(docs.FileOf(related.Page)), Places.Range(docs.Read.Locate(related))), "The other place.")]
                : null,
        };
    }

    private static int Severity(IssueSeverity severity) => severity switch { IssueSeverity.Error => 1, IssueSeverity.Warning => 2, _ => 3 };
}
