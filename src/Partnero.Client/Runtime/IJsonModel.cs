using System.ComponentModel;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>
/// What every generated type can do: read itself from JSON and write itself. Both its place in a response and its
/// <see cref="JsonModelConverter{T}"/> go through these two, so the type behaves alike in the client and in anybody's
/// <see cref="JsonSerializer"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads a value. The cursor stands on its first token, and afterwards behind it.</summary>
    static abstract TSelf ReadJson(ref JsonCursor reader);

    /// <summary>Writes the value as one JSON value.</summary>
    void WriteJson(Utf8JsonWriter writer);
}
