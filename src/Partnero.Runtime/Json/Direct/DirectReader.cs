using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Partnero.Json;

/// <summary>
/// Walks over the bytes of a whole body. Generated types know what they expect next, so this only compares; a value that is not
/// in its usual form is left to a <see cref="Utf8JsonReader"/> on that place. Broken JSON is a <see cref="JsonException"/> that
/// says no more.
/// </summary>
/// <param name="json">One JSON value, in UTF-8 that has been checked.</param>
/// <param name="isAscii">Whether it has no other characters.</param>
/// <param name="maxDepth">How many objects and lists may stand in one another.</param>
internal ref partial struct DirectReader(ReadOnlySpan<byte> json, bool isAscii, int maxDepth)
{
    /// <summary>The body.</summary>
    public readonly ReadOnlySpan<byte> Json = json;

    /// <summary>Whether the body has no characters but those of ASCII.</summary>
    public readonly bool IsAscii = isAscii;

    /// <summary>The next byte to look at.</summary>
    public int At;

    private readonly int _maxDepth = maxDepth;
    private int _depth;
    private bool _isAfterOpening;

    // The name of the member that was read last, without its quotes.
    private int _nameStart;
    private int _nameLength;

    /// <summary>The byte at hand; 0, which no JSON has, behind the end.</summary>
    public readonly byte Current => (uint)At < (uint)Json.Length ? Json[At] : (byte)0;

    /// <summary>Puts a reader on the first token of the value that begins here. <see cref="Close"/> goes on behind it.</summary>
    public readonly void Open(out Utf8JsonReader reader)
    {
        if (_depth >= _maxDepth)
        {
            throw Broken();
        }

        reader = new Utf8JsonReader(Json[At..], new JsonReaderOptions { MaxDepth = _maxDepth - _depth });
        reader.Read();

        if (_depth > 0 && At + reader.BytesConsumed >= Json.Length)
        {
            // To this reader the value is all there is, so that it may take a number that the body breaks off in.
            throw Broken();
        }
    }

    /// <summary>Goes on behind the value. The reader stands on its last token.</summary>
    public void Close(in Utf8JsonReader reader) => At += (int)reader.BytesConsumed;

    /// <summary>To the next byte that is no white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ToToken()
    {
        var current = Current;
        return current > (byte)' ' ? current : PassSpace();
    }

    /// <summary>Consumes a word such as <c>null</c>, when it stands here.</summary>
    public bool TryPass(ReadOnlySpan<byte> word)
    {
        if ((uint)At <= (uint)Json.Length && Json[At..].StartsWith(word))
        {
            At += word.Length;
            return true;
        }

        return false;
    }

    /// <summary>Goes into the object or list that begins here.</summary>
    public void Enter()
    {
        if (++_depth > _maxDepth)
        {
            throw Broken();
        }

        At++;
        _isAfterOpening = true;
    }

    /// <summary>Leaves the object or list whose end is here.</summary>
    public void Leave()
    {
        _depth--;
        At++;
        _isAfterOpening = false;
    }

    /// <summary>Goes to the next item of a list; false on the closing bracket, which is consumed.</summary>
    public bool NextItem()
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
    public bool IsAtEnd()
    {
        ToToken();
        return At == Json.Length && _depth == 0;
    }

    public static JsonException Broken() => new("The JSON is not what was expected.");

    private byte PassSpace()
    {
        while ((uint)At < (uint)Json.Length && Json[At] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            At++;
        }

        return Current;
    }
}
