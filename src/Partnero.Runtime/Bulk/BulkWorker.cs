using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace Partnero;

/// <summary>
/// Brings one item after the other to its end. The order is what makes a run resumable: a call is noted as begun before it is
/// sent, and as done when its answer is there; what is begun is never sent again before the server was asked about it.
/// </summary>
internal sealed class BulkWorker<TItem, TResult>(BulkRun<TItem, TResult> run)
{
    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private long _notBefore = run.TimeProvider.GetUtcNow().Ticks;

    public async Task<BulkOutcome<TItem, TResult>> RunAsync(TItem item, CancellationToken cancellationToken)
    {
        var key = run.Key(item);
        if (!_seen.TryAdd(key, true))
        {
            return new(item, key, BulkOutcomeKind.Duplicate);
        }

        Exception? failure = null;
        for (var attempt = 1; attempt <= run.MaxAttempts; attempt++)
        {
            var outcome = run.Journal.Find(key) switch
            {
                BulkState.Done => new Step(BulkOutcomeKind.AlreadyDone),
                BulkState.Begun when run.WasCarriedOut is null => new Step(BulkOutcomeKind.InDoubt, Error: failure),
                BulkState.Begun => await SettleAsync(item, key, cancellationToken).ConfigureAwait(false),
                _ => await SendAsync(item, key, cancellationToken).ConfigureAwait(false),
            };
            if (outcome.Kind is { } kind)
            {
                return new(item, key, kind, outcome.Result, outcome.Error);
            }

            failure = outcome.Error ?? failure;
            if (outcome.Error is not null)
            {
                Pause((failure as PartneroException)?.ServerWait ?? run.RetryDelay * Math.Pow(2, attempt - 1));
            }
        }

        return new(item, key, run.Journal.Find(key) == BulkState.Begun ? BulkOutcomeKind.InDoubt : BulkOutcomeKind.Failed, Error: failure);
    }

    private async Task<Step> SendAsync(TItem item, string key, CancellationToken cancellationToken)
    {
        await AdmitAsync(cancellationToken).ConfigureAwait(false);
        run.Journal.Note(key, BulkState.Begun);
        try
        {
            var result = await run.Call(item, cancellationToken).ConfigureAwait(false);
            run.Journal.Note(key, BulkState.Done);
            return new Step(BulkOutcomeKind.Succeeded, result);
        }
        catch (PartneroException failure) when (!failure.MayHaveBeenCarriedOut)
        {
            run.Journal.Note(key, BulkState.None);
            return new Step(failure.IsTransient ? null : BulkOutcomeKind.Failed, Error: failure);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new Step(null, Error: failure);
        }
    }

    /// <summary>Asks whether a call whose end is not known was carried out. What was not is sent in the next attempt.</summary>
    private async Task<Step> SettleAsync(TItem item, string key, CancellationToken cancellationToken)
    {
        await AdmitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var isDone = await run.WasCarriedOut!(item, cancellationToken).ConfigureAwait(false);
            run.Journal.Note(key, isDone ? BulkState.Done : BulkState.None);
            return new Step(isDone ? BulkOutcomeKind.AlreadyDone : null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new Step(null, Error: failure);
        }
    }

    /// <summary>Waits for the end of a pause, and for the rate limiter.</summary>
    private async Task AdmitAsync(CancellationToken cancellationToken)
    {
        while (new TimeSpan(Interlocked.Read(ref _notBefore) - run.TimeProvider.GetUtcNow().Ticks) is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, run.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        while (run.RateLimiter is { } limiter)
        {
            using var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            if (lease.IsAcquired)
            {
                return;
            }

            // The limiter's queue is full: it says when to come again, or it does not.
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : run.RetryDelay;
            await Task.Delay(wait, run.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All calls wait, not only the one that met a busy server.</summary>
    private void Pause(TimeSpan time)
    {
        var until = (run.TimeProvider.GetUtcNow() + time).Ticks;
        long before;
        do
        {
            before = Interlocked.Read(ref _notBefore);
        }
        while (until > before && Interlocked.CompareExchange(ref _notBefore, until, before) != before);
    }

    /// <summary>What an attempt came to; without a kind the item is tried again.</summary>
    private readonly record struct Step(BulkOutcomeKind? Kind, TResult? Result = default, Exception? Error = null);
}
