using System.Collections.Concurrent;

namespace Partnero;

/// <summary>
/// The time limit of one attempt: a cancellation source from a pool. Where calls follow one another, the timer is not set and
/// stopped for each, which would cost as much as the rest of the limit: it runs on from call to call, and when it comes and finds
/// that the limit is a later one by now, it is set to that.
/// </summary>
internal sealed class AttemptLimit : IDisposable
{
    // Deadlines that are none.
    private const long Never = long.MaxValue;
    private const long Passed = long.MinValue;

    private static readonly ConcurrentQueue<AttemptLimit> Free = new();
    private static AttemptLimit? s_free;

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _timer;
    private CancellationTokenRegistration _caller;

    // In milliseconds of the system's tick count: when the attempt has to end, and when the timer comes.
    private long _deadline = Never;
    private long _alarm = Never;

    private AttemptLimit()
    {
        // The timer outlives the call, whose context is nothing to it.
        using var context = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        _timer = new Timer(static state => ((AttemptLimit)state!).OnAlarm(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Starts a limit. The caller's cancellation passes through it.</summary>
    public static AttemptLimit Start(TimeSpan time, CancellationToken caller)
    {
        var limit = Interlocked.Exchange(ref s_free, null) ?? (Free.TryDequeue(out var free) ? free : new AttemptLimit());
        limit._caller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), limit._source);
        var deadline = Environment.TickCount64 + (long)Math.Ceiling(time.TotalMilliseconds);

        // First the deadline, then the look at the timer; Arm goes the other way round, so that one of the two sees the other.
        Interlocked.Exchange(ref limit._deadline, deadline);
        if (Volatile.Read(ref limit._alarm) > deadline)
        {
            limit.Arm();
        }

        return limit;
    }

    /// <summary>Ends the limit, which goes back to the pool when it has not passed.</summary>
    public void Dispose()
    {
        _caller.Dispose();
        var hasPassed = Interlocked.Exchange(ref _deadline, Never) == Passed;
        if (hasPassed || !_source.TryReset())
        {
            // The source is left to the collector: its cancellation may still be on its way through those who wait.
            lock (_timer)
            {
                _timer.Dispose();
            }
        }
        else if (Interlocked.CompareExchange(ref s_free, this, null) is not null)
        {
            // Of many calls at once all but one timer would be left to run for nobody.
            lock (_timer)
            {
                Volatile.Write(ref _alarm, Never);
                _timer.Change(Timeout.Infinite, Timeout.Infinite);
            }

            Free.Enqueue(this);
        }
    }

    private void OnAlarm()
    {
        var deadline = Volatile.Read(ref _deadline);
        var isOver = deadline != Passed && deadline <= Environment.TickCount64;
        if (isOver && Interlocked.CompareExchange(ref _deadline, Passed, deadline) == deadline)
        {
            _source.Cancel();
        }
        else
        {
            Arm();
        }
    }

    // Sets the timer to the deadline of the attempt that is under way; lets it rest when none is.
    private void Arm()
    {
        lock (_timer)
        {
            Interlocked.Exchange(ref _alarm, Never);
            var deadline = Volatile.Read(ref _deadline);
            if (deadline is Never or Passed)
            {
                return;
            }

            Volatile.Write(ref _alarm, deadline);
            _timer.Change(Math.Clamp(deadline - Environment.TickCount64, 1, int.MaxValue), Timeout.Infinite);
        }
    }
}
