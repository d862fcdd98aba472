using System.Buffers;
using System.Text;
using System.Text.Json;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Samples;

/// <summary>Reads the shape of JSON in one pass, without a document in between; items of arrays are merged as they come.</summary>
internal static class JsonShapeReader
{
    /// <summary>The shape of a JSON text; null with what is wrong when it is none.</summary>
    public static JsonShape? Read(string json, out JsonProblem? problem) => Read(json, out problem, out _);

    /// <summary>The shape of a JSON text, and whether an object in it has a key twice.</summary>
    public static JsonShape? Read(string json, out JsonProblem? problem, out bool hasRepeatedKeys)
    {
        hasRepeatedKeys = false;
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(json, 0, json.Length, buffer, 0);
            var reader = new Utf8JsonReader(buffer.AsSpan(0, length));
            var root = new Node();
            reader.Read();
            Add(ref reader, root);
            reader.Read(); // Throws when more than white space follows.
            problem = null;
            hasRepeatedKeys = root.HasRepeatedKeys;
            return root.ToShape();
        }
        catch (JsonException exception)
        {
            problem = JsonProblem.Find(json, exception);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to a name with half of a surrogate pair.
            problem = JsonProblem.BrokenName;
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The kind of a value that is neither object nor array.</summary>
    public static JsonKinds ScalarKind(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => KindOf(ref reader),
        JsonTokenType.Number => reader.TryGetInt64(out _) ? JsonKinds.Integer : JsonKinds.Number,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        JsonTokenType.Null => JsonKinds.Null,
        _ => JsonKinds.None,
    };

    /// <summary>Adds the value at the reader to a node. Recursion is bounded by the reader's own depth limit of 64.</summary>
    private static void Add(ref Utf8JsonReader reader, Node node)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                AddObject(ref reader, node);
                break;
            case JsonTokenType.StartArray:
                AddArray(ref reader, node);
                break;
            default:
                node.Kinds |= ScalarKind(ref reader);
                break;
        }
    }

    private static void AddObject(ref Utf8JsonReader reader, Node node)
    {
        node.Kinds |= JsonKinds.Object;
        node.Objects++;
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = node.Member(ref reader, ref expected);
            if (member.LastSeenIn != node.Objects)
            {
                member.LastSeenIn = node.Objects;
                member.Seen++;
            }
            else
            {
                node.HasRepeatedKeys = true;
            }

            reader.Read();
            Add(ref reader, member);
            node.HasRepeatedKeys |= member.HasRepeatedKeys;
        }
    }

    private static void AddArray(ref Utf8JsonReader reader, Node node)
    {
        var isEmpty = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            isEmpty = false;
            Add(ref reader, node.Item ??= new Node());
            node.HasRepeatedKeys |= node.Item.HasRepeatedKeys;
        }

        node.Kinds |= isEmpty ? JsonKinds.EmptyArray : JsonKinds.Array;
    }

    private static JsonKinds KindOf(ref Utf8JsonReader reader)
    {
        var value = reader.ValueSpan;
        if (reader.ValueIsEscaped || value.Length is < 10 or > 40 || value[4] != '-' || value[7] != '-')
        {
            return JsonKinds.Text;
        }

        if (value.Length == 10)
        {
            return reader.TryGetDateTime(out _) ? JsonKinds.Date : JsonKinds.Text;
        }

        // Without an offset it is a moment nowhere in particular, and stays text.
        var hasOffset = value[value.Length - 1] == 'Z' || value[value.Length - 6] is (byte)'+' or (byte)'-';
        return value[10] == 'T' && hasOffset && reader.TryGetDateTimeOffset(out _) ? JsonKinds.Timestamp : JsonKinds.Text;
    }

    /// <summary>A shape while it grows; as a member, with its name.</summary>
    private sealed class Node
    {
        /// <summary>From here on names are looked up in a dictionary: an object with many members must not take quadratic time.</summary>
        private const int ManyMembers = 24;

        private readonly string _name = "";
        private List<Node>? _members;
        private Dictionary<string, int>? _byName;

        public Node()
        {
        }

        private Node(string name) => _name = name;

        public JsonKinds Kinds { get; set; }

        /// <summary>Objects merged into this node.</summary>
        public int Objects { get; set; }

        /// <summary>Objects of the parent that have this member.</summary>
        public int Seen { get; set; }

        public int LastSeenIn { get; set; }

        public bool HasRepeatedKeys { get; set; }

        public Node? Item { get; set; }

        /// <summary>The member that the reader stands at. Items of an array mostly have the same members in the same order.</summary>
        public Node Member(ref Utf8JsonReader reader, ref int expected)
        {
            _members ??= [];
            if (expected < _members.Count && reader.ValueTextEquals(_members[expected]._name))
            {
                return _members[expected++];
            }

            var name = SharedTexts.Of(ref reader);
            var index = _members.Count > ManyMembers ? IndexInMany(name) : IndexInFew(name);
            if (index < 0)
            {
                index = _members.Count;
                _members.Add(new Node(name));
                _byName?.Add(name, index);
            }

            expected = index + 1;
            return _members[index];
        }

        public JsonShape ToShape()
        {
            if (_members is null && Item is null)
            {
                return JsonShape.Of(Kinds);
            }

            var members = _members is null ? [] : new JsonMember[_members.Count];
            for (var i = 0; i < members.Length; i++)
            {
                members[i] = new JsonMember(_members![i]._name, _members[i].ToShape(), _members[i].Seen < Objects);
            }

            return new JsonShape(Kinds, new EquatableArray<JsonMember>(members), Item?.ToShape());
        }

        private int IndexInFew(string name)
        {
            for (var i = 0; i < _members!.Count; i++)
            {
                if (_members[i]._name == name)
                {
                    return i;
                }
            }

            return -1;
        }

        private int IndexInMany(string name)
        {
            if (_byName is null)
            {
                _byName = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < _members!.Count; i++)
                {
                    _byName[_members[i]._name] = i;
                }
            }

            return _byName.TryGetValue(name, out var index) ? index : -1;
        }
    }
}
