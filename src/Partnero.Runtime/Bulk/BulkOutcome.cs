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
    /// The call failed and may have been carried out all the same. Without <see cref="BulkRun{TItem, TResult}.WasCarriedOut"/>
    /// nobody can tell, so no run sends it again.
    /// </summary>
    InDoubt,

    /// <summary>Another item of this run has the same key.</summary>
    Duplicate,
}

/// <summary>How one item ended.</summary>
/// <param name="Item">The item.</param>
/// <param name="Key">Its key.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="Result">The answer; the default where there was none in this run.</param>
/// <param name="Error">Why it did not succeed.</param>
public sealed record BulkOutcome<TItem, TResult>(TItem Item, string Key, BulkOutcomeKind Kind, TResult? Result = default, Exception? Error = null);
