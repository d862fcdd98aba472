using System.Globalization;
using System.Text;

namespace Partnero;

/// <summary>
/// Finds an API key in a text, however each of its characters is written: as it is, in another case, escaped for JSON (<c>\/</c>,
/// <c>\u002f</c>), for an address (<c>%2F</c>, <c>%252F</c>) or for HTML (<c>&amp;#47;</c>), with control characters between.
/// </summary>
internal static class KeyFinder
{
    private const string Hidden = "***";

    // Shorter ones are those of tests: looked for, they would take words apart.
    private const int ShortestKey = 7;

    // Of a text that was cut, how much of a key at its end counts as the key.
    private const int ShortestRest = 4;

    public static string Hide(string text, IReadOnlyList<string> keys, bool isCut)
    {
        foreach (var key in keys)
        {
            text = key.Length < ShortestKey ? text : Hide(text, key, isCut);
        }

        return text;
    }

    private static string Hide(string text, string key, bool isCut)
    {
        StringBuilder? clean = null;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var length = LengthAt(text, at, key, isCut);
            if (length > 0)
            {
                (clean ??= new StringBuilder(text.Length)).Append(text, start, at - start).Append(Hidden);
                start = at + length;
                at = start - 1;
            }
        }

        return clean is null ? text : clean.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>How many characters the key takes here; 0 when it is not here.</summary>
    private static int LengthAt(string text, int start, string key, bool isCut)
    {
        if (text.AsSpan(start).StartsWith(key, StringComparison.OrdinalIgnoreCase))
        {
            return IsToken(text, start, start + key.Length, key) ? key.Length : 0;
        }

        var at = start;
        var matched = 0;
        while (matched < key.Length)
        {
            for (var next = at; matched > 0 && next < text.Length && char.IsControl(text[next]); next++)
            {
                at = next + 1;
            }

            var length = CharacterAt(text, at, key[matched]);
            if (length == 0)
            {
                break;
            }

            at += length;
            matched++;
        }

        var isHere = matched == key.Length ? IsToken(text, start, at, key)
            : at == text.Length ? isCut && matched >= ShortestRest
            : matched >= ShortestKey && 4 * matched >= 3 * key.Length; // the server cut it
        return isHere ? at - start : 0;
    }

    /// <summary>How many characters one of the key takes here; 0 when another stands here.</summary>
    private static int CharacterAt(string text, int start, char wanted)
    {
        var at = start;
        while (at < text.Length && text[at] == '\\')
        {
            at++; // JSON inside of JSON has several
        }

        // Escapes first: what they begin with may be the very character that is wanted.
        var rest = text.AsSpan(at);
        var length = rest.IsEmpty ? 0 : rest[0] switch
        {
            'u' when at > start => Hexadecimal(rest[1..], 4, wanted) + 1,
            '%' => Percent(rest, wanted),
            '&' => Entity(rest, wanted),
            _ => 0,
        };
        return length > 1 ? at + length - start
            : wanted == '\\' ? at - start
            : !rest.IsEmpty && IsSame(rest[0], wanted) ? at + 1 - start
            : 0;
    }

    private static int Percent(ReadOnlySpan<char> text, char wanted)
    {
        var at = 1;
        while (Hexadecimal(text[at..], 2, wanted) == 0 && text[at..].StartsWith("25"))
        {
            at += 2; // escaped again
        }

        return Hexadecimal(text[at..], 2, wanted) is var digits and > 0 ? at + digits : 0;
    }

    private static int Entity(ReadOnlySpan<char> text, char wanted)
    {
        var end = text[..Math.Min(text.Length, 10)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        var name = text[1..end];
        var isWanted = name[0] == '#'
            ? (name[1] is 'x' or 'X' ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code)) && code is > ' ' and <= '~' && IsSame((char)code, wanted)
            : wanted == name switch { "amp" => '&', "lt" => '<', "gt" => '>', "quot" => '"', "apos" => '\'', _ => '\0' };
        return isWanted ? end + 1 : 0;
    }

    private static int Hexadecimal(ReadOnlySpan<char> text, int digits, char wanted) =>
        text.Length >= digits && int.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is > ' ' and <= '~' && IsSame((char)code, wanted)
            ? digits
            : 0;

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    // A key of letters alone may be part of a word. Any other is a key wherever it stands.
    private static bool IsToken(string text, int start, int end, string key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetter(c))
            {
                return true;
            }
        }

        return (start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end]));
    }
}
