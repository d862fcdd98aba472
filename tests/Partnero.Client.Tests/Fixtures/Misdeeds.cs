using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace Partnero.Tests.Fixtures;

/// <summary>What a server may do wrong, and what calls come to then.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Answer">How it answers.</param>
/// <param name="Get">The exception that reading ends in; null for success.</param>
/// <param name="Post">The exception that creating ends in; null for success.</param>
public sealed record Misdeed(string Name, Func<RawRequest, NetworkStream, Task> Answer, Type? Get, Type? Post)
{
    public const string Good = """{"data":{"id":"l1"},"status":1}""";

    private static readonly byte[] Fine = Bytes(RawServer.Http(200, Good));

    /// <summary>How many calls of each kind; fewer where one is large.</summary>
    public int Calls { get; init; } = 8;

    /// <summary>How often one POST may arrive: more than once only where it was turned away before.</summary>
    public int PostsEach { get; init; } = 1;

    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Each with a memory of its own.</summary>
    public static IReadOnlyList<Misdeed> All() =>
    [
        new("answers byte by byte", (_, stream) => ByteByByteAsync(stream, Fine, 1), null, null),
        new("answers byte by byte and too slowly", (_, stream) => ByteByByteAsync(stream, Fine, 40), typeof(PartneroTimeoutException), typeof(PartneroTimeoutException)) { AttemptTimeout = TimeSpan.FromMilliseconds(300) },
        new("never answers", (_, _) => Task.Delay(1000), typeof(PartneroTimeoutException), typeof(PartneroTimeoutException)) { AttemptTimeout = TimeSpan.FromMilliseconds(300) },
        new("closes at once", ThenClose(""), typeof(PartneroConnectionException), typeof(PartneroConnectionException)),
        new("closes in the headers", ThenClose("HTTP/1.1 200 OK\r\nConte"), typeof(PartneroConnectionException), typeof(PartneroConnectionException)),
        new("closes in the body", ThenClose("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{\"data\":"), typeof(PartneroConnectionException), typeof(PartneroConnectionException)),
        new("closes in a chunk", ThenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat"), typeof(PartneroConnectionException), typeof(PartneroConnectionException)),
        new("closes in the body of an error", ThenClose("HTTP/1.1 500 X\r\nContent-Length: 30\r\n\r\n{\"mess"), typeof(PartneroServerException), typeof(PartneroServerException)),
        new("does not speak HTTP", ThenClose("nonsense\r\n\r\n"), typeof(PartneroConnectionException), typeof(PartneroConnectionException)),
        new("says 429 for ever", Always(RawServer.Http(429, "", "Retry-After: 0")), typeof(PartneroRateLimitException), typeof(PartneroRateLimitException)) { PostsEach = 3 },
        new("says 429 with a long wait", Always(RawServer.Http(429, "", "Retry-After: 3600")), typeof(PartneroRateLimitException), typeof(PartneroRateLimitException)),
        new("says 429 with a past date, then 200", First(RawServer.Http(429, "", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT")), null, null) { PostsEach = 2 },
        new("says 429 with an unreadable wait, then 200", First(RawServer.Http(429, "", "Retry-After: soon")), null, null) { PostsEach = 2 },
        new("says 503, then 200", First(RawServer.Http(503, "<html>")), null, typeof(PartneroServerException)),
        new("redirects to another host", Always(RawServer.Http(302, "", "Location: http://127.0.0.1:1/")), typeof(PartneroApiException), typeof(PartneroApiException)),
        new("answers a web page", Always(RawServer.Http(200, "<html>", "Content-Type: text/html")), typeof(PartneroResponseException), typeof(PartneroResponseException)),
        new("says JSON is text", Always(RawServer.Http(200, Good, "Content-Type: text/plain")), null, null),
        new("packs with gzip", async (_, stream) => await stream.WriteAsync(Packed(Bytes(Good))), null, null),
        new("packs a bomb", async (_, stream) => await stream.WriteAsync(Bomb.Value), typeof(PartneroResponseException), typeof(PartneroResponseException)) { Calls = 1 },
        new("answers bytes that are no UTF-8", async (_, stream) => await stream.WriteAsync((byte[])[.. Bytes("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"data\":{\"id\":\""), 0xFF, .. Bytes("\"}}    ")]), typeof(PartneroResponseException), typeof(PartneroResponseException)),
        new("answers 100 MB", (_, stream) => HugeAsync(stream), typeof(PartneroResponseException), typeof(PartneroResponseException)) { Calls = 1 },
    ];

    public override string ToString() => Name;

    public static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return [.. Bytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), .. packed.ToArray()];
    }

    /// <summary>Closes the connection behind some bytes.</summary>
    public static Func<RawRequest, NetworkStream, Task> ThenClose(string start) => async (_, stream) =>
    {
        await stream.WriteAsync(Bytes(start));
        stream.Close();
    };

    private static readonly Lazy<byte[]> Bomb = new(static () =>
    {
        var blanks = new byte[100 * 1024 * 1024];
        Array.Fill(blanks, (byte)' ');
        return Packed(blanks);
    });

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Func<RawRequest, NetworkStream, Task> Always(string answer) => async (_, stream) => await stream.WriteAsync(Bytes(answer));

    /// <summary>One answer for the first request of each line and body, success for those that follow.</summary>
    private static Func<RawRequest, NetworkStream, Task> First(string answer)
    {
        var seen = new ConcurrentDictionary<string, bool>();
        return async (request, stream) => await stream.WriteAsync(seen.TryAdd(request.Line + request.Body, true) ? Bytes(answer) : Fine);
    }

    private static async Task ByteByByteAsync(NetworkStream stream, byte[] bytes, int milliseconds)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            await stream.WriteAsync(bytes.AsMemory(i, 1));
            await Task.Delay(milliseconds);
        }
    }

    private static async Task HugeAsync(NetworkStream stream)
    {
        const int Size = 100 * 1024 * 1024;
        await stream.WriteAsync(Bytes($"HTTP/1.1 200 OK\r\nContent-Length: {Size}\r\n\r\n"));
        var blanks = new byte[64 * 1024];
        Array.Fill(blanks, (byte)' ');
        for (var left = Size; left > 0; left -= blanks.Length)
        {
            await stream.WriteAsync(blanks);
        }
    }
}
