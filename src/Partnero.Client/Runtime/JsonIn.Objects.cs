using System.Collections.ObjectModel;
using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

public static partial class JsonIn
{
    /// <summary>Begins an object: true on <c>{</c>; false, and consumed, on <c>[]</c> and on null, which read as an empty object.</summary>
    public static bool StartObject(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return true;
            case JsonTokenType.Null:
                return false;
            case JsonTokenType.StartArray:
                var start = reader;
                if (reader.Read() && reader.TokenType == JsonTokenType.EndArray)
                {
                    return false;
                }

                reader = start;
                break;
        }

        throw OddValues.Unexpected(ref reader, "an object");
    }

    /// <summary>Goes to the next member: true on its name, false on the closing brace.</summary>
    public static bool NextMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Reads an object, or a text with known values.</summary>
    public static T Model<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        ToValue(ref reader);
        return T.ReadJson(ref reader);
    }

    /// <summary>Reads an object, or null.</summary>
    public static T? ModelOrNull<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T> =>
        IsNull(ref reader) ? null : T.ReadJson(ref reader);

    /// <summary>Reads a text with known values; the same as <see cref="Model{T}"/>.</summary>
    public static T Enum<T>(ref Utf8JsonReader reader)
        where T : struct, IJsonModel<T> =>
        Model<T>(ref reader);

    /// <summary>Reads a text with known values, or null.</summary>
    public static T? EnumOrNull<T>(ref Utf8JsonReader reader)
        where T : struct, IJsonModel<T> =>
        IsNull(ref reader) ? null : T.ReadJson(ref reader);

    /// <summary>Reads an object whose members are data.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Map(ref Utf8JsonReader reader)
    {
        Dictionary<string, JsonElement>? members = null;
        if (StartObject(ref reader))
        {
            while (NextMember(ref reader))
            {
                Rest(ref reader, ref members);
            }
        }

        return members ?? NoMembers;
    }

    /// <summary>Reads an object whose members are data, or null.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? MapOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Map(ref reader);

    /// <summary>Keeps a member that the type does not know. The reader stands on its name.</summary>
    public static void Rest(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? rest)
    {
        var name = reader.GetString()!;
        reader.Read();
        (rest ??= [])[name] = JsonElement.ParseValue(ref reader);
    }

    /// <summary>Passes over a member. The reader stands on its name.</summary>
    public static void Skip(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>What <c>AdditionalProperties</c> holds when there is nothing to hold.</summary>
    public static IReadOnlyDictionary<string, JsonElement> NoMembers => ReadOnlyDictionary<string, JsonElement>.Empty;

    internal static bool StartList(ref Utf8JsonReader reader)
    {
        ToValue(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.StartArray => true,
            JsonTokenType.Null => false,
            _ => throw OddValues.Unexpected(ref reader, "a list"),
        };
    }

    internal static bool NextItem(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;
}
