using System.Text.Json.Nodes;
using Partnero.Mock.Checking;
using Partnero.Mock.Engine;
using Partnero.Mock.State;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>Makes and changes entities from what was sent.</summary>
internal sealed class EntityWriter(Overlay overlay, SampleBook samples)
{
    private const string UpdateMember = "update";

    /// <summary>Identifiers that another entity has already.</summary>
    public static FieldErrors Taken(Collection collection, JsonObject sent, Entity? except)
    {
        var errors = new FieldErrors();
        foreach (var name in collection.Unique)
        {
            if (JsonText.TextOf(sent[name]) is { } value
                && collection.Entities.Any(entity => entity != except && !entity.IsSeed
                    && string.Equals(entity.Text(name), value, StringComparison.OrdinalIgnoreCase)))
            {
                errors.Add(name, Messages.Taken(name));
            }
        }

        return errors;
    }

    /// <summary>
    /// What an update changes: what is in <c>update</c> where the page documents that, else all of the body but what names the
    /// entity.
    /// </summary>
    public static JsonObject ChangesOf(Call call)
    {
        var body = call.Parsed.Body;
        if (call.Endpoint.BodyProperties.Any(property => property is { WireName: UpdateMember, Type.Kind: TypeKind.Object }))
        {
            return body[UpdateMember] as JsonObject ?? [];
        }

        var changes = (JsonObject)body.DeepClone();
        if (call.Plan.Placeholder is null && Memory.Identifying(call.Plan, call.Parsed).Select(given => given.Key).FirstOrDefault() is { } name)
        {
            changes.Remove(name);
        }

        return changes;
    }

    public Entity Create(Call call)
    {
        var sent = call.Parsed.Body;
        var entity = new Entity(samples.Entity(call.Endpoint), call.Endpoint.Group.Path);
        Lay(call, entity.Data, sent, merges: false);
        foreach (var name in call.Collection.Identifiers)
        {
            KeepUnique(call.Collection, entity, name, sent);
        }

        entity.Remember(sent);
        return entity;
    }

    public void Update(Call call, Entity entity, JsonObject changes)
    {
        foreach (var (name, value) in samples.Entity(call.Endpoint))
        {
            if (changes.ContainsKey(name))
            {
                entity.Data.TryAdd(name, value?.DeepClone());
            }
        }

        Lay(call, entity.Data, changes, merges: true);
        entity.Remember(changes);
        entity.Touch();
    }

    /// <summary>The sample's data with what was sent laid over it; nothing is remembered.</summary>
    public JsonObject Show(Call call)
    {
        var data = (JsonObject)call.Sample.Data.DeepClone();
        Lay(call, data, call.Parsed.Body, merges: false);
        return data;
    }

    private void Lay(Call call, JsonObject data, JsonObject sent, bool merges)
    {
        var before = (JsonObject)data.DeepClone();
        overlay.Apply(data, Unknown(call, sent), call.Endpoint.Entity, merges);
        var identifiers = call.Plan.Collection?.Identifiers ?? [];
        foreach (var (name, old) in before)
        {
            if (old is null || JsonNode.DeepEquals(old, data[name]))
            {
                continue;
            }

            Echo.FollowName(data, name, old, data[name]);
            if (identifiers.Contains(name) && JsonText.TextOf(old) is { } from && JsonText.TextOf(data[name]) is { } to)
            {
                Echo.FollowIdentifier(data, from, to, [.. sent.Select(member => member.Key)]);
            }
        }
    }

    /// <summary>
    /// What was sent, less the references that a sample request shows in the same words: their answer is in the sample
    /// (<c>{"key":"maya"}</c> is answered with an id that only the page knows).
    /// </summary>
    private static JsonObject Unknown(Call call, JsonObject sent)
    {
        var left = (JsonObject)sent.DeepClone();
        foreach (var sample in call.Endpoint.Samples.Requests)
        {
            if (sample.Body is not null && JsonText.TryRead(sample.Body) is JsonObject shown)
            {
                foreach (var name in shown.Where(member => member.Value is JsonObject && JsonNode.DeepEquals(member.Value, left[member.Key])).Select(member => member.Key))
                {
                    if (call.Sample.Data is JsonObject data && data[name] is JsonValue)
                    {
                        left.Remove(name);
                    }
                }
            }
        }

        return left;
    }

    /// <summary>An identifier that was not sent keeps the sample's value until that is taken.</summary>
    private static void KeepUnique(Collection collection, Entity entity, string name, JsonObject sent)
    {
        if (sent.ContainsKey(name) || entity.Data[name] is not JsonValue value)
        {
            return;
        }

        var fresh = value;
        while (collection.Entities.Any(known => !known.IsSeed && known.Text(name) == JsonText.TextOf(fresh)))
        {
            fresh = (JsonValue)Echo.Next(fresh);
        }

        if (fresh != value)
        {
            var from = JsonText.TextOf(value)!;
            entity.Data[name] = fresh;
            Echo.FollowIdentifier(entity.Data, from, JsonText.TextOf(fresh)!, [.. sent.Select(member => member.Key)]);
        }
    }
}
