using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <content>
/// Values of another kind than documented. The reader that walks over bytes gives up on them; the second one, which reads the body
/// again, leaves the member empty and keeps its JSON. Broken JSON is none of these: it throws again when it is to be kept.
/// </content>
public ref partial struct JsonCursor
{
    /// <summary>Whether a value of another kind is kept as JSON. Only the second way does.</summary>
    internal readonly bool IsForgiving => !IsDirect && !_isStrict;

    /// <summary>Takes a note, and the value at hand as JSON.</summary>
    /// <param name="start">Stands on the value, or on the name before it.</param>
    /// <param name="reason">What was expected and what was found.</param>
    internal JsonElement KeepOdd(Utf8JsonReader start, string reason)
    {
        Reader = start;
        Open();
        _odd?.Add(Reader.TokenStartIndex, reason);
        return JsonElement.ParseValue(ref Reader);
    }

    /// <summary>Gives an object that was not read the empty parts that it always has.</summary>
    internal static void AddParts(IJsonModel model)
    {
        var json = new JsonCursor(null, default) { _wanted = Missing };
        model.Visit(ref json);
    }

    private void ReadObjectForgivingly(IJsonModel model)
    {
        var (names, ordinal, wanted, parts, rest, memberAt) = (_names, _ordinal, _wanted, _parts, _rest, _memberAt);
        var next = JsonIn.StartObject(ref this) ? First : Nothing;
        var start = Reader;
        try
        {
            (_wanted, _parts, _rest) = (next, 0, null);
            do
            {
                VisitOnce(model, start);
            }
            while (_wanted >= 0);

            _wanted = Missing;
            model.Visit(ref this);
            if (_rest is not null)
            {
                model.Rest = _rest;
            }
        }
        finally
        {
            // Also on the way of an exception: the object around this one may keep this one as JSON.
            (_names, _ordinal, _wanted, _parts, _rest, _memberAt) = (names, ordinal, wanted, parts, rest, memberAt);
        }
    }

    private void VisitOnce(IJsonModel model, Utf8JsonReader start)
    {
        try
        {
            model.Visit(ref this);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // Not in the filter, which would run before the objects inside have put back what is wanted here.
            if (_wanted < 0)
            {
                throw;
            }

            var (ordinal, name) = (_wanted, _names.Text(_wanted));
            (_rest ??= [])[name] = KeepOdd(OnMember(start), exception.Message);
            _parts &= ~(1UL << ordinal);
            Next();
        }
    }

    // Walked again from the object's start: a copy of the reader at each member would cost those that are as they should be.
    private readonly Utf8JsonReader OnMember(Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.TokenStartIndex != _memberAt)
        {
            reader.Read();
            reader.TrySkip();
            reader.Read();
        }

        return reader;
    }
}
