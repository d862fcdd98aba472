using System.Net;
using System.Text;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class MisbehaviourTests
{
    private const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static CreateLinkRequest Request => new() { Key = "ref", Partner = new LinkPartner { Id = "p" } };

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nConte")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{\"data\":{\"id\"")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat")]
    public async Task A_connection_that_breaks_is_said_and_only_a_get_tried_again(string start)
    {
        await using var server = new RawServer(Misdeed.ThenClose(start));
        var client = server.Client();
        var get = await Assert.ThrowsAsync<PartneroConnectionException>(() => client.Links.GetAsync("l1"));
        Assert.Contains(server.Url.Authority, get.Message);
        Assert.Equal(3, server.Requests.Count(r => r.Line.StartsWith("GET", StringComparison.Ordinal)));

        var post = await Assert.ThrowsAsync<PartneroConnectionException>(() => client.Links.CreateAsync(Request));
        Assert.True(post.MayHaveBeenCarriedOut);
        Assert.Single(server.Requests, r => r.Line.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_acts_is_sent_once_when_the_connection_closes_without_a_word()
    {
        await using var server = new RawServer(Misdeed.ThenClose(""));
        var client = server.Client();
        foreach (var acts in new Func<Task>[] { () => client.Links.CreateAsync(Request), () => client.Links.ConvertAsync("l1"), () => client.Links.DeleteAsync("l1") })
        {
            server.Requests.Clear();
            Assert.True((await Assert.ThrowsAsync<PartneroConnectionException>(acts)).MayHaveBeenCarriedOut);
            Assert.Single(server.Requests);
        }

        // Reading may be repeated, by .NET's own connections too.
        server.Requests.Clear();
        await Assert.ThrowsAsync<PartneroConnectionException>(() => client.Links.GetAsync("l1"));
        Assert.InRange(server.Requests.Count, 3, 12);
    }

    [Fact]
    public async Task What_acts_is_sent_once_over_a_connection_that_was_used_before_and_closes_then()
    {
        var turn = 0;
        await using var server = new RawServer(async (_, stream) =>
        {
            if (Interlocked.Increment(ref turn) % 2 == 0)
            {
                stream.Close();
                return;
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(RawServer.Http(200, Good)));
        });
        var client = server.Client();
        foreach (var acts in new Func<Task>[] { () => client.Links.CreateAsync(Request), () => client.Links.ConvertAsync("l1"), () => client.Links.DeleteAsync("l1") })
        {
            await client.Links.GetAsync("l1");
            server.Requests.Clear();
            await Assert.ThrowsAsync<PartneroConnectionException>(acts);
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public async Task An_error_whose_body_breaks_off_is_still_that_error()
    {
        await using var server = new RawServer(Misdeed.ThenClose("HTTP/1.1 422 X\r\nContent-Length: 300\r\n\r\n{\"message\":\"no"));
        var exception = await Assert.ThrowsAsync<PartneroValidationException>(() => server.Client().Links.CreateAsync(Request));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, exception.StatusCode);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_does_not_carry_the_key_to_another_host(int status)
    {
        await using var elsewhere = new RawServer(RawServer.Http(200, Good));
        await using var server = new RawServer(RawServer.Http(status, "", $"Location: http://localhost:{elsewhere.Port}/steal"));
        var exception = await Assert.ThrowsAsync<PartneroApiException>(() => server.Client().Links.GetAsync("l1"));
        Assert.Contains($"redirects to http://localhost:{elsewhere.Port}", exception.Message);
        Assert.Empty(elsewhere.Requests);

        // An HttpClient of one's own follows redirects; .NET takes the key off on the way. What is answered there is no link of ours.
        var follows = new TestClient(new HttpClient(), new PartneroClientOptions { ApiKey = "key_123", BaseUrl = server.Url, MaxRetries = 0 });
        exception = await Assert.ThrowsAsync<PartneroApiException>(() => follows.Links.GetAsync("l1"));
        Assert.Contains($"redirects to http://localhost:{elsewhere.Port}, and the HttpClient followed with GET and without the key", exception.Message);
        Assert.DoesNotContain(elsewhere.Requests, r => r.Head.Contains("key_123"));
        Assert.NotEmpty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_page_of_html_is_told_from_the_api()
    {
        await using var server = new RawServer(RawServer.Http(200, "<html><title>Welcome</title></html>", "Content-Type: text/html"));
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => server.Client().Links.GetAsync("l1"));
        Assert.Contains("content type is text/html", exception.Message);
        Assert.StartsWith("<html>", exception.Body);
    }

    [Fact]
    public async Task Json_under_another_content_type_is_read() =>
        Assert.Equal("l1", (await Answered(RawServer.Http(200, Good, "Content-Type: text/plain; charset=windows-1252"))).Id);

    [Fact]
    public async Task Gzip_is_unpacked()
    {
        await using var server = new RawServer(async (_, stream) => await stream.WriteAsync(Misdeed.Packed(Encoding.UTF8.GetBytes(Good))));
        Assert.Equal("l1", (await server.Client().Links.GetAsync("l1")).Id);
        Assert.Contains("gzip", server.Requests.Single().Header("Accept-Encoding"));
    }

    [Fact]
    public async Task A_bomb_of_gzip_is_stopped_at_the_limit()
    {
        var blanks = new byte[10 * 1024 * 1024];
        Array.Fill(blanks, (byte)' ');
        var packed = Misdeed.Packed(blanks);
        await using var server = new RawServer(async (_, stream) => await stream.WriteAsync(packed));
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => server.Client(o => o.MaxResponseBytes = 1_000_000).Links.GetAsync("l1"));
        Assert.Contains("larger than 1000000 bytes", exception.Message);
    }

    [Theory]
    [InlineData("\"id\":\"\xFF\"")]
    [InlineData("\"metadata\":{\"a\":\"\xC3\x28\"}")]
    public async Task Invalid_UTF8_is_found_at_once_not_when_the_text_is_looked_at(string member)
    {
        var body = Encoding.Latin1.GetBytes("{\"data\":{" + member + "},\"status\":1}");
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n");
        await using var server = new RawServer(async (_, stream) => await stream.WriteAsync((byte[])[.. head, .. body]));
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => server.Client().Links.GetAsync("l1"));
        Assert.Contains("UTF-8", exception.Message);
    }

    [Fact]
    public async Task A_hundred_megabytes_are_refused_or_read_as_the_limit_says()
    {
        const int Size = 100 * 1024 * 1024;
        await using var server = new RawServer(async (_, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Size}\r\n\r\n{Good}"));
            var blanks = new byte[64 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var left = Size - Good.Length; left > 0; left -= blanks.Length)
            {
                await stream.WriteAsync(blanks.AsMemory(0, Math.Min(left, blanks.Length)));
            }
        });
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => server.Client().Links.GetAsync("l1"));
        Assert.Equal(PartneroClientOptions.DefaultMaxErrorBodyLength, exception.Body!.Length);
        Assert.Equal("l1", (await server.Client(o => o.MaxResponseBytes = Size).Links.GetAsync("l1")).Id);
    }

    [Fact]
    public async Task A_body_nested_too_deep_is_refused()
    {
        var deep = "{\"data\":{\"id\":\"l1\",\"new\":" + new string('[', 80) + new string(']', 80) + "}}";
        await using var server = new RawServer(RawServer.Http(200, deep));
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => server.Client().Links.GetAsync("l1"));
        Assert.StartsWith("$.data.new[0][0]", exception.JsonPath);
        Assert.Equal("l1", (await server.Client(o => o.MaxResponseDepth = 100).Links.GetAsync("l1")).Id);
    }

    [Fact]
    public async Task After_every_misdeed_the_next_call_works_and_no_connection_is_left_open()
    {
        (string Answer, bool Closes)[] bad =
        [
            ("HTTP/1.1 2", true),
            ("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{", true),
            ("nonsense\r\n\r\n", true),
            (RawServer.Http(200, "{"), false),
            (RawServer.Http(500, "x"), false),
            (RawServer.Http(404, ""), false),
        ];
        var turn = -1;
        await using var server = new RawServer(async (_, stream) =>
        {
            var mine = Interlocked.Increment(ref turn);
            var (answer, closes) = mine % 2 == 1 ? (RawServer.Http(200, Good), false) : bad[mine / 2 % bad.Length];
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            if (closes)
            {
                stream.Close();
            }
        });
        using var http = new HttpClient(SharedConnections.NewHandler());
        var client = new TestClient(http, new PartneroClientOptions { ApiKey = "k", BaseUrl = server.Url, MaxRetries = 0 });
        for (var i = 0; i < 2 * bad.Length; i++)
        {
            await Assert.ThrowsAnyAsync<PartneroException>(() => client.Links.GetAsync("l1"));
            Assert.Equal("l1", (await client.Links.GetAsync("l1")).Id);
        }

        Assert.InRange(server.OpenConnections, 0, 1);
    }

    private static async Task<Link> Answered(string answer)
    {
        await using var server = new RawServer(answer);
        return await server.Client().Links.GetAsync("l1");
    }
}
