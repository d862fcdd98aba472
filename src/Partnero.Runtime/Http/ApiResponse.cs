using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Partnero;

/// <summary>An answer: what was read from it, and what it was read from.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class ApiResponse<T>
{
    private byte[] _body = [];

    internal ApiResponse()
    {
    }

    /// <summary>What was read.</summary>
    public T Value { get; private set; } = default!;

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; private set; }

    /// <summary>The headers of the answer.</summary>
    public HttpResponseHeaders Headers { get; private set; } = null!;

    /// <summary>The headers of its body.</summary>
    public HttpContentHeaders ContentHeaders { get; private set; } = null!;

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(_body);

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> BodyBytes => _body;

    internal void Take(T value, Received received)
    {
        Value = value;
        StatusCode = received.Response.StatusCode;
        Headers = received.Response.Headers;
        ContentHeaders = received.Response.Content.Headers;
        _body = received.Body.ToArray();
    }
}
