using System.Security.Cryptography;
using System.Text.Json;

namespace Partnero;

/// <summary>Tells the items of one page from those of another: a hash over the bytes of <c>data</c>.</summary>
internal static class PageFingerprint
{
    public static string? Of(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = PartneroClientOptions.LargestMaxResponseDepth });
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isData = reader.ValueTextEquals("data"u8);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (isData)
                {
                    return Convert.ToBase64String(SHA256.HashData(body[start..(int)reader.BytesConsumed]));
                }
            }
        }
        catch (JsonException)
        {
            // Whoever reads the body says what is wrong with it.
        }

        return null;
    }
}
