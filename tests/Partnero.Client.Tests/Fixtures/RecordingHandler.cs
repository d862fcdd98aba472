using System.Net;
using System.Text;

namespace Partnero.Tests.Fixtures;

/// <summary>Keeps what was sent, to the byte, and answers what the test says.</summary>
public sealed class RecordingHandler(params string[] answers) : HttpMessageHandler
{
    private int _next;

    public List<string> Sent { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string ContentType { get; set; } = "application/json";

    public Action<HttpResponseMessage>? Adjust { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder().Append(request.Method).Append(' ').Append(request.RequestUri!.AbsoluteUri).Append('\n');
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            text.Append(name).Append(": ").Append(values).Append('\n');
        }

        if (request.Content is not null)
        {
            text.Append("Content-Type: ").Append(request.Content.Headers.ContentType).Append('\n');
            text.Append(await request.Content.ReadAsStringAsync(cancellationToken));
        }

        Sent.Add(text.ToString());
        var response = new HttpResponseMessage(Status)
        {
            Content = new StringContent(answers[Math.Min(_next++, answers.Length - 1)], Encoding.UTF8, ContentType),
            RequestMessage = request,
        };
        Adjust?.Invoke(response);
        return response;
    }

    public TestClient Client(Action<PartneroClientOptions>? configure = null)
    {
        var options = new PartneroClientOptions { ApiKey = "key_123" };
        configure?.Invoke(options);
        return new TestClient(new HttpClient(this), options);
    }
}
