using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnero;

/// <summary>Turns what .NET throws on the way into what the client promises to throw.</summary>
internal static class Failures
{
    /// <summary>The translated exception; null when the exception is to leave as it is.</summary>
    public static Exception? Translate(Exception exception, ApiOperation operation, ClientSettings settings, TimeSpan limit, CancellationToken caller) => exception switch
    {
        // The caller's cancellation wins over whatever else broke meanwhile.
        OperationCanceledException or IOException or HttpRequestException when caller.IsCancellationRequested =>
            new OperationCanceledException($"{operation}: cancelled by the caller.", exception, caller),
        PartneroException => null,
        OperationCanceledException => Timeout(operation, exception, limit),
        HttpRequestException or IOException or SocketException => Connection(operation, settings, exception),
        _ => null,
    };

    public static PartneroResponseException TooLarge(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, ClientSettings settings) =>
        new($"{operation}: the answer is larger than {settings.MaxResponseBytes} bytes. Ask for less, or raise PartneroClientOptions.MaxResponseBytes.")
        {
            Operation = operation,
            StatusCode = status,
            Body = BodyText(body, settings),
            MayHaveBeenCarriedOut = true,
        };

    /// <summary>The beginning of a body as text, without the key.</summary>
    public static string BodyText(ReadOnlySpan<byte> body, ClientSettings settings)
    {
        // Four bytes are the most that one character takes: no need to decode megabytes for a few lines. And a key that begins
        // in what is kept is seen whole.
        var bytes = body[..(int)Math.Min(body.Length, (4L * settings.MaxErrorBodyLength) + settings.ApiKey.Length)];
        var text = settings.WithoutKey(Encoding.UTF8.GetString(bytes));
        return text.Length <= settings.MaxErrorBodyLength ? text : text[..settings.MaxErrorBodyLength];
    }

    public static PartneroTimeoutException OutOfTime(ApiOperation operation, TimeSpan limit, PartneroException lastFailure, bool mayHaveBeenCarriedOut) =>
        new($"{operation}: no success within {limit.TotalSeconds:0.###} s. The last attempt: {lastFailure.Message}", lastFailure)
        {
            Operation = operation,
            Limit = limit,
            LastAttempt = lastFailure.LastAttempt,
            MayHaveBeenCarriedOut = mayHaveBeenCarriedOut,
        };

    // A time-out of .NET's own (HttpClient.Timeout, the handler's ConnectTimeout) says so in its words.
    private static PartneroTimeoutException Timeout(ApiOperation operation, Exception exception, TimeSpan limit) =>
        new(
            exception.InnerException is TimeoutException inner
                ? $"{operation}: {exception.Message} {inner.Message}"
                : $"{operation}: no complete answer within {limit.TotalSeconds:0.###} s.",
            exception)
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
        return new($"{operation}: {settings.Host} {what}. {Innermost(exception).Message}", exception)
        {
            Operation = operation,
            Host = settings.Host,
            MayHaveBeenCarriedOut = !neverLeft,
        };
    }

    /// <summary>Whether the failure came before there was a connection to send the request over.</summary>
    private static bool NeverLeft(Exception exception) => exception switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => true,
        _ => Innermost(exception) is SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain
                or SocketError.NoData or SocketError.HostUnreachable or SocketError.NetworkUnreachable,
        },
    };

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
