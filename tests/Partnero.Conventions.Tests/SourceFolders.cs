using System.Text.RegularExpressions;

namespace Partnero.Conventions.Tests;

/// <summary>The folder of a project in which each of its types is declared; the project itself is <c>.</c>.</summary>
internal static partial class SourceFolders
{
    public static IReadOnlyDictionary<string, string> Of(string project)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetRelativePath(project, Path.GetDirectoryName(file)!).Replace('\\', '/');
            if (folder is "obj" or "bin" or "Polyfills" || folder.StartsWith("obj/", StringComparison.Ordinal) || folder.StartsWith("bin/", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match declaration in Declaration().Matches(File.ReadAllText(file)))
            {
                folders[declaration.Groups["name"].Value] = folder;
            }
        }

        return folders;
    }

    [GeneratedRegex(@"^(?:public |internal |file )[\w ]*?\b(?:class|interface|enum|delegate [\w<>?\[\]]+|struct|record(?: struct| class)?) (?<name>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
