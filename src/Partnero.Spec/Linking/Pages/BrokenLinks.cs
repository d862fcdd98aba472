using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Linking.Pages;

/// <summary>Reports links to pages of these docs that do not exist.</summary>
internal sealed class BrokenLinks
{
    private static readonly char[] Tails = ['#', '?'];

    private readonly LinkContext _context;
    private readonly HashSet<string> _pages;
    private readonly HashSet<string> _roots;
    private ILookup<string, string>? _filesByFolder;

    private BrokenLinks(LinkContext context, IReadOnlyList<Page> pages)
    {
        _context = context;
        _pages = [.. pages.Select(page => DocsPath.WithoutExtension(page.Path))];
        _roots = [.. _pages.Select(RootOf)];
    }

    public static void Report(LinkContext context, IReadOnlyList<Page> pages)
    {
        var links = new BrokenLinks(context, pages);
        foreach (var page in pages)
        {
            foreach (var link in page.Links)
            {
                links.Check(page, link);
            }
        }
    }

    private void Check(Page page, PageLink link)
    {
        if (Resolve(page, link.Target) is not { } path || _pages.Contains(path) || _pages.Contains(path + "/index") || !_roots.Contains(RootOf(path)))
        {
            return;
        }

        var folder = FolderOf(path);
        _filesByFolder ??= _pages.OrderBy(page => page, StringComparer.Ordinal).ToLookup(FolderOf, page => page.Substring(FolderOf(page).Length), StringComparer.Ordinal);
        var suggestion = Spelling.Nearest(path.Substring(folder.Length), _filesByFolder[folder]);
        _context.Report(
            PageRules.LinkBroken, link.Source, "/" + path, suggestion is null ? "Correct the link, or add the page." : $"Did you mean '/{folder}{suggestion}'?");
    }

    // The path of the page that a link means; null for what is no page of these docs.
    private string? Resolve(Page page, string target)
    {
        var site = page.SiteUrl ?? _context.SiteUrl;
        if (site is not null && target.StartsWith(site + "/", StringComparison.OrdinalIgnoreCase))
        {
            target = target.Substring(site.Length);
        }

        var tail = target.IndexOfAny(Tails);
        target = tail < 0 ? target : target.Substring(0, tail);
        if (target.IndexOf(':') >= 0)
        {
            return null;
        }

        var isAbsolute = target.StartsWith("/", StringComparison.Ordinal);
        var path = Normalise(isAbsolute ? target : FolderOf(page.Path) + target);
        return path.Length == 0 || target.Length == 0 || IsFile(path) ? null : DocsPath.WithoutExtension(path);
    }

    private static string Normalise(string path)
    {
        var segments = new List<string>();
        foreach (var segment in BaseUrl.Split(path))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }

    // An image, a document: whatever has an extension that pages do not have.
    private static bool IsFile(string path) =>
        path.LastIndexOf('.') > path.LastIndexOf('/')
        && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        && !path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    // Of a folder that is not here at all nobody can tell which pages it has.
    private static string RootOf(string path) => path.IndexOf('/') is var slash and >= 0 ? path.Substring(0, slash) : path;
}
