using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <content>Visits: an object is asked to pass its members by, once, or while it is read until the wanted one was among them.</content>
public ref partial struct JsonCursor
{
    // What is wanted of the members that pass by: the one with this ordinal is read, or one of the following.
    private const int First = -1;
    private const int Nothing = -2;
    private const int Missing = -3;
    private const int All = -4;
    private const int Body = -5;
    private const int Query = -6;

    private JsonCursor(JsonSink? sink, QueryWriter query)
    {
        _sink = sink;
        _query = query;
    }

    /// <summary>Begins a visit: all members of the object stand in this table, in the order in which they pass by.</summary>
    /// <param name="names">Their names in JSON.</param>
    public void Members(MemberNames names)
    {
        _names = names;
        _ordinal = 0;
        if (_wanted == First)
        {
            Next();
        }
    }

    /// <summary>Whether the object has to pass the next members by; false when none of them is the one that is wanted.</summary>
    /// <param name="count">How many they are.</param>
    public bool Among(int count)
    {
        if ((uint)(_wanted - _ordinal) < (uint)count || _wanted <= Missing)
        {
            return true;
        }

        _ordinal += count;
        return false;
    }

    /// <summary>The names of an object's members.</summary>
    internal static MemberNames NamesOf(IJsonModel model)
    {
        var json = new JsonCursor(null, default) { _wanted = Nothing };
        model.Visit(ref json);
        return json._names;
    }

    /// <summary>Writes a whole object.</summary>
    internal static void Write(JsonSink sink, IJsonModel model)
    {
        var json = new JsonCursor(sink, default);
        json.WriteObject(model, All);
    }

    /// <summary>Writes what of a request goes into the body.</summary>
    internal static void WriteBody(JsonSink sink, IJsonModel request)
    {
        var json = new JsonCursor(sink, default);
        json.WriteObject(request, Body);
    }

    /// <summary>Writes what of a request goes into the query.</summary>
    internal static void WriteQuery(IJsonModel request, ref QueryWriter query)
    {
        var json = new JsonCursor(null, query) { _wanted = Query, _held = request.Rest };
        request.Visit(ref json);
        if (!json._names.IsMixed)
        {
            json._query.Rest(request.Rest);
        }

        query = json._query;
    }

    /// <summary>Reads the members of an object into one that was just made.</summary>
    internal void ReadObject(IJsonModel model)
    {
        if (IsForgiving && model.KeepsOddValues)
        {
            ReadObjectForgivingly(model);
            return;
        }

        var (names, ordinal, wanted, parts, rest) = (_names, _ordinal, _wanted, _parts, _rest);
        _wanted = JsonIn.StartObject(ref this) ? First : Nothing;
        _parts = 0;
        _rest = null;
        do
        {
            model.Visit(ref this);
        }
        while (_wanted >= 0);

        if (!_names.HasAllParts(_parts))
        {
            _wanted = Missing;
            model.Visit(ref this);
            _names.PartsAreKnown();
        }

        if (_rest is not null)
        {
            model.Rest = _rest;
        }

        (_names, _ordinal, _wanted, _parts, _rest) = (names, ordinal, wanted, parts, rest);
    }

    private void WriteObject(IJsonModel model, int wanted)
    {
        var (names, ordinal, outer, held) = (_names, _ordinal, _wanted, _held);
        _wanted = wanted;
        _held = model.Rest;
        _sink!.StartObject();
        model.Visit(ref this);
        JsonOut.Rest(_sink!, model.Rest);
        _sink!.EndObject();
        (_names, _ordinal, _wanted, _held) = (names, ordinal, outer, held);
    }

    /// <summary>Whether the member that passes by is the one whose value is at hand.</summary>
    private bool IsWanted() => _ordinal++ == _wanted;

    /// <summary>Whether members are written, into JSON or a query.</summary>
    private readonly bool IsWriting => _wanted <= All;

    /// <summary>Goes on to the next member that the type knows. What it does not know is kept.</summary>
    private void Next()
    {
        if (!IsDirect || !_names.TryExpected(ref this, ref _wanted))
        {
            Find();
        }
    }

    private void Find()
    {
        var at = _wanted;
        while (_names.Find(ref this, ref at))
        {
            if (at < _names.Count)
            {
                _wanted = at;
                _memberAt = IsDirect ? 0 : Reader.TokenStartIndex;
                return;
            }

            if (_names.IsIgnored(at))
            {
                JsonIn.Skip(ref this);
            }
            else
            {
                JsonIn.Rest(ref this, ref _rest);
            }
        }

        _wanted = Nothing;
    }

    /// <summary>The bit of the member that passes by, in a mask of 64.</summary>
    private readonly ulong Bit => 1UL << (_ordinal - 1);

    /// <summary>Whether the member that passes by is written into JSON now.</summary>
    private readonly bool IsInJson => (_wanted == All || (_wanted == Body && !_names.IsInQuery(_ordinal - 1))) && (_held is null || !IsHeld());

    /// <summary>Whether it goes into the query now.</summary>
    private bool IsInQuery => _wanted == Query && (!_names.IsMixed ? _held is null || !IsHeldInQuery() : _names.IsInQuery(_ordinal - 1));

    // An answer's member that was kept as JSON is written back as that; of a request, sending both would leave the choice to the server.
    private readonly bool IsHeld()
    {
        if (!_held!.TryGetValue(TextName, out var value) || value.ValueKind == JsonValueKind.Undefined)
        {
            return false;
        }

        _sink!.Repeat(TextName);
        return true;
    }

    private bool IsHeldInQuery()
    {
        var isHeld = _held!.TryGetValue(TextName, out var value) && value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);
        _query.HasRepeats |= isHeld;
        return isHeld;
    }

    /// <summary>Its name in a query.</summary>
    private readonly string TextName => _names.Text(_ordinal - 1);
}
