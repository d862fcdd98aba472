namespace Partnero.Spec.Reading.Rules;

/// <summary>
/// Whether a text may state a rule. Cheap, and right most of the time: texts without these words are not split into words at all.
/// The words come from the vocabulary, so a word that is added there counts here.
/// </summary>
internal static class RuleHints
{
    private const Term Telling = Term.Must | Term.Required | Term.Requires | Term.Demanding | Term.AtLeastOne | Term.ExactlyOne | Term.OnlyWith | Term.NotBoth;

    /// <summary>Words that say something only with another one behind them, and are too common alone.</summary>
    private static readonly string[] Others = ["either", "one of", "optional", "in pairs", "cannot", "can't", "can not", "may not", "omitted", "left out"];

    private static readonly string[][] ByLetter = Group();

    /// <summary>One look at each word, in place of a search for each hint.</summary>
    public static bool AreIn(string text)
    {
        var isInWord = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at] | 0x20;
            var isLetter = letter is >= 'a' and <= 'z';
            if (isLetter && !isInWord && IsAt(text, at, letter - 'a'))
            {
                return true;
            }

            isInWord = isLetter;
        }

        return false;
    }

    private static bool IsAt(string text, int at, int letter)
    {
        foreach (var hint in ByLetter[letter])
        {
            if (string.Compare(text, at, hint, 0, hint.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] Group()
    {
        var hints = RuleVocabulary.Rows.Where(static row => (row.Term & Telling) != Term.None)
            .SelectMany(static row => row.Phrases.Split('|')).Concat(Others).Distinct(StringComparer.Ordinal).ToArray();
        return [.. Enumerable.Range('a', 26).Select(letter => Array.FindAll(hints, hint => hint[0] == letter))];
    }
}
