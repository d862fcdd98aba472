using Microsoft.Extensions.Logging;

namespace Partnero;

/// <summary>What the client logs: methods, routes, statuses and times; never addresses with identifiers, bodies or the key.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Route} answered {Status} in {Milliseconds:0.0} ms")]
    public static partial void Answered(ILogger logger, HttpMethod method, string route, int status, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Method} {Route} failed after {Milliseconds:0.0} ms: {Failure}")]
    public static partial void Failed(ILogger logger, HttpMethod method, string route, double milliseconds, string failure);

    [LoggerMessage(3, LogLevel.Warning, "{Method} {Route}: attempt {Attempt} failed with {Failure}, retrying in {Milliseconds:0} ms")]
    public static partial void Retrying(ILogger logger, HttpMethod method, string route, int attempt, string failure, double milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "{Method} {Route} answered values of another kind than documented ({Count}), which are kept as JSON; the first is {Path}: {Reason}")]
    public static partial void OddValues(ILogger logger, HttpMethod method, string route, int count, string path, string reason);

    [LoggerMessage(4, LogLevel.Debug, "{Method} {Route} was cancelled by the caller after {Milliseconds:0.0} ms")]
    public static partial void Cancelled(ILogger logger, HttpMethod method, string route, double milliseconds);
}
