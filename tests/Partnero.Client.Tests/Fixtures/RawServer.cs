using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnero.Tests.Fixtures;

/// <summary>
/// An HTTP/1.1 server that can misbehave in every way a socket allows: it reads whole requests, and what it answers is bytes.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawRequest, NetworkStream, Task> _answer;
    private readonly Task _accepting;
    private int _open;

    public RawServer(Func<RawRequest, NetworkStream, Task> answer)
    {
        _answer = answer;
        _listener.Start(1024);
        _accepting = AcceptAsync();
    }

    public RawServer(params string[] answers)
        : this(InTurn(answers))
    {
    }

    public ConcurrentQueue<RawRequest> Requests { get; } = new();

    /// <summary>Off where there are too many requests to keep.</summary>
    public bool Records { get; init; } = true;

    public int OpenConnections => Volatile.Read(ref _open);

    public int MostConnections { get; private set; }

    public int AllConnections { get; private set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Url => new($"http://127.0.0.1:{Port}/v1");

    public static string Http(int status, string body, params string[] headers) =>
        $"HTTP/1.1 {status} Anything\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
        + string.Concat(headers.DefaultIfEmpty("Content-Type: application/json").Select(h => h + "\r\n")) + "\r\n" + body;

    public static Func<RawRequest, NetworkStream, Task> InTurn(params string[] answers)
    {
        var next = -1;
        return async (_, stream) =>
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]));
    }

    /// <summary>A client on connections of its own, so that each test counts only its own.</summary>
    public TestClient Client(Action<PartneroClientOptions>? configure = null)
    {
        var options = new PartneroClientOptions
        {
            ApiKey = "key_123",
            BaseUrl = Url,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            AttemptTimeout = TimeSpan.FromSeconds(10),
        };
        configure?.Invoke(options);
        return new TestClient(new HttpClient(SharedConnections.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan }, options);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                AllConnections++;
                _ = ServeAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        MostConnections = Math.Max(MostConnections, Interlocked.Increment(ref _open));
        try
        {
            using (client)
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                var reader = PipeReader.Create(stream);
                while (await RawRequest.ReadAsync(reader, _stop.Token) is { } request)
                {
                    if (Records)
                    {
                        Requests.Enqueue(request);
                    }

                    await _answer(request, stream);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException or SocketException)
        {
            // The client went away, or the answer closed the connection on purpose.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}

/// <summary>A request as it came.</summary>
public sealed record RawRequest(string Head, string Body)
{
    public string Line => Head[..Head.IndexOf('\r')];

    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();

    /// <summary>The next request of a connection; null when it was closed between requests.</summary>
    public static async Task<RawRequest?> ReadAsync(PipeReader reader, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (Parse(read.Buffer, out var end) is { } request)
            {
                reader.AdvanceTo(end);
                return request;
            }

            if (read.IsCompleted)
            {
                return null;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static RawRequest? Parse(ReadOnlySequence<byte> buffer, out SequencePosition end)
    {
        end = buffer.End;
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> head, "\r\n\r\n"u8))
        {
            return null;
        }

        var request = new RawRequest(Encoding.Latin1.GetString(head) + "\r\n\r\n", "");
        if (!reader.TryReadExact(int.Parse(request.Header("Content-Length") ?? "0"), out var body))
        {
            return null;
        }

        end = reader.Position;
        return request with { Body = Encoding.UTF8.GetString(body) };
    }
}
