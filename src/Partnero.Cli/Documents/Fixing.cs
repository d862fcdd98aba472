using Partnero.Spec;
using Partnero.Spec.Fixes;
using Partnero.Spec.Issues;

namespace Partnero.Cli.Documents;

/// <summary>Applies the fixes that need no look, one after the other, each only where its finding goes and none comes.</summary>
internal static class Fixing
{
    /// <summary>Mends the pages of a folder; how many findings are gone.</summary>
    public static int Mend(DocsFolder folder, CancellationToken cancellationToken)
    {
        var session = new DocsSession();
        var pages = folder.ReadPages().ToDictionary(page => page.Path, page => page.Text, StringComparer.Ordinal);
        var read = session.Read(pages, cancellationToken: cancellationToken);
        var before = read.Issues.Count;
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var refused = new HashSet<PageFix>();
        while (Next(read, pages, refused) is { } fix)
        {
            var text = pages[fix.Page];
            pages[fix.Page] = fix.Apply(text);
            var after = session.Read(pages, cancellationToken: cancellationToken);
            if (after.Issues.Count < read.Issues.Count)
            {
                read = after;
                changed.Add(fix.Page);
            }
            else
            {
                pages[fix.Page] = text;
                refused.Add(fix);
            }
        }

        foreach (var page in changed)
        {
            folder.Write(page, pages[page]);
        }

        return before - read.Issues.Count;
    }

    private static PageFix? Next(ApiReadResult read, Dictionary<string, string> pages, HashSet<PageFix> refused) => read.Issues
        .SelectMany(issue => pages.TryGetValue(issue.At.Page, out var text) ? PageFixes.For(read, issue, text) : [])
        .FirstOrDefault(fix => fix.IsCertain && !refused.Contains(fix));
}
