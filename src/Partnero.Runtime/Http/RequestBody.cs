using System.Buffers;
using System.Net;
using System.Text.Json;
using Partnero.Json;

namespace Partnero;

/// <summary>
/// The JSON body of a request, written once into a pooled buffer and sent from there, more than once when it is retried.
/// The buffer goes back to the pool when the call has let go of it and nobody is still sending it: a server may answer over
/// HTTP/2 while the body is on its way.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    [ThreadStatic]
    private static DirectSink? s_free;

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
    /// No bytes, for a call that acts and has no body. .NET's connections retry a request without content by themselves when
    /// the server closes without a word, up to three times and whatever its method; one with content they do not.
    /// </summary>
    public static RequestBody Empty() => new([], 0);

    /// <summary>The body that a format gives a request; null when it gives none.</summary>
    public static RequestBody? Of<TRequest>(RequestFormat<TRequest> format, TRequest request) =>
        format.Direct is { } direct ? Write(direct, request)
        : format.Body is { } body ? Write(static (sink, own) => WriteOwn(sink, own.Body, own.Request), (Body: body, Request: request))
        : null;

    internal static RequestBody Write<TRequest>(Action<DirectSink, TRequest> write, TRequest request)
    {
        // Writing never waits, so nobody else on this thread needs the sink meanwhile.
        var sink = s_free ?? new DirectSink();
        s_free = null;
        try
        {
            write(sink, request);
            return new RequestBody(sink.Buffer.Detach(out var length), length) { HasRepeats = sink.HasRepeats };
        }
        finally
        {
            sink.Reset();
            s_free = sink;
        }
    }

    /// <summary>Whether a documented member was left out for one of the same name that the type does not know.</summary>
    public bool HasRepeats { get; private init; }

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

    private static void WriteOwn<TRequest>(DirectSink sink, Action<Utf8JsonWriter, TRequest> body, TRequest request)
    {
        body(sink.Writer, request);
        sink.Writer.Flush();
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
}
