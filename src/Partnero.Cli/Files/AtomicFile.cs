namespace Partnero.Cli.Files;

/// <summary>Files that are there whole or not at all, whatever stops the process.</summary>
internal static class AtomicFile
{
    private const string Prefix = ".partnero-";

    /// <summary>A name that nothing else has and no glob of pages finds.</summary>
    public static string TemporaryName() => $"{Prefix}{Guid.NewGuid():N}";

    /// <summary>Whether a file is one that a stopped process left behind.</summary>
    public static bool IsTemporary(string file) =>
        Path.GetFileName(file) is var name && name.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(name[Prefix.Length..], "N", out _);

    /// <summary>Writes to a name of its own beside the file, then renames. Who may read the file stays as it was.</summary>
    public static void Write(FileSteps steps, string file, Action<TextWriter> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var temporary = Path.Combine(folder, TemporaryName());
        steps.CreateFolder(folder);
        try
        {
            steps.Create(temporary, write);
            if (!OperatingSystem.IsWindows() && File.Exists(file))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(file));
            }

            steps.Rename(temporary, file);
        }
        catch
        {
            steps.Delete(temporary);
            throw;
        }
    }
}
