using System.Text.Json.Nodes;

namespace Partnero.Mock.Checking;

/// <summary>What is wrong with a request, by dotted field name, in the form of Laravel.</summary>
internal sealed class FieldErrors
{
    private readonly List<KeyValuePair<string, List<string>>> _fields = [];
    private readonly HashSet<string> _wrongTypes = [];

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

    /// <summary>Fields that are of another type than documented.</summary>
    public IReadOnlySet<string> WrongTypes => _wrongTypes;

    public void AddWrongType(string field, string message)
    {
        _wrongTypes.Add(field);
        Add(field, message);
    }

    /// <summary>Lets fields be of another type than documented.</summary>
    public void AllowTypes(IReadOnlySet<string> fields) =>
        _fields.RemoveAll(known => fields.Contains(known.Key) && _wrongTypes.Contains(known.Key));

    /// <summary>Forgives what is wrong with fields.</summary>
    public void Remove(IReadOnlyCollection<string> fields) => _fields.RemoveAll(known => fields.Contains(known.Key));

    public void AddAll(FieldErrors others)
    {
        foreach (var (field, messages) in others._fields)
        {
            messages.ForEach(message => Add(field, message));
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
