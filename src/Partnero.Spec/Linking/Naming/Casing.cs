using System.Text;
using Partnero.Spec.Text;

namespace Partnero.Spec.Linking.Naming;

/// <summary>Names in PascalCase and camelCase out of any text. The same text gives the same name in every culture.</summary>
public static class Casing
{
    // Compilers refuse names above 1,023 characters, and a name is put together of several.
    private const int MaximumLength = 100;

    /// <summary>
    /// The text in PascalCase: <c>direct_tracking</c> gives <c>DirectTracking</c>. Always a valid identifier: what starts with a digit
    /// gets <paramref name="fallback"/> in front, what holds no letter or digit becomes it.
    /// </summary>
    public static string Pascal(string text, string fallback) => Pascal(NameWords.Split(text), fallback);

    /// <summary>Words in PascalCase, as <see cref="Pascal(string, string)"/>.</summary>
    public static string Pascal(IReadOnlyList<string> words, string fallback)
    {
        var name = new StringBuilder();
        for (var i = 0; i < words.Count && name.Length < MaximumLength; i++)
        {
            AppendCapitalised(name, words[i]);
        }

        if (name.Length == 0 || !char.IsLetter(name[0]))
        {
            name.Insert(0, fallback);
        }

        return name.ToString();
    }

    /// <summary>The text in camelCase, as <see cref="Pascal(string, string)"/>: <c>directTracking</c>.</summary>
    public static string Camel(string text, string fallback)
    {
        var name = Pascal(text, fallback);
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A holder's name with a member's behind it, without saying the same twice: Coupon and CouponType give CouponType.</summary>
    public static string Join(string holder, string member)
    {
        var repeats = member.Length > holder.Length && member.StartsWith(holder, StringComparison.Ordinal) && char.IsUpper(member[holder.Length]);
        return repeats ? member : holder + member;
    }

    /// <summary>Whether the text holds a letter, so that a name made of it says something.</summary>
    public static bool HasLetter(string text) => NameWords.Split(text).Any(word => word.Any(char.IsLetter));

    /// <summary>Whether a name can be made of the text at all, so that it is not all fallback.</summary>
    public static bool HasWord(string text)
    {
        foreach (var character in text)
        {
            if (NameWords.CanBegin(character))
            {
                return true;
            }
        }

        return false;
    }

    // "URL" and "USER" are words like any other: Url, User. "iPhone" and "macOS" stay.
    private static void AppendCapitalised(StringBuilder name, string word)
    {
        var isShouted = true;
        for (var i = 1; i < word.Length && isShouted; i++)
        {
            isShouted = !char.IsLower(word[i]);
        }

        name.Append(char.ToUpperInvariant(word[0]));
        for (var i = 1; i < word.Length && name.Length < MaximumLength; i++)
        {
            name.Append(isShouted ? char.ToLowerInvariant(word[i]) : word[i]);
        }
    }
}
