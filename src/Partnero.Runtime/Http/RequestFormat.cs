using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>Adds the rules that a request breaks.</summary>
public delegate void RequestCheck<in TRequest>(TRequest request, ref RequestProblems problems);

/// <summary>Writes the query parameters of a request.</summary>
public delegate void RequestQuery<in TRequest>(TRequest request, ref QueryWriter query);

/// <summary>How a request is checked and written.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
public sealed class RequestFormat<TRequest>
{
    /// <summary>Writes the JSON body; null when there is none.</summary>
    public Action<Utf8JsonWriter, TRequest>? Body { get; init; }

    /// <summary>Writes the query; null when there is none.</summary>
    public RequestQuery<TRequest>? Query { get; init; }

    /// <summary>Writes the same bytes without a writer.</summary>
    internal Action<DirectSink, TRequest>? Direct { get; init; }

    /// <summary>Checks the rules of the documentation; null when there are none.</summary>
    public RequestCheck<TRequest>? Check { get; init; }

    internal RequestBody? Write(TRequest request) =>
        Direct is { } direct ? RequestBody.Write(direct, request)
        : Body is { } body ? RequestBody.Write(static (sink, own) => WriteOwn(sink, own.Body, own.Request), (Body: body, Request: request))
        : null;

    private static void WriteOwn(DirectSink sink, Action<Utf8JsonWriter, TRequest> body, TRequest request)
    {
        body(sink.Writer, request);
        sink.Writer.Flush();
    }
}

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
