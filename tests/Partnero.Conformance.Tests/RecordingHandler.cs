using System.Net;
using System.Text;

namespace Partnero.Conformance.Tests;

/// <summary>Keeps what was sent and answers with a documented response.</summary>
internal sealed class RecordingHandler(HttpStatusCode status, string body) : HttpMessageHandler
{
    public HttpMethod? Method { get; private set; }

    public Uri? Address { get; private set; }

    public string? Body { get; private set; }

    public string? Authorization { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Method = request.Method;
        Address = request.RequestUri;
        Authorization = request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null;
        Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            RequestMessage = request,
        };
    }
}
