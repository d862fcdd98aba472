namespace Partnero.Mock.State;

/// <summary>Lists of entities in the order of creation: an entity is found in one by its number.</summary>
internal static class Ordered
{
    /// <summary>Inserts an entity at its place, which is nearly always the end.</summary>
    public static void Insert(List<Entity> list, Entity entity)
    {
        if (list.Count == 0 || list[^1].Number < entity.Number)
        {
            list.Add(entity);
        }
        else
        {
            list.Insert(~list.BinarySearch(entity, ByNumber.Instance), entity);
        }
    }

    public static void Remove(List<Entity> list, Entity entity)
    {
        if (list.BinarySearch(entity, ByNumber.Instance) is >= 0 and var at)
        {
            list.RemoveAt(at);
        }
    }

    /// <summary>Whether an entity is in a list that has the order of creation.</summary>
    public static bool Contains(IReadOnlyList<Entity> list, Entity entity)
    {
        var (low, high) = (0, list.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var number = list[middle].Number;
            if (number == entity.Number)
            {
                return true;
            }

            (low, high) = number < entity.Number ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>The entities of several lists, each once, in the order of creation; found while they are asked for.</summary>
    public static IEnumerable<Entity> Union(IReadOnlyList<IReadOnlyList<Entity>> lists)
    {
        var at = new int[lists.Count];
        while (true)
        {
            Entity? next = null;
            for (var i = 0; i < at.Length; i++)
            {
                if (at[i] < lists[i].Count && (next is null || lists[i][at[i]].Number < next.Number))
                {
                    next = lists[i][at[i]];
                }
            }

            if (next is null)
            {
                yield break;
            }

            for (var i = 0; i < at.Length; i++)
            {
                at[i] += at[i] < lists[i].Count && lists[i][at[i]] == next ? 1 : 0;
            }

            yield return next;
        }
    }

    private sealed class ByNumber : IComparer<Entity>
    {
        public static ByNumber Instance { get; } = new();

        public int Compare(Entity? x, Entity? y) => x!.Number.CompareTo(y!.Number);
    }
}
