using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>Dates and moments in the forms that the API writes: <c>2025-06-11</c>, <c>2025-06-11T09:14:02Z</c> with or without a fraction.</summary>
internal static class DirectDates
{
    private const int DateLength = 10;
    private const int SecondsLength = 19;
    private const int MaxFraction = 7;

    /// <summary>Reads a date; false when something else stands here, and nothing is consumed.</summary>
    public static bool TryRead(ref JsonCursor cursor, out DateOnly date)
    {
        date = default;
        if (cursor.ToToken() != (byte)'"')
        {
            return false;
        }

        var text = cursor.Json[(cursor.At + 1)..];
        if (text.Length <= DateLength || text[DateLength] != (byte)'"' || !TryDate(text, out var day))
        {
            return false;
        }

        date = DateOnly.FromDateTime(day);
        cursor.At += DateLength + 2;
        return true;
    }

    /// <summary>Reads a moment; false when something else stands here, and nothing is consumed.</summary>
    public static bool TryRead(ref JsonCursor cursor, out DateTimeOffset moment)
    {
        moment = default;
        if (cursor.ToToken() != (byte)'"')
        {
            return false;
        }

        var text = cursor.Json[(cursor.At + 1)..];
        if (text.Length < SecondsLength + 2 || !TryDate(text, out var day) || !TryTime(text[DateLength..], out var ticks))
        {
            return false;
        }

        var length = SecondsLength;
        if (text[length] == (byte)'.' && !TryFraction(text, ref length, ref ticks))
        {
            return false;
        }

        if (length + 1 >= text.Length || text[length] != (byte)'Z' || text[length + 1] != (byte)'"')
        {
            return false;
        }

        moment = new DateTimeOffset(day.Ticks + ticks, TimeSpan.Zero);
        cursor.At += length + 3;
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateTime day)
    {
        var year = (100 * Two(text, 0)) + Two(text, 2);
        var month = Two(text, 5);
        var date = Two(text, 8);
        var isDate = text[4] == (byte)'-' && text[7] == (byte)'-'
            && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
        day = isDate ? new DateTime(year, month, date) : default;
        return isDate;
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out long ticks)
    {
        var (hours, minutes, seconds) = (Two(text, 1), Two(text, 4), Two(text, 7));
        ticks = ((((hours * 60L) + minutes) * 60) + seconds) * TimeSpan.TicksPerSecond;
        return text[0] == (byte)'T' && text[3] == (byte)':' && text[6] == (byte)':' && hours is >= 0 and < 24 && minutes is >= 0 and < 60 && seconds is >= 0 and < 60;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int length, ref long ticks)
    {
        var digits = 0;
        var unit = TimeSpan.TicksPerSecond;
        while (++length < text.Length && char.IsAsciiDigit((char)text[length]))
        {
            unit /= 10;
            ticks += (text[length] - '0') * unit;
            digits++;
        }

        return digits is > 0 and <= MaxFraction;
    }

    /// <summary>Two digits; far below zero when they are none.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (10 * tens) + ones : -10_000;
    }
}
