using System.Buffers;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Partnero;

/// <summary>
/// The JSON body of a request, written once into a pooled buffer and sent from there, more than once when it is repeated.
/// The buffer goes back to the pool when the call has let go of it and nobody is still sending it: a server may answer over
/// HTTP/2 while the body is on its way.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private readonly int _length;
    private byte[]? _bytes;
    private int _users = 1;

    private RequestBody(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length;
        if (length > 0)
        {
            Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }
    }

    /// <summary>
    /// No bytes, for a call that acts and has no body. .NET's connections repeat a request without content by themselves when
    /// the server closes without a word, up to three times and whatever its method; one with content they do not.
    /// </summary>
    public static RequestBody Empty() => new([], 0);

    public static RequestBody Write<TRequest>(Action<Utf8JsonWriter, TRequest> write, TRequest request)
    {
        var cached = BodyWriter.Rent();
        try
        {
            write(cached.Json, request);
            cached.Json.Flush();
            return new RequestBody(cached.Buffer.Detach(out var length), length);
        }
        finally
        {
            cached.Return();
        }
    }

    /// <summary>The call needs the body no more.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0 && Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var bytes = Use();
        try
        {
            await stream.WriteAsync(bytes.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var bytes = Use();
        try
        {
            stream.Write(bytes, 0, _length);
        }
        finally
        {
            Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    // Counting up from zero would bring back a buffer that somebody else may hold by now.
    private byte[] Use()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            ObjectDisposedException.ThrowIf(users == 0, this);
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);

        return _bytes!;
    }

    /// <summary>A JSON writer and its buffer, one set for each thread: writing never waits, so nobody else needs it meanwhile.</summary>
    private sealed class BodyWriter
    {
        [ThreadStatic]
        private static BodyWriter? s_free;

        private static readonly JsonWriterOptions Options = new()
        {
            // The body is JSON and nothing else: what HTML would want escaped may stay as it is.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        private BodyWriter()
        {
            Json = new Utf8JsonWriter(Buffer, Options);
        }

        public PooledBuffer Buffer { get; } = new();

        public Utf8JsonWriter Json { get; }

        public static BodyWriter Rent()
        {
            var writer = s_free ?? new BodyWriter();
            s_free = null;
            return writer;
        }

        public void Return()
        {
            Json.Reset();
            Buffer.Clear();
            s_free = this;
        }
    }
}
