namespace Partnero;

/// <summary>An item on its way through a run.</summary>
internal sealed class BulkItem<TItem>(TItem item, string key)
{
    public TItem Item => item;

    public string Key => key;

    /// <summary>How many failures it has met in this run.</summary>
    public int Failures { get; set; }

    public Exception? LastFailure { get; set; }

    /// <summary>When the last attempt of this run began that may have been carried out; null while there was none.</summary>
    public DateTimeOffset? LastAttempt { get; set; }

    /// <summary>When the server may be asked about it.</summary>
    public DateTimeOffset SettleAt { get; set; }
}
