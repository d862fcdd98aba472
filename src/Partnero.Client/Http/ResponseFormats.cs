using System.Text.Json;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>The response formats of the API: an envelope with <c>data</c> and <c>status</c>.</summary>
public static class ResponseFormats
{
    /// <summary>Only <c>status</c>; an empty body counts as success.</summary>
    public static ResponseFormat<NoResponse> None { get; } = new(ReadNone) { AcceptsEmpty = true };

    /// <summary>What is in <c>data</c>.</summary>
    public static ResponseFormat<T> Data<T>()
        where T : IJsonModel<T> =>
        new(Envelope.ReadData<T, ModelCodec<T>>);

    /// <summary>What is in <c>data</c>, read by a reader of one's own: a scalar, a list, a map.</summary>
    public static ResponseFormat<T> Data<T>(JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new((ref Utf8JsonReader reader) => Envelope.ReadData(ref reader, read));
    }

    /// <summary>A page: the list in <c>data</c> with <c>links</c> and <c>meta</c>.</summary>
    public static ResponseFormat<Page<T>> Page<T>()
        where T : IJsonModel<T> =>
        new(PageReader.Read<T, ModelCodec<T>>);

    /// <summary>A page of items read by a reader of one's own.</summary>
    public static ResponseFormat<Page<T>> Page<T>(JsonRead<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new((ref Utf8JsonReader reader) => PageReader.Read(ref reader, (ref Utf8JsonReader r) => JsonIn.List(ref r, item)));
    }

    /// <summary>The body as a whole is <typeparamref name="T"/>; a numeric <c>status</c> beside its members is checked.</summary>
    public static ResponseFormat<T> Body<T>()
        where T : IJsonModel<T> =>
        new(ReadBody<T>);

    private static NoResponse ReadNone(ref Utf8JsonReader reader)
    {
        Envelope.ReadStatus(ref reader);
        return default;
    }

    private static T ReadBody<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        // The status comes first, wherever it stands: the body of a failure need not look like T.
        var ahead = reader;
        Envelope.ReadStatus(ref ahead);
        return T.ReadJson(ref reader);
    }
}
