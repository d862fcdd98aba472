using System.Text.Json.Nodes;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.State;

/// <summary>Finds what entities say of each other: <c>partner</c> of a customer, by id, key or email.</summary>
internal sealed class Relations(IReadOnlyList<Collection> collections)
{
    /// <summary>The entity that a member names: its first identifier, else what was sent.</summary>
    public string? Resolve(string member, JsonObject reference) =>
        Find(member, reference) is var (collection, entity)
            ? entity.Text(collection.Identifiers[0])
            : reference.Select(part => JsonText.TextOf(part.Value)).FirstOrDefault(text => text is not null);

    /// <summary>The entity that a member names, as far as a type shows it; null when there is none.</summary>
    public JsonObject? Show(string member, JsonObject reference, ObjectType type)
    {
        if (Find(member, reference) is not var (_, entity))
        {
            return null;
        }

        var shown = type.Properties.Where(property => entity.Data.ContainsKey(property.WireName));
        return new JsonObject(shown.Select(property => KeyValuePair.Create(property.WireName, entity.Data[property.WireName]?.DeepClone())));
    }

    /// <summary>
    /// Whether an entity names another as the one it belongs to, in what responses show or in what was sent; null when it names
    /// nobody.
    /// </summary>
    public static bool? BelongsTo(Entity entity, Collection owners, Entity owner)
    {
        var names = entity.Data.Concat(entity.Sent).Where(member => member.Value is not null && IsNamed(member.Key, owners)).ToArray();
        return names.Length == 0 ? null : names.Any(member => Names(member.Value!, owners, owner));
    }

    /// <summary>Whether a path such as <c>partner.key</c> or <c>partner_key</c> leads from an entity to a value; null when it leads nowhere.</summary>
    public bool? Leads(Entity entity, string path, string value)
    {
        var dotted = Reference(path) is var (collection, name) ? $"{collection.Name}.{name}" : path;
        var texts = new[] { JsonText.Find(entity.Data, dotted), JsonText.Find(entity.Sent, dotted) }
            .Select(JsonText.TextOf)
            .OfType<string>()
            .ToArray();
        if (texts.Length > 0)
        {
            return texts.Any(text => text.Equals(value, StringComparison.OrdinalIgnoreCase));
        }

        return Reference(path) is var (owners, identifier) && owners.Find(identifier, value) is { } owner
            ? BelongsTo(entity, owners, owner)
            : null;
    }

    /// <summary>Whether a path such as <c>partner.key</c> or <c>partner_key</c> names an identifier of another collection.</summary>
    public bool IsReference(string path) => Reference(path) is not null;

    private (Collection Collection, Entity Entity)? Find(string member, JsonObject reference)
    {
        foreach (var collection in collections.Where(collection => IsNamed(member, collection)))
        {
            foreach (var name in collection.Identifiers)
            {
                if (JsonText.TextOf(reference[name]) is { } text && collection.Find(name, text) is { } entity)
                {
                    return (collection, entity);
                }
            }
        }

        return null;
    }

    private (Collection Owners, string Identifier)? Reference(string path)
    {
        foreach (var collection in collections)
        {
            if (path.Length > collection.Name.Length + 1
                && path.StartsWith(collection.Name, StringComparison.Ordinal)
                && path[collection.Name.Length] is '.' or '_'
                && path[(collection.Name.Length + 1)..] is var identifier
                && collection.Identifiers.Contains(identifier))
            {
                return (collection, identifier);
            }
        }

        return null;
    }

    private static bool IsNamed(string member, Collection collection) =>
        member == collection.Name || member.EndsWith("_" + collection.Name, StringComparison.Ordinal);

    private static bool Names(JsonNode value, Collection owners, Entity owner) => value switch
    {
        JsonObject members => members.Any(part =>
            owners.Identifiers.Contains(part.Key) && JsonText.TextOf(part.Value) is { } text
            && text.Equals(owner.Text(part.Key), StringComparison.OrdinalIgnoreCase)),
        _ => JsonText.TextOf(value) is { } text && owners.HasIdentifier(owner, text),
    };
}
