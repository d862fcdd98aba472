using System.Buffers.Text;

namespace Partnero.Json;

/// <summary>Numbers in their plain form: an optional minus, digits without leading zeros, perhaps a fraction. No exponent.</summary>
internal static class DirectNumbers
{
    // No number of so many digits overflows.
    private const int MaxDigits = 18;

    /// <summary>Reads a whole number; false when something else stands here, and nothing is consumed.</summary>
    public static bool TryRead(ref DirectReader reader, out long number)
    {
        number = 0;
        reader.ToToken();
        var json = reader.Json;
        var length = Integer(json, reader.At);
        if (length == 0 || length > MaxDigits || !IsEnd(json, reader.At + length))
        {
            return false;
        }

        var isNegative = json[reader.At] == (byte)'-';
        foreach (var digit in json.Slice(reader.At, length)[(isNegative ? 1 : 0)..])
        {
            number = (number * 10) + (digit - '0');
        }

        number = isNegative ? -number : number;
        reader.At += length;
        return true;
    }

    /// <summary>Reads a decimal number; false when something else stands here, and nothing is consumed.</summary>
    public static bool TryRead(ref DirectReader reader, out decimal number)
    {
        number = 0;
        reader.ToToken();
        var json = reader.Json;
        var end = reader.At + Integer(json, reader.At);
        if (end == reader.At)
        {
            return false;
        }

        if (end < json.Length && json[end] == (byte)'.')
        {
            var fraction = Digits(json, end + 1);
            if (fraction == 0)
            {
                return false;
            }

            end += 1 + fraction;
        }

        var text = json[reader.At..end];
        if (!IsEnd(json, end) || !Utf8Parser.TryParse(text, out number, out var consumed) || consumed != text.Length)
        {
            return false;
        }

        reader.At = end;
        return true;
    }

    /// <summary>How many bytes a minus and the digits behind it take; 0 when JSON does not allow them.</summary>
    private static int Integer(ReadOnlySpan<byte> json, int at)
    {
        var sign = (uint)at < (uint)json.Length && json[at] == (byte)'-' ? 1 : 0;
        var digits = Digits(json, at + sign);
        return digits == 0 || (digits > 1 && json[at + sign] == (byte)'0') ? 0 : sign + digits;
    }

    private static int Digits(ReadOnlySpan<byte> json, int start)
    {
        var at = start;
        while ((uint)at < (uint)json.Length && char.IsAsciiDigit((char)json[at]))
        {
            at++;
        }

        return at - start;
    }

    private static bool IsEnd(ReadOnlySpan<byte> json, int at) =>
        (uint)at < (uint)json.Length && json[at] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
