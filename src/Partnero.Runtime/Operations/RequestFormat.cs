using System.Text.Json;
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
}
