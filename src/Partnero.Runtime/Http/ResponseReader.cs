using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>Reads a success, or says where and why it cannot be read.</summary>
internal static class ResponseReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static TResponse Read<TResponse>(ApiOperation operation, ResponseFormat<TResponse> format, Received received, ClientSettings settings, CallWatch? watch = null)
    {
        var body = received.Body;
        if (format.Read is null || (body.IsEmpty && format.AcceptsEmpty))
        {
            return default!;
        }

        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        // Readers look at texts only when they are asked for; checked here, so that none breaks long after the call.
        var isAscii = Ascii.IsValid(body);
        var isUtf8 = isAscii || Utf8.IsValid(body);
        if (isUtf8)
        {
            var cursor = new JsonCursor(body, isAscii, settings.MaxResponseDepth);
            try
            {
                if (TryReadDirectly(format.Read, ref cursor, out var value))
                {
                    return value;
                }
            }
            catch (EnvelopeStatusException)
            {
                throw ErrorFactory.Create(operation, received.Response, body, settings);
            }
        }

        if (Unpacking.IsPacked(received.Response))
        {
            Unpacking.Unpack(operation, received, settings);
            received.Response.Content.Headers.ContentEncoding.Clear();
            return Read(operation, format, received, settings, watch);
        }

        return ReadAgain(operation, format.Read, received, body, isUtf8, settings, watch);
    }

    /// <summary>Reads a body that is not what it should be another time, through a reader that says where and why.</summary>
    private static TResponse ReadAgain<TResponse>(ApiOperation operation, JsonRead<TResponse> read, Received received, ReadOnlySpan<byte> body, bool isUtf8, ClientSettings settings, CallWatch? watch)
    {
        var reader = default(JsonCursor);
        var odd = new OddMembers();
        try
        {
            if (!isUtf8)
            {
                throw new JsonException("expected UTF-8, found other bytes");
            }

            reader = new JsonCursor(new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = settings.MaxResponseDepth }), odd, settings.StrictResponses);
            reader.Reader.Read();
            var value = read(ref reader);
            while (reader.Reader.Read())
            {
                // Only reads on when a reader of one's own stopped early; throws on anything behind the value.
            }

            if (odd.Count > 0)
            {
                watch?.FoundOdd(odd.Count, ServerText.Clean(JsonPath.At(body, odd.First, settings.MaxResponseDepth), settings), odd.Reason);
            }

            return value;
        }
        catch (EnvelopeStatusException)
        {
            throw ErrorFactory.Create(operation, received.Response, body, settings);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A reader or converter of the caller's may throw anything.
            throw SaysFailure(body, settings)
                ? ErrorFactory.Create(operation, received.Response, body, settings)
                : Unreadable(operation, received, body, reader.Reader.TokenStartIndex, exception, settings);
        }
    }

    /// <summary>False when the body is not what it should be; reading it again the other way says why.</summary>
    internal static bool TryReadDirectly<TResponse>(JsonRead<TResponse> read, ref JsonCursor cursor, out TResponse value)
    {
        try
        {
            value = read(ref cursor);
            return cursor.Direct.IsAtEnd();
        }
        catch (Exception exception) when (exception is not (EnvelopeStatusException or OutOfMemoryException))
        {
            value = default!;
            return false;
        }
    }

    /// <summary>Data of an unexpected shape may stand before a status that explains it.</summary>
    private static bool SaysFailure(ReadOnlySpan<byte> body, ClientSettings settings)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = settings.MaxResponseDepth });
            reader.Read();
            var cursor = new JsonCursor(reader);
            Envelope.ReadStatus(ref cursor);
            return false;
        }
        catch (EnvelopeStatusException)
        {
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static PartneroResponseException Unreadable(ApiOperation operation, Received received, ReadOnlySpan<byte> body, long position, Exception exception, ClientSettings settings)
    {
        var path = PathOf(exception, body, position, settings);
        var reason = body.IsEmpty ? "the body is empty" : ServerText.Clean(exception.Message.TrimEnd('.'), settings);
        var type = received.Response.Content.Headers.ContentType?.MediaType;
        var kind = type is null or "application/json" ? "" : $" The content type is {ServerText.Clean(type, settings, ServerText.LongestName)}: does BaseUrl ({settings.BaseUrl}) lead to the API?";
        return new($"{operation}: the answer cannot be read at {path}: {reason}.{kind}", ServerText.Clean(exception, settings))
        {
            Operation = operation,
            StatusCode = received.Response.StatusCode,
            JsonPath = path,
            Body = ServerText.OfBody(body, settings),
            MayHaveBeenCarriedOut = true,
        };
    }

    /// <summary>
    /// Where the JSON is broken, it is there; readers may have gone back to where they began. Else it is the token that was
    /// read, and below it the path that <see cref="JsonSerializer"/> names for a type of one's own.
    /// </summary>
    private static string PathOf(Exception exception, ReadOnlySpan<byte> body, long position, ClientSettings settings)
    {
        var json = exception as JsonException;
        var broken = json?.LineNumber is null ? null : JsonPath.OfBreak(body, settings.MaxResponseDepth);
        return ServerText.Clean(broken ?? JsonPath.At(body, position, settings.MaxResponseDepth) + json?.Path?.TrimStart('$'), settings);
    }
}
