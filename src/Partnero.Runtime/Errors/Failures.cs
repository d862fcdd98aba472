using System.Net;
using System.Net.Sockets;

namespace Partnero;

/// <summary>Turns what .NET throws on the way into what the client promises to throw.</summary>
internal static class Failures
{
    /// <summary>The exception that leaves the client; null when it is the one that came.</summary>
    public static Exception? Translate(Exception exception, ApiOperation operation, HttpResponseMessage? response, ClientSettings settings, TimeSpan limit, CancellationToken caller) => exception switch
    {
        PartneroException => null,

        // The caller's cancellation wins over whatever else broke meanwhile.
        _ when caller.IsCancellationRequested => new OperationCanceledException($"{operation}: cancelled by the caller.", ServerText.Clean(exception, settings), caller),
        OperationCanceledException => Timeout(operation, settings, exception, limit),
        HttpRequestException or IOException or SocketException => Connection(operation, settings, exception),

        // What unpacks bodies throws one or the other.
        InvalidDataException or InvalidOperationException when response is not null => Undecodable(operation, response, settings, exception),
        _ => Unexpected(operation, settings, exception),
    };

    /// <summary>A request that its own format, or a converter of the caller's, cannot write. Nothing was sent.</summary>
    public static PartneroException Unwritable(ApiOperation operation, Exception exception) =>
        new($"{operation}: the request cannot be written, nothing was sent. {exception.Message}", exception) { Operation = operation };

    /// <summary>A body that says it is packed and is not, or not as it says.</summary>
    public static PartneroResponseException Undecodable(ApiOperation operation, HttpResponseMessage response, ClientSettings settings, Exception exception) =>
        new($"{operation}: {settings.Host} answered {(int)response.StatusCode} with a body that cannot be unpacked. {ServerText.Clean(exception.Message, settings)}", ServerText.Clean(exception, settings))
        {
            Operation = operation,
            StatusCode = response.StatusCode,
            IsDamaged = true,
            MayHaveBeenCarriedOut = true,
        };

    public static PartneroResponseException TooLarge(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, ClientSettings settings) =>
        new($"{operation}: the answer is larger than {settings.MaxResponseBytes} bytes. Ask for less, or raise PartneroClientOptions.MaxResponseBytes.")
        {
            Operation = operation,
            StatusCode = status,
            Body = ServerText.OfBody(body, settings),
            MayHaveBeenCarriedOut = true,
        };

    public static PartneroTimeoutException OutOfTime(ApiOperation operation, TimeSpan limit, PartneroException lastFailure, bool mayHaveBeenCarriedOut) =>
        new($"{operation}: no success within {limit.TotalSeconds:0.###} s. The last attempt: {lastFailure.Message}", lastFailure)
        {
            Operation = operation,
            Limit = limit,
            LastAttempt = lastFailure.LastAttempt,
            MayHaveBeenCarriedOut = mayHaveBeenCarriedOut,
        };

    // A time-out of .NET's own (HttpClient.Timeout, the handler's ConnectTimeout) says so in its words.
    private static PartneroTimeoutException Timeout(ApiOperation operation, ClientSettings settings, Exception exception, TimeSpan limit) =>
        new(
            exception.InnerException is TimeoutException inner
                ? $"{operation}: {exception.Message} {inner.Message}"
                : $"{operation}: no complete answer within {limit.TotalSeconds:0.###} s.",
            ServerText.Clean(exception, settings))
        {
            Operation = operation,
            Limit = limit,
            MayHaveBeenCarriedOut = !IsConnecting(exception),
        };

    // Only its words tell the limit for making a connection from others. Were they others, the request would count as sent.
    private static bool IsConnecting(Exception exception) =>
        exception.InnerException is TimeoutException inner && inner.Message.Contains(nameof(SocketsHttpHandler.ConnectTimeout), StringComparison.Ordinal);

    private static PartneroConnectionException Connection(ApiOperation operation, ClientSettings settings, Exception exception)
    {
        var neverLeft = NeverLeft(exception);
        var what = neverLeft ? "cannot be reached" : "closed the connection before the answer was complete";
        return new($"{operation}: {settings.Host} {what}. {ServerText.Clean(Innermost(exception).Message, settings)}", ServerText.Clean(exception, settings))
        {
            Operation = operation,
            Host = settings.Host,
            MayHaveBeenCarriedOut = !neverLeft,
        };
    }

    // A handler of the caller's may throw anything, before or after it sent the request.
    private static PartneroException Unexpected(ApiOperation operation, ClientSettings settings, Exception exception) =>
        new($"{operation}: {exception.GetType().Name} on the way. {ServerText.Clean(exception.Message, settings)}", ServerText.Clean(exception, settings))
        {
            Operation = operation,
            MayHaveBeenCarriedOut = true,
        };

    /// <summary>Whether the failure came before there was a connection to send the request over.</summary>
    private static bool NeverLeft(Exception exception) => exception switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => true,

        // Not "host unreachable": that also ends connections over which a request went.
        _ => Innermost(exception) is SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData,
        },
    };

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
