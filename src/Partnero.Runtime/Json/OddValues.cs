using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Partnero.Json;

/// <summary>Values that are not of the documented kind: read where their meaning is plain, refused where it is not.</summary>
internal static class OddValues
{
    /// <summary>The text of a number, or of a string without escapes.</summary>
    public static ReadOnlySpan<byte> Raw(this ref Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    /// <summary>The text of a string, unescaped, without white space around it.</summary>
    public static ReadOnlySpan<byte> Trimmed(this ref Utf8JsonReader reader) =>
        (reader.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(reader.GetString()!) : reader.Raw()).Trim(" \t\r\n"u8);

    /// <summary>Whether an object is what PHP makes of a list from which items were taken: its names are numbers.</summary>
    /// <param name="reader">Stands on its brace.</param>
    public static bool IsNumbered(Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            foreach (var digit in reader.Raw())
            {
                if (!char.IsAsciiDigit((char)digit))
                {
                    return false;
                }
            }

            if (reader.Raw().IsEmpty || !reader.Read() || !reader.TrySkip())
            {
                return false;
            }

            count++;
        }

        return count > 0;
    }

    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected) => new($"expected {expected}, found {Describe(ref reader)}");

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "an invalid string",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "the end",
    };
}

internal static class OddIntegers
{
    public static long? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return 1;
            case JsonTokenType.False:
                return 0;
            case JsonTokenType.String when reader.Trimmed().IsEmpty:
                return null;
            case JsonTokenType.String or JsonTokenType.Number when OddNumbers.TryParse(reader.Trimmed(), out var number)
                && number is >= long.MinValue and <= long.MaxValue && decimal.IsInteger(number):
                return (long)number;
            default:
                throw OddValues.Unexpected(ref reader, "a whole number of 64 bits");
        }
    }
}

internal static class OddNumbers
{
    public static decimal? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String when reader.Trimmed().IsEmpty:
                return null;
            case JsonTokenType.String when TryParse(reader.Trimmed(), out var number):
                return number;
            default:
                throw OddValues.Unexpected(ref reader, "a decimal number");
        }
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
}

internal static class OddBooleans
{
    public static bool? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            var text = reader.Trimmed();
            if (text.IsEmpty)
            {
                return null;
            }

            if (text.SequenceEqual("1"u8) || System.Text.Ascii.EqualsIgnoreCase(text, "true"u8))
            {
                return true;
            }

            if (text.SequenceEqual("0"u8) || System.Text.Ascii.EqualsIgnoreCase(text, "false"u8))
            {
                return false;
            }
        }

        throw OddValues.Unexpected(ref reader, "true or false");
    }
}

internal static class OddDates
{
    private const int DateLength = 10;

    public static DateOnly? ReadDate(ref Utf8JsonReader reader)
    {
        var text = TextOf(ref reader, "a date");
        if (text.IsEmpty)
        {
            return null;
        }

        Span<char> chars = stackalloc char[DateLength];
        if (text.Length >= DateLength && (text.Length == DateLength || text[DateLength] is (byte)'T' or (byte)' ')
            && System.Text.Ascii.ToUtf16(text[..DateLength], chars, out _) == OperationStatus.Done
            && DateOnly.TryParseExact(chars, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        throw OddValues.Unexpected(ref reader, "a date, YYYY-MM-DD");
    }

    public static DateTimeOffset? ReadTimestamp(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && EndsWithOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out var value))
        {
            return value;
        }

        var text = TextOf(ref reader, "a timestamp");
        if (text.IsEmpty)
        {
            return null;
        }

        if (text.Length >= DateLength && char.IsAsciiDigit((char)text[0])
            && DateTimeOffset.TryParse(System.Text.Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
        {
            return value;
        }

        throw OddValues.Unexpected(ref reader, "a timestamp, YYYY-MM-DDTHH:MM:SSZ");
    }

    // Without an offset the reader would take the machine's own; such a text goes the slow way, where it counts as UTC.
    private static bool EndsWithOffset(ReadOnlySpan<byte> text) =>
        text.Length > DateLength + 6 && (text[^1] == (byte)'Z' || text[^6] is (byte)'+' or (byte)'-');

    private static ReadOnlySpan<byte> TextOf(ref Utf8JsonReader reader, string expected) => reader.TokenType switch
    {
        JsonTokenType.Null => [],
        JsonTokenType.String => reader.Trimmed(),
        _ => throw OddValues.Unexpected(ref reader, expected),
    };
}
