using System.Net;
using System.Text;
using System.Text.Json;

namespace Partnero.Mock.Tests;

/// <summary>What tests in other languages do to a mock over its socket.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private MockPartnero _mock = null!;
    private Talk _talk = null!;

    public async ValueTask InitializeAsync()
    {
        _mock = await MockPartnero.StartAsync(Docs.Api);
        _talk = Talk.OverSocketTo(_mock);
    }

    public async ValueTask DisposeAsync()
    {
        _talk.Dispose();
        _http.Dispose();
        await _mock.DisposeAsync();
    }

    [Fact]
    public async Task The_journal_is_read_and_everything_forgotten()
    {
        await _talk.Send("POST", "/partners", """{"email":"ana@example.com"}""");
        var journal = JsonElement.Parse(await _http.GetStringAsync(At("journal")));
        Assert.Equal("Partners.Create", Assert.Single(journal.EnumerateArray()).GetProperty("operation").GetString());
        Assert.DoesNotContain(_mock.ApiKey, journal.GetRawText(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await Post("reset", "{}")).Status);
        Assert.Equal("[]", await _http.GetStringAsync(At("journal")));
    }

    [Fact]
    public async Task Failures_are_ordered()
    {
        await Post("fail", """{"status":429,"times":2,"retryAfter":3,"operation":"Partners.List"}""");
        Assert.Equal(HttpStatusCode.OK, (await _talk.Get("/coupons")).Status);
        Assert.Equal(TimeSpan.FromSeconds(3), (await _talk.Get("/partners")).Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _talk.Get("/partners")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _talk.Get("/partners")).Status);
    }

    [Fact]
    public async Task Webhooks_are_sent_and_their_fate_is_told()
    {
        var sent = await Post("webhooks", """{"event":"partner.created","url":"http://127.0.0.1:1/in","secret":"s"}""");
        Assert.NotEqual("", Assert.Single(sent.Json.EnumerateArray()).GetProperty("error").GetString());
        Assert.Equal("[]", (await Post("webhooks", """{"event":"partner.created"}""")).Json.GetRawText());
    }

    [Theory]
    [InlineData("fail", "[]")]
    [InlineData("fail", "{")]
    [InlineData("fail", """{"status":"no"}""")]
    [InlineData("fail", """{"status":99}""")]
    [InlineData("fail", """{"times":0}""")]
    [InlineData("fail", """{"operation":"No.Such"}""")]
    [InlineData("fail", """{"retryAfter":1e300}""")]
    [InlineData("webhooks", "{}")]
    [InlineData("webhooks", """{"event":"a","url":"file:///etc/passwd"}""")]
    public async Task What_is_wrong_is_told(string what, string body)
    {
        var reply = await Post(what, body);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotEqual("", reply.Json.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("application/json", "https://evil.example", null)]
    [InlineData("text/plain", null, null)]
    [InlineData("application/x-www-form-urlencoded", null, null)]
    [InlineData("application/json", null, "evil.example")]
    public async Task Other_web_pages_turn_no_knobs(string contentType, string? origin, string? host)
    {
        await _talk.Get("/partners");
        using var request = new HttpRequestMessage(HttpMethod.Post, At("reset")) { Content = new StringContent("{}", Encoding.UTF8, contentType) };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _http.SendAsync(request)).StatusCode);
        Assert.Single(_mock.Journal);
    }

    private Uri At(string what) => new(_mock.BaseUrl, "/_mock/" + what);

    private async Task<(HttpStatusCode Status, JsonElement Json)> Post(string what, string body)
    {
        using var response = await _http.PostAsync(At(what), new StringContent(body, Encoding.UTF8, "application/json"));
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }
}
