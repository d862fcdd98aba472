using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What a clause says something about: "`a` and `b` are required when …" is about these two, wherever it stands.</summary>
internal static class RuleSubject
{
    private static readonly string[] Helpers = ["is", "are", "be", "becomes", "become", "then", "only", "also"];
    private static readonly string[] Colons = [":", "-", "–", "—"];
    private static readonly string[] Openers = ["must", "has", "have", "needs", "need", "shall"];
    private static readonly string[] Nouns = ["field", "fields", "parameter", "parameters"];
    private static readonly string[] Separators = [",", "and", "&", "/"];
    private static readonly string[] Turns = ["either", "or", "of", "neither", "nor", "whether", "if", "when", "that"];

    /// <summary>What a wording is said of, as written; empty when that is the field described.</summary>
    /// <param name="pattern">The wording.</param>
    /// <param name="caught">What it caught.</param>
    /// <param name="words">The words.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="at">Where the wording begins.</param>
    /// <param name="isField">Whether a word is the name of a field.</param>
    /// <returns>Null when the words before turn the sentence into another: a choice, a question.</returns>
    public static List<Word>? Of(RulePattern pattern, Caught caught, List<Word> words, int clause, int at, Func<string, bool> isField) =>
        pattern.IsPredicate ? Before(words, clause, at, isField) : caught.Subjects;

    private static List<Word>? Before(List<Word> words, int clause, int at, Func<string, bool> isField)
    {
        var names = new List<Word>();
        var before = at - 1;
        while (before >= clause && words[before].IsAny(Helpers))
        {
            before--;
        }

        if (before < clause)
        {
            return names;
        }

        if (before == at - 1 && !words[at].IsAny(Openers))
        {
            // "`a`: required if …", "`a`/`b` required if …", but not "`fixed`: required if …", which is about a value.
            before -= words[before].IsAny(Colons) ? 1 : 0;
            if (before < clause || !isField(words[before].Text))
            {
                return names;
            }
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
