namespace Partnero.Docs.Tests;

/// <summary>A page of the documentation and its fences.</summary>
internal sealed record Page(string Path, string Text, IReadOnlyList<Fence> Fences)
{
    public static IReadOnlyList<Page> All { get; } = [Read("README.md"), Read("docs/client.md"), Read("docs/mock.md")];

    /// <summary>The text of a sample that is no C#, wherever it is shown.</summary>
    public static string Sample(string name) => All.SelectMany(page => page.Fences).Single(fence => fence.Sample == name).Text;

    private static Page Read(string path)
    {
        var text = Repository.Read(path);
        return new(path, text, [.. FencesOf(text.Split('\n'))]);
    }

    private static IEnumerable<Fence> FencesOf(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, "```", i + 1);
            yield return new(lines[i][3..].Trim(), i == 0 ? null : NameIn(lines[i - 1]), string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }

    private static string? NameIn(string line) =>
        line.StartsWith("<!-- sample: ", StringComparison.Ordinal) && line.EndsWith(" -->", StringComparison.Ordinal) ? line[13..^4] : null;
}

/// <summary>A block of code in a page.</summary>
/// <param name="Language">What stands behind the backticks.</param>
/// <param name="Sample">The name in the mark above it; null where there is none.</param>
/// <param name="Text">Its lines.</param>
internal sealed record Fence(string Language, string? Sample, string Text);
