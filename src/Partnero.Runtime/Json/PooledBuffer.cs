using System.Buffers;

namespace Partnero;

/// <summary>A growing run of bytes in an array of the shared pool.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int FirstSize = 1024;
    private byte[]? _bytes;
    private int _length;

    /// <summary>Hands the array over; the buffer begins anew.</summary>
    public byte[] Detach(out int length)
    {
        var bytes = _bytes ?? [];
        length = _length;
        _bytes = null;
        _length = 0;
        return bytes;
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Gives back what was not handed over.</summary>
    public void Clear()
    {
        if (_bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(Detach(out _));
        }
    }

    /// <summary>The byte that was written last; 0 before the first.</summary>
    public byte Last => _length == 0 ? (byte)0 : _bytes![_length - 1];

    public void Append(byte value)
    {
        Reserve(1)[_length++] = value;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length).AsSpan(_length));
        _length += values.Length;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var bytes = Reserve(sizeHint);
        return bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        var bytes = Reserve(sizeHint);
        return bytes.AsSpan(_length);
    }

    private byte[] Reserve(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (_bytes is null)
        {
            _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(needed, FirstSize));
        }
        else if (needed > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _bytes.Length));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes;
    }
}
