using System.Collections.Concurrent;

namespace Partnero;

/// <summary>
/// Brings one item after the other to its end. The order is what makes a run resumable: a call is noted as begun before it is
/// sent, and as done when its answer is there. What has begun is never sent again before the server was asked about it, and the
/// server is not asked while it may still be busy with it.
/// </summary>
internal sealed class BulkWorker<TItem, TResult>(BulkRun<TItem, TResult> run)
{
    // Beyond this an item waits where it is: a server that leaves everything in doubt is not sent ever more.
    private readonly int _maxPostponed = 16 * run.MaxConcurrency;

    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private readonly ConcurrentQueue<BulkItem<TItem>> _postponed = new();
    private readonly BulkGate _gate = new(run.TimeProvider, run.RateLimiter, run.RetryDelay);
    private readonly DateTimeOffset _started = run.TimeProvider.GetUtcNow();

    /// <summary>The items that wait for the server to be done with an earlier call, the one that is due first in front.</summary>
    public IEnumerable<BulkItem<TItem>> Postponed => _postponed.OrderBy(static item => item.SettleAt);

    /// <summary>Runs an item to its end; null if it was postponed.</summary>
    public async Task<BulkOutcome<TItem, TResult>?> RunAsync(TItem item, CancellationToken cancellationToken)
    {
        var key = run.Key(item);
        return _seen.TryAdd(key, true)
            ? await RunAsync(new BulkItem<TItem>(item, key), mayPostpone: true, cancellationToken).ConfigureAwait(false)
            : new(item, key, BulkOutcomeKind.Duplicate);
    }

    /// <summary>Runs an item to its end that was postponed.</summary>
    public Task<BulkOutcome<TItem, TResult>?> FinishAsync(BulkItem<TItem> item, CancellationToken cancellationToken) =>
        RunAsync(item, mayPostpone: false, cancellationToken);

    private async Task<BulkOutcome<TItem, TResult>?> RunAsync(BulkItem<TItem> item, bool mayPostpone, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = run.Journal.Find(item.Key);
            switch (state)
            {
                case BulkState.Done:
                    return Outcome(item, BulkOutcomeKind.AlreadyDone);
                case BulkState.Begun when run.WasCarriedOut is null:
                    return Outcome(item, BulkOutcomeKind.InDoubt);
                case BulkState.Begun when mayPostpone && IsPostponed(item):
                    return null;
            }

            var step = state == BulkState.Begun ? SettleAsync(item, cancellationToken) : SendAsync(item, cancellationToken);
            if (await step.ConfigureAwait(false) is { } outcome)
            {
                return outcome;
            }
        }
    }

    /// <summary>Makes the call. Null if it has to be made again, or the server to be asked about it.</summary>
    private async Task<BulkOutcome<TItem, TResult>?> SendAsync(BulkItem<TItem> item, CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var started = run.TimeProvider.GetUtcNow();
        run.Journal.Note(item.Key, BulkState.Begun, started);
        try
        {
            var result = await run.Call(item.Item, cancellationToken).ConfigureAwait(false);
            Note(item, BulkState.Done);
            return new(item.Item, item.Key, BulkOutcomeKind.Succeeded, result);
        }
        catch (PartneroException failure) when (!failure.MayHaveBeenCarriedOut)
        {
            Note(item, BulkState.None);
            item.LastFailure = failure;
            return !failure.IsTransient || IsLast(item, failure) ? Outcome(item, BulkOutcomeKind.Failed) : null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Never given up here: the server is asked first, and the answer tells failed from in doubt.
            item.LastAttempt = failure is PartneroException known ? started + known.LastAttempt : run.TimeProvider.GetUtcNow();
            IsLast(item, failure);
            return null;
        }
    }

    /// <summary>Asks whether a call whose end is not known was carried out. Null if it was not and has to be made again, or nobody could be asked.</summary>
    private async Task<BulkOutcome<TItem, TResult>?> SettleAsync(BulkItem<TItem> item, CancellationToken cancellationToken)
    {
        await _gate.WaitUntilAsync(SettleTimeOf(item), cancellationToken).ConfigureAwait(false);
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (await run.WasCarriedOut!(item.Item, cancellationToken).ConfigureAwait(false))
            {
                Note(item, BulkState.Done);
                return Outcome(item, BulkOutcomeKind.AlreadyDone);
            }

            Note(item, BulkState.None);
            return item.Failures >= run.MaxAttempts ? Outcome(item, BulkOutcomeKind.Failed) : null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return IsLast(item, failure) ? Outcome(item, BulkOutcomeKind.InDoubt) : null;
        }
    }

    private bool IsPostponed(BulkItem<TItem> item)
    {
        item.SettleAt = SettleTimeOf(item);
        if (item.SettleAt <= run.TimeProvider.GetUtcNow() || _postponed.Count >= _maxPostponed)
        {
            return false;
        }

        _postponed.Enqueue(item);
        return true;
    }

    /// <summary>
    /// When the server is done with the call, whatever it came to. An earlier run may have made its last attempt at any time
    /// before this run began, but not after the call's own limit had passed.
    /// </summary>
    private DateTimeOffset SettleTimeOf(BulkItem<TItem> item)
    {
        var lastAttempt = item.LastAttempt
            ?? (run.Journal.FindTime(item.Key) is { } begun && begun + run.CallTimeout < _started ? begun + run.CallTimeout : _started);
        return lastAttempt + run.AttemptTimeout + run.RetryDelay;
    }

    /// <summary>Counts a failure, and whether it is the last one an item may meet. The whole run pauses, not only the item that met a busy server.</summary>
    private bool IsLast(BulkItem<TItem> item, Exception failure)
    {
        _gate.Close((failure as PartneroException)?.ServerWait ?? run.RetryDelay * Math.Pow(2, item.Failures));
        item.LastFailure = failure;
        return ++item.Failures >= run.MaxAttempts;
    }

    private void Note(BulkItem<TItem> item, BulkState state) => run.Journal.Note(item.Key, state, run.TimeProvider.GetUtcNow());

    private BulkOutcome<TItem, TResult> Outcome(BulkItem<TItem> item, BulkOutcomeKind kind) =>
        new(item.Item, item.Key, kind, Error: kind switch
        {
            BulkOutcomeKind.AlreadyDone => null,
            BulkOutcomeKind.InDoubt => item.LastFailure ?? Begun(item),
            _ => item.LastFailure,
        });

    private PartneroException Begun(BulkItem<TItem> item)
    {
        var since = run.Journal.FindTime(item.Key) is { } time ? $" at {time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : "";
        return new($"An earlier run began this call{since}, and how it ended is not known. Set {nameof(run.WasCarriedOut)}, so that the server can be asked.")
        {
            MayHaveBeenCarriedOut = true,
        };
    }
}
