using System.Diagnostics;
using System.Net.Sockets;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>What is repeated, and above all what is not. On sockets: only there is a refused connection a refused connection.</summary>
public sealed class RetryTests
{
    private const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static CreateLinkRequest Request => new() { Key = "ref", Partner = new LinkPartner { Id = "p" } };

    [Fact]
    public async Task A_get_is_repeated_until_it_succeeds()
    {
        await using var server = new RawServer(RawServer.Http(503, "down"), RawServer.Http(500, ""), RawServer.Http(200, Good));
        Assert.Equal("l1", (await server.Client().Links.GetAsync("l1")).Id);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Retries_end_and_the_last_failure_is_thrown()
    {
        await using var server = new RawServer(RawServer.Http(503, """{"message":"maintenance"}"""));
        var exception = await Assert.ThrowsAsync<PartneroServerException>(() => server.Client().Links.GetAsync("l1"));
        Assert.Equal("maintenance", exception.ServerMessage);
        Assert.Equal(1 + PartneroClientOptions.DefaultMaxRetries, server.Requests.Count);

        await Assert.ThrowsAsync<PartneroServerException>(() => server.Client(o => o.MaxRetries = 0).Links.GetAsync("l1"));
        Assert.Equal(2 + PartneroClientOptions.DefaultMaxRetries, server.Requests.Count);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_post_that_may_have_been_carried_out_is_not_repeated(int status)
    {
        await using var server = new RawServer(RawServer.Http(status, ""), RawServer.Http(200, Good));
        var exception = await Assert.ThrowsAnyAsync<PartneroApiException>(() => server.Client().Links.CreateAsync(Request));
        Assert.True(exception.MayHaveBeenCarriedOut);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_get_that_acts_counts_as_a_post()
    {
        await using var server = new RawServer(RawServer.Http(503, ""), RawServer.Http(200, Good));
        await Assert.ThrowsAsync<PartneroServerException>(() => server.Client().Links.ConvertAsync("l1"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_post_is_repeated_after_429_with_the_same_body()
    {
        await using var server = new RawServer(RawServer.Http(429, ""), RawServer.Http(201, Good));
        Assert.Equal("l1", (await server.Client().Links.CreateAsync(Request)).Id);
        Assert.Equal(2, server.Requests.Count);
        Assert.Single(server.Requests.Select(r => r.Body).Distinct(), """{"key":"ref","partner":{"id":"p"}}""");
    }

    [Fact]
    public async Task A_post_is_repeated_when_the_connection_was_refused()
    {
        var port = FreePort();
        var client = new TestClient(new HttpClient(), new PartneroClientOptions
        {
            ApiKey = "k",
            BaseUrl = new Uri($"http://127.0.0.1:{port}"),
            RetryDelay = TimeSpan.FromMilliseconds(200),
            MaxRetries = 5,
        });
        var call = client.Links.CreateAsync(Request);
        await Task.Delay(100);
        var listener = new TcpListener(System.Net.IPAddress.Loopback, port);
        listener.Start();
        using var connection = await listener.AcceptTcpClientAsync();
        Assert.NotNull(await RawRequest.ReadAsync(System.IO.Pipelines.PipeReader.Create(connection.GetStream())));
        await connection.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.Http(201, Good)));
        Assert.Equal("l1", (await call).Id);
        listener.Stop();
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_counts_as_not_sent()
    {
        // Nobody accepts, and the queue of those who wait is full: what comes now gets no answer at all.
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        full.Listen(0);
        var address = (System.Net.IPEndPoint)full.LocalEndPoint!;
        var waiting = Enumerable.Range(0, 4).Select(_ => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)).ToList();
        waiting.ForEach(socket => _ = socket.ConnectAsync(address));
        await Task.Delay(200);

        var handler = SharedConnections.NewHandler();
        handler.ConnectTimeout = TimeSpan.FromMilliseconds(300);
        using var http = new HttpClient(handler);
        var client = new TestClient(http, new PartneroClientOptions { ApiKey = "k", BaseUrl = new Uri($"http://{address}"), MaxRetries = 1, RetryDelay = TimeSpan.Zero });
        var exception = await Assert.ThrowsAsync<PartneroTimeoutException>(() => client.Links.CreateAsync(Request));
        Assert.Contains("ConnectTimeout", exception.Message);
        Assert.False(exception.MayHaveBeenCarriedOut);
        waiting.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Nobody_listening_says_the_host_and_that_nothing_was_done()
    {
        var port = FreePort();
        var client = new TestClient(new HttpClient(), new PartneroClientOptions { ApiKey = "k", BaseUrl = new Uri($"http://127.0.0.1:{port}"), MaxRetries = 0 });
        var exception = await Assert.ThrowsAsync<PartneroConnectionException>(() => client.Links.CreateAsync(Request));
        Assert.Equal($"127.0.0.1:{port}", exception.Host);
        Assert.Contains($"127.0.0.1:{port} cannot be reached", exception.Message);
        Assert.False(exception.MayHaveBeenCarriedOut);
    }

    [Fact]
    public async Task An_unknown_host_is_named()
    {
        var client = new TestClient(new PartneroClientOptions { ApiKey = "k", BaseUrl = new Uri("https://no-such-host.invalid/v1"), MaxRetries = 0 });
        var exception = await Assert.ThrowsAsync<PartneroConnectionException>(() => client.Links.CreateAsync(Request));
        Assert.Equal("no-such-host.invalid", exception.Host);
        Assert.False(exception.MayHaveBeenCarriedOut);
    }

    public static TheoryData<string, int, int> Waits => new()
    {
        // header, requests, least milliseconds
        { "Retry-After: 0", 2, 0 },
        { "Retry-After: 1", 2, 1000 },
        { "Retry-After: " + DateTimeOffset.UtcNow.AddDays(-1).ToString("R"), 2, 0 },
        { "Retry-After: soon", 2, 0 },
        { "X-Nothing: 1", 2, 0 },
        { "Retry-After: 3600", 1, 0 },
        { "Retry-After: " + DateTimeOffset.UtcNow.AddHours(1).ToString("R"), 1, 0 },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task The_servers_wait_is_kept_in_both_forms_and_never_too_long(string header, int requests, int least)
    {
        await using var server = new RawServer(RawServer.Http(429, "", header), RawServer.Http(200, Good));
        var started = Stopwatch.GetTimestamp();
        if (requests == 1)
        {
            var exception = await Assert.ThrowsAsync<PartneroRateLimitException>(() => server.Client().Links.CreateAsync(Request));
            Assert.InRange(exception.RetryAfter!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
        }
        else
        {
            await server.Client().Links.CreateAsync(Request);
        }

        Assert.Equal(requests, server.Requests.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalMilliseconds, least - 50, least + 20_000);
    }

    [Fact]
    public async Task A_date_is_waited_for()
    {
        var at = DateTimeOffset.UtcNow.AddSeconds(2);
        await using var server = new RawServer(RawServer.Http(503, "", "Retry-After: " + at.ToString("R")), RawServer.Http(200, Good));
        await server.Client().Links.GetAsync("l1");
        Assert.True(DateTimeOffset.UtcNow >= at.AddSeconds(-1), "the header has whole seconds");
        Assert.Equal(2, server.Requests.Count);
    }

    private static int FreePort()
    {
        var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
