using System.Runtime.CompilerServices;

namespace Partnero.Spec.Tests.Linking;

/// <summary>The pages in docs-spec, as a host hands them over.</summary>
internal static class DocsFolder
{
    private static readonly Lazy<ApiReadResult> All = new(() => ApiReader.Read(Pages()));

    /// <summary>All of them, read and linked once for all tests.</summary>
    public static ApiReadResult Read() => All.Value;

    public static IReadOnlyList<KeyValuePair<string, string>> Pages([CallerFilePath] string thisFile = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs-spec"));
        return [.. Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }

    public static string FileBesideTests(string name, [CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, name);
}
