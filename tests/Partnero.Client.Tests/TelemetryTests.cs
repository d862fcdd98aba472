using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class TelemetryTests
{
    private const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static CreateLinkRequest Request => new() { Key = "person@example.com", Partner = new LinkPartner { Id = "p" } };

    // Each test calls a host of its own, so that it finds its own calls among those of tests that run beside it.
    private static string NewHost() => $"{Guid.NewGuid():N}.example";

    private static (List<Activity> Activities, IDisposable Listener) Listen(string host)
    {
        var activities = new List<Activity>();
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("server.address"), host))
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return (activities, listener);
    }

    private static TestClient Client(RecordingHandler handler, string host) =>
        handler.Client(o => (o.BaseUrl, o.RetryDelay) = (new Uri($"https://{host}/v1"), TimeSpan.Zero));

    [Fact]
    public async Task A_call_is_a_span_with_the_route_and_nothing_that_was_sent()
    {
        var host = NewHost();
        var (activities, listener) = Listen(host);
        using (listener)
        {
            await Client(new RecordingHandler(Good), host).Links.GetAsync("person@example.com");
        }

        var activity = Assert.Single(activities);
        Assert.Equal("GET /links/{id}", activity.DisplayName);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(
            [("http.request.method", "GET"), ("http.response.status_code", "200"), ("partnero.operation", "Links.Get"), ("server.address", host), ("server.port", "443"), ("url.template", "/links/{id}")],
            activity.TagObjects.Select(t => (t.Key, t.Value!.ToString()!)).Order());
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
    }

    [Fact]
    public async Task A_failed_call_says_its_kind_and_status()
    {
        var host = NewHost();
        var (activities, listener) = Listen(host);
        using (listener)
        {
            var handler = new RecordingHandler("""{"errors":{"email":["person@example.com is taken"]}}""") { Status = HttpStatusCode.UnprocessableEntity };
            await Assert.ThrowsAsync<PartneroValidationException>(() => Client(handler, host).Links.CreateAsync(Request));
        }

        var activity = Assert.Single(activities);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal("422", activity.GetTagItem("error.type"));
        Assert.Equal(422, activity.GetTagItem("http.response.status_code"));
        Assert.DoesNotContain(activity.TagObjects, t => t.Value!.ToString()!.Contains("person"));
        Assert.Null(activity.StatusDescription);
    }

    [Fact]
    public async Task A_failure_without_an_error_status_says_its_kind()
    {
        var host = NewHost();
        var (activities, listener) = Listen(host);
        using (listener)
        {
            await Assert.ThrowsAsync<PartneroResponseException>(() => Client(new RecordingHandler("no JSON"), host).Links.GetAsync("l1"));
        }

        var activity = Assert.Single(activities);
        Assert.Equal("Partnero.PartneroResponseException", activity.GetTagItem("error.type"));
        Assert.Equal(200, activity.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task Retries_are_noted_on_the_calls_span_and_not_on_that_of_the_application()
    {
        using var application = new Activity("application").Start();
        var host = NewHost();
        var handler = new RecordingHandler(Good) { Status = HttpStatusCode.ServiceUnavailable };
        var (activities, listener) = Listen(host);
        using (listener)
        {
            await Assert.ThrowsAsync<PartneroServerException>(() => Client(handler, host).Links.GetAsync("l1"));
        }

        Assert.Equal(2, Assert.Single(activities).GetTagItem("http.request.resend_count"));
        Assert.Same(application, Activity.Current);
        Assert.Empty(application.TagObjects);
        Assert.Empty(application.Events);
    }

    [Fact]
    public async Task Calls_and_repeats_are_counted()
    {
        var host = NewHost();
        var measured = new List<(string Name, double Value, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == ClientTelemetry.Name)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Add(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Add(i, value, tags));
        listener.Start();
        var handler = new RecordingHandler(Good) { Status = HttpStatusCode.ServiceUnavailable };
        await Assert.ThrowsAsync<PartneroServerException>(() => Client(handler, host).Links.GetAsync("l1"));
        handler.Status = HttpStatusCode.OK;
        await Client(handler, host).Links.GetAsync("l1");

        Assert.Equal(2, measured.Count(m => m.Name == ClientTelemetry.RepeatsInstrument));
        var calls = measured.Where(m => m.Name == ClientTelemetry.DurationInstrument).ToList();
        Assert.Equal(2, calls.Count);
        Assert.Contains("http.response.status_code=503", calls[0].Tags);
        Assert.Contains("error.type=503", calls[0].Tags);
        Assert.DoesNotContain("error.type", calls[1].Tags);
        Assert.All(calls, c => Assert.InRange(c.Value, 0, 60));

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var text = string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
            if (text.Contains(host))
            {
                measured.Add((instrument.Name, value, text));
            }
        }
    }

    [Fact]
    public async Task Logs_name_route_status_and_retries_and_never_bodies_addresses_or_the_key()
    {
        var logs = new ListLogger();
        var turn = 0;
        var handler = new RecordingHandler("""{"data":{"id":"person@example.com"},"message":"person@example.com"}""")
        {
            Adjust = r => r.StatusCode = turn++ == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK,
        };
        var client = handler.Client(o => (o.LoggerFactory, o.RetryDelay) = (logs, TimeSpan.Zero));
        await client.Links.GetAsync("person@example.com");
        turn = 0;
        await Assert.ThrowsAsync<PartneroServerException>(() => client.Links.CreateAsync(Request));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Links.GetAsync("x", new CancellationToken(true)));

        Assert.Collection(
            logs.Lines,
            line => Assert.StartsWith("Warning Partnero.Client GET /links/{id}: attempt 1 failed with PartneroServerException (503), retrying in 0 ms", line),
            line => Assert.StartsWith("Debug Partnero.Client GET /links/{id} answered 200 in", line),
            line => Assert.Matches(@"^Warning Partnero.Client POST /links failed after [0-9.]+ ms: PartneroServerException \(503\) $", line),
            line => Assert.StartsWith("Debug Partnero.Client GET /links/{id} was cancelled by the caller", line));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("person") || line.Contains("key_123"));
    }
}
