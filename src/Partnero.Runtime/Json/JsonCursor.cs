using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <summary>
/// Leads generated code past JSON: visits the members of an object while it reads them, writes them or makes a query of them.
/// Reading has two ways: it walks over the bytes of a whole body itself, or it goes through a <see cref="Utf8JsonReader"/>. The first knows what generated types expect next and only compares; what it does not
/// expect it hands, value by value, to a <see cref="Utf8JsonReader"/> on that place, so that both read the same values. Broken
/// JSON, on the first way, is a <see cref="JsonException"/> that says no more: whoever wants to tell more reads again the second way.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonCursor
{
    /// <summary>On the second way where the cursor stands; on the first the reader of the value that was opened.</summary>
    internal Utf8JsonReader Reader;

    /// <summary>Whether it walks over the bytes itself.</summary>
    internal readonly bool IsDirect;

    /// <summary>Whether the body has no characters but those of ASCII.</summary>
    internal readonly bool IsAscii;

    /// <summary>The body; empty on the second way.</summary>
    internal readonly ReadOnlySpan<byte> Json;

    // The next byte to look at, and the name of the member that was read last, without its quotes.
    internal int At;
    private readonly int _maxDepth;
    private int _depth;
    private bool _isAfterOpening;
    private int _nameStart;
    private int _nameLength;

    // Where members are written: JSON or a query. Both stand still while something is read.
    private readonly JsonSink? _sink;
    private QueryWriter _query;

    // The object that is visited: the names of its members, the next one to pass by, which is wanted,
    // which of its parts were read, and what it does not know.
    private MemberNames _names = null!;
    private int _ordinal;
    private int _wanted;
    private ulong _parts;
    private Dictionary<string, JsonElement>? _rest;

    /// <summary>The second way, from where a reader stands.</summary>
    /// <param name="reader">Stands on the first token of a value, or on the name before it.</param>
    internal JsonCursor(Utf8JsonReader reader)
    {
        Reader = reader;
    }

    /// <summary>The first way.</summary>
    /// <param name="json">One JSON value, in UTF-8 that has been checked.</param>
    /// <param name="isAscii">Whether it has no other characters.</param>
    /// <param name="maxDepth">How many objects and lists may stand in one another.</param>
    internal JsonCursor(ReadOnlySpan<byte> json, bool isAscii, int maxDepth)
    {
        Json = json;
        IsDirect = true;
        IsAscii = isAscii;
        _maxDepth = maxDepth;
    }

    /// <summary>The byte at hand; 0, which no JSON has, behind the end.</summary>
    internal readonly byte Current => (uint)At < (uint)Json.Length ? Json[At] : (byte)0;

    /// <summary>Puts <see cref="Reader"/> on the first token of the value. <see cref="Close"/> goes on behind it.</summary>
    internal void Open()
    {
        if (IsDirect)
        {
            if (_depth >= _maxDepth)
            {
                throw Broken();
            }

            Reader = new Utf8JsonReader(Json[At..], new JsonReaderOptions { MaxDepth = _maxDepth - _depth });
            Reader.Read();
            if (_depth > 0 && At + Reader.BytesConsumed >= Json.Length)
            {
                // To this reader the value is all there is, so that it may take a number that the body breaks off in.
                throw Broken();
            }
        }
        else if (Reader.TokenType == JsonTokenType.PropertyName)
        {
            Reader.Read();
        }
    }

    /// <summary>Goes on behind the value. <see cref="Reader"/> stands on its last token.</summary>
    internal void Close()
    {
        if (IsDirect)
        {
            At += (int)Reader.BytesConsumed;
        }
    }

    /// <summary>To the next byte that is no white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte ToToken()
    {
        var current = Current;
        return current > (byte)' ' ? current : PassSpace();
    }

    /// <summary>Consumes a word such as <c>null</c>, when it stands here.</summary>
    internal bool TryPass(ReadOnlySpan<byte> word)
    {
        if ((uint)At <= (uint)Json.Length && Json[At..].StartsWith(word))
        {
            At += word.Length;
            return true;
        }

        return false;
    }

    /// <summary>Goes into the object or list that begins here.</summary>
    internal void Enter()
    {
        if (++_depth > _maxDepth)
        {
            throw Broken();
        }

        At++;
        _isAfterOpening = true;
    }

    /// <summary>Leaves the object or list whose end is here.</summary>
    internal void Leave()
    {
        _depth--;
        At++;
        _isAfterOpening = false;
    }

    /// <summary>Goes to the next item of a list; false on the closing bracket, which is consumed.</summary>
    internal bool NextItem()
    {
        var isItem = GoOn((byte)']');
        _isAfterOpening = false;
        return isItem;
    }

    // Past the comma, which all but the first have in front of them; false on the end, which is consumed.
    private bool GoOn(byte end)
    {
        var current = ToToken();
        if (current == end)
        {
            Leave();
            return false;
        }

        if (!_isAfterOpening)
        {
            if (current != (byte)',')
            {
                throw Broken();
            }

            At++;
        }

        return true;
    }

    /// <summary>Whether the value ended where the body does.</summary>
    internal bool IsAtEnd()
    {
        ToToken();
        return At == Json.Length && _depth == 0;
    }

    internal static JsonException Broken() => new("The JSON is not what was expected.");

    private byte PassSpace()
    {
        while ((uint)At < (uint)Json.Length && Json[At] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            At++;
        }

        return Current;
    }
}
