using System.Globalization;
using System.Text.Json;

namespace Partnero.Json;

/// <summary>Writes values for which JSON has no form of its own.</summary>
internal static class JsonOut
{
    /// <summary>Writes a date, <c>YYYY-MM-DD</c>.</summary>
    public static void Date(JsonSink sink, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        sink.Plain(text[..length]);
    }

    /// <summary>Writes a moment as the API does: UTC, six fractional digits, <c>Z</c>.</summary>
    public static void Timestamp(JsonSink sink, DateTimeOffset value)
    {
        var utc = value.UtcDateTime;
        Span<byte> text = stackalloc byte[32];
        // A seventh digit is only there when it says something: what the API sends comes back byte for byte.
        utc.TryFormat(text, out var length, utc.Ticks % 10 == 0 ? "yyyy-MM-ddTHH:mm:ss.ffffffZ" : "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        sink.Plain(text[..length]);
    }

    /// <summary>Writes any JSON; an undefined element as null.</summary>
    public static void Element(JsonSink sink, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            sink.Null();
        }
        else
        {
            sink.Element(value);
        }
    }

    /// <summary>Writes members that the type does not know, behind those it knows.</summary>
    public static void Rest(JsonSink sink, IReadOnlyDictionary<string, JsonElement>? rest)
    {
        if (rest is null || rest.Count == 0)
        {
            return;
        }

        foreach (var (name, value) in rest)
        {
            if (value.ValueKind != JsonValueKind.Undefined)
            {
                sink.Name(name);
                sink.Element(value);
            }
        }
    }
}
