using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Partnero.Json;

/// <summary>Dates and moments in the forms that the API writes: <c>2025-06-11</c>, <c>2025-06-11T09:14:02Z</c> with or without a fraction.</summary>
internal static class DirectDates
{
    private const int DateLength = 10;
    private const int SecondsLength = 19;
    private const int MicrosecondsLength = 7;
    private const int MaxFraction = 7;

    /// <summary>Reads a date; false when something else stands here, and nothing is consumed.</summary>
    public static bool TryRead(ref DirectReader reader, out DateOnly date)
    {
        date = default;
        if (reader.ToToken() != (byte)'"')
        {
            return false;
        }

        var text = reader.Json[(reader.At + 1)..];
        if (text.Length <= DateLength || text[DateLength] != (byte)'"' || !TryDate(text, out var day))
        {
            return false;
        }

        date = DateOnly.FromDateTime(day);
        reader.At += DateLength + 2;
        return true;
    }

    /// <summary>Reads a moment; false when something else stands here, and nothing is consumed.</summary>
    public static bool TryRead(ref DirectReader reader, out DateTimeOffset moment)
    {
        moment = default;
        if (reader.ToToken() != (byte)'"')
        {
            return false;
        }

        var text = reader.Json[(reader.At + 1)..];
        if (text.Length < SecondsLength + 2 || !TrySeconds(text, out var seconds))
        {
            return false;
        }

        var length = SecondsLength;
        if (TryMicroseconds(text, out var ticks))
        {
            length += MicrosecondsLength;
        }
        else if (text[length] == (byte)'.' && !TryFraction(text, ref length, out ticks))
        {
            return false;
        }

        if (length + 1 >= text.Length || text[length] != (byte)'Z' || text[length + 1] != (byte)'"')
        {
            return false;
        }

        moment = new DateTimeOffset(seconds + ticks, TimeSpan.Zero);
        reader.At += length + 3;
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateTime day)
    {
        var (year, month, date) = ((100 * Two(text, 0)) + Two(text, 2), Two(text, 5), Two(text, 8));
        var isDate = text[4] == (byte)'-' && text[7] == (byte)'-' && IsDate(year, month, date);
        day = isDate ? new DateTime(year, month, date) : default;
        return isDate;
    }

    // The digits are all looked at at once; behind them only the ranges are left to ask for.
    private static bool TrySeconds(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var digits = Vector128.Create(text) - Vector128.Create("0000-00-00T00:00"u8);
        if (!Vector128.LessThanOrEqualAll(digits, Vector128.Create((byte)9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9)) || text[16] != (byte)':')
        {
            return false;
        }

        var (year, month, date) = ((100 * Number(text, 0)) + Number(text, 2), Number(text, 5), Number(text, 8));
        var (hour, minute, second) = (Number(text, 11), Number(text, 14), Two(text, 17));
        if (!IsDate(year, month, date) || hour >= 24 || minute >= 60 || (uint)second >= 60)
        {
            return false;
        }

        ticks = new DateTime(year, month, date).Ticks + (((((hour * 60) + minute) * 60L) + second) * TimeSpan.TicksPerSecond);
        return true;
    }

    // Six digits of a fraction and Z: what the API always writes. Digits are added up in pairs, then in fours, then all.
    private static bool TryMicroseconds(ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        if (text.Length <= SecondsLength + MicrosecondsLength + 1)
        {
            return false;
        }

        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text[SecondsLength..]);
        var digits = ((bytes >> 8) & 0xFFFF_FFFF_FFFF) - 0x3030_3030_3030;
        if ((byte)bytes != (byte)'.' || (((digits + 0x7676_7676_7676) | digits) & 0x8080_8080_8080) != 0)
        {
            return false;
        }

        var pairs = ((digits << 16) * 10) + (digits << 8);
        var all = ((pairs & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((pairs >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001);
        ticks = (int)(all >> 32) * 10;
        return text[SecondsLength + MicrosecondsLength] == (byte)'Z';
    }

    private static int Number(ReadOnlySpan<byte> text, int at) => (10 * (text[at] - '0')) + (text[at + 1] - '0');

    private static bool IsDate(int year, int month, int date) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && date >= 1 && (date <= 28 || date <= DateTime.DaysInMonth(year, month));

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int length, out int ticks)
    {
        ticks = 0;
        var start = length + 1;
        while (++length < text.Length && (uint)(text[length] - '0') <= 9)
        {
            if (length - start == MaxFraction)
            {
                return false;
            }

            ticks = (ticks * 10) + (text[length] - '0');
        }

        var digits = length - start;
        if (digits == 0)
        {
            return false;
        }

        for (; digits < MaxFraction; digits++)
        {
            ticks *= 10;
        }

        return true;
    }

    /// <summary>Two digits; far below zero when they are none.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (10 * tens) + ones : -10_000;
    }
}
