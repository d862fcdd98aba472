using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <content>Lists.</content>
public static partial class JsonIn
{
    /// <summary>Reads a list of texts; null reads as an empty one.</summary>
    public static IReadOnlyList<string> Texts(ref JsonCursor reader) => ListOf<string, TextCodec>(ref reader);

    /// <summary>Reads a list of whole numbers; null reads as an empty one.</summary>
    public static IReadOnlyList<long> Integers(ref JsonCursor reader) => ListOf<long, IntegerCodec>(ref reader);

    /// <summary>Reads a list of decimal numbers; null reads as an empty one.</summary>
    public static IReadOnlyList<decimal> Numbers(ref JsonCursor reader) => ListOf<decimal, NumberCodec>(ref reader);

    /// <summary>Reads a list of truth values; null reads as an empty one.</summary>
    public static IReadOnlyList<bool> Booleans(ref JsonCursor reader) => ListOf<bool, BooleanCodec>(ref reader);

    /// <summary>Reads a list of dates; null reads as an empty one.</summary>
    public static IReadOnlyList<DateOnly> Dates(ref JsonCursor reader) => ListOf<DateOnly, DateCodec>(ref reader);

    /// <summary>Reads a list of moments; null reads as an empty one.</summary>
    public static IReadOnlyList<DateTimeOffset> Timestamps(ref JsonCursor reader) => ListOf<DateTimeOffset, TimestampCodec>(ref reader);

    /// <summary>Reads a list of any JSON values; null reads as an empty one.</summary>
    public static IReadOnlyList<JsonElement> Elements(ref JsonCursor reader) => ListOf<JsonElement, ElementCodec>(ref reader);

    /// <summary>Reads a list of objects whose members are data; null reads as an empty one.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Maps(ref JsonCursor reader) => ListOf<IReadOnlyDictionary<string, JsonElement>, MapCodec>(ref reader);

    /// <summary>Reads a list of objects; null reads as an empty one.</summary>
    public static IReadOnlyList<T> Models<T>(ref JsonCursor reader)
        where T : class, IJsonModel =>
        ListOf<T, ModelCodec<T>>(ref reader);

    /// <summary>Reads a list of texts with known values; null reads as an empty one.</summary>
    public static IReadOnlyList<T> Enums<T>(ref JsonCursor reader)
        where T : struct, IJsonText<T> =>
        ListOf<T, EnumCodec<T>>(ref reader);

    /// <summary>Reads a list of anything else: lists of lists. Null reads as an empty one.</summary>
    public static IReadOnlyList<T> List<T>(ref JsonCursor reader, JsonRead<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var items = new ListBuffer<T>();
        if (StartList(ref reader))
        {
            while (NextItem(ref reader))
            {
                items.Add(item(ref reader));
            }
        }

        return items.ToArray();
    }

    internal static IReadOnlyList<T>? ListOrNullOf<T, TCodec>(ref JsonCursor reader)
        where TCodec : struct, IJsonCodec<T> =>
        IsNull(ref reader) ? null : ListOf<T, TCodec>(ref reader);

    internal static IReadOnlyList<T> ListOf<T, TCodec>(ref JsonCursor reader)
        where TCodec : struct, IJsonCodec<T>
    {
        var items = new ListBuffer<T>();
        if (StartList(ref reader))
        {
            while (NextItem(ref reader))
            {
                items.Add(reader.IsForgiving ? ReadItem<T, TCodec>(ref reader) : TCodec.Read(ref reader));
            }
        }

        return items.ToArray();
    }

    // Of a list of objects one that is none costs no other: it is an empty one, with its JSON under the empty name.
    private static T ReadItem<T, TCodec>(ref JsonCursor reader)
        where TCodec : struct, IJsonCodec<T>
    {
        var start = reader.Reader;
        try
        {
            return TCodec.Read(ref reader);
        }
        catch (JsonException exception)
        {
            if (!TCodec.TryMakeEmpty(out var item))
            {
                throw;
            }

            item.Rest = new Dictionary<string, JsonElement> { [""] = reader.KeepOdd(start, exception.Message) };
            return (T)item;
        }
    }
}
