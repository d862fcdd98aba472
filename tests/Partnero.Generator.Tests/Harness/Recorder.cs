using System.Net;
using System.Text;

namespace Partnero.Generator.Tests.Harness;

/// <summary>Answers requests, and keeps what was sent.</summary>
internal sealed class Recorder(Func<HttpRequestMessage, string> answer) : HttpMessageHandler
{
    public Recorder(string answer)
        : this(_ => answer)
    {
    }

    /// <summary>Method, address and body of each request.</summary>
    public List<(string Line, string? Body)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(($"{request.Method} {request.RequestUri!.AbsoluteUri}", body));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(request), Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
