using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Partnero;

/// <summary>Sends one attempt and takes its answer. What goes wrong leaves as a <see cref="PartneroException"/>.</summary>
internal sealed class Transport
{
    private const int MaxErrorBytes = 1024 * 1024;

    private static readonly string UserAgent = $"partnero-dotnet/{typeof(Transport).Assembly.GetName().Version?.ToString(3)}";

    private readonly HttpMessageInvoker _http;
    private readonly HttpClient? _client;

    public Transport(HttpMessageInvoker http, ClientSettings settings, ILoggerFactory? loggers)
    {
        _http = http;
        _client = http as HttpClient;
        Settings = settings;
        Logger = loggers?.CreateLogger(ClientTelemetry.Name) ?? NullLogger.Instance;
        Retries = new Retries(this, Logger);
    }

    public ClientSettings Settings { get; }

    public ILogger Logger { get; }

    public Retries Retries { get; }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Received> SendAsync(ApiOperation operation, Uri address, RequestBody? body, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        using var limit = timeLimit == Timeout.InfiniteTimeSpan ? null : AttemptLimit.Start(timeLimit, cancellationToken);
        var token = limit?.Token ?? cancellationToken;
        HttpResponseMessage? response = null;
        try
        {
            var message = NewMessage(operation, address, body);
            response = _client is null
                ? await _http.SendAsync(message, token).ConfigureAwait(false)
                : await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw await ReadErrorAsync(operation, response, token).ConfigureAwait(false);
            }

            var received = await Received.ReadAsync(response, Settings.MaxResponseBytes, token).ConfigureAwait(false);
            if (received.Body.Length <= Settings.MaxResponseBytes)
            {
                return received;
            }

            using (received)
            {
                throw Failures.TooLarge(operation, response.StatusCode, received.Body, Settings);
            }
        }
        catch (Exception exception)
        {
            response?.Dispose();
            if (Failures.Translate(exception, operation, Settings, timeLimit, cancellationToken) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    private HttpRequestMessage NewMessage(ApiOperation operation, Uri address, RequestBody? body)
    {
        var message = new HttpRequestMessage(operation.Method, address) { Content = body };
        if (_client is not null)
        {
            message.Version = _client.DefaultRequestVersion;
            message.VersionPolicy = _client.DefaultVersionPolicy;
        }

        // Set for each request and never on the HttpClient, which may be shared with other services.
        message.Headers.TryAddWithoutValidation("Authorization", Settings.Authorization);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        return message;
    }

    private async ValueTask<PartneroException> ReadErrorAsync(ApiOperation operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Received? received = null;
        try
        {
            received = await Received.ReadAsync(response, Math.Min(MaxErrorBytes, Settings.MaxResponseBytes), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // The status is known and says more than the connection that broke behind it.
        }

        using (received)
        {
            return ErrorFactory.Create(operation, response, received is null ? [] : received.Body, Settings);
        }
    }
}
