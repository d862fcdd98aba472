namespace Partnero.Spec.Reading.Rules;

/// <summary>
/// Whether a description may state a rule. Cheap, and right most of the time: descriptions without these words are not parted into
/// words at all.
/// </summary>
internal static class RuleHints
{
    private static readonly string[] Hints =
    [
        "requir", "either", "has to", "unless", "mandatory", "needed", "one of", "exactly one", "at least one",
        "must be", "must provide", "must send", "optional if", "optional when",
    ];

    /// <summary>One look at each word, in place of a search for each hint.</summary>
    public static bool AreIn(string description)
    {
        var isInWord = false;
        for (var at = 0; at < description.Length; at++)
        {
            var letter = description[at] | 0x20;
            var isLetter = letter is >= 'a' and <= 'z';
            if (isLetter && !isInWord && IsAt(description, at, (char)letter))
            {
                return true;
            }

            isInWord = isLetter;
        }

        return false;
    }

    private static bool IsAt(string description, int at, char letter)
    {
        foreach (var hint in Hints)
        {
            if (hint[0] == letter && string.Compare(description, at, hint, 0, hint.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
