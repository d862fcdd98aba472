using System.Net;
using System.Net.Http.Headers;

namespace Partnero.Benchmarks.Calls;

/// <summary>Answers from memory: what is measured is the client, not a network. Reads the request body as a socket would.</summary>
internal sealed class InMemoryHandler(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = Json;
        return new HttpResponseMessage(status) { Content = content, RequestMessage = request };
    }
}
