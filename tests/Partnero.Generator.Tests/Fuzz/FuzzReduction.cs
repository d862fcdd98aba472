using System.Diagnostics;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Fuzz;

/// <summary>Makes pages smaller for as long as they still show a failure.</summary>
internal static class FuzzReduction
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static PageSet Reduce(PageSet set, Func<PageSet, bool> fails)
    {
        var watch = Stopwatch.StartNew();
        foreach (var page in set.Pages)
        {
            var without = set with { Pages = [.. set.Pages.Where(other => other != page)] };
            if (without.Pages.Count > 0 && fails(without))
            {
                set = without;
            }
        }

        for (var i = 0; i < set.Pages.Count; i++)
        {
            var at = i;
            bool StillFails(List<string> lines) => watch.Elapsed < Patience && fails(With(set, at, lines));
            set = With(set, at, Shorten(Lines(set.Pages[at].Text), StillFails));
        }

        return set;
    }

    /// <summary>Writes pages to a new folder and returns its path.</summary>
    public static string Save(PageSet set)
    {
        var folder = Directory.CreateTempSubdirectory("partnero-fuzz-").FullName;
        foreach (var page in set.Pages)
        {
            var path = Path.Combine(folder, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page.Text);
        }

        return folder;
    }

    // Halves, quarters, … single lines: whatever can go goes.
    private static List<string> Shorten(List<string> lines, Func<List<string>, bool> stillFails)
    {
        for (var size = Math.Max(1, lines.Count / 2); size > 0; size /= 2)
        {
            for (var from = 0; from < lines.Count;)
            {
                var shorter = lines.Take(from).Concat(lines.Skip(from + size)).ToList();
                if (stillFails(shorter))
                {
                    lines = shorter;
                }
                else
                {
                    from += size;
                }
            }
        }

        return lines;
    }

    // Lines with their ends, of whatever kind those are.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int at = 0, next; at < text.Length; at = next)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            next = end < 0 ? text.Length : at + end + (text.AsSpan(at + end).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
            lines.Add(text[at..next]);
        }

        return lines;
    }

    private static PageSet With(PageSet set, int index, List<string> lines)
    {
        var pages = set.Pages.ToList();
        pages[index] = pages[index] with { Text = string.Concat(lines) };
        return set with { Pages = pages };
    }
}
