using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>How one kind of value is read and written. As a struct type argument it is compiled for each kind: no delegate, no virtual call.</summary>
internal interface IJsonCodec<T>
{
    static abstract T Read(ref JsonCursor reader);

    static abstract void Write(JsonSink sink, T value);

    /// <summary>Makes an empty value that can hold JSON of another kind; false when there is none.</summary>
    static virtual bool TryMakeEmpty([NotNullWhen(true)] out IJsonModel? value)
    {
        value = null;
        return false;
    }
}

/// <summary>Reads through a codec where a <see cref="Utf8JsonReader"/> stands.</summary>
internal static class JsonCodec
{
    public static T Read<T, TCodec>(ref Utf8JsonReader reader)
        where TCodec : struct, IJsonCodec<T>
    {
        var cursor = new JsonCursor(reader);
        try
        {
            return TCodec.Read(ref cursor);
        }
        finally
        {
            // Also on the way of an exception, which names the place.
            reader = cursor.Reader;
        }
    }
}

internal readonly struct TextCodec : IJsonCodec<string>
{
    public static string Read(ref JsonCursor reader) => JsonIn.Text(ref reader);

    public static void Write(JsonSink sink, string value) => sink.Text(value);
}

internal readonly struct IntegerCodec : IJsonCodec<long>
{
    public static long Read(ref JsonCursor reader) => JsonIn.Integer(ref reader);

    public static void Write(JsonSink sink, long value) => sink.Integer(value);
}

internal readonly struct NumberCodec : IJsonCodec<decimal>
{
    public static decimal Read(ref JsonCursor reader) => JsonIn.Number(ref reader);

    public static void Write(JsonSink sink, decimal value) => sink.Number(value);
}

internal readonly struct BooleanCodec : IJsonCodec<bool>
{
    public static bool Read(ref JsonCursor reader) => JsonIn.Boolean(ref reader);

    public static void Write(JsonSink sink, bool value) => sink.Boolean(value);
}

internal readonly struct DateCodec : IJsonCodec<DateOnly>
{
    public static DateOnly Read(ref JsonCursor reader) => JsonIn.Date(ref reader);

    public static void Write(JsonSink sink, DateOnly value) => JsonOut.Date(sink, value);
}

internal readonly struct TimestampCodec : IJsonCodec<DateTimeOffset>
{
    public static DateTimeOffset Read(ref JsonCursor reader) => JsonIn.Timestamp(ref reader);

    public static void Write(JsonSink sink, DateTimeOffset value) => JsonOut.Timestamp(sink, value);
}

internal readonly struct ElementCodec : IJsonCodec<JsonElement>
{
    public static JsonElement Read(ref JsonCursor reader) => JsonIn.Element(ref reader);

    public static void Write(JsonSink sink, JsonElement value) => JsonOut.Element(sink, value);
}

internal readonly struct MapCodec : IJsonCodec<IReadOnlyDictionary<string, JsonElement>>
{
    public static IReadOnlyDictionary<string, JsonElement> Read(ref JsonCursor reader) => JsonIn.Map(ref reader);

    public static void Write(JsonSink sink, IReadOnlyDictionary<string, JsonElement> value)
    {
        sink.StartObject();
        JsonOut.Rest(sink, value);
        sink.EndObject();
    }
}

internal readonly struct ModelCodec<T> : IJsonCodec<T>
    where T : class, IJsonModel
{
    public static T Read(ref JsonCursor reader) => JsonIn.Model<T>(ref reader);

    public static bool TryMakeEmpty([NotNullWhen(true)] out IJsonModel? value)
    {
        value = T.New();
        JsonCursor.AddParts(value);
        return value.KeepsOddValues;
    }

    public static void Write(JsonSink sink, T value)
    {
        if (value is null)
        {
            sink.Null();
        }
        else
        {
            JsonCursor.Write(sink, value);
        }
    }
}

internal readonly struct EnumCodec<T> : IJsonCodec<T>
    where T : struct, IJsonText<T>
{
    public static T Read(ref JsonCursor reader) => JsonIn.Enum<T>(ref reader);

    public static void Write(JsonSink sink, T value) => sink.Text(value.ToString());
}
