namespace Partnero.Cli.Files;

/// <summary>Paths as messages show them: one text for one file, whatever was typed.</summary>
internal static class ShownPath
{
    /// <summary>The path from the current folder, or the whole path where that is shorter; with forward slashes.</summary>
    public static string Of(string path)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), whole);
        return (relative.Length <= whole.Length ? relative : whole).Replace('\\', '/');
    }

    /// <summary>A file below a folder that <see cref="Of"/> gave.</summary>
    public static string Below(string shownFolder, string relative) => shownFolder switch
    {
        "." => relative,
        "/" => "/" + relative,
        _ => $"{shownFolder}/{relative}",
    };
}
