using System.Globalization;

namespace Partnero.Spec.Linking.Naming;

/// <summary>
/// The words of a name, whatever joins them: <c>direct_tracking</c>, <c>sign-in-url</c>, <c>partner.key</c>,
/// <c>Get Available Domains</c>, <c>isAdditional</c>, <c>URLPath</c>.
/// </summary>
public static class NameWords
{
    /// <summary>Splits a text into words that hold letters and digits only, as written.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWordCharacter(text[i], isFirst: start < 0))
            {
                Add(words, text, start, i);
                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }
            else if (IsCaseBoundary(text, i))
            {
                Add(words, text, start, i);
                start = i;
            }
        }

        Add(words, text, start, text.Length);
        return words;
    }

    /// <summary>Whether a word can begin with the character.</summary>
    public static bool CanBegin(char character) => IsWordCharacter(character, isFirst: true);

    private static void Add(List<string> words, string text, int start, int end)
    {
        if (start >= 0)
        {
            words.Add(text.Substring(start, end - start));
        }
    }

    // What C#, and every other language that writers write, allows in an identifier. Characters outside the basic plane are
    // letters to Unicode but not to compilers; formatting characters are invisible and compilers ignore them when they compare.
    private static bool IsWordCharacter(char character, bool isFirst) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
        UnicodeCategory.DecimalDigitNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !isFirst,
        _ => false,
    };

    // "isAdditional": at the A. "URLPath": at the P, the capital that a small letter follows.
    private static bool IsCaseBoundary(string text, int i) =>
        char.IsUpper(text[i])
        && (char.IsLower(text[i - 1])
            || char.IsDigit(text[i - 1])
            || (char.IsUpper(text[i - 1]) && i + 1 < text.Length && char.IsLower(text[i + 1])));
}
