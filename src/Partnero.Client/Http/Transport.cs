using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Partnero;

/// <summary>Sends one attempt and takes its answer. What goes wrong leaves as a <see cref="PartneroException"/>.</summary>
internal sealed class Transport
{
    private const int FirstBufferSize = 16 * 1024;
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
        Repeats = new Repeats(this, Logger);
    }

    public ClientSettings Settings { get; }

    public ILogger Logger { get; }

    public Repeats Repeats { get; }

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

            var stream = await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
            var (bytes, length) = await ReadAsync(stream, Settings.MaxResponseBytes, token).ConfigureAwait(false);
            if (length > Settings.MaxResponseBytes)
            {
                var failure = Failures.TooLarge(operation, response.StatusCode, bytes.AsSpan(0, length), Settings);
                ArrayPool<byte>.Shared.Return(bytes);
                throw failure;
            }

            return new Received(response, bytes, length);
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
        byte[] bytes = [];
        var length = 0;
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            (bytes, length) = await ReadAsync(stream, Math.Min(MaxErrorBytes, Settings.MaxResponseBytes), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // The status is known and says more than the connection that broke behind it.
        }

        try
        {
            return ErrorFactory.Create(operation, response, bytes.AsSpan(0, length), Settings);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads to the end, or to the first byte behind <paramref name="max"/>.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<(byte[] Bytes, int Length)> ReadAsync(Stream stream, int max, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(FirstBufferSize);
        var length = 0;
        try
        {
            while (length <= max)
            {
                if (length == bytes.Length)
                {
                    bytes = Grow(bytes);
                }

                var read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                length += read;
            }

            return (bytes, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    private static byte[] Grow(byte[] bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
