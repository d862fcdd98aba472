using System.Text;

namespace Partnero.Conformance.Tests;

/// <summary>Changes a few places of a JSON text at random: half the time so that it may still be JSON. The same seed, the same changes.</summary>
internal sealed class Damage(int seed)
{
    private static readonly byte[][] Values = All(
        "null", "true", "false", "[]", "{}", "[ ]", "[[]]", "{\"a\":{\"b\":[1]}}", "0", "-0", "01", "-", "1.", "1.50", "-12.5", ".5", "1e3", "1E-2", "0.1e5",
        "123456789012345678", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999999999999999", "1.00000000000000000000000000000001",
        "\"\"", "\" 7 \"", "\"1\"", "\"true\"", "\"2025-06-11\"", "\"2025-02-29\"", "\"2025-06-11T09:14:02Z\"", "\"2025-06-11T09:14:02.1234567Z\"",
        "\"2025-06-11T09:14:02.12345678Z\"", "\"2025-06-11T24:00:00Z\"", "\"2025-06-11T23:59:60Z\"", "\"2025-06-11T09:14:02+02:00\"", "\"2025-06-11T09:14:02.Z\"",
        "\"2025-06-11 09:14:02\"", "\"0000-00-00T00:00:00Z\"", "\"a\\/b\\n\"", "\"\\u0041\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\x\"", "\"ü\"", "\"😀\"", "nul", "truex", "2", "1");

    private static readonly byte[][] Pieces = All(
        " ", "\n", "\t ", "\u00a0", "\"", "\\", "\\\\", "\\u", "{", "}", "[", "]", ",", ",,", ":", "0", "-", ".", "e", "null", "/", "/**/", "\0", "\u001f", "é",
        ",\"unknown\":1", ",\"unknown\":{\"a\":[1,\"b\"]}", ",\"status\":0", ",\"data\":null");

    private readonly Random _random = new(seed);

    public byte[] Apply(byte[] body)
    {
        var bytes = body.ToList();
        for (var changes = _random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            switch (_random.Next(8))
            {
                case 0:
                    bytes[_random.Next(bytes.Count)] = (byte)_random.Next(128);
                    break;
                case 1:
                    var at = _random.Next(bytes.Count);
                    bytes.RemoveRange(at, Math.Min(_random.Next(1, 6), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(_random.Next(bytes.Count + 1), Pieces[_random.Next(Pieces.Length)]);
                    break;
                case 3:
                    bytes.RemoveRange(bytes.Count / 2, _random.Next(bytes.Count - (bytes.Count / 2)));
                    break;
                case 4:
                    InsertBehind(bytes, ",:{[}]"u8, " \n\r\t"u8.Slice(_random.Next(4), 1).ToArray());
                    break;
                case 5:
                    InsertBehind(bytes, "{"u8, "\"unknown\":[\"\\u00e9\",{}],"u8.ToArray());
                    break;
                default:
                    ReplaceValue(bytes, Values[_random.Next(Values.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private void InsertBehind(List<byte> bytes, ReadOnlySpan<byte> marks, byte[] piece)
    {
        var mark = marks[_random.Next(marks.Length)];
        var at = bytes.IndexOf(mark, _random.Next(bytes.Count));
        if (at >= 0)
        {
            bytes.InsertRange(at + 1, piece);
        }
    }

    /// <summary>From a colon to the next comma or end.</summary>
    private void ReplaceValue(List<byte> bytes, byte[] value)
    {
        var colon = bytes.IndexOf((byte)':', _random.Next(bytes.Count));
        var end = colon < 0 ? -1 : bytes.FindIndex(colon, letter => letter is (byte)',' or (byte)'}' or (byte)']');
        if (end > colon)
        {
            bytes.RemoveRange(colon + 1, end - colon - 1);
            bytes.InsertRange(colon + 1, value);
        }
    }

    private static byte[][] All(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
}
