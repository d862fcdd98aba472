namespace Partnero.Mock.Webhooks;

/// <summary>Webhooks on their way: one after the other, in the order of what happened, while requests go on. Safe for concurrent use.</summary>
internal sealed class WebhookOutbox(WebhookSender sender) : IDisposable
{
    private readonly Lock _lock = new();
    private Batch _batch = new();

    public IReadOnlyList<WebhookDelivery> Deliveries
    {
        get
        {
            lock (_lock)
            {
                return [.. _batch.Delivered];
            }
        }
    }

    public void Post(WebhookDelivery signed)
    {
        lock (_lock)
        {
            var (batch, before) = (_batch, _batch.Last);
            batch.Last = Task.Run(() => SendAsync(batch, before, signed));
        }
    }

    public Task EmptyAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _batch.Last.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Gives up what is under way and forgets what was delivered.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _batch.Stop.Cancel();
            _batch = new Batch();
        }
    }

    public void Dispose() => Reset();

    private async Task SendAsync(Batch batch, Task before, WebhookDelivery signed)
    {
        await before.ConfigureAwait(false);
        try
        {
            Add(batch, await sender.SendAsync(signed, batch.Stop.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (batch.Stop.IsCancellationRequested)
        {
            // nobody wants to know any more
        }
        catch (Exception exception)
        {
            Add(batch, signed with { Error = exception.Message }); // whatever a test's own receiver throws: nobody awaits it here
        }
    }

    private void Add(Batch batch, WebhookDelivery delivery)
    {
        lock (_lock)
        {
            batch.Delivered.Add(delivery);
        }
    }

    /// <summary>What was posted since the last reset.</summary>
    private sealed class Batch
    {
        public List<WebhookDelivery> Delivered { get; } = [];

        public CancellationTokenSource Stop { get; } = new();

        public Task Last { get; set; } = Task.CompletedTask;
    }
}
