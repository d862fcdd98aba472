using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Answers;
using Partnero.Mock.Hosting;
using Partnero.Mock.State;
using Partnero.Mock.Webhooks;

namespace Partnero.Mock;

public sealed partial class MockPartnero
{
    private const string ByReflection = "What the webhook is about is turned into JSON by reflection.";

    /// <summary>
    /// The webhooks that were sent because of requests (<see cref="MockOptions.SendsWebhooks"/>,
    /// <see cref="MockOptions.WebhookTarget"/>) and answered or given up, in order. <see cref="WebhooksSentAsync"/> waits for them.
    /// </summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => _outbox.Deliveries;

    /// <summary>Waits until all webhooks that requests gave rise to so far are in <see cref="Deliveries"/>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WebhooksSentAsync(CancellationToken cancellationToken = default) => _outbox.EmptyAsync(cancellationToken);

    /// <summary>
    /// Sends a webhook to every address that was registered for the event through the API and is switched on, and to
    /// <see cref="MockOptions.WebhookTarget"/>.
    /// </summary>
    /// <param name="eventName">The event: <c>partner.created</c>.</param>
    /// <param name="data">What it is about, anything that turns into JSON; null for what the page shows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The deliveries, each with what the receiver answered; empty when nobody is registered.</returns>
    [RequiresUnreferencedCode(ByReflection)]
    [RequiresDynamicCode(ByReflection)]
    public Task<IReadOnlyList<WebhookDelivery>> SendWebhookAsync(string eventName, object? data = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return ((IMockControl)this).SendJsonAsync(eventName, ToJson(data), cancellationToken);
    }

    /// <summary>Sends a webhook to an address that need not be registered.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="secret">What it is signed with.</param>
    /// <param name="eventName">The event: <c>partner.created</c>.</param>
    /// <param name="data">What it is about, anything that turns into JSON; null for what the page shows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [RequiresUnreferencedCode(ByReflection)]
    [RequiresDynamicCode(ByReflection)]
    public Task<WebhookDelivery> SendWebhookAsync(Uri address, string secret, string eventName, object? data = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return ((IMockControl)this).SendJsonAsync(address, secret, eventName, ToJson(data), cancellationToken);
    }

    async Task<IReadOnlyList<WebhookDelivery>> IMockControl.SendJsonAsync(string eventName, JsonNode? data, CancellationToken cancellationToken)
    {
        data ??= DocumentedData(eventName);
        var deliveries = new List<WebhookDelivery>();
        foreach (var target in _engine.Read(memory => Targets(memory, eventName, registered: true)))
        {
            deliveries.Add(await _webhooks.SendAsync(_webhooks.Sign(target, eventName, data), cancellationToken).ConfigureAwait(false));
        }

        return deliveries;
    }

    Task<WebhookDelivery> IMockControl.SendJsonAsync(Uri address, string secret, string eventName, JsonNode? data, CancellationToken cancellationToken) =>
        _webhooks.SendAsync(_webhooks.Sign(new(address, secret, null), eventName, data ?? DocumentedData(eventName)), cancellationToken);

    /// <summary>Called by the engine, under its lock: who is told is decided by what was registered then.</summary>
    private void Tell(Memory memory, Happening happening)
    {
        foreach (var target in Targets(memory, happening.Event, Options.SendsWebhooks))
        {
            _outbox.Post(_webhooks.Sign(target, happening.Event, happening.Data));
        }
    }

    private IReadOnlyList<WebhookTarget> Targets(Memory memory, string eventName, bool registered) =>
    [
        .. registered ? WebhookRegistry.Targets(memory, eventName) : [],
        .. Options.WebhookTarget is { } target ? [new WebhookTarget(target.Address, target.Secret, null)] : Array.Empty<WebhookTarget>(),
    ];

    private JsonNode? DocumentedData(string eventName) => _engine.Read(_ => WebhookRegistry.DataOf(_engine.Index, eventName));

    [RequiresUnreferencedCode(ByReflection)]
    [RequiresDynamicCode(ByReflection)]
    private static JsonNode? ToJson(object? data) =>
        data is null ? null : data as JsonNode ?? JsonSerializer.SerializeToNode(data, data.GetType());
}
