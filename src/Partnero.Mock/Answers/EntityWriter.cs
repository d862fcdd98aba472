using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>Makes and changes entities from what was sent.</summary>
internal sealed class EntityWriter(Overlay overlay, SampleBook samples, OtherEntities others)
{
    private const string Status = "status";

    /// <summary>Identifiers that another entity has already.</summary>
    public static FieldErrors Taken(Collection collection, JsonObject sent, Entity? except)
    {
        var errors = new FieldErrors();
        foreach (var name in collection.Unique)
        {
            if (JsonText.TextOf(sent[name]) is { } value
                && collection.With(name, value).Any(entity => entity != except && !entity.IsSeed))
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
        if (call.Endpoint.BodyProperties.Any(property => property is { WireName: Plan.UpdateMember, Type.Kind: TypeKind.Object }))
        {
            return body[Plan.UpdateMember] as JsonObject ?? [];
        }

        var changes = (JsonObject)body.DeepClone();
        if (call.Plan.Placeholder is null && Memory.Identifying(call.Plan, call.Parsed).Select(given => given.Key).FirstOrDefault() is { } name)
        {
            changes.Remove(name);
        }

        return changes;
    }

    /// <summary>
    /// The bodies of a bulk request, each with what is said of all; null when the request is about one. A bulk request has a list
    /// that is called as the collection is: <c>transactions</c> for <c>/transactions</c>.
    /// </summary>
    public static IReadOnlyList<JsonObject>? ManyIn(Call call)
    {
        var name = call.Collection.Path[(call.Collection.Path.LastIndexOf('/') + 1)..];
        if (call.Parsed.Body[name] is not JsonArray items || !call.Endpoint.BodyProperties.Any(property => property.WireName == name))
        {
            return null;
        }

        return [.. items.OfType<JsonObject>().Select(item => With(item, call.Parsed.Body.Where(member => member.Key != name)))];
    }

    private static JsonObject With(JsonObject item, IEnumerable<KeyValuePair<string, JsonNode?>> common)
    {
        var whole = (JsonObject)item.DeepClone();
        foreach (var (name, value) in common)
        {
            whole.TryAdd(name, value?.DeepClone());
        }

        return whole;
    }

    public Entity Create(Call call, JsonObject sent)
    {
        var entity = new Entity(samples.Entity(call.Endpoint, call.Collection), call.Endpoint.Group.Scope);
        Lay(call, entity.Data, sent, merges: false);
        if (!IsDocumented(call, sent))
        {
            others.Settle(call, entity.Data, sent, sent.Select(member => member.Key).ToHashSet());
            Forget(call, entity.Data, sent);
        }

        foreach (var name in call.Collection.Identifiers)
        {
            KeepUnique(call.Collection, entity, name, sent);
        }

        entity.Remember(sent);
        return entity;
    }

    /// <summary>
    /// What the request could have set but did not is nobody's: texts become null, lists and maps empty. Numbers, flags and closed
    /// lists keep the sample's value, as the defaults of an API do.
    /// </summary>
    private static void Forget(Call call, JsonObject data, JsonObject sent)
    {
        foreach (var property in call.Endpoint.BodyProperties)
        {
            var name = property.WireName;
            if (sent.ContainsKey(name) || property.Default is not null || !data.TryGetPropertyValue(name, out var shown) || shown is null || IsDealt(call.Collection, name, shown))
            {
                continue;
            }

            switch (property.Type.Kind)
            {
                case TypeKind.String when shown.GetValueKind() == JsonValueKind.String && name != Status:
                    data[name] = null;
                    break;
                case TypeKind.Array when shown is JsonArray:
                    data[name] = new JsonArray();
                    break;
                case TypeKind.Map or TypeKind.Object when shown is JsonObject:
                    data[name] = new JsonObject();
                    break;
            }
        }
    }

    /// <summary>An API makes ids and keys; an address it can only be told.</summary>
    private static bool IsDealt(Collection collection, string name, JsonNode shown) =>
        collection.Identifiers.Contains(name) && JsonText.TextOf(shown)?.Contains('@', StringComparison.Ordinal) != true;

    /// <summary>The request that the page shows, before anything else was made: the answer that the page shows.</summary>
    private static bool IsDocumented(Call call, JsonObject sent) =>
        (call.Collection.HasUntouchedSamples || call.Collection.Entities.Count == 0)
        && SampleBook.RequestsOf(call.Endpoint, call.Sample.Data).Any(shown => JsonNode.DeepEquals(shown, sent));

    public void Update(Call call, Entity entity, JsonObject changes)
    {
        samples.Become(call.Endpoint, call.Collection, entity);
        foreach (var (name, value) in samples.Entity(call.Endpoint, call.Collection))
        {
            if (changes.ContainsKey(name))
            {
                entity.Data.TryAdd(name, value?.DeepClone());
            }
        }

        Lay(call, entity.Data, changes, merges: true);
        entity.Remember(changes);
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
        string[] given = [.. sent.Select(member => member.Key)];
        FollowSample(call, data, sent);
        overlay.Apply(data, Unknown(call, sent), call.Endpoint.Entity, merges);
        var identifiers = call.Plan.Collection?.Identifiers ?? [];
        foreach (var (name, old) in before)
        {
            if (old is null || JsonNode.DeepEquals(old, data[name]))
            {
                continue;
            }

            Echo.FollowName(data, name, old, data[name], given);
            if (identifiers.Contains(name) && JsonText.TextOf(old) is { } from && JsonText.TextOf(data[name]) is { } to)
            {
                Echo.FollowIdentifier(data, from, to, given);
            }
        }
    }

    /// <summary>
    /// Where the sample response repeats a value of the sample request under the same name, the answer repeats what was sent:
    /// the <c>name</c> of a lead comes back inside of <c>lead_info</c>.
    /// </summary>
    private static void FollowSample(Call call, JsonObject data, JsonObject sent)
    {
        string[] names = [.. sent.Select(member => member.Key)];
        foreach (var (name, value) in SampleBook.RequestsOf(call.Endpoint, call.Sample.Data).SelectMany(shown => shown))
        {
            if (value is not JsonValue || sent[name] is not JsonValue given || given.GetValueKind() != value.GetValueKind())
            {
                continue;
            }

            Echo.FollowName(data, name, value, given, names);
            if (call.Plan.Collection?.Identifiers.Contains(name) == true && given.GetValueKind() == JsonValueKind.String)
            {
                Echo.FollowIdentifier(data, value.GetValue<string>(), given.GetValue<string>(), names);
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
        foreach (var shown in SampleBook.RequestsOf(call.Endpoint, call.Sample.Data))
        {
            foreach (var (name, value) in shown)
            {
                if (value is JsonObject && JsonNode.DeepEquals(value, left[name]) && call.Sample.Data is JsonObject data && data[name] is JsonValue)
                {
                    left.Remove(name);
                }
            }
        }

        return left;
    }

    /// <summary>An identifier that was not sent is dealt: the sample's value, then the ones that follow it.</summary>
    private static void KeepUnique(Collection collection, Entity entity, string name, JsonObject sent)
    {
        if (sent.ContainsKey(name) || entity.Data[name] is not JsonValue value)
        {
            return;
        }

        var fresh = collection.Deal(name, value);
        if (JsonText.TextOf(value) is { } from && from != JsonText.TextOf(fresh))
        {
            entity.Data[name] = fresh;
            Echo.FollowIdentifier(entity.Data, from, JsonText.TextOf(fresh)!, [.. sent.Select(member => member.Key)]);
        }
    }
}
