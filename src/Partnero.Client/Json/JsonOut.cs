using System.Globalization;
using System.Text.Json;

namespace Partnero.Json;

/// <summary>Writes values that <see cref="Utf8JsonWriter"/> would write another way than the API does.</summary>
internal static class JsonOut
{
    /// <summary>Writes a date, <c>YYYY-MM-DD</c>.</summary>
    public static void Date(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a moment as the API does: UTC, six fractional digits, <c>Z</c>.</summary>
    public static void Timestamp(Utf8JsonWriter writer, DateTimeOffset value)
    {
        var utc = value.UtcDateTime;
        Span<byte> text = stackalloc byte[32];
        // A seventh digit is only there when it says something: what the API sends comes back byte for byte.
        utc.TryFormat(text, out var length, utc.Ticks % 10 == 0 ? "yyyy-MM-ddTHH:mm:ss.ffffffZ" : "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes any JSON; an undefined element as null.</summary>
    public static void Element(Utf8JsonWriter writer, JsonElement value)
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

    /// <summary>Writes members that the type does not know, behind those it knows.</summary>
    public static void Rest(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? rest)
    {
        if (rest is null || rest.Count == 0)
        {
            return;
        }

        foreach (var (name, value) in rest)
        {
            if (value.ValueKind != JsonValueKind.Undefined)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
    }
}
