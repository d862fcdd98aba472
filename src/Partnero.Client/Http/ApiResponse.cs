using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Partnero;

/// <summary>An answer: what was read from it, and what it was read from.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class ApiResponse<T>
{
    private readonly byte[] _body;

    internal ApiResponse(T value, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        Value = value;
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        ContentHeaders = response.Content.Headers;
        _body = body.ToArray();
    }

    /// <summary>What was read.</summary>
    public T Value { get; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the answer.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers of its body.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(_body);

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> BodyBytes => _body;
}
