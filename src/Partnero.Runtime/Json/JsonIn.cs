using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <summary>
/// Reads one value, and forgives what PHP writes: a number or boolean for a text, a text for a number, boolean or date,
/// <c>[]</c> for an empty object, null or an empty text where neither is documented (it reads as the type's empty value).
/// The reader stands on the value's first token, or on the name before it; afterwards on the value's last token.
/// Anything else is a <see cref="JsonException"/> that says what was expected and what was found.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonIn
{
    /// <summary>Reads a text.</summary>
    public static string Text(ref JsonCursor reader) => TextOrNull(ref reader) ?? "";

    /// <summary>Reads a text, or null.</summary>
    public static string? TextOrNull(ref JsonCursor reader)
    {
        if (reader.IsDirect && DirectTexts.TryRead(ref reader.Direct, out var text))
        {
            return text;
        }

        reader.Open();
        text = reader.Reader.TokenType == JsonTokenType.String ? reader.Reader.GetString() : OddText(ref reader.Reader);
        reader.Close();
        return text;
    }

    /// <summary>Reads a whole number.</summary>
    public static long Integer(ref JsonCursor reader) => IntegerOrNull(ref reader) ?? 0;

    /// <summary>Reads a whole number, or null.</summary>
    public static long? IntegerOrNull(ref JsonCursor reader)
    {
        if (reader.IsDirect && DirectNumbers.TryRead(ref reader.Direct, out long number))
        {
            return number;
        }

        reader.Open();
        var value = reader.Reader.TokenType == JsonTokenType.Number && reader.Reader.TryGetInt64(out number) ? number : OddIntegers.Read(ref reader.Reader);
        reader.Close();
        return value;
    }

    /// <summary>Reads a decimal number.</summary>
    public static decimal Number(ref JsonCursor reader) => NumberOrNull(ref reader) ?? 0;

    /// <summary>Reads a decimal number, or null.</summary>
    public static decimal? NumberOrNull(ref JsonCursor reader)
    {
        if (reader.IsDirect && DirectNumbers.TryRead(ref reader.Direct, out decimal number))
        {
            return number;
        }

        reader.Open();
        var value = reader.Reader.TokenType == JsonTokenType.Number && reader.Reader.TryGetDecimal(out number) ? number : OddNumbers.Read(ref reader.Reader);
        reader.Close();
        return value;
    }

    /// <summary>Reads true or false.</summary>
    public static bool Boolean(ref JsonCursor reader) => BooleanOrNull(ref reader) ?? false;

    /// <summary>Reads true, false or null.</summary>
    public static bool? BooleanOrNull(ref JsonCursor reader)
    {
        if (reader.IsDirect)
        {
            var first = reader.Direct.ToToken();
            if (first == (byte)'t' ? reader.Direct.TryPass("true"u8) : first == (byte)'f' && reader.Direct.TryPass("false"u8))
            {
                return first == (byte)'t';
            }
        }

        reader.Open();
        bool? value = reader.Reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => OddBooleans.Read(ref reader.Reader),
        };
        reader.Close();
        return value;
    }

    /// <summary>Reads a date; of a moment, its date.</summary>
    public static DateOnly Date(ref JsonCursor reader) => DateOrNull(ref reader) ?? default;

    /// <summary>Reads a date, or null.</summary>
    public static DateOnly? DateOrNull(ref JsonCursor reader)
    {
        if (reader.IsDirect && DirectDates.TryRead(ref reader.Direct, out DateOnly date))
        {
            return date;
        }

        reader.Open();
        var value = OddDates.ReadDate(ref reader.Reader);
        reader.Close();
        return value;
    }

    /// <summary>Reads a moment; without an offset it is UTC.</summary>
    public static DateTimeOffset Timestamp(ref JsonCursor reader) => TimestampOrNull(ref reader) ?? default;

    /// <summary>Reads a moment, or null.</summary>
    public static DateTimeOffset? TimestampOrNull(ref JsonCursor reader)
    {
        if (reader.IsDirect && DirectDates.TryRead(ref reader.Direct, out DateTimeOffset moment))
        {
            return moment;
        }

        reader.Open();
        var value = OddDates.ReadTimestamp(ref reader.Reader);
        reader.Close();
        return value;
    }

    /// <summary>Reads any JSON; null is an element of its own kind.</summary>
    public static JsonElement Element(ref JsonCursor reader)
    {
        reader.Open();
        var value = JsonElement.ParseValue(ref reader.Reader);
        reader.Close();
        return value;
    }

    /// <summary>Reads any JSON, or null.</summary>
    public static JsonElement? ElementOrNull(ref JsonCursor reader) => IsNull(ref reader) ? null : Element(ref reader);

    /// <summary>Whether the member is called so. The reader stands on its name. Without escapes it is one comparison of bytes.</summary>
    public static bool Is(ref JsonCursor reader, ReadOnlySpan<byte> name) =>
        reader.IsDirect ? reader.Direct.IsName(name)
        : reader.Reader.ValueIsEscaped || reader.Reader.HasValueSequence ? reader.Reader.ValueTextEquals(name)
        : reader.Reader.ValueSpan.SequenceEqual(name);

    /// <summary>Whether the value is null, which is consumed then.</summary>
    internal static bool IsNull(ref JsonCursor reader)
    {
        if (reader.IsDirect)
        {
            return reader.Direct.ToToken() == (byte)'n' && reader.Direct.TryPass("null"u8);
        }

        reader.Open();
        return reader.Reader.TokenType == JsonTokenType.Null;
    }

    private static string? OddText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.Raw()),
        _ => throw OddValues.Unexpected(ref reader, "a text"),
    };
}
