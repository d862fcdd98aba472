using System.Runtime.CompilerServices;
using System.Threading.Channels;
using System.Threading.RateLimiting;

namespace Partnero;

/// <summary>
/// Makes one call for each of many items: several at a time, under a rate limit, each outcome reported, and with a journal
/// resumable, so that no item is lost and none is sent twice.
/// </summary>
/// <typeparam name="TItem">What is called for.</typeparam>
/// <typeparam name="TResult">What a call answers.</typeparam>
public sealed class BulkRun<TItem, TResult>
{
    /// <summary>Default of <see cref="MaxConcurrency"/>.</summary>
    public const int DefaultMaxConcurrency = 8;

    /// <summary>Default of <see cref="MaxAttempts"/>.</summary>
    public const int DefaultMaxAttempts = 4;

    /// <summary>Default of <see cref="RetryDelay"/>.</summary>
    public static readonly TimeSpan DefaultRetryDelay = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _attemptTimeout = PartneroClientOptions.DefaultAttemptTimeout;
    private readonly TimeSpan _callTimeout = PartneroClientOptions.DefaultTimeout;

    /// <summary>Describes a run.</summary>
    /// <param name="key">Tells an item from all others; best is the key under which the server will know it.</param>
    /// <param name="call">Makes the call for an item: one call that acts, because a run knows of one.</param>
    public BulkRun(Func<TItem, string> key, Func<TItem, CancellationToken, Task<TResult>> call)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(call);
        Key = key;
        Call = call;
    }

    /// <summary>How many calls are under way at once.</summary>
    public int MaxConcurrency { get; init; } = DefaultMaxConcurrency;

    /// <summary>Lets calls through; null for no limit but the server's. Not disposed by the run.</summary>
    public RateLimiter? RateLimiter { get; init; }

    /// <summary>Remembers what is begun and done; without one the memory of this object alone. Not disposed by the run.</summary>
    public BulkJournal Journal { get; init; } = BulkJournal.InMemory();

    /// <summary>
    /// Asks the server whether an item's call was carried out: by its key, for example with the group's get or search. It settles
    /// the calls whose end is not known; without it such an item is reported as in doubt and left alone.
    /// </summary>
    public Func<TItem, CancellationToken, Task<bool>>? WasCarriedOut { get; init; }

    /// <summary>How many failures an item may meet in one run when the server is busy or the end of a call is not known.</summary>
    public int MaxAttempts { get; init; } = DefaultMaxAttempts;

    /// <summary>
    /// How long the whole run waits after such a failure if the server does not say; doubled for each further one of the same item.
    /// Also what a call whose end is not known gets on top of <see cref="AttemptTimeout"/> before the server is asked about it.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = DefaultRetryDelay;

    /// <summary>
    /// How long the server may be busy with one attempt: the <see cref="PartneroClientOptions.AttemptTimeout"/> of the client. A call
    /// whose end is not known is not settled before this time and <see cref="RetryDelay"/> have passed since its last attempt began:
    /// asked any sooner, a server that is still busy with it would say no, and the item would be sent twice. Default: 30 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout
    {
        get => _attemptTimeout;
        init => _attemptTimeout = NotNegative(value);
    }

    /// <summary>
    /// How long a call with all its attempts may take: the <see cref="PartneroClientOptions.Timeout"/> of the client. It tells when
    /// the last attempt of a call that a journal found begun can have begun. Default: 100 seconds.
    /// </summary>
    public TimeSpan CallTimeout
    {
        get => _callTimeout;
        init => _callTimeout = NotNegative(value);
    }

    /// <summary>The clock that waits and time stamps go by.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal Func<TItem, string> Key { get; }

    internal Func<TItem, CancellationToken, Task<TResult>> Call { get; }

    /// <summary>
    /// Runs over items. Outcomes come as calls end, in no order; items are taken as there is room for them. When the items
    /// themselves break off, what is under way still ends and is reported, and then their exception is thrown.
    /// </summary>
    /// <param name="items">The items; they need not fit in memory.</param>
    /// <param name="cancellationToken">Stops the run. Calls under way are stopped too, and stay begun in the journal.</param>
    public IAsyncEnumerable<BulkOutcome<TItem, TResult>> RunAsync(IEnumerable<TItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return RunCoreAsync(new BulkItems<TItem>(items), cancellationToken);
    }

    /// <inheritdoc cref="RunAsync(IEnumerable{TItem}, CancellationToken)"/>
    public IAsyncEnumerable<BulkOutcome<TItem, TResult>> RunAsync(IAsyncEnumerable<TItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return RunCoreAsync(new BulkItems<TItem>(items), cancellationToken);
    }

    private async IAsyncEnumerable<BulkOutcome<TItem, TResult>> RunCoreAsync(
        BulkItems<TItem> items,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrency, CancellationToken = stop.Token };
        var outcomes = Channel.CreateBounded<BulkOutcome<TItem, TResult>>(MaxConcurrency);
        var worker = new BulkWorker<TItem, TResult>(this);

        // Not cancelled: an outcome is reported even while the run is being stopped.
        var work = WorkAsync();
        _ = work.ContinueWith(_ => outcomes.Writer.Complete(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return outcome;
            }
        }
        finally
        {
            // Also when the caller stops listening: nothing is under way any more when the loop is left.
            await stop.CancelAsync().ConfigureAwait(false);
            await foreach (var _ in outcomes.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                // Makes room for the outcomes that nobody waits for any more.
            }

            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellationToken.ThrowIfCancellationRequested();
        await work.ConfigureAwait(false);
        items.ThrowIfBroken();

        async Task WorkAsync()
        {
            await Parallel.ForEachAsync(items.UntilTheyBreakOff(stop.Token), parallel, async (item, token) =>
                await ReportAsync(await worker.RunAsync(item, token).ConfigureAwait(false)).ConfigureAwait(false)).ConfigureAwait(false);
            await Parallel.ForEachAsync(worker.Postponed, parallel, async (item, token) =>
                await ReportAsync(await worker.FinishAsync(item, token).ConfigureAwait(false)).ConfigureAwait(false)).ConfigureAwait(false);
        }

        async ValueTask ReportAsync(BulkOutcome<TItem, TResult>? outcome)
        {
            if (outcome is not null)
            {
                await outcomes.Writer.WriteAsync(outcome, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private static TimeSpan NotNegative(TimeSpan value) =>
        value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A time limit of the server's must be known, or nobody could tell when it has passed.");
}
