using System.IO.Compression;

namespace Partnero;

/// <summary>
/// Unpacks a body that came packed though nobody asked for that: an <see cref="HttpClient"/> of the caller's need not unpack. One
/// that does takes the header away.
/// </summary>
internal static class Unpacking
{
    public static bool IsPacked(HttpResponseMessage response) => Encodings(response).Length > 0;

    /// <summary>Unpacks the body in its place.</summary>
    /// <exception cref="PartneroResponseException">It is not packed as it says, in a way that is not known here, or too large.</exception>
    public static void Unpack(ApiOperation operation, Received received, ClientSettings settings)
    {
        var encodings = Encodings(received.Response);
        try
        {
            Stream stream = new MemoryStream(received.Body.ToArray(), writable: false);
            for (var i = encodings.Length - 1; i >= 0; i--)
            {
                stream = Open(encodings[i], stream) ?? throw Unknown(operation, received, encodings[i], settings);
            }

            using (stream)
            {
                received.Take(stream, settings.MaxResponseBytes);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            throw Failures.Undecodable(operation, received.Response, settings, exception);
        }

        if (received.Body.Length > settings.MaxResponseBytes)
        {
            throw Failures.TooLarge(operation, received.Response.StatusCode, received.Body, settings);
        }
    }

    private static string[] Encodings(HttpResponseMessage response) =>
        [.. response.Content.Headers.ContentEncoding.Where(static encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))];

    private static Stream? Open(string encoding, Stream packed) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "deflate" => OpenDeflate(packed),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    // The name means zlib's format, and some servers send what is inside of it. Zlib's begins with 8 in the lower half of a byte.
    private static Stream OpenDeflate(Stream packed)
    {
        var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        var isZlib = bytes.Length > 0 && (bytes.GetBuffer()[0] & 0xF) == 8;
        bytes.Position = 0;
        return isZlib ? new ZLibStream(bytes, CompressionMode.Decompress) : new DeflateStream(bytes, CompressionMode.Decompress);
    }

    private static PartneroResponseException Unknown(ApiOperation operation, Received received, string encoding, ClientSettings settings) =>
        new($"{operation}: the answer has Content-Encoding: {ServerText.Clean(encoding, settings, ServerText.LongestName)}, which nobody asked for and the client cannot unpack. Set AutomaticDecompression of the HttpClient's handler.")
        {
            Operation = operation,
            StatusCode = received.Response.StatusCode,
            MayHaveBeenCarriedOut = true,
        };
}
