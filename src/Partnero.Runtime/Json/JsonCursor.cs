using System.ComponentModel;
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

    /// <summary>The first way; nothing on the second.</summary>
    internal DirectReader Direct;

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

    // Where the name of the wanted member starts, on the second way; who is told of values of another kind, and whether they are refused.
    private long _memberAt;
    private readonly OddMembers? _odd;
    private readonly bool _isStrict;

    // While an object is written that holds members its type does not know: those, which go before members of the same name.
    private IReadOnlyDictionary<string, JsonElement>? _held;

    /// <summary>The second way, from where a reader stands.</summary>
    /// <param name="reader">Stands on the first token of a value, or on the name before it.</param>
    /// <param name="odd">Is told of values of another kind than documented.</param>
    /// <param name="isStrict">Whether such a value is an exception.</param>
    internal JsonCursor(Utf8JsonReader reader, OddMembers? odd = null, bool isStrict = false)
    {
        Reader = reader;
        _odd = odd;
        _isStrict = isStrict;
    }

    /// <summary>The first way.</summary>
    /// <param name="json">One JSON value, in UTF-8 that has been checked.</param>
    /// <param name="isAscii">Whether it has no other characters.</param>
    /// <param name="maxDepth">How many objects and lists may stand in one another.</param>
    internal JsonCursor(ReadOnlySpan<byte> json, bool isAscii, int maxDepth)
    {
        Direct = new DirectReader(json, isAscii, maxDepth);
        IsDirect = true;
    }

    /// <summary>Puts <see cref="Reader"/> on the first token of the value. <see cref="Close"/> goes on behind it.</summary>
    internal void Open()
    {
        if (IsDirect)
        {
            Direct.Open(out Reader);
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
            Direct.Close(Reader);
        }
    }
}
