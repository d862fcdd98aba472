using System.Collections.Concurrent;

namespace Partnero;

/// <summary>What a journal knows of a key.</summary>
public enum BulkState
{
    /// <summary>Nothing: it was not begun, or it failed and was certainly not carried out.</summary>
    None,

    /// <summary>A call began and nobody knows how it ended.</summary>
    Begun,

    /// <summary>The call succeeded.</summary>
    Done,
}

/// <summary>
/// Remembers which items of a bulk run are begun and which are done, so that the next run goes on where this one stopped.
/// Derive from it to keep the memory in a database of your own. Called by several threads at once, never for the same key.
/// </summary>
public abstract class BulkJournal : IDisposable
{
    /// <summary>A journal in a file that survives the process.</summary>
    /// <param name="path">The file; made when there is none. Only one run can have it open.</param>
    public static BulkJournal InFile(string path) => new FileBulkJournal(path);

    /// <summary>A journal that lives as long as the process.</summary>
    public static BulkJournal InMemory() => new MemoryBulkJournal();

    /// <summary>What is known of a key.</summary>
    public abstract BulkState Find(string key);

    /// <summary>Notes a new state, and returns when it would survive the end of the process.</summary>
    public abstract void Note(string key, BulkState state);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the journal holds open.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private sealed class MemoryBulkJournal : BulkJournal
    {
        private readonly ConcurrentDictionary<string, BulkState> _states = new();

        public override BulkState Find(string key) => _states.GetValueOrDefault(key);

        public override void Note(string key, BulkState state) => _states[key] = state;
    }
}
