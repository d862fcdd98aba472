using System.Text;
using System.Text.Json;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Finds the texts that a sample shows for the fields that have a list of values.</summary>
internal static class SampleValues
{
    /// <summary>Calls <paramref name="found"/> with the path of each string, lists written <c>[]</c>. The text is known to be JSON.</summary>
    public static void Visit(string json, HashSet<string> paths, Action<string, string> found)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var path = new StringBuilder();
        var ends = new Stack<int>(); // Length of the path of each container that is open.
        var isList = new Stack<bool>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    ends.Push(path.Length);
                    isList.Push(reader.TokenType == JsonTokenType.StartArray);
                    if (isList.Peek())
                    {
                        path.Append("[]");
                    }

                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Length = ends.Pop();
                    isList.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    path.Length = ends.Peek();
                    path.Append(path.Length == 0 ? "" : ".").Append(reader.GetString());
                    continue;
                case JsonTokenType.String when paths.Contains(path.ToString()):
                    found(path.ToString(), reader.GetString()!);
                    break;
            }

            if (isList.Count > 0 && !isList.Peek() && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                path.Length = ends.Peek();
            }
        }
    }
}
