using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>The response formats of the API: an envelope with <c>data</c> and <c>status</c>.</summary>
public static class ResponseFormats
{
    /// <summary>Only <c>status</c>; an empty body counts as success.</summary>
    public static ResponseFormat<NoResponse> None { get; } = new(ReadNone) { AcceptsEmpty = true };

    /// <summary>
    /// Any JSON, for answers that no page describes: what is in <c>data</c>, without <c>data</c> the body as a whole, and an undefined
    /// element where there is no body at all.
    /// </summary>
    public static ResponseFormat<JsonElement> Json { get; } = new(ReadJson) { AcceptsEmpty = true };

    /// <summary>What is in <c>data</c>.</summary>
    public static ResponseFormat<T> Data<T>()
        where T : class, IJsonModel =>
        new(Envelope.ReadData<T, ModelCodec<T>>);

    /// <summary>What is in <c>data</c>, read by a reader of one's own: a scalar, a list, a map.</summary>
    public static ResponseFormat<T> Data<T>(JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new((ref JsonCursor reader) => Envelope.ReadData(ref reader, read));
    }

    /// <summary>A page: the list in <c>data</c> with <c>links</c> and <c>meta</c>.</summary>
    public static ResponseFormat<Page<T>> Page<T>()
        where T : class, IJsonModel =>
        new(PageReader.Read<T, ModelCodec<T>>);

    /// <summary>A page of items read by a reader of one's own.</summary>
    public static ResponseFormat<Page<T>> Page<T>(JsonRead<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new((ref JsonCursor reader) => PageReader.Read(ref reader, (ref JsonCursor r) => JsonIn.List(ref r, item)));
    }

    /// <summary>The body as a whole is <typeparamref name="T"/>; a numeric <c>status</c> beside its members is checked.</summary>
    public static ResponseFormat<T> Body<T>()
        where T : class, IJsonModel =>
        new(ReadBody<T>);

    /// <summary>The body as a whole, read by a reader of one's own: a list without an envelope.</summary>
    public static ResponseFormat<T> Body<T>(JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new((ref JsonCursor reader) =>
        {
            CheckStatus(reader);
            return read(ref reader);
        });
    }

    /// <summary>What is in <c>data</c>, as a type of one's own.</summary>
    /// <param name="type">How System.Text.Json reads it, from a <c>JsonSerializerContext</c>.</param>
    public static ResponseFormat<T> DataJson<T>(JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Data((ref JsonCursor reader) => ReadOwn(ref reader, type));
    }

    /// <summary>A page of items of a type of one's own.</summary>
    /// <param name="type">How System.Text.Json reads an item, from a <c>JsonSerializerContext</c>.</param>
    public static ResponseFormat<Page<T>> PageJson<T>(JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Page((ref JsonCursor reader) => ReadOwn(ref reader, type));
    }

    /// <summary>The body as a whole as a type of one's own; a numeric <c>status</c> beside its members is checked.</summary>
    /// <param name="type">How System.Text.Json reads it, from a <c>JsonSerializerContext</c>.</param>
    public static ResponseFormat<T> BodyJson<T>(JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new((ref JsonCursor reader) =>
        {
            CheckStatus(reader);
            return ReadOwn(ref reader, type);
        });
    }

    private static NoResponse ReadNone(ref JsonCursor reader)
    {
        Envelope.ReadStatus(ref reader);
        return default;
    }

    private static JsonElement ReadJson(ref JsonCursor reader)
    {
        CheckStatus(reader);
        var body = JsonIn.Element(ref reader);
        return body.ValueKind == JsonValueKind.Object && body.TryGetProperty("data"u8, out var data) ? data : body;
    }

    private static T ReadBody<T>(ref JsonCursor reader)
        where T : class, IJsonModel
    {
        CheckStatus(reader);
        return JsonIn.Model<T>(ref reader);
    }

    // On a copy of the reader: the body of a failure need not look like what is read from a success.
    private static void CheckStatus(JsonCursor ahead)
    {
        if (ahead.IsDirect ? ahead.Direct.ToToken() == (byte)'{' : ahead.Reader.TokenType == JsonTokenType.StartObject)
        {
            Envelope.ReadStatus(ref ahead);
        }
    }

    private static T ReadOwn<T>(ref JsonCursor reader, JsonTypeInfo<T> type)
    {
        reader.Open();
        var value = JsonSerializer.Deserialize(ref reader.Reader, type);
        reader.Close();
        return value ?? throw new JsonException("expected a value, found null");
    }
}
