using System.Collections.Immutable;

namespace Partnero.Mock;

/// <summary>An answer of the mock: what operations give, and what tests queue with <c>MockPartnero.AnswerNext</c>.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body as text, JSON unless <see cref="Headers"/> say otherwise; null for none.</param>
public sealed record MockResponse(int Status, string? Body = null)
{
    /// <summary>Headers, besides those that every answer has.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How long the answer is held back; <see cref="Timeout.InfiniteTimeSpan"/> until the caller gives up.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Cuts the connection instead of answering.</summary>
    public bool Disconnects { get; init; }

    /// <summary>Carries the request out all the same; only its answer is replaced.</summary>
    public bool CarriesOut { get; init; }

    /// <summary>The same answer with a header more.</summary>
    public MockResponse WithHeader(string name, string value) => this with { Headers = Headers.Add(KeyValuePair.Create(name, value)) };
}
