using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quickstart;

/// <summary>Prints what goes over the wire and what comes back: method, address, status and bodies. Headers hold the key and stay out.</summary>
internal sealed class WireLog(TextWriter output) : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($" > {request.Method} {request.RequestUri}");
        await PrintAsync(" > ", request.Content, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await output.WriteLineAsync($" < {(int)response.StatusCode} {response.ReasonPhrase}");
        await response.Content.LoadIntoBufferAsync(cancellationToken); // the client reads it once more
        await PrintAsync(" < ", response.Content, cancellationToken);
        return response;
    }

    private async Task PrintAsync(string prefix, HttpContent? content, CancellationToken cancellationToken)
    {
        var text = content is null ? "" : await content.ReadAsStringAsync(cancellationToken);
        foreach (var line in Indent(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            await output.WriteLineAsync(prefix + line);
        }
    }

    private static string Indent(string text)
    {
        try
        {
            return text.Length == 0 ? "" : JsonNode.Parse(text)!.ToJsonString(Readable).ReplaceLineEndings("\n");
        }
        catch (JsonException)
        {
            return text; // no JSON: an error page of something in between
        }
    }
}
