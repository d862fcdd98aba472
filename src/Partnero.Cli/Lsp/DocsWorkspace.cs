using Partnero.Cli.Documents;
using Partnero.Spec;
using Partnero.Spec.Editing;

namespace Partnero.Cli.Lsp;

/// <summary>
/// A docs folder as an editor sees it: files on disk, and in front of them the texts that are open, saved or not.
/// </summary>
internal sealed class DocsWorkspace
{
    private readonly DocsFolder _folder;
    private readonly DocsSession _session = new();
    private readonly Dictionary<string, string> _onDisk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);
    private ApiReadResult? _read;

    private DocsWorkspace(string root, bool isWhole)
    {
        _folder = new DocsFolder(root);
        Root = _folder.Root;
        IsWhole = isWhole;
        if (isWhole)
        {
            foreach (var page in _folder.ReadPages())
            {
                _onDisk[page.Path] = page.Text;
            }
        }
    }

    /// <summary>Absolute path of the docs folder.</summary>
    public string Root { get; }

    /// <summary>All pages of the folder; else only those that are open, for pages that lie in no docs folder.</summary>
    public bool IsWhole { get; }

    /// <summary>What the pages say now. Read again only after a change.</summary>
    public ApiReadResult Read => _read ??= _session.Read(Files());

    public IEnumerable<string> PagePaths => _onDisk.Keys.Union(_open.Keys, StringComparer.Ordinal);

    /// <summary>A docs folder with all of its pages.</summary>
    public static DocsWorkspace OfFolder(string root) => new(root, isWhole: true);

    /// <summary>Pages that lie in no docs folder: only what is open.</summary>
    public static DocsWorkspace OfOpenPages(string root) => new(root, isWhole: false);

    /// <summary>Path below the folder; null for a file that lies elsewhere.</summary>
    public string? Relative(string file)
    {
        var relative = Path.GetRelativePath(Root, file).Replace('\\', '/');
        return relative == "." || relative.StartsWith("../", StringComparison.Ordinal) || relative == ".." || Path.IsPathRooted(relative) ? null : relative;
    }

    public string FileOf(string page) => Path.Combine(Root, page.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The text that counts: that of the editor, else that of the file.</summary>
    public string? TextOf(string page) => _open.TryGetValue(page, out var text) || _onDisk.TryGetValue(page, out text) ? text : null;

    public PageText? PageOf(string page) => TextOf(page) is { } text ? new PageText(Read, page, text) : null;

    /// <summary>Whether an editor holds the page.</summary>
    public bool IsOpen(string page) => _open.ContainsKey(page);

    /// <summary>A page is open with a text.</summary>
    public void Open(string page, string text)
    {
        _open[page] = text;
        _read = null;
    }

    /// <summary>A page is closed: the file counts again.</summary>
    public void Close(string page)
    {
        _open.Remove(page);
        _read = null;
    }

    /// <summary>A file has changed, come or gone.</summary>
    public void Reload(string page)
    {
        if (!IsWhole)
        {
            return;
        }

        if (_folder.Read(page) is { } text)
        {
            _onDisk[page] = text;
        }
        else
        {
            _onDisk.Remove(page);
        }

        _read = null;
    }

    private IEnumerable<KeyValuePair<string, string>> Files() => PagePaths.Select(page => KeyValuePair.Create(page, TextOf(page)!));
}
