using System.Diagnostics;
using System.Net;

namespace Partnero.Mock.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task A_socket_and_a_handler_share_one_mock()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        Assert.Equal("/v1", mock.BaseUrl.AbsolutePath);
        Assert.True(mock.BaseUrl.IsLoopback);
        using var socket = Talk.OverSocketTo(mock);
        using var handler = Talk.To(mock);
        await socket.Send("POST", "/shops", """{"key":"north"}""");
        Assert.Equal("north", (await handler.Get("/shops/shop_1")).Text("key"));
        Assert.Equal(["Shops.Create", "Shops.Get"], mock.Journal.Select(entry => entry.OperationId));
    }

    [Fact]
    public async Task Two_mocks_run_beside_each_other()
    {
        await using var one = await MockPartnero.StartAsync(Shops.Api());
        await using var other = await MockPartnero.StartAsync(Shops.Api());
        Assert.NotEqual(one.BaseUrl, other.BaseUrl);
        using var talk = Talk.OverSocketTo(one);
        await talk.Send("POST", "/shops", """{"key":"north"}""");
        Assert.Empty(other.Journal);
    }

    [Theory]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/shops/a/b/c", 404)]
    [InlineData("GET", "", 404)]
    [InlineData("PATCH", "/shops/shop_1", 405)]
    [InlineData("GET", "/shops/shop%5F1/", 200)]
    [InlineData("GET", "/shops/shop_1%2Farchive", 404)]
    public async Task Routes_are_matched_as_sent(string method, string path, int status)
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var socket = Talk.OverSocketTo(mock);
        using var handler = Talk.To(mock);
        Assert.Equal(status, (int)(await socket.Send(method, path)).Status);
        Assert.Equal(status, (int)(await handler.Send(method, path)).Status);
    }

    [Fact]
    public async Task A_wrong_method_names_the_right_ones()
    {
        using var mock = MockPartnero.Create(Shops.Api());
        using var http = new HttpClient(mock.CreateHandler());
        var response = await http.DeleteAsync(new Uri(mock.BaseUrl + "/shops"));
        Assert.Equal(["GET", "POST", "PUT"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Without_the_key_nothing_is_answered(string? key)
    {
        using var mock = MockPartnero.Create(Shops.Api());
        using var talk = new Talk(new HttpClient(mock.CreateHandler()) { BaseAddress = mock.BaseUrl }, key);
        var reply = await talk.Get("/shops");
        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal(0, reply.Json.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Failures_come_when_ordered_and_only_then()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var talk = Talk.OverSocketTo(mock);
        mock.FailNext(503, times: 2, retryAfter: TimeSpan.FromSeconds(3));
        mock.AnswerNext(new MockResponse(200, """{"data":{"id":"x"},"status":1}"""), "Shops.Get");
        var failed = await talk.Get("/shops");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.Status);
        Assert.Equal(TimeSpan.FromSeconds(3), failed.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await talk.Get("/shops")).Status);
        Assert.Equal(HttpStatusCode.OK, (await talk.Get("/shops")).Status);
        Assert.Equal("x", (await talk.Get("/shops/shop_1")).Text("id"));
        Assert.Equal("shop_1", (await talk.Get("/shops/shop_1")).Text("id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_can_be_cut_or_left_hanging(bool overSocket)
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var http = overSocket ? new HttpClient() : new HttpClient(mock.CreateHandler());
        var url = new Uri(mock.BaseUrl + "/shops");
        mock.DisconnectNext();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(url));
        mock.HangNext();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => http.GetAsync(url, patience.Token));
        Assert.Equal([0, 504], mock.Journal.Select(entry => entry.Status));
    }

    [Fact]
    public async Task An_answer_can_be_lost_after_the_request_was_carried_out()
    {
        using var mock = MockPartnero.Create(Shops.Api());
        using var talk = Talk.To(mock);
        mock.DisconnectNext("Shops.Create", afterwards: true);
        await Assert.ThrowsAsync<HttpRequestException>(() => talk.Send("POST", "/shops", """{"key":"north"}"""));
        Assert.Equal("north", (await talk.Get("/shops/shop_1")).Text("key"));
    }

    [Fact]
    public async Task The_rate_limit_says_how_long_to_wait()
    {
        using var mock = MockPartnero.Create(Shops.Api(), new() { RateLimit = new(2, TimeSpan.FromSeconds(30)) });
        using var talk = Talk.To(mock);
        await talk.Get("/shops");
        await talk.Get("/shops");
        var refused = await talk.Get("/shops");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        mock.Reset();
        Assert.Equal(HttpStatusCode.OK, (await talk.Get("/shops")).Status);
    }

    [Fact]
    public async Task Every_nth_request_fails_by_itself()
    {
        using var mock = MockPartnero.Create(Shops.Api(), new() { Failures = new(3, 502, TimeSpan.FromSeconds(1.2)) });
        using var talk = Talk.To(mock);
        await talk.Get("/shops");
        await talk.Get("/shops");
        var failed = await talk.Send("POST", "/shops", """{"key":"north"}""");
        Assert.Equal((HttpStatusCode)502, failed.Status);
        Assert.Equal(TimeSpan.FromSeconds(2), failed.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain("north", (await talk.Get("/shops")).Json.GetRawText(), StringComparison.Ordinal);
        await talk.Get("/shops");
        mock.Reset();
        Assert.Equal(HttpStatusCode.OK, (await talk.Get("/shops")).Status);
    }

    [Fact]
    public async Task Latency_holds_answers_back()
    {
        using var mock = MockPartnero.Create(Shops.Api(), new() { Latency = TimeSpan.FromMilliseconds(80) });
        using var talk = Talk.To(mock);
        var watch = Stopwatch.StartNew();
        await talk.Get("/shops");
        Assert.True(watch.ElapsedMilliseconds >= 75, $"took {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void An_unknown_operation_cannot_be_ordered()
    {
        using var mock = MockPartnero.Create(Shops.Api());
        Assert.Throws<ArgumentException>(() => mock.FailNext(operationId: "Shops.Fetch"));
    }
}
