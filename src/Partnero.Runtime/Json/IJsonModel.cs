using System.ComponentModel;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>
/// What every generated object can do: make an empty one of its kind, and lead a cursor past its members. One method says what
/// the members are; whether they are read, written or made a query of is the cursor's affair. Its place in a response and its
/// <see cref="JsonModelConverter{T}"/> go the same way, so the type behaves alike in the client and in anybody's
/// <see cref="JsonSerializer"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel : IOpenObject
{
    /// <summary>Makes an empty one, to read into.</summary>
    static abstract IJsonModel New();

    /// <summary>Calls one method of the cursor for each member, in documented order.</summary>
    void Visit(ref JsonCursor json);
}

/// <summary>What every generated struct over a text with known values can do: be made of a text. <c>ToString</c> gives it back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonText<TSelf> : ISpanParsable<TSelf>
    where TSelf : struct, IJsonText<TSelf>
{
    /// <summary>The value of a text.</summary>
    static abstract TSelf From(string text);

    // Any text is a value, so that none is refused. Routes and queries of minimal APIs look for TryParse on the type itself.
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TSelf.From(s);
    }

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.From(s.ToString());

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result)
    {
        result = TSelf.From(s.ToString());
        return true;
    }
}

/// <summary>Holds members that its type does not know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenObject
{
    /// <summary>The members; null when there are none.</summary>
    IReadOnlyDictionary<string, JsonElement>? Rest { get; set; }

    /// <summary>Whether a value of another kind than documented is one of these members, and no reason to read nothing.</summary>
    bool KeepsOddValues => false;
}
