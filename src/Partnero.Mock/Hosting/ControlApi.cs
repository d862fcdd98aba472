using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Partnero.Mock.Values;

namespace Partnero.Mock.Hosting;

/// <summary>
/// What tests in other languages, and the page's buttons, do to a mock over its socket: <c>GET /_mock/journal</c>,
/// <c>POST /_mock/reset</c>, <c>/_mock/fail</c>, <c>/_mock/webhooks</c>. Bodies are JSON.
/// </summary>
internal sealed class ControlApi(IMockControl mock)
{
    private const int MostFailures = 10_000;
    private const int MostSeconds = 86_400;

    /// <summary>The key that requests must bear: the page offers it to be copied.</summary>
    public string ApiKey => mock.ApiKey;

    /// <summary>Carries out a request that <see cref="LocalCallers"/> let in.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var body = context.Request.Method == "GET" ? [] : await ReadAsync(context).ConfigureAwait(false);
            var answer = await CarryOutAsync(context.Request, body, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, 200, answer).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or InvalidOperationException or FormatException)
        {
            await WriteAsync(context, 400, new JsonObject { ["message"] = exception.Message }).ConfigureAwait(false);
        }
    }

    private async Task<JsonNode> CarryOutAsync(HttpRequest request, JsonObject body, CancellationToken cancellationToken)
    {
        switch (request.Path.Value)
        {
            case "/_mock/journal":
                return new JsonArray([.. mock.Journal.Select(entry => (JsonNode)EntryJson.Of(entry))]);
            case "/_mock/reset":
                mock.Reset();
                return new JsonObject();
            case "/_mock/fail":
                Fail(body);
                return new JsonObject();
            default:
                var deliveries = await SendAsync(body, cancellationToken).ConfigureAwait(false);
                return new JsonArray([.. deliveries.Select(delivery => (JsonNode)ToJson(delivery))]);
        }
    }

    private void Fail(JsonObject body)
    {
        var (status, times) = ((int?)body["status"] ?? 503, (int?)body["times"] ?? 1);
        if (status is < 200 or > 599 || times is < 1 or > MostFailures)
        {
            throw new JsonException($"'status' is 200 to 599, 'times' is 1 to {MostFailures}.");
        }

        var seconds = (double?)body["retryAfter"];
        if (seconds is < 0 or > MostSeconds)
        {
            throw new JsonException($"'retryAfter' is 0 to {MostSeconds} seconds.");
        }

        mock.FailNext(status, times, seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, (string?)body["operation"]);
    }

    private async Task<IReadOnlyList<WebhookDelivery>> SendAsync(JsonObject body, CancellationToken cancellationToken)
    {
        var name = (string?)body["event"] ?? throw new JsonException("Name an 'event', such as 'partner.created'.");
        if ((string?)body["url"] is not { } url)
        {
            return await mock.SendJsonAsync(name, body["data"], cancellationToken).ConfigureAwait(false);
        }

        var address = Uri.TryCreate(url, UriKind.Absolute, out var known) && known.Scheme is "http" or "https" ? known : throw new JsonException("'url' is no address.");
        return [await mock.SendJsonAsync(address, (string?)body["secret"] ?? "", name, body["data"], cancellationToken).ConfigureAwait(false)];
    }

    private static JsonObject ToJson(WebhookDelivery delivery) => new()
    {
        ["event"] = delivery.Event,
        ["url"] = delivery.Address.ToString(),
        ["status"] = delivery.Status,
        ["error"] = delivery.Error,
    };

    private static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        return bytes.Length == 0
            ? []
            : JsonText.Read(bytes.ToArray()) as JsonObject ?? throw new JsonException("The body must be a JSON object.");
    }

    private static Task WriteAsync(HttpContext context, int status, JsonNode answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonText.Write(answer), context.RequestAborted);
    }
}
