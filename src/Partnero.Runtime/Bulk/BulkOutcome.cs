namespace Partnero;

/// <summary>How an item of a <see cref="BulkRun{TItem, TResult}"/> ended.</summary>
public enum BulkOutcomeKind
{
    /// <summary>The call succeeded in this run.</summary>
    Succeeded,

    /// <summary>The call was found to have succeeded before: in an earlier run, or unnoticed.</summary>
    AlreadyDone,

    /// <summary>The call failed and was certainly not carried out. The next run tries again.</summary>
    Failed,

    /// <summary>
    /// The call may have been carried out: its end is not known, and either the server could not be asked in this run or there is no
    /// <see cref="BulkRun{TItem, TResult}.WasCarriedOut"/> to ask it with. No run sends the item again before the server has said no.
    /// </summary>
    InDoubt,

    /// <summary>Another item of this run has the same key.</summary>
    Duplicate,
}

/// <summary>How one item ended.</summary>
/// <param name="Item">The item.</param>
/// <param name="Key">Its key.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="Result">The result of the call; the default if no call of this run succeeded.</param>
/// <param name="Error">Why it failed or is in doubt; null for any other outcome.</param>
public sealed record BulkOutcome<TItem, TResult>(TItem Item, string Key, BulkOutcomeKind Kind, TResult? Result = default, Exception? Error = null);
