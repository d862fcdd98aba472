using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>Lays what was sent over what a sample shows: by name, where the types agree.</summary>
/// <param name="api">Where named types are found.</param>
/// <param name="relations">Finds what was sent to name another entity (<c>{"key":"maya"}</c>).</param>
internal sealed class Overlay(ApiIndex api, Relations relations)
{
    /// <param name="target">Is changed.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="type">The documented type of the target.</param>
    /// <param name="merges">Maps take new entries in beside the old, as updates do; else they are replaced.</param>
    public void Apply(JsonObject target, JsonObject sent, ObjectType? type, bool merges)
    {
        foreach (var (name, value) in sent)
        {
            var property = type?.Properties.FirstOrDefault(member => member.WireName == name);
            var isKnown = target.TryGetPropertyValue(name, out var current);
            if (isKnown || property is not null)
            {
                Lay(target, name, current, value, property, merges);
            }
        }
    }

    private void Lay(JsonObject target, string name, JsonNode? current, JsonNode? value, Property? property, bool merges)
    {
        switch (value)
        {
            case null:
                if (property?.IsNullable == true || current is null)
                {
                    target[name] = null;
                }

                break;
            case JsonObject reference when api.Object(property?.Type) is { } shown && relations.Show(name, reference, shown) is { } other:
                target[name] = other;
                break;
            case JsonObject part when current is JsonObject whole && IsMerged(property, merges):
                Apply(whole, part, api.Object(property?.Type), merges);
                AddEntries(whole, part, property);
                break;
            case JsonObject part when IsObject(current, property):
                target[name] = part.DeepClone();
                break;
            case JsonObject reference when current?.GetValueKind() == JsonValueKind.String:
                target[name] = relations.Resolve(name, reference) ?? current.DeepClone();
                break;
            case JsonArray items when IsArray(current, property):
                target[name] = new JsonArray([.. items.Select(item => Item(item, current as JsonArray))]);
                break;
            case JsonValue scalar when Agrees(scalar, current, property) && !IsSameWord(scalar, current, property):
                target[name] = scalar.DeepClone();
                break;
        }
    }

    private static bool IsMerged(Property? property, bool merges) => merges || property?.Type.Kind is not (TypeKind.Map or TypeKind.Any);

    /// <summary>The entries of a map have no documented names: all are taken over.</summary>
    private static void AddEntries(JsonObject map, JsonObject sent, Property? property)
    {
        if (property?.Type.Kind == TypeKind.Map)
        {
            foreach (var (name, value) in sent)
            {
                map[name] = value?.DeepClone();
            }
        }
    }

    // PHP writes an empty object as [].
    private static bool IsObject(JsonNode? current, Property? property) =>
        current is JsonObject or JsonArray { Count: 0 }
        || (current is null && property?.Type.Kind is null or TypeKind.Object or TypeKind.Map or TypeKind.Any);

    private static bool IsArray(JsonNode? current, Property? property) =>
        current is JsonArray || (current is JsonObject && property?.Type.Kind == TypeKind.Map)
        || (current is null && property?.Type.Kind is null or TypeKind.Array or TypeKind.Any);

    private static bool Agrees(JsonValue sent, JsonNode? current, Property? property)
    {
        var kind = sent.GetValueKind();
        if (current is not null)
        {
            return Same(kind, current.GetValueKind());
        }

        return property?.Type.Kind switch
        {
            TypeKind.String or TypeKind.Enum or TypeKind.Date or TypeKind.Timestamp => kind == JsonValueKind.String,
            TypeKind.Integer or TypeKind.Number => kind == JsonValueKind.Number,
            TypeKind.Boolean => Same(kind, JsonValueKind.True),
            TypeKind.Array or TypeKind.Object or TypeKind.Map => false,
            _ => true,
        };
    }

    /// <summary>Requests write <c>active</c> where responses write <c>Active</c>.</summary>
    private static bool IsSameWord(JsonValue sent, JsonNode? current, Property? property) =>
        property?.Type.Kind == TypeKind.Enum
        && string.Equals(JsonText.TextOf(sent), JsonText.TextOf(current), StringComparison.OrdinalIgnoreCase);

    private static bool Same(JsonValueKind left, JsonValueKind right) =>
        left == right || (left is JsonValueKind.True or JsonValueKind.False && right is JsonValueKind.True or JsonValueKind.False);

    /// <summary>Tags are sent as texts and come back as objects with one member: <c>{"value":"vip"}</c>.</summary>
    private static JsonNode? Item(JsonNode? sent, JsonArray? shown) =>
        sent is JsonValue && shown is [JsonObject { Count: 1 } wrapper, ..]
            ? new JsonObject { [wrapper.First().Key] = sent.DeepClone() }
            : sent?.DeepClone();
}
