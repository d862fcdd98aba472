namespace Partnero.Spec.Text;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    private const int MaxLength = 40;

    /// <summary>The nearest candidate that is near enough to be a slip of the pen; null when none is.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is < 3 or > MaxLength)
        {
            return null;
        }

        string? best = null;
        var allowed = word.Length < 5 ? 1 : word.Length < 9 ? 2 : 3;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > 2 && Math.Abs(candidate.Length - word.Length) <= allowed
                && Distance(word, candidate) is var distance && distance <= allowed && distance < candidate.Length / 2.0)
            {
                allowed = distance - 1; // Only a nearer one is better; the first of equals stays.
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>A sentence for messages: the suggestion, or <paramref name="otherwise"/>.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates, string otherwise) =>
        Nearest(word, candidates) is { } near ? $"Did you mean '{near}'?" : otherwise;

    /// <summary>Whether two words differ in one letter: one more, one less, another, or two swapped.</summary>
    public static bool IsOneSlip(string word, string other) =>
        word.Length <= MaxLength && Math.Abs(word.Length - other.Length) <= 1 && Distance(word, other) == 1;

    /// <summary>Edits between two words, without case: insertions, deletions, substitutions, swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Lower(a[i - 1]) == Lower(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Lower(a[i - 1]) == Lower(b[j - 2]) && Lower(a[i - 2]) == Lower(b[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    private static char Lower(char c) => char.ToLowerInvariant(c);
}
