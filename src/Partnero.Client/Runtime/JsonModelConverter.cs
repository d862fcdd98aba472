using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnero.Runtime;

/// <summary>Lets a generated type take part in <see cref="JsonSerializer"/>, minimal APIs and other users of converters.</summary>
/// <typeparam name="T">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var cursor = new JsonCursor(reader);
        try
        {
            return T.ReadJson(ref cursor);
        }
        finally
        {
            // Also on the way of an exception, which names the place.
            reader = cursor.Reader;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteJson(writer);
}
