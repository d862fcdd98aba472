using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>
/// Writes JSON straight into bytes: names as they stand ready in their tables, and texts that need no escape. All else goes
/// through a <see cref="Utf8JsonWriter"/> on its place alone, so that the bytes are those that it would write.
/// </summary>
internal sealed class DirectSink : JsonSink
{
    // As deep as Utf8JsonWriter goes: an object that contains itself ends in an exception and not in an overflow of the stack.
    private const int MaxDepth = 1000;

    // Longer ones are searched faster by the writer, which looks at many letters at once.
    private const int ShortText = 64;

    private const int LongestNumber = 64;

    private static readonly JsonWriterOptions Options = new()
    {
        // The body is JSON and nothing else: what HTML would want escaped may stay as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private int _depth;
    private Utf8JsonWriter? _writer;

    public PooledBuffer Buffer { get; } = new();

    /// <summary>Whether a documented member was left out for one of the same name that the type does not know.</summary>
    public bool HasRepeats { get; private set; }

    /// <summary>A writer into the same bytes. To be flushed and reset when the value is written.</summary>
    public Utf8JsonWriter Writer => _writer ??= new Utf8JsonWriter(Buffer, Options);

    private bool IsAfterOpening => Buffer.Last is (byte)'{' or (byte)'[';

    /// <summary>Begins anew, whatever state it was left in.</summary>
    public void Reset()
    {
        _depth = 0;
        HasRepeats = false;
        _writer?.Reset();
        Buffer.Clear();
    }

    public override void StartObject() => Start((byte)'{');

    public override void EndObject() => End((byte)'}');

    public override void StartArray() => Start((byte)'[');

    public override void EndArray() => End((byte)']');

    public override void Item()
    {
        if (!IsAfterOpening)
        {
            Buffer.Append((byte)',');
        }
    }

    public override void Name(MemberNames names, int ordinal)
    {
        var run = names.PlainRun(ordinal);
        if (run.IsEmpty)
        {
            Name(names.Text(ordinal));
        }
        else
        {
            Buffer.Append(IsAfterOpening ? run[1..] : run);
        }
    }

    public override void Repeat(string name) => HasRepeats = true;

    public override void Name(string name)
    {
        Item();
        Text(name);
        Buffer.Append((byte)':');
    }

    public override void Text(string? value)
    {
        if (value is null)
        {
            Null();
        }
        else if (value.Length > ShortText || !TryText(value))
        {
            Writer.WriteStringValue(value);
            EndValue();
        }
    }

    public override void Plain(ReadOnlySpan<byte> ascii)
    {
        Buffer.Append((byte)'"');
        Buffer.Append(ascii);
        Buffer.Append((byte)'"');
    }

    public override void Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Buffer.GetSpan(LongestNumber), out var length);
        Buffer.Advance(length);
    }

    public override void Number(decimal value)
    {
        Utf8Formatter.TryFormat(value, Buffer.GetSpan(LongestNumber), out var length);
        Buffer.Advance(length);
    }

    public override void Boolean(bool value) => Buffer.Append(value ? "true"u8 : "false"u8);

    public override void Null() => Buffer.Append("null"u8);

    public override void Element(JsonElement value)
    {
        value.WriteTo(Writer);
        EndValue();
    }

    private bool TryText(string value)
    {
        var room = Buffer.GetSpan(value.Length + 2);
        room[0] = (byte)'"';
        for (var i = 0; i < value.Length; i++)
        {
            var letter = value[i];
            if (letter is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            room[i + 1] = (byte)letter;
        }

        room[value.Length + 1] = (byte)'"';
        Buffer.Advance(value.Length + 2);
        return true;
    }

    private void Start(byte opening)
    {
        if (++_depth > MaxDepth)
        {
            throw new InvalidOperationException($"The request has objects in one another more than {MaxDepth} deep. Does one of them contain itself?");
        }

        Buffer.Append(opening);
    }

    private void End(byte closing)
    {
        _depth--;
        Buffer.Append(closing);
    }

    private void EndValue()
    {
        Writer.Flush();
        Writer.Reset();
    }
}
