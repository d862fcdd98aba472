using System.Text.Json.Nodes;
using Partnero.Mock.Samples;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.State;

/// <summary>All entities of one path, such as <c>/partners</c>.</summary>
/// <param name="path">The path; without placeholders.</param>
/// <param name="name">What one of them is called in members of others: <c>partner</c>.</param>
internal sealed class Collection(string path, string name)
{
    private readonly List<Entity> _seeds = [];
    private readonly List<Entity> _entities = [];
    private readonly Dictionary<string, TextLog> _texts = [];
    private readonly Dictionary<IndexKey, JsonValue> _dealt = [];
    private readonly HashSet<IndexKey> _used = [];
    private readonly HashSet<string> _paths = [];
    private EntityIndex _index = new(_ => []);
    private Func<Entity, IEnumerable<IndexKey>> _references = _ => [];
    private int _untouched;
    private long _number;

    public string Path { get; } = path;

    public string Name { get; } = name;

    /// <summary>Types that responses show its entities as: one for each group that shares the path.</summary>
    public HashSet<TypeName> Types { get; } = [];

    /// <summary>The type that a docs group shows its entities as; that of another group where it has none.</summary>
    public TypeName TypeIn(string scope) => Types.Where(type => type.Scope == scope).Concat(Types).FirstOrDefault();

    /// <summary>Members that name one entity; what stands in paths comes first.</summary>
    public List<string> Identifiers { get; } = [];

    /// <summary>The identifiers that stand in paths. Where programs share a path, each may have its own.</summary>
    public HashSet<string> Placeholders { get; } = [];

    /// <summary>Members of which no two entities may share a value.</summary>
    public HashSet<string> Unique { get; } = [];

    /// <summary>Whether an operation creates entities.</summary>
    public bool CanCreate { get; set; }

    /// <summary>There is only one entity, and its path names it: <c>/program</c>.</summary>
    public bool IsSingleton { get; set; }

    /// <summary>In the order of creation.</summary>
    public IReadOnlyList<Entity> Entities => _entities;

    /// <summary>Whether samples are there that no request has changed. There are only a few entities then.</summary>
    public bool HasUntouchedSamples => _untouched > 0;

    /// <summary>The newest entity that is not an untouched sample; null for none.</summary>
    public Entity? LastCreated
    {
        get
        {
            for (var i = _entities.Count - 1; i >= 0; i--)
            {
                if (!_entities[i].IsSeed)
                {
                    return _entities[i];
                }
            }

            return null;
        }
    }

    /// <summary>What it holds says nothing about which ids exist: no operation creates, and no sample shows one.</summary>
    public bool KnowsNothing => !CanCreate && _seeds.Count == 0;

    /// <summary>Adds a documented example.</summary>
    public void AddSeed(Entity seed) => _seeds.Add(seed);

    public IReadOnlyList<Entity> Seeds => _seeds;

    /// <summary>Says what entities say of others, before the first is added.</summary>
    public void IndexReferences(Func<Entity, IEnumerable<IndexKey>> references)
    {
        _references = references;
        _paths.UnionWith(Identifiers.Concat(Unique));
        _index = new EntityIndex(KeysOf);
    }

    /// <summary>Back to what the pages show, or to nothing.</summary>
    public void Reset(bool seed)
    {
        _entities.Clear();
        _index.Clear();
        _dealt.Clear();
        _used.Clear();
        foreach (var log in _texts.Values)
        {
            log.Clear();
        }

        _untouched = 0;
        foreach (var entity in seed ? _seeds : [])
        {
            _untouched++;
            Insert(entity.Clone());
        }
    }

    /// <summary>Adds what was created; untouched samples make room for it.</summary>
    public void Add(Entity entity)
    {
        if (_untouched > 0)
        {
            foreach (var sample in _entities.Where(known => known.IsSeed).ToArray())
            {
                Take(sample);
            }

            _untouched = 0;
        }

        Insert(entity);
        KeepUsed(entity);
    }

    public void Remove(Entity entity)
    {
        KeepUsed(entity);
        _untouched -= entity.IsSeed ? 1 : 0;
        Take(entity);
    }

    /// <summary>Takes over the new values of an entity that a request changed. A sample is like anything else from then on.</summary>
    public void Changed(Entity entity)
    {
        KeepUsed(entity);
        _untouched -= entity.IsSeed ? 1 : 0;
        entity.Touch();
        _index.Remove(entity);
        _index.Add(entity);
        foreach (var log in _texts.Values)
        {
            log.Remove(entity);
            log.Add(entity);
        }
    }

