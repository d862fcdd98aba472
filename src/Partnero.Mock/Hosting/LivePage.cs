using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Partnero.Mock.Engine;
using Endpoint = Partnero.Mock.Routing.Endpoint;

namespace Partnero.Mock.Hosting;

/// <summary>The page at <c>/</c>: the operations with their samples, and the requests as they arrive.</summary>
internal sealed class LivePage(MockEngine engine)
{
    private static readonly string Html = ReadHtml();
    private static readonly string Policy = $"default-src 'none'; connect-src 'self'; {Allow("style")}; {Allow("script")}; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Whether a request is for the page and not for the API. An API without a base path keeps its root.</summary>
    public bool IsMeant(string path) => engine.Index.BasePath.Length > 0 && path is "/" or "/_mock/operations" or "/_mock/requests";

    public Task AnswerAsync(HttpContext context)
    {
        // The journal is for this machine alone: a web page that points its own name here is not let in.
        if (!IsLoopback(context.Request.Host.Host) || context.Request.Method != "GET")
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Request.Path.Value switch
        {
            "/" => WriteHtmlAsync(context),
            "/_mock/operations" => WriteOperationsAsync(context),
            _ => StreamAsync(context),
        };
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task WriteHtmlAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }

    private Task WriteOperationsAsync(HttpContext context)
    {
        var operations = engine.Index.Endpoints.Select(endpoint => (JsonNode)ToJson(endpoint));
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            JsonText.Write(new JsonObject
            {
                ["baseUrl"] = $"{context.Request.Scheme}://{context.Request.Host}{engine.Index.BasePath}",
                ["operations"] = new JsonArray([.. operations]),
            }),
            context.RequestAborted);
    }

    private async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await foreach (var entry in engine.Journal.ReadAllAsync(context.RequestAborted).ConfigureAwait(false))
            {
                await context.Response.WriteAsync($"data: {JsonText.Write(ToJson(entry))}\n\n", context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // the page was closed
        }
    }

    private static JsonObject ToJson(Endpoint endpoint) => new()
    {
        ["id"] = endpoint.Operation.Id,
        ["method"] = endpoint.Operation.Method,
        ["route"] = endpoint.Operation.Route,
        ["summary"] = endpoint.Operation.Summary,
        ["page"] = endpoint.Operation.PageUrl,
        ["requests"] = new JsonArray([.. endpoint.Samples.Requests.Where(sample => sample.Body is not null).Select(sample => (JsonNode)sample.Body!)]),
        ["responses"] = new JsonArray([.. endpoint.Samples.Responses.Select(sample => (JsonNode)new JsonObject { ["status"] = sample.Status, ["json"] = sample.Json })]),
    };

    private static JsonObject ToJson(JournalEntry entry) => new()
    {
        ["method"] = entry.Method,
        ["path"] = entry.Path,
        ["query"] = entry.Query,
        ["operation"] = entry.OperationId,
        ["status"] = entry.Status,
        ["body"] = entry.Body,
        ["response"] = entry.ResponseBody,
    };

    private static string ReadHtml()
    {
        using var reader = new StreamReader(typeof(LivePage).Assembly.GetManifestResourceStream("index.html")!);
        return reader.ReadToEnd();
    }

    /// <summary>Only the page's own style and script run, by their hash.</summary>
    private static string Allow(string tag)
    {
        var start = Html.IndexOf($"<{tag}>", StringComparison.Ordinal) + tag.Length + 2;
        var text = Html[start..Html.IndexOf($"</{tag}>", start, StringComparison.Ordinal)];
        return $"{tag}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
    }
}
