using System.Net;
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
    private readonly KeyProvider? _keys;

    public Transport(HttpMessageInvoker http, ClientSettings settings, ILoggerFactory? loggers)
    {
        _http = http;
        _client = http as HttpClient;
        Settings = settings;
        Logger = loggers?.CreateLogger(ClientTelemetry.Name) ?? NullLogger.Instance;
        Retries = new Retries(this, Logger);
        _keys = settings.ApiKeyProvider is { } provide ? new KeyProvider(provide, settings.Keys) : null;
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
            response = await (_keys is null ? SendOnceAsync(operation, address, body, Settings.Keys.Authorization, token) : SendWithProvidedKeyAsync(operation, address, body, token)).ConfigureAwait(false);
            if (_client is not null && WasFollowed(operation, address, response))
            {
                throw ErrorFactory.Followed(operation, response, Settings);
            }

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
            if (Failures.Translate(exception, operation, response, Settings, timeLimit, cancellationToken) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    private Task<HttpResponseMessage> SendOnceAsync(ApiOperation operation, Uri address, RequestBody? body, string authorization, CancellationToken cancellationToken)
    {
        var message = NewMessage(operation, address, body, authorization);
        return _client is null
            ? _http.SendAsync(message, cancellationToken)
            : _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithProvidedKeyAsync(ApiOperation operation, Uri address, RequestBody? body, CancellationToken cancellationToken)
    {
        var authorization = await _keys!.AuthorizationAsync(operation, cancellationToken).ConfigureAwait(false);
        var response = await SendOnceAsync(operation, address, body, authorization, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        // The key may have been replaced meanwhile. A request that was refused for its key was not carried out.
        var renewed = await _keys.AuthorizationAsync(operation, cancellationToken).ConfigureAwait(false);
        if (renewed == authorization)
        {
            return response;
        }

        response.Dispose();
        return await SendOnceAsync(operation, address, body, renewed, cancellationToken).ConfigureAwait(false);
    }

    private HttpRequestMessage NewMessage(ApiOperation operation, Uri address, RequestBody? body, string authorization)
    {
        var message = new HttpRequestMessage(operation.Method, address) { Content = body };
        if (_client is not null)
        {
            message.Version = _client.DefaultRequestVersion;
            message.VersionPolicy = _client.DefaultVersionPolicy;
        }

        // Set for each request and never on the HttpClient, which may be shared with other services.
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        return message;
    }

    /// <summary>
    /// Whether a handler of the caller's followed a redirect by itself. Such a request goes to another address or with another method,
    /// and without the key; a handler that only rewrites addresses leaves the key where it is.
    /// </summary>
    private static bool WasFollowed(ApiOperation operation, Uri address, HttpResponseMessage response) =>
        response.RequestMessage is { } final
        && (!ReferenceEquals(final.RequestUri, address) || !ReferenceEquals(final.Method, operation.Method))
        && (final.Method != operation.Method || (final.RequestUri != address && !final.Headers.NonValidated.Contains("Authorization")));

    private async ValueTask<PartneroException> ReadErrorAsync(ApiOperation operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Received? received = null;
        try
        {
            received = await Received.ReadAsync(response, Math.Min(MaxErrorBytes, Settings.MaxResponseBytes), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException or InvalidOperationException)
        {
            // The status is known and says more than the connection that broke behind it, or a body that cannot be unpacked.
        }

        using (received)
        {
            return ErrorFactory.Create(operation, response, received is null || !IsReadable(operation, received) ? [] : received.Body, Settings);
        }
    }

    private bool IsReadable(ApiOperation operation, Received received)
    {
        try
        {
            if (Unpacking.IsPacked(received.Response))
            {
                Unpacking.Unpack(operation, received, Settings);
            }

            return true;
        }
        catch (PartneroResponseException)
        {
            return false;
        }
    }
}
