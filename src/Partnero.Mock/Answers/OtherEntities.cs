using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;

namespace Partnero.Mock.Answers;

/// <summary>
/// Puts what is remembered of other entities in place of what a sample says of them; null where nothing is remembered. An
/// answer about something that was created never shows the people of a sample.
/// </summary>
internal sealed class OtherEntities(Relations relations)
{
    /// <summary>Settles what an operation's sample says of others in an answer about a created entity.</summary>
    /// <param name="call">The request.</param>
    /// <param name="data">The answer, made of the sample; is changed.</param>
    /// <param name="sent">What the entity was made of: its references are known.</param>
    /// <param name="kept">Members that do not come from the sample.</param>
    public void Settle(Call call, JsonObject data, JsonObject sent, IReadOnlySet<string> kept)
    {
        var known = new Known(sent, SampleBook.RequestsOf(call.Endpoint, call.Sample.Data).FirstOrDefault() ?? [], null);
        Settle(call.Plan.Collection, data, known, kept);
    }

    /// <summary>Settles an answer that hangs below an entity: what it says of such entities is about this one.</summary>
    /// <param name="data">The answer, made of the sample; is changed.</param>
    /// <param name="owners">The collection of the owner.</param>
    /// <param name="owner">The entity that the path names.</param>
    public void SettleBelow(JsonObject data, Collection owners, Entity owner) =>
        Settle(null, data, new Known([], [], (owners, owner)), new HashSet<string>());

    private void Settle(Collection? own, JsonObject data, Known known, IReadOnlySet<string> kept)
    {
        foreach (var (name, node) in data.Where(member => member.Value is not null && !kept.Contains(member.Key)).ToArray())
        {
            if (own?.Identifiers.Contains(name) == true)
            {
                continue;
            }

            if (SubjectOf(name, node!) is { } subject)
            {
                data[name] = Render(node!, subject, Target(name, subject, known));
            }
            else if (node is JsonObject part)
            {
                Settle(null, part, known, new HashSet<string>());
            }
            else if (node is JsonArray items)
            {
                Settle(items, known);
            }
        }
    }

    private void Settle(JsonArray items, Known known)
    {
        foreach (var item in items.OfType<JsonObject>().ToArray())
        {
            if (SubjectOf("", item) is null)
            {
                Settle(null, item, known, new HashSet<string>());
            }
            else
            {
                items.Remove(item);
            }
        }
    }

    /// <summary>What a value of a sample is about: its name says so, or it bears the identifier of a sample.</summary>
    private Subject? SubjectOf(string name, JsonNode node)
    {
        var text = JsonText.TextOf(node);
        if (node is not JsonObject && (text is null || node.GetValueKind() is JsonValueKind.True or JsonValueKind.False))
        {
            return null;
        }

        foreach (var collection in relations.Named(name))
        {
            var seed = collection.Seeds.FirstOrDefault(seed => node is JsonObject part ? Bears(collection, seed, part) : collection.HasIdentifier(seed, text!));
            if (seed is not null || node is JsonObject { Count: > 0 } || (text is not null && !text.Contains("://", StringComparison.Ordinal)))
            {
                return new(collection, seed);
            }
        }

        return node is not JsonObject members ? null
            : relations.Collections.Where(collection => !collection.IsSingleton)
                .SelectMany(collection => collection.Seeds.Where(seed => Bears(collection, seed, members)).Select(seed => new Subject(collection, seed)))
                .FirstOrDefault();
    }

    /// <summary>Numbers turn up by chance; an identifier is a text here.</summary>
    private static bool Bears(Collection collection, Entity seed, JsonObject part) =>
        collection.Identifiers.Exists(name => part[name] is JsonValue value
            && value.GetValueKind() == JsonValueKind.String
            && value.GetValue<string>() is { Length: > 0 } text
            && text == seed.Text(name));

    private (Collection Collection, Entity Entity)? Target(string name, Subject subject, Known known)
    {
        if (known.Owner is { } owner && owner.Collection == subject.Collection)
        {
            return name.Length > subject.Collection.Name.Length && relations.Named(name).Count > 0 ? Remembered(name, owner.Entity) : owner;
        }

        return Sent(name, subject, known.Sent, known.Shown) ?? Through(name, known);
    }

    /// <summary>The sample request names who the sample answer is about: the request at hand names somebody there, too.</summary>
    private (Collection Collection, Entity Entity)? Sent(string name, Subject subject, JsonObject sent, JsonObject shown)
    {
        if (sent[name] is { } direct)
        {
            return relations.Find(name, direct);
        }

        foreach (var (member, value) in shown)
        {
            if (value is JsonObject part && subject.Seed is { } seed && sent[member] is JsonObject given
                && relations.Named(member).Contains(subject.Collection) && Bears(subject.Collection, seed, part))
            {
                return relations.Find(member, given);
            }
        }

        return null;
    }

    /// <summary>What those who were named say of others: the partner of a transaction is that of its customer.</summary>
    private (Collection Collection, Entity Entity)? Through(string name, Known known)
    {
        foreach (var (member, value) in known.Sent)
        {
            if (relations.Find(member, value) is var (_, other) && Remembered(name, other) is { } found)
            {
                return found;
            }
        }

        return known.Owner is { } owner ? Remembered(name, owner.Entity) : null;
    }

    private (Collection Collection, Entity Entity)? Remembered(string name, Entity entity) =>
        relations.Find(name, entity.Data[name]) ?? relations.Find(name, entity.Sent[name]);

    private static JsonNode? Render(JsonNode node, Subject subject, (Collection Collection, Entity Entity)? target)
    {
        if (target is not var (collection, entity))
        {
            return null;
        }

        if (node is not JsonObject part)
        {
            var identifier = collection.Identifiers.Find(name => subject.Seed?.Text(name) == JsonText.TextOf(node)) ?? collection.Identifiers[0];
            return (entity.Data[identifier] ?? entity.Sent[identifier])?.DeepClone();
        }

        return entity.IsSeed && Bears(collection, entity, part)
            ? part.DeepClone()
            : new JsonObject(part.Select(member => KeyValuePair.Create(member.Key, (entity.Data[member.Key] ?? entity.Sent[member.Key])?.DeepClone())));
    }

    /// <summary>What a value of a sample is about.</summary>
    /// <param name="Collection">The collection.</param>
    /// <param name="Seed">The sample that it is; null when no page shows it.</param>
    private sealed record Subject(Collection Collection, Entity? Seed);

    /// <summary>What a request says of others.</summary>
    /// <param name="Sent">The members that were sent.</param>
    /// <param name="Shown">The sample request that the sample answer belongs to.</param>
    /// <param name="Owner">The entity in the path.</param>
    private sealed record Known(JsonObject Sent, JsonObject Shown, (Collection Collection, Entity Entity)? Owner);
}
