using System.Collections.Concurrent;

namespace Partnero;

/// <summary>What a journal knows about a key.</summary>
public enum BulkState
{
    /// <summary>Nothing: no call began, or it failed and was certainly not carried out.</summary>
    None,

    /// <summary>A call began, and its end is not known.</summary>
    Begun,

    /// <summary>The call succeeded.</summary>
    Done,
}

/// <summary>
/// Remembers which items of a bulk run have begun and which are done, so that the next run continues where this one stopped.
/// Derive from it to keep the memory in a database of your own, and override <see cref="FindTime"/> and
/// <see cref="Note(string, BulkState, DateTimeOffset)"/> there if you can. Several threads call it at once, never for the same key.
/// </summary>
public abstract class BulkJournal : IDisposable
{
    /// <summary>A journal in a file that survives the process. It reads the files of earlier versions too.</summary>
    /// <param name="path">The file; created if it does not exist. Only one run can have it open.</param>
    /// <exception cref="InvalidDataException">The file is not a journal, or a line of it is damaged.</exception>
    public static BulkJournal InFile(string path) => new FileBulkJournal(path);

    /// <summary>A journal that lives as long as the process.</summary>
    public static BulkJournal InMemory() => new MemoryBulkJournal();

    /// <summary>Finds the state of a key.</summary>
    /// <param name="key">The key: any text.</param>
    public abstract BulkState Find(string key);

    /// <summary>
    /// Finds when the state of a key was noted; null if the journal does not know. A run then assumes the worst, which is that a call
    /// whose end is not known began a moment ago.
    /// </summary>
    /// <param name="key">The key: any text.</param>
    public virtual DateTimeOffset? FindTime(string key) => null;

    /// <summary>Notes a new state, and returns once the note would survive the end of the process.</summary>
    /// <param name="key">The key: any text.</param>
    /// <param name="state">Its state from now on.</param>
    public abstract void Note(string key, BulkState state);

    /// <summary>Notes a new state with its time, and returns once the note would survive the end of the process.</summary>
    /// <param name="key">The key: any text.</param>
    /// <param name="state">Its state from now on.</param>
    /// <param name="time">The time by the clock of the run.</param>
    public virtual void Note(string key, BulkState state, DateTimeOffset time) => Note(key, state);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the journal holds open.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private sealed class MemoryBulkJournal : BulkJournal
    {
        private readonly ConcurrentDictionary<string, (BulkState State, DateTimeOffset Time)> _entries = new();

        public override BulkState Find(string key) => _entries.GetValueOrDefault(key).State;

        public override DateTimeOffset? FindTime(string key) => _entries.TryGetValue(key, out var entry) ? entry.Time : null;

        public override void Note(string key, BulkState state) => Note(key, state, TimeProvider.System.GetUtcNow());

        public override void Note(string key, BulkState state, DateTimeOffset time) => _entries[key] = (state, time);
    }
}
