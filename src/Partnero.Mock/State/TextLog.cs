namespace Partnero.Mock.State;

/// <summary>
/// Finds entities by a part of a text: all texts of one member stand in one buffer, so that a search is a single scan of it.
/// Texts of entities that changed or went stay until the buffer is rebuilt; each hit is therefore checked.
/// </summary>
internal sealed class TextLog(string member)
{
    private const char End = '\n';
    private const int WorthRebuilding = 64;

    private readonly List<(int Start, Entity Entity)> _starts = [];
    private readonly HashSet<Entity> _live = [];
    private char[] _buffer = new char[256];
    private int _length;
    private bool _isOrdered = true;

    public void Add(Entity entity)
    {
        if (entity.Text(member) is not { } text)
        {
            return;
        }

        _isOrdered &= _starts.Count == 0 || _starts[^1].Entity.Number < entity.Number;
        _live.Add(entity);
        _starts.Add((_length, entity));
        Append(text.ToLowerInvariant());
    }

    public void Remove(Entity entity)
    {
        if (_live.Remove(entity) && _starts.Count > WorthRebuilding && _starts.Count > _live.Count * 2)
        {
            Rebuild();
        }
    }

    /// <summary>The entities whose text has the part, in the order of creation; found while they are asked for.</summary>
    public IEnumerable<Entity> Find(string part)
    {
        var hits = Hits(part.ToLowerInvariant()).Where(entity => _live.Contains(entity) && Has(entity, part));
        return _isOrdered ? hits : hits.Distinct().OrderBy(entity => entity.Number);
    }

    public void Clear()
    {
        _starts.Clear();
        _live.Clear();
        (_length, _isOrdered) = (0, true);
    }

    private bool Has(Entity entity, string part) => entity.Text(member)?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<Entity> Hits(string part)
    {
        if (part.Contains(End, StringComparison.Ordinal))
        {
            yield break;
        }

        for (int at = 0, next = 0; at < _length; at = next)
        {
            var found = _buffer.AsSpan(at, _length - at).IndexOf(part);
            if (found < 0)
            {
                yield break;
            }

            var index = IndexAt(at + found);
            next = index + 1 < _starts.Count ? _starts[index + 1].Start : _length;
            yield return _starts[index].Entity;
        }
    }

    private int IndexAt(int position)
    {
        var (low, high) = (0, _starts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _starts[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private void Append(string text)
    {
        if (_length + text.Length + 1 > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + text.Length + 1));
        }

        text.CopyTo(0, _buffer, _length, text.Length);
        _length += text.Length;
        _buffer[_length++] = End;
    }

    private void Rebuild()
    {
        Entity[] live = [.. _live.OrderBy(entity => entity.Number)];
        Clear();
        foreach (var entity in live)
        {
            Add(entity);
        }
    }
}
