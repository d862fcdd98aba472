using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace Partnero.Tests.Fixtures;

/// <summary>Tests that count what the whole process holds: they run when no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

/// <summary>Counts what calls hold on to: buffers that the client rented, timers, failures that nobody looked at.</summary>
public sealed class LeakWatch : IDisposable
{
    private readonly ConcurrentQueue<Exception> _unobserved = new();
    private readonly PoolListener? _pool;
    private readonly long _timers;

    public LeakWatch(bool countsBuffers = true)
    {
        // The limit that waits for the next call lets its timer run on. It is there before, so that any other is one too many.
        AttemptLimit.Start(TimeSpan.FromMinutes(10), CancellationToken.None).Dispose();
        _timers = Timer.ActiveCount;
        _pool = countsBuffers ? new PoolListener() : null;
        TaskScheduler.UnobservedTaskException += Note;
    }

    /// <summary>Buffers that the client has rented so far.</summary>
    public int Rented => _pool?.Rented ?? 0;

    private ICollection<string> Outstanding => _pool?.Outstanding ?? [];

    public void Dispose()
    {
        TaskScheduler.UnobservedTaskException -= Note;
        _pool?.Dispose();
    }

    /// <summary>Waits for what closes in the background, and fails when something stays.</summary>
    public Task AssertNothingLeftAsync(params RawServer[] servers) => AssertNothingLeftAsync(TimeSpan.FromSeconds(10), servers);

    /// <inheritdoc cref="AssertNothingLeftAsync(RawServer[])"/>
    public async Task AssertNothingLeftAsync(TimeSpan patience, params RawServer[] servers)
    {
        var waiting = Stopwatch.StartNew();
        while ((Outstanding.Count > 0 || Timer.ActiveCount > _timers || servers.Any(server => server.OpenConnections > 0)) && waiting.Elapsed < patience)
        {
            await Task.Delay(20);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Empty(Outstanding);
        Assert.All(servers, server => Assert.Equal(0, server.OpenConnections));
        Assert.InRange(Timer.ActiveCount, 0, _timers);
        Assert.Empty(_unobserved);
    }

    // A connection that .NET gives up leaves the read that it had begun to itself: that task is not of the client.
    private void Note(object? sender, UnobservedTaskExceptionEventArgs args)
    {
        if (args.Exception.ToString().Contains(nameof(Partnero), StringComparison.Ordinal))
        {
            _unobserved.Enqueue(args.Exception);
        }
    }

    /// <summary>Hears of every array that the client takes from the shared pool, and of every one that comes back.</summary>
    private sealed class PoolListener : EventListener
    {
        private readonly ConcurrentDictionary<int, string> _outstanding = new();
        private int _rented;

        // Looking at the stack rents arrays too.
        [ThreadStatic]
        private static bool s_isLooking;

        public ICollection<string> Outstanding => _outstanding.Values;

        public int Rented => Volatile.Read(ref _rented);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The base class listens before our fields are there.
            if (_outstanding is null || s_isLooking || eventData is not { Payload: [int buffer, ..] })
            {
                return;
            }

            s_isLooking = true;
            try
            {
                Take(eventData.EventName, buffer);
            }
            finally
            {
                s_isLooking = false;
            }
        }

        private void Take(string? what, int buffer)
        {
            if (what == "BufferReturned")
            {
                _outstanding.TryRemove(buffer, out _);
            }
            else if (what == "BufferRented" && Renter() is { } renter)
            {
                Interlocked.Increment(ref _rented);
                _outstanding[buffer] = renter;
            }
        }

        // What .NET's own libraries rent below the client is their affair.
        private static string? Renter()
        {
            var method = new StackTrace(false).GetFrames().Select(frame => frame.GetMethod())
                .FirstOrDefault(method => method is not null && method.Module.Assembly != typeof(object).Assembly && method.DeclaringType?.Assembly != typeof(PoolListener).Assembly);
            return method?.Module.Assembly == typeof(PartneroClientBase).Assembly ? $"{method.DeclaringType}.{method.Name}" : null;
        }
    }
}
