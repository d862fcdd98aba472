using System.Text.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>A webhook delivery. Events that the pages do not name are of this type, with their data as JSON.</summary>
public class PartneroWebhookEvent
{
    /// <summary>Takes what came.</summary>
    /// <param name="envelope">The delivery.</param>
    public PartneroWebhookEvent(WebhookEnvelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        Name = envelope.Event;
        Url = envelope.Url;
        WebhookKey = envelope.WebhookKey;
        CreatedAt = envelope.CreatedAt;
        DataJson = envelope.DataJson;
        AdditionalProperties = envelope.AdditionalProperties;
    }

    /// <summary>What happened: <c>partner.created</c>.</summary>
    public string Name { get; }

    /// <summary>Where it was sent; null in the older form of deliveries.</summary>
    public string? Url { get; }

    /// <summary>Key of the webhook that sent it; null in the older form of deliveries.</summary>
    public string? WebhookKey { get; }

    /// <summary>When it happened; null when the delivery does not say.</summary>
    public DateTimeOffset? CreatedAt { get; }

    /// <summary>What it is about, as it came.</summary>
    public JsonElement DataJson { get; }

    /// <summary>Members of the delivery that this type does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; }
}

/// <summary>A webhook delivery whose data has a type.</summary>
/// <typeparam name="TData">What it is about.</typeparam>
public class PartneroWebhookEvent<TData> : PartneroWebhookEvent
{
    /// <summary>Takes what came.</summary>
    /// <param name="envelope">The delivery.</param>
    /// <param name="data">What it is about.</param>
    public PartneroWebhookEvent(WebhookEnvelope envelope, TData data)
        : base(envelope)
    {
        Data = data;
    }

    /// <summary>What it is about.</summary>
    public TData Data { get; }
}
