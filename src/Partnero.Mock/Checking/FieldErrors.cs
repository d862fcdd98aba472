using System.Text.Json.Nodes;

namespace Partnero.Mock.Checking;

/// <summary>What is wrong with a request, by dotted field name, in the form of Laravel.</summary>
internal sealed class FieldErrors
{
    private readonly List<KeyValuePair<string, List<string>>> _fields = [];

    public int Count => _fields.Count;

    public void Add(string field, string message)
    {
        var index = _fields.FindIndex(known => known.Key == field);
        if (index < 0)
        {
            _fields.Add(KeyValuePair.Create(field, new List<string> { message }));
        }
        else if (!_fields[index].Value.Contains(message))
        {
            _fields[index].Value.Add(message);
        }
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (field, messages) in _fields)
        {
            json[field] = new JsonArray([.. messages.Select(message => (JsonNode)message)]);
        }

        return json;
    }
}
