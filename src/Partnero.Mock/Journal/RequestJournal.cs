using System.Collections;
using System.Runtime.CompilerServices;

namespace Partnero.Mock;

/// <summary>
/// The requests that a mock received, in order. Safe for concurrent use: enumerating goes over what was there when it began.
/// </summary>
public sealed class RequestJournal : IReadOnlyList<JournalEntry>
{
    private readonly Lock _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly int _capacity;
    private int _number;
    private int _cleared;
    private TaskCompletionSource _added = NewSignal();

    internal RequestJournal(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public JournalEntry this[int index] => Snapshot()[index];

    /// <summary>The requests of an operation, such as <c>ReferralLinks.Create</c>.</summary>
    public IReadOnlyList<JournalEntry> Of(string operationId) => [.. Snapshot().Where(entry => entry.OperationId == operationId)];

    /// <summary>Goes over all requests, those that are there and those to come, until it is cancelled.</summary>
    public async IAsyncEnumerable<JournalEntry> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var entry in FollowAsync(cancellationToken).ConfigureAwait(false))
        {
            if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Like <see cref="ReadAllAsync"/>, with null for each time that the journal was cleared.</summary>
    internal async IAsyncEnumerable<JournalEntry?> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = 0;
        var cleared = default(int?);
        while (true)
        {
            Task added;
            JournalEntry[] entries;
            bool wasCleared;
            lock (_lock)
            {
                added = _added.Task;
                entries = [.. _entries.Where(entry => entry.Number > seen)];
                wasCleared = cleared is { } before && before != _cleared;
                cleared = _cleared;
            }

            if (wasCleared)
            {
                yield return null;
            }

            foreach (var entry in entries)
            {
                seen = entry.Number;
                yield return entry;
            }

            await added.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the first request that fits, also among those that are there.</summary>
    /// <param name="predicate">What to look for.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <exception cref="TimeoutException">None came in time.</exception>
    public async Task<JournalEntry> WaitForAsync(Func<JournalEntry, bool> predicate, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            await foreach (var entry in ReadAllAsync(limit.Token).ConfigureAwait(false))
            {
                if (predicate(entry))
                {
                    return entry;
                }
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // told below, with what did come
        }

        throw new TimeoutException($"No such request within {timeout}. Received: {string.Join("; ", Snapshot().Select(entry => entry.ToString()).DefaultIfEmpty("none"))}.");
    }

    /// <inheritdoc/>
    public IEnumerator<JournalEntry> GetEnumerator() => ((IEnumerable<JournalEntry>)Snapshot()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(Func<int, JournalEntry> create)
    {
        TaskCompletionSource added;
        lock (_lock)
        {
            _entries.Enqueue(create(++_number));
            if (_entries.Count > _capacity)
            {
                _entries.Dequeue();
            }

            added = _added;
            _added = NewSignal();
        }

        added.SetResult();
    }

    internal void Clear()
    {
        TaskCompletionSource added;
        lock (_lock)
        {
            _entries.Clear();
            _cleared++;
            added = _added;
            _added = NewSignal();
        }

        added.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private JournalEntry[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _entries];
        }
    }
}
