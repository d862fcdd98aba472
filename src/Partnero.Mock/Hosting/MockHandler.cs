using System.Net;
using Partnero.Mock.Engine;
using Partnero.Mock.Values;

namespace Partnero.Mock.Hosting;

/// <summary>Hands requests to the engine without a socket.</summary>
internal sealed class MockHandler(MockEngine engine) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = await engine.HandleAsync(await ReadAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return response.Disconnects
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The mock cut the connection, as it was told to.")
            : Write(request, response);
    }

    private static async Task<MockRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri is { IsAbsoluteUri: true } absolute
            ? absolute
            : throw new InvalidOperationException("The request has no absolute address. Set HttpClient.BaseAddress, any host will do.");
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", (IEnumerable<string>)header.Value)));
        return new(request.Method.Method, url.GetLeftPart(UriPartial.Authority), url.AbsolutePath, url.Query, [.. headers], body);
    }

    private static HttpResponseMessage Write(HttpRequestMessage request, MockResponse response)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new StringContent(response.Body ?? ""),
        };
        message.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.Remove(name);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
