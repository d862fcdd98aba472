namespace Partnero.Mock.State;

/// <summary>
/// Finds entities by their values without going over all of them. Each bucket is in the order of creation.
/// </summary>
/// <param name="keysOf">The values that an entity is found under.</param>
internal sealed class EntityIndex(Func<Entity, IEnumerable<IndexKey>> keysOf)
{
    private readonly Dictionary<IndexKey, List<Entity>> _buckets = [];
    private readonly Dictionary<Entity, IndexKey[]> _keys = [];

    public IReadOnlyList<Entity> this[IndexKey key] => _buckets.TryGetValue(key, out var bucket) ? bucket : [];

    public void Add(Entity entity)
    {
        IndexKey[] keys = [.. keysOf(entity).Distinct()];
        _keys[entity] = keys;
        foreach (var key in keys)
        {
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets[key] = bucket = new(1);
            }

            Ordered.Insert(bucket, entity);
        }
    }

    public void Remove(Entity entity)
    {
        if (!_keys.Remove(entity, out var keys))
        {
            return;
        }

        foreach (var key in keys)
        {
            var bucket = _buckets[key];
            Ordered.Remove(bucket, entity);
            if (bucket.Count == 0)
            {
                _buckets.Remove(key);
            }
        }
    }

    public void Clear()
    {
        _buckets.Clear();
        _keys.Clear();
    }
}
