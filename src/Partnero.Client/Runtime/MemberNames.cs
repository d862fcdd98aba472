using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>
/// The member names of a generated type in documented order, and the way from a name in JSON to its ordinal. A server writes the
/// members of a type mostly in one order: the name that stood behind this one the last time is tried first, and before any was
/// read the one behind it in the documentation. Any other is looked up.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberNames
{
    /// <summary>Where a walk through an object begins: before the first member.</summary>
    public const int Start = -1;

    private readonly byte[][] _names;
    private readonly int[][] _byLength;

    // What stands in JSON before the value: ,"name": — empty where the name has other characters than it stands for.
    private readonly byte[][] _runs;

    // By ordinal + 1, what came behind it. Written by any thread at any time: it is a guess that is checked.
    private readonly int[] _behind;

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
        _runs = Array.ConvertAll(names, RunOf);
        _behind = new int[names.Length + 2];
        var longest = 0;
        for (var i = 0; i < _behind.Length; i++)
        {
            _behind[i] = i;
            longest = i < names.Length ? Math.Max(longest, names[i].Length) : longest;
        }

        _byLength = new int[longest + 1][];
        for (var i = 0; i < names.Length; i++)
        {
            // Plain loops: what LINQ brings would be compiled by the JIT before the first call of a process is answered.
            var same = _byLength[names[i].Length] ?? [];
            Array.Resize(ref same, same.Length + 1);
            same[^1] = i;
            _byLength[names[i].Length] = same;
        }
    }

    /// <summary>Goes to the next member: false on the closing brace.</summary>
    /// <param name="reader">Stands behind a value or the opening brace; afterwards on a name or the closing brace.</param>
    /// <param name="at">The last ordinal; afterwards that of the member, or the number of names for one that is not known.</param>
    public bool Next(ref JsonCursor reader, ref int at)
    {
        var expected = _behind[at + 1];
        if (reader.IsDirect)
        {
            if (expected < _runs.Length && _runs[expected] is { Length: > 0 } run && reader.TryName(run))
            {
                at = expected;
                return true;
            }

            if (!reader.NextName())
            {
                return false;
            }
        }
        else if (!reader.Reader.Read() || reader.Reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        at = expected < _names.Length && JsonIn.Is(ref reader, _names[expected]) ? expected : Find(ref reader, at);
        return true;
    }

    private int Find(ref JsonCursor reader, int last)
    {
        var found = reader.IsDirect
            ? reader.RawName.Contains((byte)'\\') ? FindEach(ref reader) : Find(reader.RawName)
            : reader.Reader.ValueIsEscaped || reader.Reader.HasValueSequence ? FindEach(ref reader) : Find(reader.Reader.ValueSpan);
        _behind[last + 1] = found;
        return found;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
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

    private int FindEach(ref JsonCursor reader)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (JsonIn.Is(ref reader, _names[i]))
            {
                return i;
            }
        }

        return _names.Length;
    }

    private static byte[] RunOf(byte[] name)
    {
        foreach (var letter in name)
        {
            if (letter is < (byte)' ' or (byte)'"' or (byte)'\\')
            {
                return [];
            }
        }

        var run = new byte[name.Length + 4];
        run[0] = (byte)',';
        run[1] = (byte)'"';
        name.CopyTo(run, 2);
        run[^2] = (byte)'"';
        run[^1] = (byte)':';
        return run;
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
