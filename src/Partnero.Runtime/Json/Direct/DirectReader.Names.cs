using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Partnero.Json;

/// <content>Names of members, while bytes are read.</content>
internal ref partial struct DirectReader
{
    /// <summary>The name of the member that was read last, as it stands between its quotes.</summary>
    public readonly ReadOnlySpan<byte> RawName => Json.Slice(_nameStart, _nameLength);

    /// <summary>Consumes the name and the colon behind it when the whole run is what was expected, from its comma to its colon.</summary>
    /// <param name="run"><c>,"name":</c></param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryName(ReadOnlySpan<byte> run)
    {
        if (_isAfterOpening)
        {
            run = run[1..];
        }

        if (run.Length > Json.Length - At || !IsSame(Json.Slice(At, run.Length), run))
        {
            return false;
        }

        At += run.Length;
        _isAfterOpening = false;
        return true;
    }

    /// <summary>Reads the name of the next member, whatever it is, and the colon; false on the closing brace, which is consumed.</summary>
    public bool NextName()
    {
        if (!GoOn((byte)'}'))
        {
            return false;
        }

        if (ToToken() != (byte)'"')
        {
            throw Broken();
        }

        _nameStart = At + 1;
        var end = DirectTexts.End(Json, _nameStart);
        _nameLength = end - _nameStart;
        At = end + 1;
        if (ToToken() != (byte)':')
        {
            throw Broken();
        }

        At++;
        _isAfterOpening = false;
        return true;
    }

    /// <summary>The name of the member that was read last.</summary>
    public readonly string Name()
    {
        var reader = OnName();
        return reader.GetString()!;
    }

    /// <summary>Whether the member that was read last is called so.</summary>
    public readonly bool IsName(ReadOnlySpan<byte> name)
    {
        if (!RawName.Contains((byte)'\\'))
        {
            return RawName.SequenceEqual(name);
        }

        var reader = OnName();
        return reader.ValueTextEquals(name);
    }

    // Most runs fill one or two vectors, which are compared here and now; a call costs as much again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(ReadOnlySpan<byte> json, ReadOnlySpan<byte> run) => run.Length switch
    {
        >= 16 and <= 32 => Vector128.Create(json) == Vector128.Create(run) && Vector128.Create(json[(run.Length - 16)..]) == Vector128.Create(run[^16..]),
        >= 8 and < 16 => ReadUInt64LittleEndian(json) == ReadUInt64LittleEndian(run) && ReadUInt64LittleEndian(json[(run.Length - 8)..]) == ReadUInt64LittleEndian(run[^8..]),
        _ => json.SequenceEqual(run),
    };

    private readonly Utf8JsonReader OnName()
    {
        var reader = new Utf8JsonReader(Json.Slice(_nameStart - 1, _nameLength + 2));
        reader.Read();
        return reader;
    }
}
