using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Partnero;

/// <summary>Watches one call for traces, metrics and logs. There is none while nobody listens.</summary>
internal sealed class CallWatch
{
    private readonly ApiOperation _operation;
    private readonly ClientSettings _settings;
    private readonly ILogger _logger;
    private readonly Activity? _activity;
    private readonly long _started = Stopwatch.GetTimestamp();

    private CallWatch(ApiOperation operation, ClientSettings settings, ILogger logger)
    {
        _operation = operation;
        _settings = settings;
        _logger = logger;
        _activity = ClientTelemetry.Start(operation, settings);
    }

    public static CallWatch? Start(ApiOperation operation, ClientSettings settings, ILogger logger) =>
        ClientTelemetry.IsListenedTo || logger.IsEnabled(LogLevel.Warning) ? new CallWatch(operation, settings, logger) : null;

    /// <summary>Takes note of values that are of another kind than documented: once a call, however many there are.</summary>
    /// <param name="count">How many they are.</param>
    /// <param name="path">Where the first of them is.</param>
    /// <param name="reason">What was expected there and what was found.</param>
    public void FoundOdd(int count, string path, string reason)
    {
        _activity?.AddEvent(new ActivityEvent(ClientTelemetry.OddValuesEvent, tags: new() { { "partnero.json_path", path }, { "partnero.reason", reason }, { "partnero.count", count } }));
        Log.OddValues(_logger, _operation.Method, _operation.Route, count, path, reason);
    }

    public void Succeeded(int status)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        _activity?.SetTag("http.response.status_code", status);
        _activity?.Dispose();
        ClientTelemetry.Record(_operation, _settings, elapsed, status, error: null);
        Log.Answered(_logger, _operation.Method, _operation.Route, status, elapsed.TotalMilliseconds);
    }

    /// <summary>Takes note of a failure on its way out. Always false, so that an exception filter lets it pass.</summary>
    public bool Failed(Exception exception)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        var status = ClientTelemetry.StatusOf(exception);
        var error = ClientTelemetry.ErrorType(exception);
        if (_activity is not null)
        {
            if (status is { } code)
            {
                _activity.SetTag("http.response.status_code", code);
            }

            // No message: it may hold what the body says.
            _activity.SetTag("error.type", error);
            _activity.SetStatus(ActivityStatusCode.Error);
            _activity.Dispose();
        }

        ClientTelemetry.Record(_operation, _settings, elapsed, status, error);
        if (exception is OperationCanceledException)
        {
            Log.Cancelled(_logger, _operation.Method, _operation.Route, elapsed.TotalMilliseconds);
        }
        else
        {
            Log.Failed(_logger, _operation.Method, _operation.Route, elapsed.TotalMilliseconds, ClientTelemetry.Describe(exception));
        }

        return false;
    }
}
