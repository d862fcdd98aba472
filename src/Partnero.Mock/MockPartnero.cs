using Partnero.Mock.Answers;
using Partnero.Mock.Engine;
using Partnero.Mock.Hosting;
using Partnero.Mock.Webhooks;
using Partnero.Spec.Model;

namespace Partnero.Mock;

/// <summary>
/// A local Partnero, driven by the documentation's pages: it answers every documented operation with what the page shows,
/// refuses what the page forbids, and remembers what was created. Safe for concurrent use.
/// </summary>
public sealed partial class MockPartnero : IMockControl, IAsyncDisposable, IDisposable
{
    // Reserved, so that a client that was not given the handler reaches nobody.
    private const string NoSocket = "http://partnero-mock.invalid";

    private readonly MockEngine _engine;
    private readonly WebhookSender _webhooks;
    private readonly WebhookOutbox _outbox;
    private KestrelHost? _host;

    private MockPartnero(Api api, MockOptions? options)
    {
        ArgumentNullException.ThrowIfNull(api);
        Options = options ?? new MockOptions();
        Api = api;
        _engine = new MockEngine(api, Options);
        _webhooks = new WebhookSender(Options);
        _outbox = new WebhookOutbox(_webhooks);
        _engine.Happened = Tell;
        BaseUrl = new Uri(NoSocket + _engine.Index.BasePath);
    }

    /// <summary>What the pages say.</summary>
    public Api Api { get; }

    /// <summary>Address to give to clients. Without a socket it leads nowhere, and only clients with <see cref="CreateHandler"/> reach the mock.</summary>
    public Uri BaseUrl { get; private set; }

    /// <summary>The key that requests must bear.</summary>
    public string ApiKey => Options.ApiKey;

    /// <summary>How the mock behaves.</summary>
    public MockOptions Options { get; }

    /// <summary>The requests received, for assertions.</summary>
    public RequestJournal Journal => _engine.Journal;

    /// <summary>A handler that reaches the mock without a socket, whatever host is asked for. Shares all state with the others and with the socket.</summary>
    public HttpMessageHandler CreateHandler() => new MockHandler(_engine);

    /// <summary>
    /// Forgets what was created, the journal, ordered answers, counted requests and deliveries, and gives up webhooks that are
    /// under way; for use between tests. Options stay.
    /// </summary>
    public void Reset()
    {
        _engine.Reset();
        _outbox.Reset();
    }

    /// <summary>Orders an answer in place of the mock's own, for the next request that no earlier order took.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="operationId">Only for this operation, such as <c>Partners.Get</c>; null for any request.</param>
    public void AnswerNext(MockResponse answer, string? operationId = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (operationId is not null && !_engine.Index.Endpoints.Any(endpoint => endpoint.Operation.Id == operationId))
        {
            throw new ArgumentException($"No operation is called '{operationId}'. Ids are group and name, such as '{_engine.Index.Endpoints[0].Operation.Id}'.", nameof(operationId));
        }

        _engine.Enqueue(answer, operationId);
    }

    /// <summary>Lets the next requests fail.</summary>
    /// <param name="status">HTTP status of the failure.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="retryAfter">What the header <c>Retry-After</c> asks for, in whole seconds; null for no such header.</param>
    /// <param name="operationId">Only for this operation; null for any request.</param>
    public void FailNext(int status = 503, int times = 1, TimeSpan? retryAfter = null, string? operationId = null)
    {
        for (var i = 0; i < times; i++)
        {
            AnswerNext(Errors.OnDemand(status, retryAfter), operationId);
        }
    }

    /// <summary>Cuts the connection of the next request.</summary>
    /// <param name="operationId">Only for this operation; null for any request.</param>
    /// <param name="afterwards">Carries the request out first, so that only its answer is lost.</param>
    public void DisconnectNext(string? operationId = null, bool afterwards = false) =>
        AnswerNext(new MockResponse(0) { Disconnects = true, CarriesOut = afterwards }, operationId);

    /// <summary>Leaves the next request without an answer until the caller gives up.</summary>
    /// <param name="operationId">Only for this operation; null for any request.</param>
    public void HangNext(string? operationId = null) =>
        AnswerNext(new MockResponse(504) { Delay = Timeout.InfiniteTimeSpan }, operationId);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is { } host)
        {
            await host.DisposeAsync().ConfigureAwait(false);
        }

        _outbox.Dispose();
        _webhooks.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Address, without the key.</summary>
    public override string ToString() => $"{nameof(MockPartnero)} at {BaseUrl}";
}
