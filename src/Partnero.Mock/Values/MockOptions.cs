using Partnero.Mock.Webhooks;

namespace Partnero.Mock;

/// <summary>How a mock behaves. What has a setter may be changed while it runs.</summary>
public sealed class MockOptions
{
    /// <summary>The key that requests must bear: <c>Authorization: Bearer …</c>.</summary>
    public string ApiKey { get; set; } = "mock_api_key";

    /// <summary>
    /// The program the key belongs to: <c>affiliate</c>, <c>refer-a-friend</c>, <c>newsletter</c>. Decides where programs share a
    /// route or document different answers; null lets the request's shape decide.
    /// </summary>
    public string? Program { get; set; }

    /// <summary>Held back before every answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How many requests are answered before 429; null for no limit.</summary>
    public MockRateLimit? RateLimit { get; set; }

    /// <summary>Requests that fail by themselves; null for none. <c>MockPartnero.FailNext</c> orders single ones.</summary>
    public MockFailures? Failures { get; set; }

    /// <summary>
    /// Whether documented samples are there to get and list until something is created; false starts with nothing. Read at the
    /// start and at every <c>MockPartnero.Reset</c>.
    /// </summary>
    public bool Seed { get; set; } = true;

    /// <summary>
    /// Whether what no page documents is refused with 422 instead of being ignored: unknown members, query names, and webhook
    /// events. Off unless asked for, since an API may take more than its pages say; the journal names what was ignored either way.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Requests that the journal keeps; the oldest make room.</summary>
    public int JournalCapacity { get; init; } = 10_000;

    /// <summary>The clock of latency, rate limit, journal and webhooks.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Whether what requests do is told to the addresses that were registered for it through the API: creating a partner sends
    /// <c>partner.created</c>, where the pages document that event.
    /// </summary>
    public bool SendsWebhooks { get; set; }

    /// <summary>An address that is told of everything, registered or not; null for none.</summary>
    public MockWebhookTarget? WebhookTarget { get; set; }

    /// <summary>What carries webhooks, such as the handler of a test server; null for the network.</summary>
    public HttpMessageHandler? WebhookHandler { get; init; }

    /// <summary>The settings without the key.</summary>
    public override string ToString() =>
        $"Program = {Program ?? "any"}, Latency = {Latency}, RateLimit = {RateLimit}, Failures = {Failures}, Seed = {Seed}, WebhookTarget = {WebhookTarget}";
}

/// <summary>A limit on requests, counted in windows that follow each other.</summary>
/// <param name="Requests">Requests that a window allows.</param>
/// <param name="Window">Length of a window.</param>
public sealed record MockRateLimit(int Requests, TimeSpan Window);

/// <summary>Requests that fail by themselves, evenly: the same requests fail in every run.</summary>
/// <param name="Every">One request in this many fails; 1 for all.</param>
/// <param name="Status">HTTP status of the failure.</param>
/// <param name="RetryAfter">What the header <c>Retry-After</c> asks for, in whole seconds; null for no such header.</param>
public sealed record MockFailures(int Every, int Status = 503, TimeSpan? RetryAfter = null);

/// <summary>Where webhooks go.</summary>
/// <param name="Address">The address.</param>
/// <param name="Secret">What deliveries are signed with.</param>
public sealed record MockWebhookTarget(Uri Address, string Secret)
{
    /// <summary>The address, without the secret.</summary>
    public override string ToString() => Address.ToString();
}
