using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Partnero.Json;

/// <summary>Texts, found by a vectorised search for the quote that ends them.</summary>
internal static class DirectTexts
{
    private const int MaxUnescaped = 512;
    private const int MaxWord = 24;

    private static readonly string?[] Words = new string?[256];

    /// <summary>Reads a text, or null; false when something else stands here, and nothing is consumed.</summary>
    public static bool TryRead(ref DirectReader reader, out string? text)
    {
        text = null;
        if (reader.ToToken() != (byte)'"')
        {
            return reader.TryPass("null"u8);
        }

        var json = reader.Json;
        var start = reader.At + 1;
        var end = IndexOfSpecial(json, start);
        if ((uint)end >= (uint)json.Length)
        {
            return false;
        }

        if (json[end] == (byte)'"')
        {
            text = ToString(json[start..end], reader.IsAscii);
            reader.At = end + 1;
            return true;
        }

        return json[end] == (byte)'\\' && TryUnescape(ref reader, start, end, out text);
    }

    /// <summary>Reads a short text of which there are few: one that was read lately is the same string again.</summary>
    public static bool TryReadWord(ref DirectReader reader, out string? word)
    {
        if (reader.IsAscii && reader.ToToken() == (byte)'"')
        {
            var start = reader.At + 1;
            var end = IndexOfSpecial(reader.Json, start);
            if (end - start is > 0 and <= MaxWord && end < reader.Json.Length && reader.Json[end] == (byte)'"')
            {
                word = Word(reader.Json[start..end]);
                reader.At = end + 1;
                return true;
            }
        }

        return TryRead(ref reader, out word);
    }

    /// <summary>Where the text that is read past ends: its closing quote.</summary>
    public static int End(ReadOnlySpan<byte> json, int start)
    {
        var at = start;
        while (true)
        {
            at = IndexOfSpecial(json, at);
            if ((uint)at >= (uint)json.Length || json[at] < (byte)' ')
            {
                throw DirectReader.Broken();
            }

            if (json[at] == (byte)'"')
            {
                return at;
            }

            at += 2;
        }
    }

    /// <summary>The first quote, backslash or control character; the length when there is none.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<byte> json, int at)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(json);
            for (; at <= json.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
                var special = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                    | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                    | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
                if (special != Vector128<byte>.Zero)
                {
                    return at + BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
                }
            }
        }

        while ((uint)at < (uint)json.Length && json[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }

        return Math.Min(at, json.Length);
    }

    // Two words in one place take turns. Threads write at any time: what is found is compared.
    private static string Word(ReadOnlySpan<byte> bytes)
    {
        var place = (bytes[0] + (5 * bytes[^1]) + (31 * bytes[bytes.Length / 2]) + (17 * bytes.Length)) % Words.Length;
        var word = Words[place];
        return word is not null && Ascii.Equals(bytes, word) ? word : Words[place] = ToString(bytes, isAscii: true);
    }

    // PHP escapes every slash, so addresses come this way. Code points in hexadecimal and very long texts are left to others.
    // Apart from the loop: where both are in one method, the JIT optimises it at once, which the first call of a process feels.
    private static bool TryUnescape(ref DirectReader reader, int start, int at, out string? text)
    {
        Span<byte> buffer = stackalloc byte[MaxUnescaped];
        return TryUnescape(ref reader, start, at, buffer, out text);
    }

    private static bool TryUnescape(ref DirectReader reader, int start, int at, scoped Span<byte> buffer, out string? text)
    {
        text = null;
        var json = reader.Json;
        var length = 0;
        while (at < json.Length && length + (at - start) + 1 < buffer.Length)
        {
            json[start..at].CopyTo(buffer[length..]);
            length += at - start;
            if (json[at] == (byte)'"')
            {
                text = ToString(buffer[..length], reader.IsAscii);
                reader.At = at + 1;
                return true;
            }

            if (json[at] != (byte)'\\' || at + 1 == json.Length || Unescaped(json[at + 1]) is not (not 0 and var plain))
            {
                return false;
            }

            buffer[length++] = plain;
            start = at + 2;
            at = IndexOfSpecial(json, start);
        }

        return false;
    }

    private static byte Unescaped(byte escaped) => escaped switch
    {
        (byte)'/' or (byte)'"' or (byte)'\\' => escaped,
        (byte)'n' => (byte)'\n',
        (byte)'t' => (byte)'\t',
        (byte)'r' => (byte)'\r',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => 0,
    };

    // Latin-1 has the 128 characters of ASCII in the same places, and widens them without looking for others.
    private static string ToString(ReadOnlySpan<byte> bytes, bool isAscii) =>
        isAscii ? Encoding.Latin1.GetString(bytes) : Encoding.UTF8.GetString(bytes);
}
