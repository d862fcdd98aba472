using System.Text;
using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Pages;

namespace Partnero.Spec;

/// <summary>Reads one page of the docs dialect, or the site's configuration.</summary>
public static class PageReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Stands for the content of a file that is no UTF-8 text: for hosts that know it from the bytes. <see cref="Read"/> reports
    /// it as such.
    /// </summary>
    public static string NotText => "\0";

    /// <summary>The text of a page's file; <see cref="NotText"/> when the bytes are no UTF-8 text.</summary>
    public static string Decode(byte[] bytes)
    {
        try
        {
            var start = bytes.Length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
            return StrictUtf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (ArgumentException)
        {
            return NotText;
        }
    }

    /// <summary>Whether this is text. No editor writes a NUL; UTF-16 and binary files are full of them.</summary>
    public static bool IsText(string content) => content.IndexOf('\0') < 0;

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
        var clean = byteOrderMark == 0 ? text : text.Substring(1);
        if (!IsText(clean))
        {
            return NoText(path);
        }

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

    private static PageResult NoText(string path)
    {
        var positions = new PagePositions(path, "", offset: 0);
        positions.Report(PageRules.PageNotText, default);
        var (sites, issues) = positions.Build();
        return new PageResult(null, sites, issues);
    }

    /// <summary>Whether a file of the docs folder is a page: <c>.md</c>, <c>.mdx</c>.</summary>
    /// <param name="path">Its path, or its name.</param>
    public static bool IsPage(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file of the docs folder is the site's configuration: <c>docs.json</c>, <c>mint.json</c>.</summary>
    /// <param name="path">Path below the docs folder, with forward slashes.</param>
    public static bool IsSiteFile(string path) =>
        path.Substring(path.LastIndexOfAny(['/', '\\']) + 1) is var name && (name.Equals("docs.json", StringComparison.OrdinalIgnoreCase) || name.Equals("mint.json", StringComparison.OrdinalIgnoreCase));

    private static Page ReadPage(string path, string text, PagePositions positions, CancellationToken cancellationToken)
    {
        var markdown = MarkdownReader.Read(text);
        StructureProblems.Report(markdown, positions);
        return new PageWalker(path, markdown, positions).Read(cancellationToken);
    }
}
