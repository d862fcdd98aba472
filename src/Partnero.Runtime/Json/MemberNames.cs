using System.ComponentModel;
using System.Runtime.CompilerServices;
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

    private readonly Entry[] _entries;
    private readonly Entry _unknown;
    private readonly Entry[]?[] _byLength;

    // By ordinal + 1, what came behind it. Written by any thread at any time: it is a guess that is checked.
    private readonly Entry[] _behind;

    private readonly int[]? _query;
    private string?[]? _texts;
    private ulong _parts;
    private volatile bool _knowsParts;

    /// <summary>Takes names with a line end between them: one constant for a whole type.</summary>
    /// <param name="lines">The names.</param>
    /// <param name="ignored">How many of the last are read past.</param>
    /// <param name="query">Ordinals of those that go into the query, where others go into the body.</param>
    public MemberNames(string lines, int ignored = 0, int[]? query = null)
        : this(lines?.Split('\n') ?? [], ignored, query)
    {
    }

    /// <summary>Takes names that may hold line ends.</summary>
    /// <param name="names">The names.</param>
    /// <param name="ignored">How many of the last are read past.</param>
    /// <param name="query">Ordinals of those that go into the query, where others go into the body.</param>
    public MemberNames(string[] names, int ignored = 0, int[]? query = null)
        : this(Array.ConvertAll(names, Encoding.UTF8.GetBytes), ignored)
    {
        _query = query;
    }

    private MemberNames(byte[][] names, int ignored)
    {
        Count = names.Length - ignored;
        _unknown = new Entry([], names.Length, isMember: false);
        _entries = new Entry[names.Length];
        _behind = new Entry[names.Length + 2];
        var longest = 0;
        for (var i = 0; i < names.Length; i++)
        {
            _behind[i] = _entries[i] = new Entry(names[i], i, i < Count);
            longest = Math.Max(longest, names[i].Length);
        }

        _behind[^2] = _behind[^1] = _unknown;
        _byLength = new Entry[]?[longest + 1];
        foreach (var entry in _entries)
        {
            // Plain loops: what LINQ brings would be compiled by the JIT before the first call of a process is answered.
            var same = _byLength[entry.Name.Length] ?? [];
            Array.Resize(ref same, same.Length + 1);
            same[^1] = entry;
            _byLength[entry.Name.Length] = same;
        }
    }

    /// <summary>How many members the type has; the names behind them are read past.</summary>
    internal int Count { get; }

    /// <summary>Whether some go into the query and some into the body.</summary>
    internal bool IsMixed => _query is not null;

    /// <summary>Whether these are all the objects that the type always has. What it has is known when the first was read.</summary>
    internal bool HasAllParts(ulong parts) => _knowsParts && (_parts & ~parts) == 0 && (_parts == 0 || Count <= 64);

    /// <summary>Takes note of an object that the type always has.</summary>
    internal void NotePart(ulong bit)
    {
        if ((_parts & bit) == 0)
        {
            Interlocked.Or(ref _parts, bit);
        }
    }

    /// <summary>All of them have been noted.</summary>
    internal void PartsAreKnown() => _knowsParts = true;

    /// <summary>Whether a member is called so.</summary>
    internal bool Contains(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Text(i) == name)
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsInQuery(int ordinal) => _query is not null && Array.IndexOf(_query, ordinal) >= 0;

    internal bool IsIgnored(int ordinal) => ordinal >= Count && ordinal < _entries.Length;

    internal ReadOnlySpan<byte> Utf8(int ordinal) => _entries[ordinal].Name;

    /// <summary>What stands before the value, a comma first; empty for a name that writers may escape.</summary>
    internal ReadOnlySpan<byte> PlainRun(int ordinal) => _entries[ordinal] is { IsPlain: true } entry ? entry.Run : [];

    internal string Text(int ordinal) => (_texts ??= new string?[Count])[ordinal] ??= Encoding.UTF8.GetString(_entries[ordinal].Name);

    /// <summary>Goes to the next member when it is the one that is expected there, and one that the type knows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryExpected(ref JsonCursor reader, ref int at)
    {
        var expected = _behind[at + 1];
        if (!expected.HasRun || !reader.Direct.TryName(expected.Run))
        {
            return false;
        }

        at = expected.Ordinal;
        return true;
    }

    /// <summary>Goes to the next member: false on the closing brace.</summary>
    /// <param name="reader">Stands behind a value or the opening brace; afterwards on a name or the closing brace.</param>
    /// <param name="at">The last ordinal; afterwards that of the member, or the number of names for one that is not known.</param>
    public bool Next(ref JsonCursor reader, ref int at) => (reader.IsDirect && TryExpected(ref reader, ref at)) || Find(ref reader, ref at);

    /// <summary>Goes to the next member, whichever it is.</summary>
    internal bool Find(ref JsonCursor reader, ref int at)
    {
        if (!(reader.IsDirect ? reader.Direct.NextName() : reader.Reader.Read() && reader.Reader.TokenType == JsonTokenType.PropertyName))
        {
            return false;
        }

        var expected = _behind[at + 1];
        if (expected == _unknown || !JsonIn.Is(ref reader, expected.Name))
        {
            expected = Find(ref reader);
            _behind[at + 1] = expected;
        }

        at = expected.Ordinal;
        return true;
    }

    private Entry Find(ref JsonCursor reader) =>
        reader.IsDirect
            ? reader.Direct.RawName.Contains((byte)'\\') ? FindEach(ref reader) : Find(reader.Direct.RawName)
            : reader.Reader.ValueIsEscaped || reader.Reader.HasValueSequence ? FindEach(ref reader) : Find(reader.Reader.ValueSpan);

    private Entry Find(ReadOnlySpan<byte> name)
    {
        if (name.Length < _byLength.Length && _byLength[name.Length] is { } candidates)
        {
            foreach (var candidate in candidates)
            {
                if (name.SequenceEqual(candidate.Name))
                {
                    return candidate;
                }
            }
        }

        return _unknown;
    }

    private Entry FindEach(ref JsonCursor reader)
    {
        foreach (var entry in _entries)
        {
            if (JsonIn.Is(ref reader, entry.Name))
            {
                return entry;
            }
        }

        return _unknown;
    }

    /// <summary>A name.</summary>
    private sealed class Entry(byte[] name, int ordinal, bool isMember)
    {
        public readonly byte[] Name = name;

        public readonly int Ordinal = ordinal;

        /// <summary>What stands in JSON before the value: <c>,"name":</c> — empty where the name has other characters than it stands for.</summary>
        public readonly byte[] Run = isMember ? RunOf(name) : [];

        /// <summary>Whether any writer would write the name as it stands: printable ASCII.</summary>
        public readonly bool IsPlain = IsPrintable(name);

        /// <summary>Whether a member can be recognised by its run.</summary>
        public bool HasRun => Run.Length > 0;

        private static bool IsPrintable(byte[] name)
        {
            foreach (var letter in name)
            {
                if (letter is < (byte)' ' or > (byte)'~')
                {
                    return false;
                }
            }

            return true;
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
    }
}
