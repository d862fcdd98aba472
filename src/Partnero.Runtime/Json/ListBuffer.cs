using System.Buffers;
using System.Runtime.CompilerServices;

namespace Partnero.Json;

/// <summary>
/// Gathers the items of a list in a pooled array and hands out one of the exact size. A reader that throws leaves its array
/// to the garbage collector; that costs the pool nothing but the array.
/// </summary>
internal ref struct ListBuffer<T>
{
    private const int FirstSize = 16;
    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    public T[] ToArray()
    {
        if (_items is null)
        {
            return [];
        }

        var result = _items.AsSpan(0, _count).ToArray();
        Return(_items);
        _items = null;
        return result;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_items is null ? FirstSize : 2 * _items.Length);
        if (_items is not null)
        {
            _items.CopyTo(larger, 0);
            Return(_items);
        }

        _items = larger;
    }

    private readonly void Return(T[] items)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            items.AsSpan(0, _count).Clear();
        }

        ArrayPool<T>.Shared.Return(items);
    }
}
