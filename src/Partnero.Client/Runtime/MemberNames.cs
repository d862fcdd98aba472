using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>
/// The member names of a generated type in documented order, and the way from a name in JSON to its ordinal. Servers mostly
/// write members in the documented order, so the name behind the last one found is tried first; any other is looked up.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberNames
{
    /// <summary>Where a walk through an object begins: before the first member.</summary>
    public const int Start = -1;

    private readonly byte[][] _names;
    private readonly int[][] _byLength;

    /// <summary>Takes names with a line end between them: one constant for a whole type.</summary>
    /// <param name="lines">The names in UTF-8.</param>
    public MemberNames(ReadOnlySpan<byte> lines)
        : this(Split(lines))
    {
    }

    /// <summary>Takes names that may hold line ends.</summary>
    /// <param name="names">The names.</param>
    public MemberNames(string[] names)
        : this(Array.ConvertAll(names, Encoding.UTF8.GetBytes))
    {
    }

    private MemberNames(byte[][] names)
    {
        _names = names;
        _byLength = new int[names.Length == 0 ? 0 : names.Max(name => name.Length) + 1][];
        foreach (var group in Enumerable.Range(0, names.Length).GroupBy(i => names[i].Length))
        {
            _byLength[group.Key] = [.. group];
        }
    }

    /// <summary>Goes to the next member: false on the closing brace.</summary>
    /// <param name="reader">Stands behind a value or the opening brace; afterwards on a name or the closing brace.</param>
    /// <param name="at">The last ordinal; afterwards that of the member, or the number of names for one that is not known.</param>
    public bool Next(ref Utf8JsonReader reader, ref int at)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        var expected = at + 1;
        at = expected < _names.Length && reader.ValueTextEquals(_names[expected]) ? expected : Find(ref reader);
        return true;
    }

    private int Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence)
        {
            return FindEach(ref reader);
        }

        var name = reader.ValueSpan;
        if (name.Length < _byLength.Length && _byLength[name.Length] is { } candidates)
        {
            foreach (var candidate in candidates)
            {
                if (name.SequenceEqual(_names[candidate]))
                {
                    return candidate;
                }
            }
        }

        return _names.Length;
    }

    private int FindEach(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
            {
                return i;
            }
        }

        return _names.Length;
    }

    private static byte[][] Split(ReadOnlySpan<byte> lines)
    {
        var names = new List<byte[]>();
        while (true)
        {
            var end = lines.IndexOf((byte)'\n');
            if (end < 0)
            {
                names.Add(lines.ToArray());
                return [.. names];
            }

            names.Add(lines[..end].ToArray());
            lines = lines[(end + 1)..];
        }
    }
}
