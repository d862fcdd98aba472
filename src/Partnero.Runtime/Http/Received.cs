using System.Buffers;
using System.Runtime.CompilerServices;

namespace Partnero;

/// <summary>
/// A success whose body stands in a pooled array, in one piece. A class: for a struct of our own the JIT would compile a few
/// dozen methods of tasks and their builders anew, before the first call of a process is answered.
/// </summary>
internal sealed class Received : IDisposable
{
    private const int FirstBufferSize = 16 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstBufferSize);
    private int _length;

    private Received(HttpResponseMessage response)
    {
        Response = response;
    }

    public HttpResponseMessage Response { get; }

    public ReadOnlySpan<byte> Body => _bytes.AsSpan(0, _length);

    /// <summary>Reads the body to its end, or to the first byte behind <paramref name="max"/>.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<Received> ReadAsync(HttpResponseMessage response, int max, CancellationToken cancellationToken)
    {
        var received = new Received(response);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (received._length <= max)
            {
                var read = await stream.ReadAsync(received.Rest(), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                received._length += read;
            }

            return received;
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(received._bytes);
            throw;
        }
    }

    /// <summary>Takes another body in the place of the one that came, to its end or to the first byte behind <paramref name="max"/>.</summary>
    public void Take(Stream body, int max)
    {
        _length = 0;
        int read;
        while (_length <= max && (read = body.Read(Rest().Span)) > 0)
        {
            _length += read;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        Response.Dispose();
    }

    private Memory<byte> Rest()
    {
        if (_length == _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            _bytes.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }
}
