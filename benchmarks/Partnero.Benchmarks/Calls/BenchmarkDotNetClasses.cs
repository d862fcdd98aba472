using System.Net;
using BenchmarkDotNet.Attributes;

namespace Partnero.Benchmarks.Calls;

/// <summary>The POST for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class CreateReferralLink : IDisposable
{
    private readonly HandWritten _hand = new(() => new InMemoryHandler(HttpStatusCode.Created, Samples.Created));
    private readonly OurCalls _ours = new(new InMemoryHandler(HttpStatusCode.Created, Samples.Created));

    [Benchmark(Baseline = true)]
    public Task Ours() => _ours.CreateAsync();

    [Benchmark]
    public Task Drained() => _hand.PostDrained();

    [Benchmark]
    public Task SourceGenTuned() => _hand.PostTuned();

    [Benchmark]
    public Task SourceGenPlain() => _hand.PostPlain();

    public void Dispose()
    {
        _hand.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The list for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class ListPartners : IDisposable
{
    private readonly HandWritten _hand = new(() => new InMemoryHandler(HttpStatusCode.OK, Samples.List));
    private readonly OurCalls _ours = new(new InMemoryHandler(HttpStatusCode.OK, Samples.List));

    [Benchmark(Baseline = true)]
    public Task Ours() => _ours.ListAsync();

    [Benchmark]
    public Task Drained() => _hand.ListDrained();

    [Benchmark]
    public Task Tokenised() => _hand.ListTokenised();

    [Benchmark]
    public Task SourceGenTuned() => _hand.ListTuned();

    [Benchmark]
    public Task SourceGenPlain() => _hand.ListPlain();

    public void Dispose()
    {
        _hand.Dispose();
        GC.SuppressFinalize(this);
    }
}
