using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <content>Members that are lists.</content>
public ref partial struct JsonCursor
{
    /// <summary>A member that is a list of texts.</summary>
    public void Texts(ref IReadOnlyList<string> value) => List<string, TextCodec>(ref value);

    /// <summary>A member that is a list of texts, or null and then left out.</summary>
    public void OptionalTexts(ref IReadOnlyList<string>? value) => OptionalList<string, TextCodec>(ref value);

    /// <summary>A member that is a list of texts, or null and written as null when its bit is set.</summary>
    public void NullableTexts(ref IReadOnlyList<string>? value, ref ulong present) => NullableList<string, TextCodec>(ref value, ref present);

    /// <summary>A member that is a list of whole numbers.</summary>
    public void Integers(ref IReadOnlyList<long> value) => List<long, IntegerCodec>(ref value);

    /// <summary>A member that is a list of whole numbers, or null and then left out.</summary>
    public void OptionalIntegers(ref IReadOnlyList<long>? value) => OptionalList<long, IntegerCodec>(ref value);

    /// <summary>A member that is a list of whole numbers, or null and written as null when its bit is set.</summary>
    public void NullableIntegers(ref IReadOnlyList<long>? value, ref ulong present) => NullableList<long, IntegerCodec>(ref value, ref present);

    /// <summary>A member that is a list of decimal numbers.</summary>
    public void Numbers(ref IReadOnlyList<decimal> value) => List<decimal, NumberCodec>(ref value);

    /// <summary>A member that is a list of decimal numbers, or null and then left out.</summary>
    public void OptionalNumbers(ref IReadOnlyList<decimal>? value) => OptionalList<decimal, NumberCodec>(ref value);

    /// <summary>A member that is a list of decimal numbers, or null and written as null when its bit is set.</summary>
    public void NullableNumbers(ref IReadOnlyList<decimal>? value, ref ulong present) => NullableList<decimal, NumberCodec>(ref value, ref present);

    /// <summary>A member that is a list of truth values.</summary>
    public void Booleans(ref IReadOnlyList<bool> value) => List<bool, BooleanCodec>(ref value);

    /// <summary>A member that is a list of truth values, or null and then left out.</summary>
    public void OptionalBooleans(ref IReadOnlyList<bool>? value) => OptionalList<bool, BooleanCodec>(ref value);

    /// <summary>A member that is a list of truth values, or null and written as null when its bit is set.</summary>
    public void NullableBooleans(ref IReadOnlyList<bool>? value, ref ulong present) => NullableList<bool, BooleanCodec>(ref value, ref present);

    /// <summary>A member that is a list of dates.</summary>
    public void Dates(ref IReadOnlyList<DateOnly> value) => List<DateOnly, DateCodec>(ref value);

    /// <summary>A member that is a list of dates, or null and then left out.</summary>
    public void OptionalDates(ref IReadOnlyList<DateOnly>? value) => OptionalList<DateOnly, DateCodec>(ref value);

    /// <summary>A member that is a list of dates, or null and written as null when its bit is set.</summary>
    public void NullableDates(ref IReadOnlyList<DateOnly>? value, ref ulong present) => NullableList<DateOnly, DateCodec>(ref value, ref present);

    /// <summary>A member that is a list of moments.</summary>
    public void Timestamps(ref IReadOnlyList<DateTimeOffset> value) => List<DateTimeOffset, TimestampCodec>(ref value);

    /// <summary>A member that is a list of moments, or null and then left out.</summary>
    public void OptionalTimestamps(ref IReadOnlyList<DateTimeOffset>? value) => OptionalList<DateTimeOffset, TimestampCodec>(ref value);

    /// <summary>A member that is a list of moments, or null and written as null when its bit is set.</summary>
    public void NullableTimestamps(ref IReadOnlyList<DateTimeOffset>? value, ref ulong present) => NullableList<DateTimeOffset, TimestampCodec>(ref value, ref present);

    /// <summary>A member that is a list of any JSON values.</summary>
    public void Elements(ref IReadOnlyList<JsonElement> value) => List<JsonElement, ElementCodec>(ref value);

    /// <summary>A member that is a list of any JSON values, or null and then left out.</summary>
    public void OptionalElements(ref IReadOnlyList<JsonElement>? value) => OptionalList<JsonElement, ElementCodec>(ref value);

    /// <summary>A member that is a list of any JSON values, or null and written as null when its bit is set.</summary>
    public void NullableElements(ref IReadOnlyList<JsonElement>? value, ref ulong present) => NullableList<JsonElement, ElementCodec>(ref value, ref present);

    /// <summary>A member that is a list of objects whose members are data.</summary>
    public void Maps(ref IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> value) => List<IReadOnlyDictionary<string, JsonElement>, MapCodec>(ref value);

    /// <summary>A member that is a list of objects whose members are data, or null and then left out.</summary>
    public void OptionalMaps(ref IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? value) => OptionalList<IReadOnlyDictionary<string, JsonElement>, MapCodec>(ref value);

    /// <summary>A member that is a list of objects whose members are data, or null and written as null when its bit is set.</summary>
    public void NullableMaps(ref IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? value, ref ulong present) => NullableList<IReadOnlyDictionary<string, JsonElement>, MapCodec>(ref value, ref present);

    /// <summary>A member that is a list of objects.</summary>
    public void Models<T>(ref IReadOnlyList<T> value)
        where T : class, IJsonModel =>
        List<T, ModelCodec<T>>(ref value);

    /// <summary>A member that is a list of objects, or null and then left out.</summary>
    public void OptionalModels<T>(ref IReadOnlyList<T>? value)
        where T : class, IJsonModel =>
        OptionalList<T, ModelCodec<T>>(ref value);

    /// <summary>A member that is a list of objects, or null and written as null when its bit is set.</summary>
    public void NullableModels<T>(ref IReadOnlyList<T>? value, ref ulong present)
        where T : class, IJsonModel =>
        NullableList<T, ModelCodec<T>>(ref value, ref present);

    /// <summary>A member that is a list of texts with known values.</summary>
    public void Enums<T>(ref IReadOnlyList<T> value)
        where T : struct, IJsonText<T> =>
        List<T, EnumCodec<T>>(ref value);

    /// <summary>A member that is a list of texts with known values, or null and then left out.</summary>
    public void OptionalEnums<T>(ref IReadOnlyList<T>? value)
        where T : struct, IJsonText<T> =>
        OptionalList<T, EnumCodec<T>>(ref value);

    /// <summary>A member that is a list of texts with known values, or null and written as null when its bit is set.</summary>
    public void NullableEnums<T>(ref IReadOnlyList<T>? value, ref ulong present)
        where T : struct, IJsonText<T> =>
        NullableList<T, EnumCodec<T>>(ref value, ref present);

    private void List<T, TCodec>(ref IReadOnlyList<T> value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (IsWanted())
        {
            value = JsonIn.ListOf<T, TCodec>(ref this);
            Next();
        }
        else if (IsWriting)
        {
            OutList<T, TCodec>(value);
        }
    }

    private void OptionalList<T, TCodec>(ref IReadOnlyList<T>? value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (IsWanted())
        {
            value = JsonIn.ListOrNullOf<T, TCodec>(ref this);
            Next();
        }
        else if (IsWriting)
        {
            OutList<T, TCodec>(value);
        }
    }

    private void NullableList<T, TCodec>(ref IReadOnlyList<T>? value, ref ulong present)
        where TCodec : struct, IJsonCodec<T>
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.ListOrNullOf<T, TCodec>(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            OutList<T, TCodec>(value);
        }
    }
}
