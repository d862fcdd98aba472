namespace Partnero.Analyzers.Flow;

/// <summary>
/// A growing array in chunks that copies share until one of them writes. States are copied and merged at every branch, and
/// differ in a few slots: chunks that are still the same one need no look.
/// </summary>
internal sealed class Slots<T>
    where T : class
{
    private const int ChunkSize = 32;

    private static readonly T?[] Empty = new T?[ChunkSize];

    private T?[][] _chunks = [];

    public T? this[int index]
    {
        get => Chunk(index / ChunkSize)[index % ChunkSize];
        set
        {
            Reserve(index / ChunkSize);
            var copy = (T?[])_chunks[index / ChunkSize].Clone();
            copy[index % ChunkSize] = value;
            _chunks[index / ChunkSize] = copy;
        }
    }

    public Slots<T> Clone() => new() { _chunks = (T?[][])_chunks.Clone() };

    public bool Any(Func<T, bool> predicate) =>
        Array.Exists(_chunks, chunk => Array.Exists(chunk, item => item is not null && predicate(item)));

    /// <summary>Merges slot by slot; true when something changed.</summary>
    /// <param name="other">What to merge.</param>
    /// <param name="known">A state of <paramref name="other"/> that was merged before: what is still the same is passed over.</param>
    /// <param name="merge">Merges two slots; gives the first one where the second adds nothing.</param>
    public bool Join(Slots<T> other, Slots<T>? known, Func<T?, T?, T?> merge)
    {
        var changed = false;
        for (var i = 0; i < Math.Max(_chunks.Length, other._chunks.Length); i++)
        {
            var chunk = other.Chunk(i);
            if (chunk != Chunk(i) && chunk != known?.Chunk(i))
            {
                changed |= JoinChunk(i, chunk, merge);
            }
        }

        return changed;
    }

    private T?[] Chunk(int index) => index < _chunks.Length ? _chunks[index] : Empty;

    private bool JoinChunk(int index, T?[] other, Func<T?, T?, T?> merge)
    {
        Reserve(index);
        var mine = _chunks[index];
        T?[]? merged = null;
        for (var i = 0; i < ChunkSize; i++)
        {
            var both = merge(mine[i], other[i]);
            if (!ReferenceEquals(both, mine[i]))
            {
                merged ??= (T?[])mine.Clone();
                merged[i] = both;
            }
        }

        _chunks[index] = merged ?? mine;
        return merged is not null;
    }

    private void Reserve(int chunk)
    {
        var length = _chunks.Length;
        if (chunk >= length)
        {
            Array.Resize(ref _chunks, chunk + 1);
            for (var i = length; i <= chunk; i++)
            {
                _chunks[i] = Empty;
            }
        }
    }
}
