using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>
/// A hundred callers at the speed they reach, against a server that misbehaves all the time. Three seconds; a minute with
/// <c>PARTNERO_FULL_LOAD=1</c>.
/// </summary>
[Collection(Alone.Name)]
public sealed partial class LoadTests(ITestOutputHelper output)
{
    private const int Callers = 100;

    private readonly ConcurrentDictionary<string, int> _carriedOut = new();
    private readonly ConcurrentDictionary<string, int> _outcomes = new();
    private int _requests;

    /// <param name="countsBuffers">Whether every rented buffer is followed, which takes most of the speed.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hundred_callers_get_what_is_promised_and_leave_nothing_behind(bool countsBuffers)
    {
        var time = TimeSpan.FromSeconds(!countsBuffers && Environment.GetEnvironmentVariable("PARTNERO_FULL_LOAD") == "1" ? 60 : 3);
        using var watch = new LeakWatch(countsBuffers);
        await using var server = new RawServer(AnswerAsync) { Records = false };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        using (var http = new HttpClient(SharedConnections.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan })
        {
            var client = new TestClient(http, new PartneroClientOptions { ApiKey = "key_123", BaseUrl = server.Url, RetryDelay = TimeSpan.FromMilliseconds(1) });
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(client, caller, clock, time))));
        }

        var calls = _outcomes.Values.Sum();
        output.WriteLine($"{calls / clock.Elapsed.TotalSeconds:0} calls a second, {calls} in all, {server.AllConnections} connections, at most {server.MostConnections} at once");
        output.WriteLine(string.Join(", ", _outcomes.OrderByDescending(outcome => outcome.Value).Select(outcome => $"{outcome.Key}: {outcome.Value}")));

        // What was carried out behind the back of a call that had ended would be here.
        Assert.Empty(_carriedOut);
        Assert.Subset(
            new HashSet<string> { "success", nameof(PartneroConnectionException), nameof(PartneroServerException), nameof(PartneroRateLimitException), nameof(PartneroResponseException) },
            _outcomes.Keys.ToHashSet());
        Assert.InRange(calls, 10 * Callers, int.MaxValue);
        Assert.InRange(server.MostConnections, 1, 2 * Callers);
        await watch.AssertNothingLeftAsync(server);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 * 1024 * 1024);
    }

    private async Task CallAsync(TestClient client, int caller, Stopwatch clock, TimeSpan time)
    {
        for (var i = 0; clock.Elapsed < time; i++)
        {
            var key = $"k{caller}-{i}";
            PartneroException? failure = null;
            try
            {
                await (i % 2 == 0 ? client.Links.GetAsync(key) : client.Links.CreateAsync(new() { Key = key, Partner = new() { Id = "p" } }));
            }
            catch (PartneroException exception)
            {
                failure = exception;
            }

            _outcomes.AddOrUpdate(failure?.GetType().Name ?? "success", 1, static (_, count) => count + 1);
            if (i % 2 == 1)
            {
                var times = _carriedOut.TryRemove(key, out var count) ? count : 0;
                Assert.InRange(times, failure is null ? 1 : 0, failure is { MayHaveBeenCarriedOut: false } ? 0 : 1);
            }
        }
    }

    private async Task AnswerAsync(RawRequest request, NetworkStream stream)
    {
        var kind = Interlocked.Increment(ref _requests) % 25;
        if (kind is not (0 or 1) && Key().Match(request.Body) is { Success: true } key)
        {
            // Turned away in two cases; in all others it is done, whatever the client gets to hear of it.
            _carriedOut.AddOrUpdate(key.Groups[1].Value, 1, static (_, times) => times + 1);
        }

        await stream.WriteAsync(kind switch
        {
            0 => Bytes(RawServer.Http(429, "", "Retry-After: 0")),
            1 or 2 => Bytes(RawServer.Http(503, "<html><title>busy</title></html>", "Content-Type: text/html")),
            3 => Bytes("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{\"data\":"),
            4 => Bytes("HTTP/1.1 200 O"),
            5 => [],
            6 => Bytes(RawServer.Http(200, "{\"data\":{\"id\":")),
            7 => Misdeed.Packed(Bytes(Misdeed.Good)),
            _ => Bytes(RawServer.Http(200, Misdeed.Good)),
        });
        if (kind is 3 or 4 or 5)
        {
            stream.Close();
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [GeneratedRegex("\"key\":\"([^\"]*)\"")]
    private static partial Regex Key();
}
