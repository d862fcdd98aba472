using System.Collections.Concurrent;
using Partnero.Conformance.Tests;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(Proof))]

namespace Partnero.Conformance.Tests;

/// <summary>Counts what tests have proven, and says so when all have run. What has failed or did not run is not counted.</summary>
public sealed class Proof : IDisposable
{
    internal static ConcurrentSet<string> Operations { get; } = new();

    internal static ConcurrentSet<(string, int)> Requests { get; } = new();

    internal static ConcurrentSet<(string, int)> Responses { get; } = new();

    internal static ConcurrentSet<string> OverSocket { get; } = new();

    /// <summary>Proven of documented: a number that is lower than the one behind it is a failure above.</summary>
    public static string Summary
    {
        get
        {
            var samples = Docs.Api.Samples;
            return $"Proven by the pages: {Operations.Count} of {Docs.Operations.Count()} operations, "
                + $"{Requests.Count} of {samples.Sum(sample => sample.Requests.Count)} request samples, "
                + $"{Responses.Count} of {samples.Sum(sample => sample.Responses.Count)} responses, "
                + $"{OverSocket.Count} of {Docs.Operations.Count()} operations over a socket; 0 excepted.";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        TestContext.Current.SendDiagnosticMessage(Summary);
        GC.SuppressFinalize(this);
    }

    internal sealed class ConcurrentSet<T>
        where T : notnull
    {
        private readonly ConcurrentDictionary<T, bool> _items = new();

        public int Count => _items.Count;

        public void Add(T item) => _items[item] = true;
    }
}
