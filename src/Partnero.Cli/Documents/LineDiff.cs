using System.Text;

namespace Partnero.Cli.Documents;

/// <summary>The difference of two texts line by line, as <c>diff -u</c> shows it.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>Beyond this many lines differing the shortest script is not worth its time: all is shown as replaced.</summary>
    private const int MostEdits = 2000;

    /// <summary>The hunks; empty when the texts are equal.</summary>
    public static string Unified(string before, string after)
    {
        var edits = Edits(before.Split('\n'), after.Split('\n'));
        var text = new StringBuilder();
        for (var i = 0; i < edits.Count;)
        {
            if (edits[i].Mark == ' ')
            {
                i++;
                continue;
            }

            var end = HunkEnd(edits, i);
            var start = Math.Max(0, i - Context);
            AppendHunk(text, edits, start, end);
            i = end;
        }

        return text.ToString();
    }

    private static int HunkEnd(List<Edit> edits, int first)
    {
        var end = first + 1;
        for (var i = first; i < edits.Count && i - end < 2 * Context; i++)
        {
            end = edits[i].Mark == ' ' ? end : i + 1;
        }

        return Math.Min(edits.Count, end + Context);
    }

    private static void AppendHunk(StringBuilder text, List<Edit> edits, int start, int end)
    {
        var (oldLine, newLine) = (1, 1);
        for (var i = 0; i < start; i++)
        {
            oldLine += edits[i].Mark == '+' ? 0 : 1;
            newLine += edits[i].Mark == '-' ? 0 : 1;
        }

        var hunk = edits.GetRange(start, end - start);
        text.Append($"@@ -{oldLine},{hunk.Count(edit => edit.Mark != '+')} +{newLine},{hunk.Count(edit => edit.Mark != '-')} @@\n");
        foreach (var (mark, line) in hunk)
        {
            text.Append(mark).Append(line).Append('\n');
        }
    }

    /// <summary>Myers' greedy algorithm: the shortest list of lines to delete and insert.</summary>
    private static List<Edit> Edits(string[] before, string[] after)
    {
        var most = Math.Min(before.Length + after.Length, MostEdits);
        var furthest = new int[(2 * most) + 2];
        var trace = new List<int[]>();
        for (var distance = 0; distance <= most; distance++)
        {
            trace.Add([.. furthest]);
            for (var diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                var x = GoesDown(furthest, most, diagonal, distance)
                    ? furthest[most + diagonal + 1]
                    : furthest[most + diagonal - 1] + 1;
                while (x < before.Length && x - diagonal < after.Length && x - diagonal >= 0 && before[x] == after[x - diagonal])
                {
                    x++;
                }

                furthest[most + diagonal] = x;
                if (x >= before.Length && x - diagonal >= after.Length)
                {
                    return WalkBack(trace, most, before, after);
                }
            }
        }

        return [.. before.Select(line => new Edit('-', line)), .. after.Select(line => new Edit('+', line))];
    }

    private static bool GoesDown(int[] furthest, int most, int diagonal, int distance) =>
        diagonal == -distance || (diagonal != distance && furthest[most + diagonal - 1] < furthest[most + diagonal + 1]);

    private static List<Edit> WalkBack(List<int[]> trace, int most, string[] before, string[] after)
    {
        var edits = new List<Edit>();
        var (x, y) = (before.Length, after.Length);
        for (var distance = trace.Count - 1; distance >= 0; distance--)
        {
            var diagonal = x - y;
            var from = GoesDown(trace[distance], most, diagonal, distance) ? diagonal + 1 : diagonal - 1;
            var fromX = distance == 0 ? 0 : trace[distance][most + from];
            var fromY = distance == 0 ? 0 : fromX - from;
            while (x > fromX && y > fromY)
            {
                edits.Add(new Edit(' ', before[--x]));
                y--;
            }

            if (y > fromY)
            {
                edits.Add(new Edit('+', after[--y]));
            }
            else if (x > fromX)
            {
                edits.Add(new Edit('-', before[--x]));
            }
        }

        edits.Reverse();
        return edits;
    }

    private readonly record struct Edit(char Mark, string Line);
}
