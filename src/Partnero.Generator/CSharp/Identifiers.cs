using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Partnero.Spec;
using Partnero.Spec.Text;

namespace Partnero.Generator.CSharp;

/// <summary>
/// The first of the three doors through which text of a page reaches C#: whatever the name, what comes out is an identifier.
/// Names in PascalCase pass unchanged.
/// </summary>
internal static class Identifiers
{
    // csc refuses names above about a thousand bytes; this leaves room for suffixes such as "Async".
    private const int MaxLength = 200;

    /// <summary>A name to build others from: letters and digits alone, never empty; not escaped when it is a keyword.</summary>
    public static string Clean(string name)
    {
        if (IsClean(name))
        {
            return name;
        }

        var result = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (IsLetterOrDigit(c))
            {
                result.Append(c);
            }
        }

        if (result.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(result[0]))
        {
            result.Insert(0, '_');
        }

        return Shorten(result.ToString());
    }

    /// <summary>An identifier that can stand alone.</summary>
    public static string Escape(string name) => EscapeKeyword(Clean(name));

    /// <summary>The name of a private field; different names stay different.</summary>
    /// <param name="prefix">What it begins with.</param>
    /// <param name="identifier">The property's name.</param>
    public static string Field(string prefix, string identifier)
    {
        var name = identifier.TrimStart('@');
        return char.IsUpper(name[0]) ? prefix + char.ToLowerInvariant(name[0]) + name.Substring(1) : $"{prefix}_{name}";
    }

    /// <summary>A namespace made of one that a project has: what no namespace may have becomes an underscore.</summary>
    public static string Namespace(string name) => string.Join(".", name.Split('.').Select(part =>
    {
        var mended = new string([.. part.Select(c => c == '_' || IsLetterOrDigit(c) ? c : '_')]);
        return mended.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(mended[0]) ? "_" + mended : EscapeKeyword(mended);
    }));

    /// <summary>The name of a parameter: the first letters in lower case (<c>URLKey</c> to <c>urlKey</c>).</summary>
    public static string Camel(string name)
    {
        var chars = Clean(name).ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            if (i > 0 && i + 1 < chars.Length && char.IsLower(chars[i + 1]))
            {
                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }

    /// <summary>A dotted name, each part an identifier.</summary>
    public static string Dotted(string name) => string.Join(".", name.Split('.').Select(Escape));

    /// <summary>Escapes a name that is a keyword, a contextual one too: <c>required</c> would be no type name.</summary>
    public static string EscapeKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A name that is not taken yet, and now is: with an underscore behind it, and a number when that is taken too.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">What is taken.</param>
    /// <param name="reserved">What may never be taken.</param>
    public static string Claim(string name, ISet<string> taken, ISet<string>? reserved = null) => ClaimExactly(Clean(name), taken, reserved);

    /// <summary>The same for a name that is an identifier already.</summary>
    public static string ClaimExactly(string identifier, ISet<string> taken, ISet<string>? reserved = null)
    {
        var result = identifier;
        for (var i = 1; reserved?.Contains(result) == true || !taken.Add(result); i++)
        {
            result = i == 1 ? identifier + "_" : $"{identifier}_{i}";
        }

        return result;
    }

    // Most names are, and need not be copied letter by letter.
    private static bool IsClean(string name)
    {
        if (name.Length is 0 or > MaxLength || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    // Formatting characters are part of no name: the compiler ignores them, and some of them turn text around.
    private static bool IsLetterOrDigit(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.ConnectorPunctuation)
        && SyntaxFacts.IsIdentifierPartCharacter(c);

    private static string Shorten(string name) =>
        name.Length <= MaxLength ? name : name.Substring(0, MaxLength - 9) + "_" + StableHash.Of(name.AsSpan()).ToString("x8", CultureInfo.InvariantCulture);
}
