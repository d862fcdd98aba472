namespace Partnero.Docs.Tests;

/// <summary>A piece of a test that a page shows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its lines, without the indentation of the first.</param>
/// <param name="Usings">The usings at the head of the file.</param>
internal sealed record SampleRegion(string Name, string Text, IReadOnlyList<string> Usings)
{
    private const string Begin = "// sample: ";
    private static readonly string[] Folders = ["tests/Partnero.Docs.Tests/Samples", "tests/Partnero.Mock.Tests"];

    public static IReadOnlyList<SampleRegion> All { get; } =
        [.. Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs")).Order(StringComparer.Ordinal).SelectMany(In)];

    private static IEnumerable<SampleRegion> In(string file)
    {
        var lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimStart();
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i, l => l.Trim() == "// end");
                var indent = lines[i].Length - line.Length;
                yield return new(line[Begin.Length..], string.Join('\n', lines[(i + 1)..end].Select(l => l.Length > indent ? l[indent..] : l.Trim())), usings);
            }
        }
    }
}
