using System.Diagnostics;
using System.Text;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class TimeTests
{
    private const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static CreateLinkRequest Request => new() { Key = "ref", Partner = new LinkPartner { Id = "p" } };

    private static async Task ByteByByte(Stream stream, string answer, int milliseconds)
    {
        foreach (var b in Encoding.UTF8.GetBytes(answer))
        {
            await stream.WriteAsync(new[] { b });
            await Task.Delay(milliseconds);
        }
    }

    [Fact]
    public async Task A_slow_answer_is_waited_for()
    {
        await using var server = new RawServer((_, stream) => ByteByByte(stream, RawServer.Http(200, Good), 1));
        Assert.Equal("l1", (await server.Client().Links.GetAsync("l1")).Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_attempt_has_a_limit_for_headers_and_body(bool headersCome)
    {
        await using var server = new RawServer(async (_, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(headersCome ? "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{" : "HTTP/1.1"));
            await ByteByByte(stream, new string(' ', 400), 50);
        });
        var client = server.Client(o => (o.AttemptTimeout, o.MaxRetries) = (TimeSpan.FromMilliseconds(300), 1));
        var exception = await Assert.ThrowsAsync<PartneroTimeoutException>(() => client.Links.GetAsync("l1"));
        Assert.Equal(TimeSpan.FromMilliseconds(300), exception.Limit);
        Assert.Equal(2, server.Requests.Count);

        var post = await Assert.ThrowsAsync<PartneroTimeoutException>(() => client.Links.CreateAsync(Request));
        Assert.True(post.MayHaveBeenCarriedOut);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")]
    public async Task With_an_HttpClient_of_ones_own_headers_and_body_have_the_calls_limit_too(string start)
    {
        await using var server = new RawServer(async (_, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(start));
            await Task.Delay(20_000);
        });
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        var client = new TestClient(http, new PartneroClientOptions { ApiKey = "k", BaseUrl = server.Url, MaxRetries = 0, Timeout = TimeSpan.FromMilliseconds(300) });
        await Assert.ThrowsAsync<PartneroTimeoutException>(() => client.Links.GetAsync("l1"));
    }

    [Fact]
    public async Task The_timeout_of_an_HttpClient_of_ones_own_is_a_timeout()
    {
        await using var server = new RawServer((_, _) => Task.Delay(20_000));
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };
        var client = new TestClient(http, new PartneroClientOptions { ApiKey = "k", BaseUrl = server.Url, MaxRetries = 0 });
        var exception = await Assert.ThrowsAsync<PartneroTimeoutException>(() => client.Links.GetAsync("l1"));
        Assert.Equal(TimeSpan.FromMilliseconds(300), exception.Limit);
        Assert.Contains("0.3 s", exception.Message);
    }

    [Fact]
    public async Task The_whole_call_has_a_limit_over_attempts_and_waits()
    {
        await using var server = new RawServer(RawServer.Http(503, "", "Retry-After: 20"));
        var client = server.Client(o => o.Timeout = TimeSpan.FromMilliseconds(500));
        var started = Stopwatch.GetTimestamp();
        var exception = await Assert.ThrowsAsync<PartneroTimeoutException>(() => client.Links.GetAsync("l1"));
        Assert.IsType<PartneroServerException>(exception.InnerException);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.4, 10);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_callers_cancellation_is_no_timeout(bool duringWait)
    {
        await using var server = new RawServer(async (_, stream) =>
            await (duringWait ? stream.WriteAsync(Encoding.ASCII.GetBytes(RawServer.Http(503, "", "Retry-After: 20"))).AsTask() : Task.Delay(20_000)));
        using var caller = new CancellationTokenSource(200);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client().Links.GetAsync("l1", caller.Token));
        Assert.Equal(caller.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_sends_nothing()
    {
        await using var server = new RawServer(RawServer.Http(200, Good));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client().Links.GetAsync("l1", new CancellationToken(true)));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_limit_that_was_not_needed_does_not_cut_a_later_call_short()
    {
        await using var server = new RawServer(async (request, stream) =>
        {
            await Task.Delay(request.Line.Contains("slow", StringComparison.Ordinal) ? 2000 : 0);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(RawServer.Http(200, Good)));
        });
        var quick = server.Client(o => o.AttemptTimeout = TimeSpan.FromMilliseconds(1500));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => quick.Links.GetAsync("quick")));
        var patient = server.Client(o => o.AttemptTimeout = TimeSpan.FromSeconds(60));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => patient.Links.GetAsync("slow")));
    }
}
