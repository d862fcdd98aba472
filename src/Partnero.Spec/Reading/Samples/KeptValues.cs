using System.Globalization;

namespace Partnero.Spec.Reading.Samples;

/// <summary>A value of a sample that JSON can write and programs cannot keep.</summary>
/// <param name="Offset">Where it stands in the JSON.</param>
/// <param name="Length">Its length.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Problem">What is wrong with it, and what is read instead.</param>
internal readonly record struct LostValue(int Offset, int Length, string Value, string Problem);

/// <summary>
/// Replaces what no reader of JSON gives back: halves of surrogate pairs, and numbers beyond all that programs calculate with.
/// The text keeps its length, so that places in it stay what they are.
/// </summary>
internal sealed class KeptValues
{
    /// <summary>Numbers with fewer characters fit.</summary>
    private const int LongNumber = 300;

    private const string Half = "is half of a surrogate pair, so U+FFFD is read. Write the whole character.";
    private const string TooLarge = "is larger than any number that programs calculate with, so null is read. Write a number that the API answers.";

    private readonly char[] _json;
    private readonly List<LostValue> _lost = [];

    private KeptValues(string json) => _json = json.ToCharArray();

    /// <summary>The JSON with values that can be kept.</summary>
    /// <param name="json">Valid JSON.</param>
    /// <param name="lost">What was replaced.</param>
    public static string Keep(string json, out IReadOnlyList<LostValue> lost)
    {
        lost = [];
        if (!MayLose(json))
        {
            return json;
        }

        var values = new KeptValues(json);
        values.Scan();
        lost = values._lost;
        return lost.Count == 0 ? json : new string(values._json);
    }

    private static bool MayLose(string json)
    {
        if (json.IndexOf("\\u", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        var digits = 0;
        foreach (var c in json)
        {
            digits = c is >= '0' and <= '9' or '.' or '-' or '+' or 'e' or 'E' ? digits + 1 : 0;
            if (char.IsSurrogate(c) || digits >= LongNumber || (digits > 1 && c is 'e' or 'E'))
            {
                return true;
            }
        }

        return false;
    }

    private void Scan()
    {
        for (var at = 0; at < _json.Length;)
        {
            at = _json[at] switch
            {
                '"' => ScanText(at + 1),
                '-' or (>= '0' and <= '9') => ScanNumber(at),
                _ => at + 1,
            };
        }
    }

    private int ScanNumber(int start)
    {
        var end = start;
        while (end < _json.Length && _json[end] is (>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E')
        {
            end++;
        }

        var number = new string(_json, start, end - start);
        if (number.Length > 4 && (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value)))
        {
            _lost.Add(new LostValue(start, end - start, number.Length > 20 ? number.Substring(0, 20) + "..." : number, TooLarge));
            "null".PadRight(number.Length).CopyTo(0, _json, start, number.Length);
        }

        return end;
    }

    private int ScanText(int at)
    {
        while (at < _json.Length && _json[at] != '"')
        {
            at = UnitAt(at, out var length) is not { } unit ? at + length
                : char.IsHighSurrogate(unit) && UnitAt(at + length, out var next) is { } low && char.IsLowSurrogate(low) ? at + length + next
                : char.IsSurrogate(unit) ? Replace(at, length)
                : at + length;
        }

        return at + 1;
    }

    /// <summary>The UTF-16 unit that stands at a place of a text, escaped or not; null for an escape of another kind and at the end.</summary>
    private char? UnitAt(int at, out int length)
    {
        length = 1;
        if (at >= _json.Length || _json[at] == '"')
        {
            return null;
        }

        if (_json[at] != '\\')
        {
            return _json[at];
        }

        length = 2;
        if (at + 5 < _json.Length && _json[at + 1] == 'u'
            && ushort.TryParse(new string(_json, at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            length = 6;
            return (char)unit;
        }

        return null;
    }

    private int Replace(int at, int length)
    {
        var isEscape = length > 1;
        _lost.Add(new LostValue(at, length, isEscape ? new string(_json, at, length) : $"\\u{(int)_json[at]:x4}", Half));
        (isEscape ? "\\ufffd" : "\uFFFD").CopyTo(0, _json, at, length);
        return at + length;
    }
}
