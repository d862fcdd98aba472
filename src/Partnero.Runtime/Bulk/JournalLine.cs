using System.Globalization;
using System.Numerics;
using System.Text;

namespace Partnero;

/// <summary>
/// One line of a journal file. Version 2, below the header: <c>+ 2026-12-01T02:43:27.123Z key 89abcdef</c>, which is state, time,
/// quoted key and checksum. Version 1, above the header or without one: a sign and the percent-encoded key, nothing else.
/// </summary>
/// <param name="Key">The key, unquoted.</param>
/// <param name="State">What was noted of it.</param>
/// <param name="Time">When it was noted; null in version 1.</param>
internal readonly record struct JournalLine(string Key, BulkState State, DateTimeOffset? Time)
{
    /// <summary>The line that stands above the lines of version 2. No line of version 1 begins like it.</summary>
    public const string Header = "partnero-bulk-journal 2";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int ChecksumLength = 8;

    /// <summary>The line as it stands in a file of version 2, without its line end.</summary>
    public string Write()
    {
        var content = new StringBuilder();
        content.Append(SignOf(State)).Append(' ').Append((Time ?? default).UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)).Append(' ');
        Quote(Key, content);
        content.Append(' ');
        var checksum = ChecksumOf(content.ToString());
        return content.Append(checksum.ToString("x8", CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>Reads a line of version 2; false when it is none, or was changed or cut.</summary>
    public static bool TryRead(string line, out JournalLine read)
    {
        read = default;
        var content = line.Length > ChecksumLength ? line[..^ChecksumLength] : "";
        if (!uint.TryParse(line.AsSpan(content.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum)
            || checksum != ChecksumOf(content)
            || content.Split(' ') is not [var sign, var time, var key, ""]
            || StateOf(sign) is not { } state
            || !DateTimeOffset.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var noted)
            || Unquote(key) is not { } name)
        {
            return false;
        }

        read = new JournalLine(name, state, noted);
        return true;
    }

    /// <summary>Reads a line of version 1; false when it is none. Only its first character is the sign.</summary>
    public static bool TryReadVersion1(string line, out JournalLine read)
    {
        read = line.Length > 0 && StateOf(line[..1]) is { } state ? new JournalLine(Uri.UnescapeDataString(line[1..]), state, null) : default;
        return read.Key is not null;
    }

    /// <summary>Whether a line without its end, the last of a file, may be the beginning of one of ours.</summary>
    public static bool MayBeTorn(string line, bool isFirst) =>
        !isFirst || line.Length == 0 || StateOf(line[..1]) is not null || Header.StartsWith(line, StringComparison.Ordinal);

    private static char SignOf(BulkState state) => state switch
    {
        BulkState.Begun => '+',
        BulkState.Done => '=',
        _ => '-',
    };

    private static BulkState? StateOf(string sign) => sign switch
    {
        "+" => BulkState.Begun,
        "=" => BulkState.Done,
        "-" => BulkState.None,
        _ => null,
    };

    // Unit by unit: a key may hold half a surrogate pair, which no encoding of whole characters gives back.
    private static void Quote(string key, StringBuilder line)
    {
        foreach (var unit in key)
        {
            if (unit is > ' ' and <= '~' and not '%')
            {
                line.Append(unit);
            }
            else
            {
                line.Append('%').Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
        }
    }

    private static string? Unquote(string quoted)
    {
        var key = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] != '%')
            {
                key.Append(quoted[i]);
            }
            else if (i + 4 < quoted.Length && ushort.TryParse(quoted.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                key.Append((char)unit);
                i += 4;
            }
            else
            {
                return null;
            }
        }

        return key.ToString();
    }

    private static uint ChecksumOf(string text)
    {
        var checksum = uint.MaxValue;
        foreach (var unit in text)
        {
            checksum = BitOperations.Crc32C(checksum, unit);
        }

        return ~checksum;
    }
}
