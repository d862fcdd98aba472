using Partnero.Cli.Commands;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Lsp;

/// <summary>The docs folders of an editor's folders, and pages that lie in none.</summary>
internal sealed class Workspaces
{
    private readonly List<DocsWorkspace> _folders = [];
    private readonly Dictionary<string, DocsWorkspace> _apart = new(StringComparer.Ordinal);

    public IEnumerable<DocsWorkspace> All => _folders.Concat(_apart.Values);

    /// <summary>Adds the docs folder of an editor's folder: the one that is named, else <c>docs-spec</c> in it, else itself when it is one.</summary>
    public void Add(string root, string? docs)
    {
        var folder = docs is not null ? Path.GetFullPath(docs, root) : Path.Combine(root, DocsArgument.DefaultFolder);
        if (docs is null && !Directory.Exists(folder) && IsDocsFolder(root))
        {
            folder = root;
        }

        if (Directory.Exists(folder) && !_folders.Exists(known => known.Root == folder))
        {
            try
            {
                _folders.Add(DocsWorkspace.OfFolder(folder));
            }
            catch (ToolException)
            {
                // A folder that cannot be read: pages that are opened from it are still read.
            }
        }
    }

    public void Remove(string root) =>
        _folders.RemoveAll(docs => docs.Root == root || docs.Root.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".mdx";

    /// <summary>The folder that a file is a page of, and its path there; null when it is none.</summary>
    /// <param name="uri">Address of the file.</param>
    /// <param name="orOpen">A file that lies in no docs folder becomes a page by itself.</param>
    public (DocsWorkspace Docs, string Page)? Find(string uri, bool orOpen = false)
    {
        if (Places.File(uri) is not { } file || !IsPage(file))
        {
            return null;
        }

        foreach (var docs in _folders)
        {
            if (docs.Relative(file) is { } page)
            {
                return (docs, page);
            }
        }

        var folder = Path.GetDirectoryName(file) ?? file;
        if (!_apart.TryGetValue(folder, out var apart) && orOpen)
        {
            _apart[folder] = apart = DocsWorkspace.OfOpenPages(folder);
        }

        return apart is null ? null : (apart, Path.GetFileName(file));
    }

    private static bool IsDocsFolder(string root) =>
        File.Exists(Path.Combine(root, "docs.json")) || File.Exists(Path.Combine(root, "mint.json")) || Directory.Exists(Path.Combine(root, "api-reference"));
}
