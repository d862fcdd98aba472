using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>A word or a phrase of a sentence, with what it can be.</summary>
/// <param name="Text">As written.</param>
/// <param name="Terms">What the vocabulary knows it as.</param>
/// <param name="Field">The field that it names.</param>
/// <param name="IsCode">It stood between backticks or quotes.</param>
internal readonly record struct RuleToken(string Text, Term Terms, FieldDraft? Field, bool IsCode)
{
    /// <summary>Words of the language that may be the name of a field as well: without code marks such a word is no name.</summary>
    private const Term OnlyWords = ~(Term.Noun | Term.Place | Term.Hedge | Term.Reason | Term.Pass | Term.Demanding | Term.Label | Term.Optional);

    public bool Is(Term terms) => (Terms & terms) != Term.None;

    /// <summary>The field that it names; null for a word of the language, unless code marks make a name of it.</summary>
    public FieldDraft? Named => Field is not null && (IsCode || (Terms & OnlyWords) == Term.None) ? Field : null;

    /// <summary>It is written as names are, and no field has this name.</summary>
    public bool IsUnknownName => Field is null && Terms == Term.None && LooksLikeName(Text) && (IsCode || Text.IndexOf('_') > 0);

    private static bool LooksLikeName(string text)
    {
        foreach (var c in text)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '[' or ']'))
            {
                return false;
            }
        }

        return text.Length > 0 && text is not ("true" or "false" or "null");
    }
}

/// <summary>Turns the words of a sentence into tokens: phrases are joined, names are looked up.</summary>
internal static class RuleTokens
{
    private static readonly string[] Breaks = [",", "(", ")", "[", "]", ":", "-", "–", "—"];

    /// <summary>Marks that carry no meaning: stars of footnotes, bullets.</summary>
    private static readonly string[] Ignored = ["*", "•", "·", "†", "‡"];

    private static readonly string[] OneAndOnlyOne = ["one", "(", "and", "only", "one", ")"];

    public static List<RuleToken> Of(List<Word> words, int start, int end, FieldNames names, FieldDraft? beside)
    {
        var tokens = new List<RuleToken>(end - start);
        for (var at = start; at < end;)
        {
            at += Read(words, at, end, names, beside, tokens);
        }

        return tokens;
    }

    private static int Read(List<Word> words, int at, int end, FieldNames names, FieldDraft? beside, List<RuleToken> tokens)
    {
        var word = words[at];
        if (word.IsCode)
        {
            AddCode(word, names, beside, tokens);
            return 1;
        }

        if (word.IsAny(Ignored))
        {
            return 1;
        }

        if (word.IsAny(Breaks))
        {
            tokens.Add(new RuleToken(word.Text, Term.Comma, null, false));
            return 1;
        }

        if (word.Is("!") && at + 1 < end && words[at + 1].Is("="))
        {
            tokens.Add(new RuleToken("!=", Term.OtherThan, null, false));
            return 2;
        }

        if (IsAt(words, at, end, OneAndOnlyOne))
        {
            tokens.Add(new RuleToken("one and only one", Term.ExactlyOne, null, false));
            var length = OneAndOnlyOne.Length;
            return at + length < end && words[at + length].Is("of") ? length + 1 : length;
        }

        // "and/or" is no less than "or".
        if (word.Is("and") && at + 2 < end && words[at + 1].Is("/") && words[at + 2].Is("or"))
        {
            tokens.Add(new RuleToken("and/or", Term.Or, null, false));
            return 3;
        }

        var count = RuleVocabulary.Match(i => at + i < end && !words[at + i].IsCode ? words[at + i].Text : null, out var terms);
        var field = count <= 1 ? names.Find(word.Text, beside) : null;
        var text = count <= 1 ? word.Text : string.Join(" ", words.GetRange(at, count).Select(static part => part.Text));
        tokens.Add(new RuleToken(text, terms, field, false));
        return Math.Max(count, 1);
    }

    /// <summary>A name or a value; <c>`key/email`</c> are two names.</summary>
    private static void AddCode(Word word, FieldNames names, FieldDraft? beside, List<RuleToken> tokens)
    {
        var parts = word.Text.Split('/', ',');
        if (parts.Length > 1 && Array.TrueForAll(parts, part => names.Find(part.Trim(), beside) is not null))
        {
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    tokens.Add(new RuleToken("/", Term.Or, null, false));
                }

                tokens.Add(new RuleToken(parts[i].Trim(), Term.None, names.Find(parts[i].Trim(), beside), true));
            }

            return;
        }

        var terms = word.Text.ToLowerInvariant() switch
        {
            "true" or "1" => Term.True,
            "false" or "0" => Term.False,
            "null" => Term.Absent,
            _ => Term.None,
        };
        tokens.Add(new RuleToken(word.Text, terms, names.Find(word.Text, beside), true));
    }

    private static bool IsAt(List<Word> words, int at, int end, string[] expected)
    {
        if (end - at < expected.Length)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (!words[at + i].Is(expected[i]))
            {
                return false;
            }
        }

        return true;
    }
}