    /// <summary>Finds by the member that a placeholder names, or by any identifier where entities have no such member.</summary>
    public Entity? FindByPath(string placeholder, string value) =>
        _index[new(placeholder, value)].FirstOrDefault(entity => entity.Text(placeholder) == value)
        ?? Placeholders.SelectMany(name => _index[new(name, value)].Where(entity => entity.Text(name) == value)).FirstOrDefault()
        ?? Identifiers.Where(identifier => identifier != placeholder)
            .SelectMany(identifier => _index[new(identifier, value)])
            .Where(entity => entity.Text(placeholder) is null)
            .MinBy(entity => entity.Number);

    public Entity? Find(string identifier, string value) => With(identifier, value) is [var first, ..] ? first : null;

    /// <summary>The entities with a value at a dotted path, in the order of creation.</summary>
    public IReadOnlyList<Entity> With(string path, string value)
    {
        if (_paths.Add(path))
        {
            IndexAgain();
        }

        return _index[new(path, value)];
    }

    /// <summary>The entities with an identifier or another value; an identifier of a path may stand for that of another program.</summary>
    public IReadOnlyList<Entity> Named(string path, string value) =>
        With(path, value) is { Count: > 0 } found || !Placeholders.Contains(path) ? With(path, value)
        : Placeholders.Select(name => With(name, value)).FirstOrDefault(list => list.Count > 0)
        ?? (Without(path).Count == _entities.Count ? Identifiers.Select(name => With(name, value)).FirstOrDefault(list => list.Count > 0) : null)
        ?? [];

    /// <summary>Whether a path of another program names the entity by the value.</summary>
    public bool IsAddressed(Entity entity, string path, string value) =>
        Placeholders.Contains(path) && Placeholders.Any(name => entity.Text(name) == value);

    /// <summary>The entities that have nothing at a path: a filter cannot tell them apart.</summary>
    public IReadOnlyList<Entity> Without(string path) => With(path, IndexKey.Nothing);

    /// <summary>The entities that name another one: see <see cref="Relations"/>.</summary>
    public IReadOnlyList<Entity> Naming(IndexKey reference) => _index[reference];

    /// <summary>The entities whose member has a part of a text.</summary>
    public IEnumerable<Entity> Containing(string member, string part)
    {
        if (!_texts.TryGetValue(member, out var log))
        {
            _texts[member] = log = new TextLog(member);
            _entities.ForEach(log.Add);
        }

        return log.Find(part);
    }

    /// <summary>Whether any identifier of an entity has the value.</summary>
    public bool HasIdentifier(Entity entity, string value) =>
        Identifiers.Exists(name => string.Equals(entity.Text(name), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The next value of an identifier like the one that a sample shows. A value is dealt once: what was deleted or renamed does
    /// not give its own back.
    /// </summary>
    public JsonValue Deal(string name, JsonValue shown)
    {
        var series = new IndexKey(name, JsonText.TextOf(shown) ?? "");
        var fresh = _dealt.TryGetValue(series, out var last) && Echo.Next(last) is { } following ? following : shown;
        while (_used.Contains(new(name, JsonText.TextOf(fresh)!)) && Echo.Next(fresh) is { } next)
        {
            fresh = next;
        }

        _dealt[series] = fresh;
        return (JsonValue)fresh.DeepClone();
    }

    private void Insert(Entity entity)
    {
        entity.Number = ++_number;
        _entities.Add(entity);
        _index.Add(entity);
        foreach (var log in _texts.Values)
        {
            log.Add(entity);
        }
    }

    private void Take(Entity entity)
    {
        Ordered.Remove(_entities, entity);
        _index.Remove(entity);
        foreach (var log in _texts.Values)
        {
            log.Remove(entity);
        }
    }

    private void KeepUsed(Entity entity)
    {
        foreach (var identifier in Identifiers)
        {
            if (entity.Text(identifier) is { } text)
            {
                _used.Add(new(identifier, text));
            }
        }
    }

    private IEnumerable<IndexKey> KeysOf(Entity entity) =>
        _paths.SelectMany(path => entity.TextsAt(path).DefaultIfEmpty(IndexKey.Nothing).Select(text => new IndexKey(path, text))).Concat(_references(entity));

    private void IndexAgain()
    {
        _index.Clear();
        _entities.ForEach(_index.Add);
    }
}
