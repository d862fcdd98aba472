using Partnero.Spec.Model;

namespace Partnero.Mock.State;

/// <summary>All entities of one path, such as <c>/partners</c>.</summary>
/// <param name="path">The path; without placeholders.</param>
/// <param name="name">What one of them is called in members of others: <c>partner</c>.</param>
internal sealed class Collection(string path, string name)
{
    private readonly List<Entity> _seeds = [];
    private readonly List<Entity> _entities = [];

    public string Path { get; } = path;

    public string Name { get; } = name;

    /// <summary>Types that responses show its entities as: one for each group that shares the path.</summary>
    public HashSet<TypeName> Types { get; } = [];

    /// <summary>Members that name one entity; what stands in paths comes first.</summary>
    public List<string> Identifiers { get; } = [];

    /// <summary>Members of which no two entities may share a value.</summary>
    public HashSet<string> Unique { get; } = [];

    /// <summary>Whether an operation creates entities.</summary>
    public bool CanCreate { get; set; }

    /// <summary>There is only one entity, and its path names it: <c>/program</c>.</summary>
    public bool IsSingleton { get; set; }

    public IReadOnlyList<Entity> Entities => _entities;

    /// <summary>What it holds says nothing about which ids exist: no operation creates, and no sample shows one.</summary>
    public bool KnowsNothing => !CanCreate && _seeds.Count == 0;

    /// <summary>Adds a documented example.</summary>
    public void AddSeed(Entity seed) => _seeds.Add(seed);

    public IReadOnlyList<Entity> Seeds => _seeds;

    /// <summary>Back to what the pages show, or to nothing.</summary>
    public void Reset(bool seed)
    {
        _entities.Clear();
        if (seed)
        {
            _entities.AddRange(_seeds.Select(entity => entity.Clone()));
        }
    }

    /// <summary>Adds what was created; untouched samples make room for it.</summary>
    public void Add(Entity entity)
    {
        _entities.RemoveAll(known => known.IsSeed);
        _entities.Add(entity);
    }

    public void Remove(Entity entity) => _entities.Remove(entity);

    /// <summary>Finds by the member that a placeholder names, or by any identifier where entities have no such member.</summary>
    public Entity? FindByPath(string placeholder, string value) =>
        _entities.Find(entity => entity.Text(placeholder) is { } text ? text == value : HasIdentifier(entity, value));

    public Entity? Find(string identifier, string value) =>
        _entities.Find(entity => string.Equals(entity.Text(identifier), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether any identifier of an entity has the value.</summary>
    public bool HasIdentifier(Entity entity, string value) =>
        Identifiers.Exists(name => string.Equals(entity.Text(name), value, StringComparison.OrdinalIgnoreCase));
}
