using Partnero.Cli.Files;
using Partnero.Cli.Hosting;
using Partnero.Spec;

namespace Partnero.Cli.Documents;

/// <summary>A folder of pages. Writes go through here: whole or not at all, and never outside.</summary>
internal sealed class DocsFolder(string path, FileSteps steps)
{
    private static readonly EnumerationOptions AllPages = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint, // a link may lead into a circle
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    /// <summary>The folder at a path.</summary>
    public DocsFolder(string path)
        : this(path, FileSteps.Real)
    {
    }

    /// <summary>Absolute path.</summary>
    public string Root { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>What messages show, and what clicks in a terminal.</summary>
    public string ShownAs { get; } = ShownPath.Of(path);

    /// <summary>Whether it is there.</summary>
    public bool Exists => Directory.Exists(Root);

    /// <summary>Paths of all pages below it, forward slashes, in ordinal order; pipes and devices that are named like pages too.</summary>
    public IReadOnlyList<string> PagePaths() => PathsOf(PageReader.IsPage);

    /// <summary>The site's configuration: <c>docs.json</c>, <c>mint.json</c>.</summary>
    public IReadOnlyList<PageFile> ReadSiteFiles() => [.. PathsOf(PageReader.IsSiteFile).Select(file => new PageFile(file, Read(file) ?? ""))];

    private IReadOnlyList<string> PathsOf(Func<string, bool> isMeant)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(Root, "*", AllPages)
                    .Where(isMeant)
                    .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Input, $"{ShownAs}: cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>All pages.</summary>
    public IReadOnlyList<PageFile> ReadPages() => [.. PagePaths().Where(IsRegular).Select(page => new PageFile(page, Read(page) ?? ""))];

    /// <summary>What is named like a page and is a pipe or a device: opening it could wait for ever.</summary>
    public IReadOnlyList<string> SpecialFiles() => [.. PagePaths().Where(page => !IsRegular(page))];

    /// <summary>The text of a file; null when there is none.</summary>
    public string? Read(string relative)
    {
        var file = Locate(relative);
        try
        {
            return FileKinds.Of(file) == FileKind.Regular ? PageReader.Decode(File.ReadAllBytes(file)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Input, $"{Show(relative)}: cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public void Write(string relative, string text)
    {
        var file = Locate(relative);
        try
        {
            RefuseLinks(file);
            AtomicFile.Write(steps, file, writer => writer.Write(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(
                ExitCode.Input,
                $"{Show(relative)}: cannot be written: {exception.Message.TrimEnd('.')}. The file is as it was; make the folder writable and pull again.",
                exception);
        }
    }

    /// <summary>Deletes a file that may not be there.</summary>
    public void Delete(string relative)
    {
        var file = Locate(relative);
        try
        {
            RefuseLinks(file);
            steps.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Input, $"{Show(relative)}: cannot be deleted: {exception.Message}", exception);
        }
    }

    /// <summary>Deletes what a write that was stopped left behind.</summary>
    public void DeleteTemporaryFiles()
    {
        if (!Exists)
        {
            return;
        }

        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(Root, "*", everywhere).Where(AtomicFile.IsTemporary).ToList())
        {
            steps.Delete(file);
        }
    }

    /// <summary>Fails, before any work is done, when files cannot be written here. Leaves nothing behind.</summary>
    public void EnsureWritable()
    {
        var made = Directory.Exists(Root) ? null : Root;
        var probe = AtomicFile.TemporaryName();
        Write(probe, "");
        Delete(probe);
        if (made is not null)
        {
            Directory.Delete(made);
        }
    }

    /// <summary>A file of this folder as messages show it.</summary>
    public string Show(string relative) => ShownPath.Below(ShownAs, relative);

    private bool IsRegular(string relative) => FileKinds.Of(Locate(relative)) == FileKind.Regular;

    private string Locate(string relative)
    {
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, relative));
        return file.StartsWith(Root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new ToolException(ExitCode.Input, $"'{relative}' lies outside {ShownAs}; nothing is read or written there.");
    }

    /// <summary>A symbolic link below the folder leads out of it without a single dot in the path.</summary>
    private void RefuseLinks(string file)
    {
        for (var at = file; at.Length > Root.Length; at = System.IO.Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is { } target)
            {
                throw new IOException($"{at} is a link to {target}");
            }
        }
    }
}
