using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>The request formats of generated requests, and of types of one's own.</summary>
public static class RequestFormats
{
    /// <summary>Neither query nor body.</summary>
    public static RequestFormat<NoRequest> None { get; } = new();

    /// <summary>A JSON body.</summary>
    /// <param name="check">Rules of this operation alone, besides those of the type.</param>
    public static RequestFormat<T> Body<T>(RequestCheck<T>? check = null)
        where T : IRequestPart, IJsonModel =>
        new() { Body = WriteBody, Direct = WriteBody, Check = WithType(check) };

    /// <summary>A query string.</summary>
    /// <param name="check">Rules of this operation alone, besides those of the type.</param>
    public static RequestFormat<T> Query<T>(RequestCheck<T>? check = null)
        where T : IRequestPart, IJsonModel =>
        new() { Query = WriteQuery, Check = WithType(check) };

    /// <summary>A query string and a JSON body.</summary>
    /// <param name="check">Rules of this operation alone, besides those of the type.</param>
    public static RequestFormat<T> BodyAndQuery<T>(RequestCheck<T>? check = null)
        where T : IRequestPart, IJsonModel =>
        new() { Body = WriteBody, Direct = WriteBody, Query = WriteQuery, Check = WithType(check) };

    /// <summary>A JSON body of a type of one's own.</summary>
    /// <param name="type">How System.Text.Json writes it, from a <c>JsonSerializerContext</c>.</param>
    public static RequestFormat<T> Json<T>(JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new() { Body = (writer, request) => JsonSerializer.Serialize(writer, request, type) };
    }

    private static void WriteBody<T>(Utf8JsonWriter writer, T request)
        where T : IRequestPart, IJsonModel =>
        JsonCursor.WriteBody(new WriterSink(writer), request);

    private static void WriteBody<T>(DirectSink sink, T request)
        where T : IRequestPart, IJsonModel =>
        JsonCursor.WriteBody(sink, request);

    private static void WriteQuery<T>(T request, ref QueryWriter query)
        where T : IRequestPart, IJsonModel =>
        JsonCursor.WriteQuery(request, ref query);

    private static RequestCheck<T> WithType<T>(RequestCheck<T>? check)
        where T : IRequestPart, IJsonModel =>
        (T request, ref RequestProblems problems) =>
        {
            request.CollectProblems(ref problems);
            check?.Invoke(request, ref problems);
        };
}
