using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>Whatever a server does: the promised outcome, nothing left behind, and nothing that acts carried out twice.</summary>
[Collection(Alone.Name)]
public sealed class LeakTests
{
    public static TheoryData<string> Names => [.. Misdeed.All().Select(misdeed => misdeed.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_server_that(string name)
    {
        var misdeed = Misdeed.All().Single(misdeed => misdeed.Name == name);
        using var watch = new LeakWatch();
        await using var server = new RawServer(misdeed.Answer);
        using (var http = new HttpClient(SharedConnections.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan })
        {
            var client = new TestClient(http, new PartneroClientOptions { ApiKey = "key_123", BaseUrl = server.Url, RetryDelay = TimeSpan.Zero, AttemptTimeout = misdeed.AttemptTimeout });
            var outcomes = await Task.WhenAll(Enumerable.Range(0, misdeed.Calls).SelectMany(i => new[]
            {
                OutcomeAsync(client.Links.GetAsync($"l{i}")),
                OutcomeAsync(client.Links.CreateAsync(new() { Key = $"key{i}", Partner = new() { Id = "p" } })),
            }));

            Assert.All(outcomes.Where((_, i) => i % 2 == 0), outcome => Assert.Equal(misdeed.Get, outcome?.GetType()));
            Assert.All(outcomes.Where((_, i) => i % 2 == 1), outcome => Assert.Equal(misdeed.Post, outcome?.GetType()));
        }

        var posts = server.Requests.Where(request => request.Line.StartsWith("POST", StringComparison.Ordinal)).GroupBy(request => request.Body).ToList();
        Assert.Equal(misdeed.Calls, posts.Count);
        Assert.All(posts, post => Assert.InRange(post.Count(), 1, misdeed.PostsEach));
        Assert.InRange(watch.Rented, 1, int.MaxValue);
        await watch.AssertNothingLeftAsync(server);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://no-such-host.invalid")]
    public async Task A_server_that_is_not_there(string address)
    {
        using var watch = new LeakWatch();
        using (var http = new HttpClient(SharedConnections.NewHandler()))
        {
            var client = new TestClient(http, new PartneroClientOptions { ApiKey = "k", BaseUrl = new Uri(address), RetryDelay = TimeSpan.Zero });
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => OutcomeAsync(client.Links.CreateAsync(new() { Key = $"{i}", Partner = new() { Id = "p" } }))));
            Assert.All(outcomes, outcome => Assert.False(Assert.IsType<PartneroConnectionException>(outcome).MayHaveBeenCarriedOut));
        }

        await watch.AssertNothingLeftAsync();
    }

    [Fact]
    public async Task Callers_who_give_up_leave_nothing_behind()
    {
        using var watch = new LeakWatch();
        await using var server = new RawServer(async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray());
            await Task.Delay(1000);
        });
        using (var http = new HttpClient(SharedConnections.NewHandler()))
        {
            var client = new TestClient(http, new PartneroClientOptions { ApiKey = "k", BaseUrl = server.Url });
            using var caller = new CancellationTokenSource(300);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => OutcomeAsync(client.Links.GetAsync($"l{i}", caller.Token))));
            Assert.All(outcomes, outcome => Assert.IsAssignableFrom<OperationCanceledException>(outcome));
        }

        await watch.AssertNothingLeftAsync(server);
    }

    /// <summary>The watch itself: a buffer that is not given back is seen.</summary>
    [Fact]
    public async Task A_buffer_that_is_kept_is_found()
    {
        using var watch = new LeakWatch();
        var kept = new PooledBuffer();
        kept.GetSpan(5000);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => watch.AssertNothingLeftAsync(TimeSpan.Zero));
        kept.Clear();
        await watch.AssertNothingLeftAsync();
    }

    [Fact]
    public async Task While_nobody_listens_calls_are_not_watched()
    {
        var transport = new Transport(new HttpClient(), new ClientSettings(new() { ApiKey = "k" }, new Uri("https://x.example"), TimeSpan.FromSeconds(1)), null);
        Assert.Null(CallWatch.Start(TestOperations.Get, transport.Settings, transport.Logger));

        var logs = new ListLogger();
        await new RecordingHandler("""{"data":{"id":"l1"}}""").Client(o => o.LoggerFactory = logs).Links.GetAsync("l1");
        Assert.Single(logs.Lines);
    }

    private static async Task<Exception?> OutcomeAsync(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
