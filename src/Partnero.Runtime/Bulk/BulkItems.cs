using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Partnero;

/// <summary>
/// The items of a run. An exception of theirs is kept until the run has ended: thrown inside the loop it would cancel the
/// calls under way, and each of those would be in doubt.
/// </summary>
internal sealed class BulkItems<TItem>(IAsyncEnumerable<TItem> items)
{
    private ExceptionDispatchInfo? _failure;

    public BulkItems(IEnumerable<TItem> items)
        : this(AsAsync(items))
    {
    }

    public async IAsyncEnumerable<TItem> UntilTheyBreakOff([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var enumerator = items.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (await MoveNextAsync(enumerator, cancellationToken).ConfigureAwait(false))
            {
                yield return enumerator.Current;
            }
        }
    }

    public void ThrowIfBroken() => _failure?.Throw();

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<TItem> enumerator, CancellationToken cancellationToken)
    {
        try
        {
            return await enumerator.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            return false;
        }
    }

    private static async IAsyncEnumerable<TItem> AsAsync(IEnumerable<TItem> items)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var item in items)
        {
            yield return item;
        }
    }
}
