using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>Whether a request was carried out, and that whatever goes wrong says so.</summary>
public sealed class CertaintyTests
{
    private const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static readonly int[] Refusals = [400, 401, 403, 404, 405, 407, 409, 410, 411, 412, 413, 414, 415, 417, 421, 422, 423, 425, 426, 428, 429, 431, 451];

    private static CreateLinkRequest Link => new() { Key = "l1", Partner = new() { Id = "p1" } };

    private static TestClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer, int retries = 0) =>
        new(new HttpClient(new Handler(answer)), new PartneroClientOptions { ApiKey = "key_123", MaxRetries = retries, RetryDelay = TimeSpan.Zero });

    [Fact]
    public async Task Only_a_status_that_proves_it_says_that_nothing_was_done()
    {
        for (var status = 300; status < 600; status++)
        {
            var exception = await Assert.ThrowsAnyAsync<PartneroApiException>(() => Client(_ => new((HttpStatusCode)status)).Links.CreateAsync(Link));
            Assert.Equal(!Refusals.Contains(status), exception.MayHaveBeenCarriedOut);
            exception = await Assert.ThrowsAnyAsync<PartneroApiException>(() => Client(_ => new((HttpStatusCode)status) { Content = new StringContent("""{"errors":{"a":["b"]}}""") }).Links.CreateAsync(Link));
            Assert.Equal(!Refusals.Contains(status), exception.MayHaveBeenCarriedOut);
        }
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, false)]
    [InlineData(SocketError.HostNotFound, false)]
    [InlineData(SocketError.HostUnreachable, true)] // also the end of a connection that was there
    [InlineData(SocketError.ConnectionReset, true)]
    public async Task A_fault_of_the_connection_proves_only_what_came_before_it(SocketError error, bool mayBeDone)
    {
        var exception = await Assert.ThrowsAsync<PartneroConnectionException>(() => Client(_ => throw new IOException("x", new SocketException((int)error))).Links.CreateAsync(Link));
        Assert.Equal(mayBeDone, exception.MayHaveBeenCarriedOut);
    }

    [Theory]
    [InlineData("GET", "https://other.example/x", false)]
    [InlineData("POST", "https://other.example/x", false)]
    [InlineData("GET", "https://api.example/v1/links", false)]
    [InlineData("POST", "https://inside.example/v1/links", true)] // rewritten, with the key: not followed
    public async Task Anothers_answer_is_never_the_result(string method, string address, bool hasKey)
    {
        var client = Client(_ =>
        {
            var final = new HttpRequestMessage(new HttpMethod(method), address);
            if (hasKey)
            {
                final.Headers.TryAddWithoutValidation("Authorization", "Bearer key_123");
            }

            return new(HttpStatusCode.OK) { Content = new StringContent(Good), RequestMessage = final };
        });
        if (hasKey)
        {
            Assert.Equal("l1", (await client.Links.CreateAsync(Link)).Id);
            return;
        }

        var exception = await Assert.ThrowsAsync<PartneroApiException>(() => client.Links.CreateAsync(Link));
        Assert.True(exception.MayHaveBeenCarriedOut);
        Assert.Contains($"followed with {method} and without the key", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("br, gzip")]
    [InlineData("identity")]
    public async Task A_body_that_nobody_unpacked_is_unpacked(string encoding)
    {
        Assert.Equal("l1", (await Client(_ => Packed(200, Good, encoding)).Links.CreateAsync(Link)).Id);
        var refused = await Assert.ThrowsAsync<PartneroValidationException>(() => Client(_ => Packed(422, """{"message":"no"}""", encoding)).Links.CreateAsync(Link));
        Assert.Equal("no", refused.ServerMessage);
    }

    [Fact]
    public async Task A_body_that_cannot_be_unpacked_is_explained()
    {
        var rubbish = await Assert.ThrowsAsync<PartneroResponseException>(() => Client(_ => Named(Encoding.UTF8.GetBytes("\u00ff rubbish"), "gzip")).Links.CreateAsync(Link));
        Assert.True(rubbish.MayHaveBeenCarriedOut);
        Assert.NotNull(rubbish.Operation);
        var unknown = await Assert.ThrowsAsync<PartneroResponseException>(() => Client(_ => Named([0xff], "zstd")).Links.CreateAsync(Link));
        Assert.Contains("Content-Encoding: zstd", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("AutomaticDecompression", unknown.Message, StringComparison.Ordinal);
        var bomb = Client(_ => Packed(200, new string(' ', 70 * 1024 * 1024), "gzip"));
        Assert.Contains("is larger than", (await Assert.ThrowsAsync<PartneroResponseException>(() => bomb.Links.CreateAsync(Link))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_body_is_read_again_where_that_is_safe()
    {
        var calls = 0;
        await using var server = new RawServer(Misdeed.ThenClose("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\nrubbish"));
        var options = new PartneroClientOptions { ApiKey = "key_123", BaseUrl = server.Url, MaxRetries = 2, RetryDelay = TimeSpan.Zero };
        await Assert.ThrowsAsync<PartneroResponseException>(() => new TestClient(options).Links.GetAsync("a"));
        Assert.Equal(3, calls = server.Requests.Count);
        await Assert.ThrowsAsync<PartneroResponseException>(() => new TestClient(options).Links.CreateAsync(Link));
        Assert.Equal(calls + 1, server.Requests.Count);
    }

    [Fact]
    public async Task Whatever_a_handler_throws_leaves_as_one_of_ours()
    {
        var exception = await Assert.ThrowsAsync<PartneroException>(() => Client(_ => throw new NotSupportedException("a handler")).Links.CreateAsync(Link));
        Assert.True(exception.MayHaveBeenCarriedOut);
        Assert.NotNull(exception.Operation);
        Assert.IsType<NotSupportedException>(exception.InnerException);
    }

    [Fact]
    public async Task What_cannot_be_written_or_read_by_types_of_ones_own_leaves_as_one_of_ours()
    {
        var write = new ApiOperation<string, NoResponse>("A.B", HttpMethod.Post, "/a", new() { Body = static (_, _) => throw new NotSupportedException("no") }, ResponseFormats.None);
        var unwritable = await Assert.ThrowsAsync<PartneroException>(() => Client(_ => new(HttpStatusCode.OK)).SendAsync(write, "x"));
        Assert.False(unwritable.MayHaveBeenCarriedOut);
        var read = new ApiOperation<NoRequest, string>("A.B", HttpMethod.Get, "/a", RequestFormats.None, new ResponseFormat<string>(static (ref Partnero.Runtime.JsonCursor _) => throw new KeyNotFoundException("no")));
        var unreadable = await Assert.ThrowsAsync<PartneroResponseException>(() => Client(_ => new(HttpStatusCode.OK) { Content = new StringContent(Good) }).SendAsync(read, default(NoRequest)));
        Assert.True(unreadable.MayHaveBeenCarriedOut);
        Assert.IsType<KeyNotFoundException>(unreadable.InnerException);
    }

    private static HttpResponseMessage Packed(int status, string body, string encoding)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        foreach (var name in encoding.Split(", "))
        {
            var packed = new MemoryStream();
            using (Stream packer = name switch
            {
                "gzip" or "x-gzip" => new GZipStream(packed, CompressionLevel.Fastest),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
                "raw deflate" => new DeflateStream(packed, CompressionLevel.Fastest),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest),
                _ => new BufferedStream(packed),
            })
            {
                packer.Write(bytes);
                packer.Flush();
                bytes = name == "identity" ? packed.ToArray() : bytes;
            }

            bytes = packed.ToArray();
        }

        var response = Named(bytes, encoding.Replace("raw ", "", StringComparison.Ordinal));
        response.StatusCode = (HttpStatusCode)status;
        return response;
    }

    private static HttpResponseMessage Named(byte[] body, string encoding)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return response;
    }

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
