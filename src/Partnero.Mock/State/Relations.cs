using System.Text.Json.Nodes;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.State;

/// <summary>Finds what entities say of each other: <c>partner</c> of a customer, by id, key or email.</summary>
internal sealed class Relations(IReadOnlyList<Collection> collections)
{
    private readonly Dictionary<string, Collection[]> _named = [];

    /// <summary>All collections, in the order of the pages.</summary>
    public IReadOnlyList<Collection> Collections => collections;

    /// <summary>The collections whose entities a member may name: <c>partner</c>, <c>referring_customer</c>.</summary>
    public IReadOnlyList<Collection> Named(string member)
    {
        if (!_named.TryGetValue(member, out var named))
        {
            _named[member] = named = [.. collections.Where(collection => !collection.IsSingleton && IsNamed(member, collection))];
        }

        return named;
    }

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

    /// <summary>The entity that a member names by an object with identifiers or by one text; null when nobody has it.</summary>
    public (Collection Collection, Entity Entity)? Find(string member, JsonNode? reference)
    {
        foreach (var collection in Named(member))
        {
            foreach (var name in collection.Identifiers)
            {
                if (JsonText.TextOf(reference is JsonObject parts ? parts[name] : reference) is { } text && collection.Find(name, text) is { } entity)
                {
                    return (collection, entity);
                }
            }
        }

        return null;
    }

    /// <summary>The values by which an entity names others: <see cref="Collection.Naming"/> looks them up.</summary>
    public IEnumerable<IndexKey> ReferencesOf(Entity entity)
    {
        foreach (var (member, value) in entity.Data.Concat(entity.Sent))
        {
            foreach (var owners in value is null ? [] : Named(member))
            {
                if (value is JsonObject parts)
                {
                    foreach (var (identifier, text) in owners.Identifiers.Select(name => (name, JsonText.TextOf(parts[name]))))
                    {
                        if (text is not null)
                        {
                            yield return By(owners, identifier, text);
                        }
                    }
                }
                else if (JsonText.TextOf(value) is { } text)
                {
                    yield return By(owners, null, text);
                }
            }
        }
    }

    /// <summary>The entities of a collection that name an owner, by whatever identifier: one list for each.</summary>
    public static IReadOnlyList<IReadOnlyList<Entity>> Below(Collection collection, Collection owners, Entity owner) =>
    [
        .. owners.Identifiers
            .Select(name => (Name: name, Text: owner.Text(name)))
            .Where(identifier => identifier.Text is not null)
            .SelectMany(identifier => new[] { By(owners, identifier.Name, identifier.Text!), By(owners, null, identifier.Text!) })
            .Distinct()
            .Select(collection.Naming)
            .Where(list => list.Count > 0),
    ];

    /// <summary>
    /// The entities of a collection that a path such as <c>partner.key</c> or <c>partner_key</c> leads to the owner with a value;
    /// null when the path names no identifier of another collection.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Entity>>? Below(Collection collection, string path, string value)
    {
        if (Reference(path) is not var (owners, identifier))
        {
            return null;
        }

        return owners.Find(identifier, value) is { } owner ? Below(collection, owners, owner) : [collection.Naming(By(owners, identifier, value))];
    }

    /// <summary>
    /// Whether an entity names another as the one it belongs to, in what responses show or in what was sent; null when it names
    /// nobody.
    /// </summary>
    public bool? BelongsTo(Entity entity, Collection owners, Entity owner)
    {
        var names = entity.Data.Concat(entity.Sent).Where(member => member.Value is not null && Named(member.Key).Contains(owners)).ToArray();
        return names.Length == 0 ? null : names.Any(member => Names(member.Value!, owners, owner));
    }

    /// <summary>Whether a path such as <c>partner.key</c> or <c>partner_key</c> leads from an entity to a value; null when it leads nowhere.</summary>
    public bool? Leads(Entity entity, string path, string value)
    {
        var dotted = Reference(path) is var (collection, name) ? $"{collection.Name}.{name}" : path;
        string[] texts = [.. entity.TextsAt(dotted)];
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

    /// <summary>Whether a path such as <c>partner.key</c> leads to an entity that is there.</summary>
    public bool Knows(string path, string value) => Reference(path) is var (owners, identifier) && owners.Find(identifier, value) is not null;

    private static IndexKey By(Collection owners, string? identifier, string text) => new($"@{owners.Path} {identifier}", text);

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
