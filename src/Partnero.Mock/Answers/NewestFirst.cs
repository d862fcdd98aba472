using System.Collections;
using Partnero.Mock.State;

namespace Partnero.Mock.Answers;

/// <summary>A list from its end, without a copy.</summary>
internal sealed class NewestFirst(IReadOnlyList<Entity> list) : IReadOnlyList<Entity>
{
    public int Count => list.Count;

    public Entity this[int index] => list[list.Count - 1 - index];

    public IEnumerator<Entity> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
