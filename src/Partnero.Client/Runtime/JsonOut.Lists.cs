using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

public static partial class JsonOut
{
    /// <summary>Writes a list of texts.</summary>
    public static void Texts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? value) =>
        List<string, TextCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of texts, or null.</summary>
    public static void TextsOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? value) =>
        List<string, TextCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of whole numbers.</summary>
    public static void Integers(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<long>? value) =>
        List<long, IntegerCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of whole numbers, or null.</summary>
    public static void IntegersOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<long>? value) =>
        List<long, IntegerCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of decimal numbers.</summary>
    public static void Numbers(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<decimal>? value) =>
        List<decimal, NumberCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of decimal numbers, or null.</summary>
    public static void NumbersOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<decimal>? value) =>
        List<decimal, NumberCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of truth values.</summary>
    public static void Booleans(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<bool>? value) =>
        List<bool, BooleanCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of truth values, or null.</summary>
    public static void BooleansOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<bool>? value) =>
        List<bool, BooleanCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of dates.</summary>
    public static void Dates(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<DateOnly>? value) =>
        List<DateOnly, DateCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of dates, or null.</summary>
    public static void DatesOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<DateOnly>? value) =>
        List<DateOnly, DateCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of moments.</summary>
    public static void Timestamps(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<DateTimeOffset>? value) =>
        List<DateTimeOffset, TimestampCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of moments, or null.</summary>
    public static void TimestampsOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<DateTimeOffset>? value) =>
        List<DateTimeOffset, TimestampCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of any JSON values.</summary>
    public static void Elements(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<JsonElement>? value) =>
        List<JsonElement, ElementCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of any JSON values, or null.</summary>
    public static void ElementsOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<JsonElement>? value) =>
        List<JsonElement, ElementCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of objects whose members are data.</summary>
    public static void Maps(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? value) =>
        List<IReadOnlyDictionary<string, JsonElement>, MapCodec>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of objects whose members are data, or null.</summary>
    public static void MapsOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? value) =>
        List<IReadOnlyDictionary<string, JsonElement>, MapCodec>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of objects, or of texts with known values.</summary>
    public static void Models<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where T : IJsonModel<T> =>
        List<T, ModelCodec<T>>(writer, name, value, writeNull: false);

    /// <summary>Writes a list of objects, or of texts with known values, or null.</summary>
    public static void ModelsOrNull<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where T : IJsonModel<T> =>
        List<T, ModelCodec<T>>(writer, name, value, writeNull: true);

    /// <summary>Writes a list of anything else: lists of lists.</summary>
    public static void List<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, Action<Utf8JsonWriter, T> item)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            ListValue(writer, value, item);
        }
    }

    /// <summary>Writes a list of anything else, or null.</summary>
    public static void ListOrNull<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, Action<Utf8JsonWriter, T> item)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            List(writer, name, value, item);
        }
    }

    /// <summary>Writes a list as a value: what the item writer of a list of lists calls.</summary>
    public static void ListValue<T>(Utf8JsonWriter writer, IReadOnlyList<T> value, Action<Utf8JsonWriter, T> item)
    {
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            item(writer, value[i]);
        }

        writer.WriteEndArray();
    }
}
