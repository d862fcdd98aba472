using System.Text.Json.Nodes;

namespace Partnero.Mock.Hosting;

/// <summary>The parts of a mock that <see cref="ControlApi"/> drives.</summary>
internal interface IMockControl
{
    /// <summary>The requests received.</summary>
    RequestJournal Journal { get; }

    /// <summary>The key that requests must bear.</summary>
    string ApiKey { get; }

    /// <summary>Forgets all state.</summary>
    void Reset();

    /// <summary>Lets the next requests fail.</summary>
    void FailNext(int status = 503, int times = 1, TimeSpan? retryAfter = null, string? operationId = null);

    /// <summary>Sends a webhook to everybody who is registered for it.</summary>
    Task<IReadOnlyList<WebhookDelivery>> SendJsonAsync(string eventName, JsonNode? data, CancellationToken cancellationToken);

    /// <summary>Sends a webhook to one address.</summary>
    Task<WebhookDelivery> SendJsonAsync(Uri address, string secret, string eventName, JsonNode? data, CancellationToken cancellationToken);
}
