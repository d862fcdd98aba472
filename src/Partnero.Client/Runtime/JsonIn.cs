using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
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
    public static string Text(ref Utf8JsonReader reader) => TextOrNull(ref reader) ?? "";

    /// <summary>Reads a text, or null.</summary>
    public static string? TextOrNull(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return reader.TokenType == JsonTokenType.String ? reader.GetString() : OddText(ref reader);
    }

    /// <summary>Reads a whole number.</summary>
    public static long Integer(ref Utf8JsonReader reader) => IntegerOrNull(ref reader) ?? 0;

    /// <summary>Reads a whole number, or null.</summary>
    public static long? IntegerOrNull(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : OddIntegers.Read(ref reader);
    }

    /// <summary>Reads a decimal number.</summary>
    public static decimal Number(ref Utf8JsonReader reader) => NumberOrNull(ref reader) ?? 0;

    /// <summary>Reads a decimal number, or null.</summary>
    public static decimal? NumberOrNull(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) ? value : OddNumbers.Read(ref reader);
    }

    /// <summary>Reads true or false.</summary>
    public static bool Boolean(ref Utf8JsonReader reader) => BooleanOrNull(ref reader) ?? false;

    /// <summary>Reads true, false or null.</summary>
    public static bool? BooleanOrNull(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => OddBooleans.Read(ref reader),
        };
    }

    /// <summary>Reads a date; of a moment, its date.</summary>
    public static DateOnly Date(ref Utf8JsonReader reader) => DateOrNull(ref reader) ?? default;

    /// <summary>Reads a date, or null.</summary>
    public static DateOnly? DateOrNull(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return OddDates.ReadDate(ref reader);
    }

    /// <summary>Reads a moment; without an offset it is UTC.</summary>
    public static DateTimeOffset Timestamp(ref Utf8JsonReader reader) => TimestampOrNull(ref reader) ?? default;

    /// <summary>Reads a moment, or null.</summary>
    public static DateTimeOffset? TimestampOrNull(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return OddDates.ReadTimestamp(ref reader);
    }

    /// <summary>Reads any JSON; null is an element of its own kind.</summary>
    public static JsonElement Element(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads any JSON, or null.</summary>
    public static JsonElement? ElementOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Element(ref reader);

    /// <summary>Whether the reader stands on this member name. Without escapes it is one comparison of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(name) : reader.ValueSpan.SequenceEqual(name);

    /// <summary>Whether the value is null; advances from the name.</summary>
    internal static bool IsNull(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return reader.TokenType == JsonTokenType.Null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
        }
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
