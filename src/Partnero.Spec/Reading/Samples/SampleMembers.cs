using System.Text;
using System.Text.Json;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Samples;

/// <summary>A member of a sample, or an item of one of its lists, and where it stands in bytes of UTF-8.</summary>
/// <param name="Path">Names with dots between; items of a list have the path of the list.</param>
/// <param name="IsItem">It is an item and has no name of its own.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Text">The value, when it is a string.</param>
/// <param name="Name">Where the name stands; of an item, the value.</param>
/// <param name="Value">Where the value begins.</param>
/// <param name="IsRepeated">Its object has the name already.</param>
internal readonly record struct SampleMember(string Path, bool IsItem, JsonKinds Kind, string? Text, SampleToken Name, SampleToken Value, bool IsRepeated);

/// <summary>A token of a sample, in bytes of UTF-8.</summary>
internal readonly record struct SampleToken(int Start, int Length);

/// <summary>Lists the members of a sample that is known to be JSON.</summary>
internal static class SampleMembers
{
    /// <summary>The path of a field as samples have it: tables mark lists, samples need no mark.</summary>
    public static string PathOf(string field) => field.Replace("[]", "").TrimStart('.');

    /// <summary>All members and items in the order of the text.</summary>
    public static List<SampleMember> Read(byte[] json)
    {
        var members = new List<SampleMember>();
        var reader = new Utf8JsonReader(json);
        var path = new StringBuilder();
        var open = new Stack<(int Path, HashSet<string>? Names)>(); // The containers around, with the length of their paths; lists have no names.
        var name = default(SampleToken);
        var isRepeated = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path.Length = open.Peek().Path;
                    var word = reader.GetString()!;
                    path.Append(path.Length == 0 ? "" : ".").Append(word);
                    name = TokenOf(ref reader);
                    isRepeated = !open.Peek().Names!.Add(word);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    var isItem = open.Count == 0 || open.Peek().Names is null;
                    path.Length = isItem ? open.Count == 0 ? 0 : open.Peek().Path : path.Length;
                    var value = TokenOf(ref reader);
                    var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    members.Add(new SampleMember(path.ToString(), isItem, KindOf(ref reader), text, isItem ? value : name, value, isRepeated && !isItem));
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        open.Push((path.Length, reader.TokenType == JsonTokenType.StartArray ? null : new HashSet<string>(StringComparer.Ordinal)));
                    }

                    break;
            }
        }

        return members;
    }

    private static SampleToken TokenOf(ref Utf8JsonReader reader)
    {
        var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        return new SampleToken((int)reader.TokenStartIndex, reader.ValueSpan.Length + quotes);
    }

    private static JsonKinds KindOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.StartObject ? JsonKinds.Object : JsonShapeReader.ScalarKind(ref reader);
        }

        var ahead = reader;
        return ahead.Read() && ahead.TokenType == JsonTokenType.EndArray ? JsonKinds.EmptyArray : JsonKinds.Array;
    }
}
