using System.Threading.RateLimiting;

namespace Partnero;

/// <summary>Lets the calls of a run through: not during a pause, and not faster than the rate limiter allows.</summary>
internal sealed class BulkGate(TimeProvider time, RateLimiter? limiter, TimeSpan usualWait)
{
    private long _closedUntil;

    /// <summary>Waits for the end of a pause, and for the rate limiter.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset open;
        do
        {
            open = new DateTimeOffset(Interlocked.Read(ref _closedUntil), TimeSpan.Zero);
            await WaitUntilAsync(open, cancellationToken).ConfigureAwait(false);
        }
        while (Interlocked.Read(ref _closedUntil) > open.UtcTicks); // the pause was made longer meanwhile

        while (limiter is not null)
        {
            using var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            if (lease.IsAcquired)
            {
                return;
            }

            // The limiter's queue is full. It may say when there will be room.
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : usualWait;
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for a moment. Timers count whole milliseconds and cut off the rest.</summary>
    public async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        while (moment - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Begins a pause, or makes one longer that has begun.</summary>
    public void Close(TimeSpan pause)
    {
        var until = (time.GetUtcNow() + pause).UtcTicks;
        long before;
        do
        {
            before = Interlocked.Read(ref _closedUntil);
        }
        while (until > before && Interlocked.CompareExchange(ref _closedUntil, until, before) != before);
    }
}
