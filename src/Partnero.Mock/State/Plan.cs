using Partnero.Mock.Routing;

namespace Partnero.Mock.State;

/// <summary>What an operation does to what the mock remembers.</summary>
internal enum Act
{
    /// <summary>Nothing: it answers its sample.</summary>
    Show,

    /// <summary>Makes an entity.</summary>
    Create,

    /// <summary>Answers a page of entities.</summary>
    List,

    /// <summary>Answers one entity.</summary>
    Get,

    /// <summary>Changes members of an entity.</summary>
    Update,

    /// <summary>Removes an entity.</summary>
    Delete,

    /// <summary>Does what its verb says to an entity: archive, suspend, convert.</summary>
    Do,
}

/// <summary>An operation's part in the state, read off its route and types.</summary>
/// <param name="Endpoint">The operation.</param>
/// <param name="Act">What it does.</param>
/// <param name="Collection">What it does that to; null for <see cref="Act.Show"/> without relation to any.</param>
/// <param name="Placeholder">The placeholder that names the entity; null where query or body do.</param>
/// <param name="Verb">Of <see cref="Act.Do"/>: the last word of the route.</param>
/// <param name="Parent">What must exist for the route to lead anywhere.</param>
internal sealed record Plan(
    Endpoint Endpoint,
    Act Act,
    Collection? Collection,
    string? Placeholder = null,
    string Verb = "",
    ParentRef? Parent = null)
{
    /// <summary>The member of a body that holds what an update changes, where the page has one.</summary>
    public const string UpdateMember = "update";
}

/// <summary>An entity that a route goes through: <c>/partners/{id}/referral_links</c>.</summary>
internal sealed record ParentRef(Collection Collection, string Placeholder);
