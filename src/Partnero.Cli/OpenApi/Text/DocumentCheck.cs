using System.Buffers;
using System.Text.Json;
using YamlDotNet.Core;

namespace Partnero.Cli.OpenApi.Text;

/// <summary>Reads a document back before anybody else gets it.</summary>
internal static class DocumentCheck
{
    /// <summary>Samples nest as deep as their pages say, and stand inside the document.</summary>
    public static JsonReaderOptions AnyDepth { get; } = new() { MaxDepth = 1000 };

    /// <summary>Reads JSON.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static void Json(ReadOnlySequence<byte> document)
    {
        try
        {
            var reader = new Utf8JsonReader(document, AnyDepth);
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException("The document that was built is no JSON.", exception);
        }
    }

    /// <summary>Reads YAML.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static void Yaml(ReadOnlySequence<byte> document)
    {
        try
        {
            using var text = new StreamReader(new SequenceStream(document));
            var parser = new Parser(text);
            while (parser.MoveNext())
            {
            }
        }
        catch (YamlException exception)
        {
            throw new InvalidOperationException("The document that was built is no YAML.", exception);
        }
    }

    /// <summary>A sequence for those who read streams.</summary>
    private sealed class SequenceStream(ReadOnlySequence<byte> rest) : Stream
    {
        private ReadOnlySequence<byte> _rest = rest;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = _rest.Slice(0, Math.Min(count, _rest.Length));
            taken.CopyTo(buffer.AsSpan(offset));
            _rest = _rest.Slice(taken.End);
            return (int)taken.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
