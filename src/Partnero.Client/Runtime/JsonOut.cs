using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>
/// Writes one member. The plain form leaves the member out when the value is null; the <c>OrNull</c> form writes null.
/// One overload a name: large overload sets cost the C# compiler time at every call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonOut
{
    /// <summary>Writes a text.</summary>
    public static void Text(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a text, or null.</summary>
    public static void TextOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value) => writer.WriteString(name, value);

    /// <summary>Writes a whole number.</summary>
    public static void Integer(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a whole number, or null.</summary>
    public static void IntegerOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a decimal number.</summary>
    public static void Number(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a decimal number, or null.</summary>
    public static void NumberOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes true or false.</summary>
    public static void Boolean(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    /// <summary>Writes true, false or null.</summary>
    public static void BooleanOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a date, <c>YYYY-MM-DD</c>.</summary>
    public static void Date(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } date)
        {
            writer.WritePropertyName(name);
            DateValue(writer, date);
        }
    }

    /// <summary>Writes a date, or null.</summary>
    public static void DateOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        writer.WritePropertyName(name);
        if (value is { } date)
        {
            DateValue(writer, date);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes a moment as the API does: UTC, six fractional digits, <c>Z</c>.</summary>
    public static void Timestamp(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } moment)
        {
            writer.WritePropertyName(name);
            TimestampValue(writer, moment);
        }
    }

    /// <summary>Writes a moment, or null.</summary>
    public static void TimestampOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        writer.WritePropertyName(name);
        if (value is { } moment)
        {
            TimestampValue(writer, moment);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes any JSON. An undefined element counts as not given.</summary>
    public static void Element(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } element)
        {
            writer.WritePropertyName(name);
            element.WriteTo(writer);
        }
    }

    /// <summary>Writes any JSON, or null.</summary>
    public static void ElementOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        writer.WritePropertyName(name);
        ElementValue(writer, value ?? default);
    }

    internal static void DateValue(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    internal static void TimestampValue(Utf8JsonWriter writer, DateTimeOffset value)
    {
        var utc = value.UtcDateTime;
        Span<byte> text = stackalloc byte[32];
        // A seventh digit is only there when it says something: what the API sends comes back byte for byte.
        utc.TryFormat(text, out var length, utc.Ticks % 10 == 0 ? "yyyy-MM-ddTHH:mm:ss.ffffffZ" : "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    internal static void ElementValue(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
