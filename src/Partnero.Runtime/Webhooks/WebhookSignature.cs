using System.Security.Cryptography;
using System.Text;

namespace Partnero;

/// <summary>
/// The signature of a webhook delivery: HMAC-SHA256 of the body's bytes, as they came, under the webhook's signing secret, in
/// lower-case hexadecimal.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The HTTP header that carries the signature.</summary>
    public const string HeaderName = "Signature";

    private const int HexLength = 2 * HMACSHA256.HashSizeInBytes;

    /// <summary>The signature of a body: for tests, and for sending deliveries to oneself.</summary>
    /// <param name="body">The body's bytes.</param>
    /// <param name="secret">The webhook's <c>signature</c>, as the API gave it.</param>
    public static string Compute(ReadOnlySpan<byte> body, string secret)
    {
        Span<byte> hex = stackalloc byte[HexLength];
        Compute(body, secret, hex);
        return Encoding.ASCII.GetString(hex);
    }

    /// <summary>Whether a signature is that of the body. Takes the same time wherever the two differ.</summary>
    /// <param name="body">The body's bytes as they came; text that was parsed and written again has other bytes.</param>
    /// <param name="signature">The header's value; null when there was none.</param>
    /// <param name="secret">The webhook's <c>signature</c>, as the API gave it.</param>
    public static bool IsValid(ReadOnlySpan<byte> body, string? signature, string secret)
    {
        Span<byte> expected = stackalloc byte[HexLength];
        Compute(body, secret, expected);
        Span<byte> given = stackalloc byte[HexLength];
        return signature is { Length: HexLength }
            && Ascii.FromUtf16(signature, given, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(expected, given);
    }

    private static void Compute(ReadOnlySpan<byte> body, string secret, Span<byte> hex)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, hash);
        for (var i = 0; i < hash.Length; i++)
        {
            hex[2 * i] = HexDigit(hash[i] >> 4);
            hex[(2 * i) + 1] = HexDigit(hash[i] & 15);
        }
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);
}
