using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Partnero.Mock.Engine;
using Partnero.Mock.Routing;
using Partnero.Mock.Values;
using Endpoint = Partnero.Mock.Routing.Endpoint;

namespace Partnero.Mock.Hosting;

/// <summary>The page at <c>/</c>: the operations with their samples, and the requests as they arrive.</summary>
internal sealed class LivePage(MockEngine engine, ControlApi control)
{
    private static readonly string Html = ReadHtml();
    private static readonly string Policy = $"default-src 'none'; connect-src 'self'; {Allow("style")}; {Allow("script")}; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Whether a request is for the page and not for the API. An API without a base path keeps its root.</summary>
    public bool IsMeant(string path) => engine.Index.BasePath.Length > 0 && (path == "/" || path.StartsWith("/_mock/", StringComparison.Ordinal));

    public Task AnswerAsync(HttpContext context)
    {
        if (!LocalCallers.Admits(context.Request))
        {
            return RefuseAsync(context);
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", "/") => WriteHtmlAsync(context),
            ("GET", "/_mock/operations") => WriteOperationsAsync(context),
            ("GET", "/_mock/requests") => StreamAsync(context),
            ("GET", "/_mock/journal") or ("POST", "/_mock/reset" or "/_mock/fail" or "/_mock/webhooks") => control.AnswerAsync(context),
            _ => RefuseAsync(context),
        };
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

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
                ["apiKey"] = control.ApiKey,
                ["events"] = new JsonArray([.. engine.Index.Api.Events.Select(known => (JsonNode)known.WireName)]),
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
            await foreach (var entry in engine.Journal.FollowAsync(context.RequestAborted).ConfigureAwait(false))
            {
                var message = entry is null ? "event: reset\ndata: {}\n\n" : $"data: {JsonText.Write(EntryJson.Of(entry))}\n\n";
                await context.Response.WriteAsync(message, context.RequestAborted).ConfigureAwait(false);
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
        ["group"] = endpoint.Group.Name,
        ["summary"] = endpoint.Operation.Summary,
        ["page"] = endpoint.Operation.PageUrl,
        ["requests"] = new JsonArray([.. endpoint.Samples.Requests.Where(sample => sample.Body is not null).Select(sample => (JsonNode)sample.Body!)]),
        ["responses"] = new JsonArray([.. endpoint.Samples.Responses.Select(sample => (JsonNode)new JsonObject { ["status"] = sample.Status, ["json"] = sample.Json })]),
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
