using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

public static partial class JsonIn
{
    /// <summary>Begins an object: true on <c>{</c>; false, and consumed, on <c>[]</c> and on null, which read as an empty object.</summary>
    public static bool StartObject(ref JsonCursor reader)
    {
        if (reader.IsDirect && reader.Direct.ToToken() == (byte)'{')
        {
            reader.Direct.Enter();
            return true;
        }

        reader.Open();
        ref var token = ref reader.Reader;
        switch (token.TokenType)
        {
            case JsonTokenType.StartObject:
                return true;
            case JsonTokenType.Null:
                reader.Close();
                return false;
            case JsonTokenType.StartArray:
                var start = token;
                if (token.Read() && token.TokenType == JsonTokenType.EndArray)
                {
                    reader.Close();
                    return false;
                }

                token = start;
                break;
        }

        throw OddValues.Unexpected(ref token, "an object");
    }

    /// <summary>Goes to the next member: true on its name, false on the closing brace.</summary>
    public static bool NextMember(ref JsonCursor reader) =>
        reader.IsDirect ? reader.Direct.NextName() : reader.Reader.Read() && reader.Reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Reads an object; null reads as an empty one.</summary>
    public static T Model<T>(ref JsonCursor reader)
        where T : class, IJsonModel
    {
        var value = T.New();
        reader.ReadObject(value);
        return Unsafe.As<T>(value);
    }

    /// <summary>Reads an object, or null.</summary>
    public static T? ModelOrNull<T>(ref JsonCursor reader)
        where T : class, IJsonModel =>
        IsNull(ref reader) ? null : Model<T>(ref reader);

    /// <summary>Reads a text with known values. One that was read lately is not made anew.</summary>
    public static T Enum<T>(ref JsonCursor reader)
        where T : struct, IJsonText<T> =>
        T.From(reader.IsDirect && DirectTexts.TryReadWord(ref reader.Direct, out var word) ? word ?? "" : Text(ref reader));

    /// <summary>Reads a text with known values, or null.</summary>
    public static T? EnumOrNull<T>(ref JsonCursor reader)
        where T : struct, IJsonText<T> =>
        IsNull(ref reader) ? null : Enum<T>(ref reader);

    /// <summary>Reads an object whose members are data.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Map(ref JsonCursor reader)
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
    public static IReadOnlyDictionary<string, JsonElement>? MapOrNull(ref JsonCursor reader) => IsNull(ref reader) ? null : Map(ref reader);

    /// <summary>Keeps a member that the type does not know. The reader stands on its name.</summary>
    public static void Rest(ref JsonCursor reader, ref Dictionary<string, JsonElement>? rest)
    {
        var name = reader.IsDirect ? reader.Direct.Name() : reader.Reader.GetString()!;
        (rest ??= [])[name] = Element(ref reader);
    }

    /// <summary>Passes over a member. The reader stands on its name.</summary>
    public static void Skip(ref JsonCursor reader)
    {
        reader.Open();
        reader.Reader.Skip();
        reader.Close();
    }

    /// <summary>What <c>AdditionalProperties</c> holds when there is nothing to hold.</summary>
    public static IReadOnlyDictionary<string, JsonElement> NoMembers => ReadOnlyDictionary<string, JsonElement>.Empty;

    internal static bool StartList(ref JsonCursor reader)
    {
        if (reader.IsDirect && reader.Direct.ToToken() == (byte)'[')
        {
            reader.Direct.Enter();
            return true;
        }

        reader.Open();
        switch (reader.Reader.TokenType)
        {
            case JsonTokenType.StartArray:
            case JsonTokenType.StartObject when !reader.IsDirect && OddValues.IsNumbered(reader.Reader):
                return true;
            case JsonTokenType.Null:
                reader.Close();
                return false;
            default:
                throw OddValues.Unexpected(ref reader.Reader, "a list");
        }
    }

    internal static bool NextItem(ref JsonCursor reader)
    {
        if (reader.IsDirect)
        {
            return reader.Direct.NextItem();
        }

        if (!reader.Reader.Read() || reader.Reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            return false;
        }

        if (reader.Reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Reader.Read(); // the number of an item in what PHP makes of a filtered list
        }

        return true;
    }
}
