using Partnero.Cli.Files;
using Partnero.Cli.Hosting;
using Partnero.Spec;

namespace Partnero.Cli.Documents;

/// <summary>Pages with what messages put in front of their paths.</summary>
internal sealed record DocsPages(string ShownAs, IReadOnlyList<PageFile> Pages)
{
    /// <summary>The site's configuration, which tells the base URL of paths without host.</summary>
    public IReadOnlyList<PageFile> SiteFiles { get; init; } = [];

    /// <summary>A page as messages show it.</summary>
    public string Show(string page) => ShownPath.Below(ShownAs, page);

    /// <summary>Files that are named like pages and are not read: pipes, devices.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <summary>Where pages are read from: a folder, or a folder as it was in a git revision (<c>git:REVISION</c>, <c>git:REVISION:FOLDER</c>).</summary>
internal static class DocsSource
{
    private const string GitPrefix = "git:";

    /// <summary>Reads the pages of a source.</summary>
    /// <param name="source">What the user wrote.</param>
    /// <param name="folder">The folder that a revision means when it names none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<DocsPages> ReadAsync(string source, string folder, CancellationToken cancellationToken)
    {
        var pages = IsRevision(source)
            ? await ReadRevisionAsync(source[GitPrefix.Length..], folder, cancellationToken)
            : ReadFolder(source);
        return pages.Pages.Count > 0
            ? pages
            : throw new ToolException(ExitCode.Input, $"{source}: is no docs folder: there is no page (*.md, *.mdx) in it.");
    }

    /// <summary>Whether a source is a git revision.</summary>
    public static bool IsRevision(string source) => source.StartsWith(GitPrefix, StringComparison.Ordinal);

    /// <summary>The folder behind a source whose pages can be changed.</summary>
    /// <exception cref="ToolException">The source is a revision, or no folder.</exception>
    public static DocsFolder WritableFolder(string source) =>
        IsRevision(source) ? throw new ToolException(ExitCode.Usage, $"{source}: a revision cannot be changed: name a folder.")
        : new DocsFolder(source) is { Exists: true } folder ? folder
        : throw new ToolException(ExitCode.Input, $"{source}: there is no such folder.");

    private static DocsPages ReadFolder(string source)
    {
        var folder = new DocsFolder(source);
        return FileKinds.Of(folder.Root) switch
        {
            FileKind.Folder => new DocsPages(folder.ShownAs, folder.ReadPages()) { SiteFiles = folder.ReadSiteFiles(), LeftOut = folder.SpecialFiles() },
            FileKind.Missing => throw new ToolException(ExitCode.Input, $"{folder.ShownAs}: there is no such folder."),
            _ => throw new ToolException(ExitCode.Input, $"{folder.ShownAs}: is a file: give the folder that holds it."),
        };
    }

    private static async Task<DocsPages> ReadRevisionAsync(string source, string folder, CancellationToken cancellationToken)
    {
        var (revision, path) = source.Split(':', 2) is [var before, var after] ? (before, after) : (source, folder);
        var root = Path.GetFullPath(path);
        var at = Existing(root);
        var git = new Git(at);
        var hash = await git.TryRunAsync(cancellationToken, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
            ?? throw new ToolException(ExitCode.Input, $"git:{revision}: there is no such commit in the repository around {at}.");
        var commit = hash.Trim();
        var below = Path.GetRelativePath(at, root).Replace('\\', '/');
        var listed = await git.TryRunAsync(cancellationToken, "ls-tree", "-r", "-z", "--name-only", commit, "--", below + "/") ?? "";
        var start = below == "." ? "" : below + "/";
        string[] files =
        [
            .. listed.Split('\0')
                .Where(file => (PageReader.IsPage(file) || PageReader.IsSiteFile(file)) && !file.Contains('\n', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        var texts = await git.ReadFilesAsync(commit, files, cancellationToken);
        var read = files.Zip(texts, (file, text) => new PageFile(file[start.Length..], text)).ToLookup(file => PageReader.IsSiteFile(file.Path));
        return new DocsPages($"git:{revision}:{ShownPath.Of(path)}", [.. read[false]]) { SiteFiles = [.. read[true]] };
    }

    /// <summary>The folder may have been there only then; its repository is found from what is there now.</summary>
    private static string Existing(string folder)
    {
        var at = folder;
        while (!Directory.Exists(at))
        {
            at = Path.GetDirectoryName(at)!;
        }

        return at;
    }
}
