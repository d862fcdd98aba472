using System.Buffers;
using System.Text;

namespace Partnero.Cli.OpenApi.Text;

/// <summary>A long UTF-8 text in pieces: it grows without being copied, and leaves without becoming one string.</summary>
internal sealed class TextChunks : IBufferWriter<byte>
{
    private const int ChunkSize = 64 * 1024;

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _last = [];
    private int _length;

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_last.Length - _length < Math.Max(sizeHint, 1))
        {
            if (_length > 0)
            {
                _full.Add((_last, _length));
            }

            (_last, _length) = (new byte[Math.Max(ChunkSize, sizeHint)], 0);
        }

        return _last.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>The text as one sequence.</summary>
    public ReadOnlySequence<byte> AsSequence()
    {
        Segment? first = null;
        Segment? last = null;
        foreach (var (bytes, length) in _full.Append((_last, _length)))
        {
            last = new Segment(bytes.AsMemory(0, length), last);
            first ??= last;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    /// <summary>Writes the text.</summary>
    public void CopyTo(TextWriter writer)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var characters = new char[ChunkSize];
        foreach (var chunk in AsSequence())
        {
            for (var bytes = chunk.Span; ;)
            {
                decoder.Convert(bytes, characters, flush: false, out var used, out var written, out var isDone);
                writer.Write(characters.AsSpan(0, written));
                bytes = bytes[used..];
                if (isDone)
                {
                    break;
                }
            }
        }
    }

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        using var text = new StringWriter();
        CopyTo(text);
        return text.ToString();
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
