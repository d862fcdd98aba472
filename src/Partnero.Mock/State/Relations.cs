using System.Text.Json.Nodes;

namespace Partnero.Mock.State;

/// <summary>Finds what entities say of each other: <c>partner</c> of a customer, by id, key or email.</summary>
internal sealed class Relations(IReadOnlyList<Collection> collections)
{
    /// <summary>The entity that a member names: its first identifier, else what was sent.</summary>
    public string? Resolve(string member, JsonObject reference)
    {
        var given = reference.Select(part => (part.Key, Text: JsonText.TextOf(part.Value))).Where(part => part.Text is not null).ToArray();
        foreach (var collection in collections.Where(collection => IsNamed(member, collection)))
        {
            foreach (var (name, text) in given)
            {
                if (collection.Identifiers.Contains(name) && collection.Find(name, text!) is { } entity)
                {
                    return entity.Text(collection.Identifiers[0]) ?? text;
                }
            }
        }

        return given.Select(part => part.Text).FirstOrDefault();
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

    /// <summary>Whether a dotted path such as <c>partner.key</c> leads from an entity to a value; null when it leads nowhere.</summary>
    public bool? Leads(Entity entity, string path, string value)
    {
        var texts = new[] { JsonText.Find(entity.Data, path), JsonText.Find(entity.Sent, path) }
            .Select(JsonText.TextOf)
            .OfType<string>()
            .ToArray();
        if (texts.Length > 0)
        {
            return texts.Any(text => text.Equals(value, StringComparison.OrdinalIgnoreCase));
        }

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var owners = dot < 0 ? null : collections.FirstOrDefault(collection => IsNamed(path[..dot], collection));
        return owners?.Find(path[(dot + 1)..], value) is { } owner ? BelongsTo(entity, owners, owner) : null;
    }

    /// <summary>Whether a dotted path such as <c>partner.key</c> starts at a collection's entity.</summary>
    public bool IsReference(string path) =>
        path.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && collections.Any(collection => IsNamed(path[..dot], collection));

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
