using System.Buffers;

namespace Partnero;

/// <summary>A success whose body stands in a pooled array, in one piece.</summary>
internal readonly struct Received(HttpResponseMessage response, byte[] bytes, int length) : IDisposable
{
    public HttpResponseMessage Response { get; } = response;

    public ReadOnlySpan<byte> Body => bytes.AsSpan(0, length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        Response.Dispose();
    }
}
