using System.Collections.Concurrent;

namespace Partnero;

/// <summary>
/// The time limit of one attempt: a cancellation source from a pool, so that a limit costs a timer's change and not a new
/// source, timer and registration for each call.
/// </summary>
internal sealed class AttemptLimit : IDisposable
{
    private static readonly ConcurrentQueue<AttemptLimit> Free = new();

    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _caller;

    public CancellationToken Token => _source.Token;

    /// <summary>Starts a limit. The caller's cancellation passes through it.</summary>
    public static AttemptLimit Start(TimeSpan time, CancellationToken caller)
    {
        if (!Free.TryDequeue(out var limit))
        {
            limit = new AttemptLimit();
        }

        limit._caller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), limit._source);
        if (time != Timeout.InfiniteTimeSpan)
        {
            limit._source.CancelAfter(time);
        }

        return limit;
    }

    /// <summary>Ends the limit; the source goes back to the pool.</summary>
    public void Dispose()
    {
        _caller.Dispose();
        if (_source.TryReset())
        {
            Free.Enqueue(this);
        }
        else
        {
            _source.Dispose();
        }
    }
}
