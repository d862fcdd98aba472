using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Partnero.Spec.Tests.Issues;

/// <summary>A page of <c>docs/diagnostics</c>: what it says about its rule, and its examples.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Bad">The files of the bad example, by their paths below the folder.</param>
/// <param name="Reported">What the bad example shows as output.</param>
/// <param name="Good">The files of the good example; those that it does not repeat are the bad one's.</param>
internal sealed partial record DiagnosticPage(string Text, IReadOnlyDictionary<string, string> Bad, string[] Reported, IReadOnlyDictionary<string, string> Good)
{
    public const string DocsFolder = "docs-spec/";

    public static string Folder { get; } = FindFolder();

    /// <summary>Ids of all pages, those of call sites too.</summary>
    public static IEnumerable<string> Ids() =>
        Directory.EnumerateFiles(Folder, "PTN*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    public static DiagnosticPage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var (bad, good) = (Section(text, "Bad"), Section(text, "Good"));
        var files = Files(bad);
        var mended = new Dictionary<string, string>(files, StringComparer.Ordinal);
        foreach (var (path, content) in Files(good))
        {
            mended[path] = content;
        }

        // A page that moved to another folder is not left behind in the old one.
        if (good.Contains("One folder for both pages.", StringComparison.Ordinal))
        {
            mended = Files(good);
        }

        var output = OutputFence().Match(bad);
        return new DiagnosticPage(text, files, output.Success ? output.Groups["text"].Value.Split('\n') : [], mended);
    }

    private static string Section(string text, string heading)
    {
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        // Examples have headings too, so the section ends at the next of its kind.
        var end = heading == "Bad" ? text.IndexOf("\n## Good\n", start, StringComparison.Ordinal) : text.Length;
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static Dictionary<string, string> Files(string section) => FileFence().Matches(section).ToDictionary(
        match => match.Groups["path"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    private static string FindFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs", "diagnostics"));

    [GeneratedRegex("^`(?<path>[^`\n]+)`\n\n````[a-z]+\n(?<text>.*?)^````$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FileFence();

    [GeneratedRegex("^```text\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex OutputFence();
}
