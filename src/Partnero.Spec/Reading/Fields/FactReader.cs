using System.Globalization;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Fields;

/// <summary>
/// Reads facts out of a description where its words leave no doubt: "Max 255 characters", "Between 1 and 100", "Up to 10 items",
/// "A valid e-mail address", "Deprecated since v2".
/// </summary>
internal sealed class FactReader
{
    private static readonly string[] LengthUnits = ["characters", "character", "chars", "char"];
    private static readonly string[] OtherUnits = ["digits", "digit", "decimals", "decimal", "places", "words", "lines", "bytes", "kb", "mb", "times", "minutes", "hours", "days", "seconds"];
    private static readonly string[] UpperWords = ["max", "maximum", "most"];
    private static readonly string[] LowerWords = ["min", "minimum", "least"];
    private static readonly string[] Fillers = ["length", "value", "of", "is", ":", "=", "size", "number", "items", "allowed"];
    private static readonly string[] NumberMarks = ["dollars", "units"];

    private readonly List<string> _words;
    private readonly DocTypeKind _kind;
    private decimal? _lower;
    private decimal? _upper;
    private bool _hasLengthUnit;

    private FactReader(string description, DocTypeKind kind)
    {
        _words = Split(description);
        _kind = kind;
    }

    /// <summary>The facts of a field.</summary>
    /// <param name="description">Its description, as plain text.</param>
    /// <param name="type">Its type; null when it has none.</param>
    /// <param name="name">Its name, without parents.</param>
    public static FieldFacts Read(string description, DocType? type, string name)
    {
        if (description.Length == 0)
        {
            return FieldFacts.None;
        }

        var reader = new FactReader(description, type?.Kind ?? DocTypeKind.Any);
        reader.ReadLimits();
        var facts = new FieldFacts
        {
            IsDeprecated = reader.IsDeprecated(name),
            IsReadOnly = description.StartsWith("read-only", StringComparison.OrdinalIgnoreCase) || description.StartsWith("read only.", StringComparison.OrdinalIgnoreCase),
            Format = type?.Kind == DocTypeKind.String ? reader.Format() : null,
        };
        facts = type?.Kind switch
        {
            DocTypeKind.String when reader._hasLengthUnit => facts with { MinLength = Whole(reader._lower), MaxLength = Whole(reader._upper) },
            DocTypeKind.Integer or DocTypeKind.Number when !reader._hasLengthUnit => facts with { Minimum = reader._lower, Maximum = reader._upper },
            DocTypeKind.Array when !reader._hasLengthUnit => facts with { MinItems = Whole(reader._lower), MaxItems = Whole(reader._upper) },
            _ => facts,
        };
        return facts == FieldFacts.None ? FieldFacts.None : facts;
    }

    private static int? Whole(decimal? number) => number is >= 0 and <= int.MaxValue && decimal.Truncate(number.Value) == number ? (int)number.Value : null;

    /// <summary>"Deprecated: …", "Deprecated since v2", "(deprecated)", "This field is deprecated"; not the deprecated other one.</summary>
    private bool IsDeprecated(string name)
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (!Is(at, "deprecated"))
            {
                continue;
            }

            var begins = at == 0 || IsAny(at - 1, [".", "(", "["]);
            var ends = at + 1 == _words.Count || IsAny(at + 1, [".", ":", ",", ")", "]", ";", "since", "in", "as", "and", "-", "–", "—"]);
            var isSaid = Is(at - 1, "is") && (IsAny(at - 2, ["field", "parameter", "property", "attribute", "this", "it", "option"]) || Is(at - 2, name));
            if ((begins && ends) || isSaid)
            {
                return true;
            }
        }

        return false;
    }

    private string? Format()
    {
        for (var at = 0; at + 1 < _words.Count; at++)
        {
            if (Is(at, "valid") && (at == 0 || IsAny(at - 1, ["a", "an", "be"])))
            {
                return IsAny(at + 1, ["email", "e-mail"]) ? "email"
                    : IsAny(at + 1, ["uuid", "guid"]) ? "uuid"
                    : IsAny(at + 1, ["url", "uri"]) ? "uri"
                    : null;
            }
        }

        return null;
    }

    private void ReadLimits()
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (IsAny(at, ["between", "from", "range", "["]) && IsSeparatedPair(at, out var low, out var high, out var end) && !IsOtherUnit(end))
            {
                (_lower, _upper) = (low, high);
                _hasLengthUnit |= IsAny(end, LengthUnits) || IsAny(end + 1, LengthUnits);
            }
            else if (IsAny(at, UpperWords) || (Is(at, "up") && Is(at + 1, "to")) || (IsAny(at, ["more", "longer", "greater"]) && Is(at + 1, "than") && IsAny(at - 1, ["no", "not"])))
            {
                _upper = Bound(at) ?? _upper;
            }
            else if (IsAny(at, LowerWords))
            {
                _lower = Bound(at) ?? _lower;
            }
        }
    }

    /// <summary>The number behind a word such as "max", where it counts what the field is made of.</summary>
    private decimal? Bound(int at)
    {
        var isLength = false;
        at++;
        while (IsAny(at, Fillers) || IsAny(at, ["to", "than", "a"]))
        {
            isLength |= Is(at, "length");
            at++;
        }

        if (at >= _words.Count || Number(_words[at]) is not { } number || IsOtherUnit(at + 1))
        {
            return null;
        }

        _hasLengthUnit |= isLength || IsAny(at + 1, LengthUnits);
        return _kind == DocTypeKind.String && !_hasLengthUnit ? null : number;
    }

    private bool IsOtherUnit(int at) => IsAny(at, OtherUnits) && !IsAny(at, NumberMarks);

    /// <summary>"1 and 100", "1-100", "1 .. 108".</summary>
    private bool IsSeparatedPair(int at, out decimal low, out decimal high, out int end)
    {
        (low, high, end) = (0, 0, 0);
        at++;
        while (IsAny(at, [":", "of", "is", "from"]))
        {
            at++;
        }

        if (at >= _words.Count || Number(_words[at]) is not { } first)
        {
            return false;
        }

        at++;
        var start = at;
        while (IsAny(at, ["and", "to", "-", "–", "—", "..", "…", ","]))
        {
            at++;
        }

        if (at == start || at >= _words.Count || Number(_words[at]) is not { } second || second < first)
        {
            return false;
        }

        (low, high, end) = (first, second, at + 1);
        end += Is(end, "]") ? 1 : 0;
        return true;
    }

    private bool Is(int at, string word) => at >= 0 && at < _words.Count && _words[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsAny(int at, string[] words) => at >= 0 && at < _words.Count && words.Contains(_words[at], StringComparer.OrdinalIgnoreCase);

    private static decimal? Number(string word) =>
        char.IsDigit(word[0]) && decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Numbers with their points and thousands, words, and marks; runs of points are one mark.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsDigit(text[at]))
            {
                while (at < text.Length && (char.IsDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
                {
                    at++;
                }
            }
            else if (char.IsLetter(text[at]) || text[at] == '_')
            {
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || (text[at] == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
                {
                    at++;
                }
            }
            else
            {
                var mark = text[at++];
                while (mark == '.' && at < text.Length && text[at] == '.')
                {
                    at++;
                }

                if (char.IsWhiteSpace(mark) || mark == '`')
                {
                    continue;
                }
            }

            words.Add(text.Substring(start, at - start));
        }

        return words;
    }
}
