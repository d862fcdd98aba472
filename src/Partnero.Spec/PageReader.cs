using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Pages;

namespace Partnero.Spec;

/// <summary>Reads one page of the docs dialect, or the site's configuration.</summary>
public static class PageReader
{
    /// <summary>
    /// Reads a page (<c>.md</c>, <c>.mdx</c>) or the site's configuration. Never throws, whatever the text, but for cancellation; the same path and text give the same result
    /// everywhere.
    /// </summary>
    /// <param name="path">Path below the docs folder, with forward slashes: <c>api-reference/partners/create.md</c>.</param>
    /// <param name="text">The page's text.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static PageResult Read(string path, string text, CancellationToken cancellationToken = default)
    {
        var byteOrderMark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var clean = (byteOrderMark == 0 ? text : text.Substring(1)).Replace('\0', '\uFFFD');
        var positions = new PagePositions(path, clean, byteOrderMark);
        Page? page = null;
        try
        {
            page = IsSiteFile(path) ? SiteFileReader.Read(path, clean, positions) : ReadPage(path, clean, positions, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One bad page never erases the client: whatever we failed to foresee costs this page and nothing else.
            positions = new PagePositions(path, clean, byteOrderMark);
            positions.Report(PageRules.PageUnreadable, default, exception.GetType().Name);
        }

        var (sites, issues) = positions.Build();
        return new PageResult(page, sites, issues);
    }

    /// <summary>Whether a file of the docs folder is a page: <c>.md</c>, <c>.mdx</c>.</summary>
    /// <param name="path">Its path, or its name.</param>
    public static bool IsPage(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file of the docs folder is the site's configuration: <c>docs.json</c>, <c>mint.json</c>.</summary>
    /// <param name="path">Path below the docs folder, with forward slashes.</param>
    public static bool IsSiteFile(string path) =>
        path.Substring(path.LastIndexOf('/') + 1) is var name && (name.Equals("docs.json", StringComparison.OrdinalIgnoreCase) || name.Equals("mint.json", StringComparison.OrdinalIgnoreCase));

    private static Page ReadPage(string path, string text, PagePositions positions, CancellationToken cancellationToken)
    {
        var markdown = MarkdownReader.Read(text);
        StructureProblems.Report(markdown, positions);
        return new PageWalker(path, markdown, positions).Read(cancellationToken);
    }
}
