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
        if (text.Length < SecondsLength + 2 || !TrySeconds(text, out var seconds))
        {
            return false;
        }

        var length = SecondsLength;
        var ticks = 0;
        if (text[length] == (byte)'.' && !TryFraction(text, ref length, out ticks))
        {
            return false;
        }

        if (length + 1 >= text.Length || text[length] != (byte)'Z' || text[length + 1] != (byte)'"')
        {
            return false;
        }

        moment = new DateTimeOffset(seconds.Ticks + ticks, TimeSpan.Zero);
        cursor.At += length + 3;
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateTime day)
    {
        var (year, month, date) = ((100 * Two(text, 0)) + Two(text, 2), Two(text, 5), Two(text, 8));
        var isDate = text[4] == (byte)'-' && text[7] == (byte)'-' && IsDate(year, month, date);
        day = isDate ? new DateTime(year, month, date) : default;
        return isDate;
    }

    private static bool TrySeconds(ReadOnlySpan<byte> text, out DateTime time)
    {
        var (year, month, date) = ((100 * Two(text, 0)) + Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        var isTime = text[4] == (byte)'-' && text[7] == (byte)'-' && text[10] == (byte)'T' && text[13] == (byte)':' && text[16] == (byte)':'
            && IsDate(year, month, date) && (uint)hour < 24 && (uint)minute < 60 && (uint)second < 60;
        time = isTime ? new DateTime(year, month, date, hour, minute, second) : default;
        return isTime;
    }

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
