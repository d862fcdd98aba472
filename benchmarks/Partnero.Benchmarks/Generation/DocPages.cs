using Partnero.Benchmarks.Synthetic;

namespace Partnero.Benchmarks.Generation;

/// <summary>The pages that are compiled: synthetic ones, or those of the real API.</summary>
internal static class DocPages
{
    private const int Seed = 20;

    /// <summary>The same synthetic API for a size, every time.</summary>
    public static SyntheticApi Api(int count) => SyntheticApi.Create(count, Seed);

    /// <summary>N synthetic pages.</summary>
    public static List<KeyValuePair<string, string>> Synthetic(int count) => [.. PageWriter.Write(Api(count))];

    /// <summary>The pages in a folder.</summary>
    public static List<KeyValuePair<string, string>> Folder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(page => page.Key, StringComparer.Ordinal),
    ];

    /// <summary>The real pages.</summary>
    public static List<KeyValuePair<string, string>> Real() => Folder(Path.Combine(Repository.Root, "docs-spec"));

    /// <summary>Writes pages to a folder, which is made anew.</summary>
    public static string WriteTo(string folder, IEnumerable<KeyValuePair<string, string>> pages)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var (path, text) in pages)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return folder;
    }
}
