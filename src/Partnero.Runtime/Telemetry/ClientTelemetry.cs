using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Partnero;

/// <summary>
/// Traces and metrics of all clients, under the names that <see cref="Name"/> gives. Tags follow OpenTelemetry's HTTP names;
/// the route template stands where the address would, because addresses hold identifiers.
/// </summary>
public static class ClientTelemetry
{
    /// <summary>Name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>: <c>AddSource</c>, <c>AddMeter</c>.</summary>
    public const string Name = "Partnero.Client";

    /// <summary>Histogram of the seconds that calls take, retries and waits included.</summary>
    public const string DurationInstrument = "partnero.client.call.duration";

    /// <summary>Counter of retries.</summary>
    public const string RepeatsInstrument = "partnero.client.repeats";

    /// <summary>Event on the span of a call whose answer has values of another kind than documented; its tags name the first one's path.</summary>
    public const string OddValuesEvent = "partnero.client.odd_values";

    private static readonly string? Version = typeof(ClientTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);

    // The boundaries that OpenTelemetry advises for HTTP durations, and one for calls that wait and retry. The usual ones are for milliseconds.
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        DurationInstrument,
        "s",
        "Duration of calls, retries and waits included.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = new[] { 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30 } });

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(RepeatsInstrument, "{repeat}", "Attempts after the first.");

    internal static bool IsListenedTo => Source.HasListeners() || Duration.Enabled;

    internal static Activity? Start(ApiOperation operation, ClientSettings settings)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.CreateActivity($"{operation.Method} {operation.Route}", ActivityKind.Client);
        if (activity is not null)
        {
            foreach (var (key, value) in Tags(operation, settings))
            {
                activity.SetTag(key, value);
            }

            activity.SetTag("partnero.operation", operation.Name);
            activity.Start();
        }

        return activity;
    }

    internal static void Record(ApiOperation operation, ClientSettings settings, TimeSpan duration, int? status, string? error)
    {
        if (!Duration.Enabled)
        {
            return;
        }

        var tags = Tags(operation, settings);
        if (status is { } code)
        {
            tags.Add("http.response.status_code", code);
        }

        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        Duration.Record(duration.TotalSeconds, tags);
    }

    /// <param name="operation">What is retried.</param>
    /// <param name="settings">Of the client.</param>
    /// <param name="number">1 for the first retry.</param>
    internal static void CountRetry(ApiOperation operation, ClientSettings settings, int number)
    {
        // Without a listener to our own spans the current one belongs to the application.
        if (Activity.Current is { } activity && activity.Source == Source)
        {
            activity.SetTag("http.request.resend_count", number);
        }

        if (Retries.Enabled)
        {
            Retries.Add(1, Tags(operation, settings));
        }
    }

    /// <summary>A failure in a few words that hold nothing of the body.</summary>
    internal static string Describe(Exception? exception) => exception switch
    {
        PartneroApiException api => $"{api.GetType().Name} ({((int)api.StatusCode).ToString(CultureInfo.InvariantCulture)})",
        null => "nothing",
        _ => exception.GetType().Name,
    };

    /// <summary>What stands as <c>error.type</c>: the status where it tells of an error, else the kind of exception.</summary>
    internal static string ErrorType(Exception exception) => StatusOf(exception) is { } status and >= 400
        ? status.ToString(CultureInfo.InvariantCulture)
        : exception.GetType().FullName!;

    internal static int? StatusOf(Exception exception) => exception switch
    {
        PartneroApiException api => (int)api.StatusCode,
        PartneroResponseException response => (int)response.StatusCode,
        _ => null,
    };

    private static TagList Tags(ApiOperation operation, ClientSettings settings) => new()
    {
        { "http.request.method", operation.Method.Method },
        { "url.template", operation.Route },
        { "server.address", settings.ServerAddress },
        { "server.port", settings.ServerPort },
    };
}
