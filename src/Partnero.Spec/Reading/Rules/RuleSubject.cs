namespace Partnero.Spec.Reading.Rules;

/// <summary>What a clause says something about: "`a` and `b` are required when …" is about these two, wherever it stands.</summary>
internal static class RuleSubject
{
    private static readonly string[] Helpers = ["is", "are", "be", "becomes", "become", "then", "only", "also"];
    private static readonly string[] Openers = ["must", "has", "have", "needs", "need", "shall"];
    private static readonly string[] Nouns = ["field", "fields", "parameter", "parameters"];
    private static readonly string[] Separators = [",", "and", "&", "/"];
    private static readonly string[] Turns = ["either", "or", "of", "neither", "nor", "whether", "if", "when", "that"];

    /// <summary>The names that stand right before a wording, as written. Null when the words before them turn the sentence into another: a choice, a question.</summary>
    /// <param name="words">The words.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="at">Where the wording begins.</param>
    public static List<Word>? Before(List<Word> words, int clause, int at)
    {
        var names = new List<Word>();
        var before = at - 1;
        while (before >= clause && words[before].IsAny(Helpers))
        {
            before--;
        }

        if (before < clause || (before == at - 1 && !words[at].IsAny(Openers)))
        {
            return names; // "Send `a` required for …" is no sentence about `a`.
        }

        if (words[before].IsAny(Nouns))
        {
            before--;
        }

        while (before >= clause && IsName(words[before]))
        {
            names.Insert(0, words[before--]);
            while (before >= clause && words[before].IsAny(Separators))
            {
                before--;
            }
        }

        return before >= clause && words[before].IsAny(Turns) && names.Count > 0 ? null : names;
    }

    // Bare words are words of the language more often than names: "the key is required" may be about anything.
    private static bool IsName(Word word) => !word.IsMark && (word.IsCode ? RulePattern.IsName(word.Text) : word.Text.IndexOf('_') > 0);
}
