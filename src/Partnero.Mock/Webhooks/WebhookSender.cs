using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Partnero.Mock.Values;

namespace Partnero.Mock.Webhooks;

/// <summary>Where a webhook goes.</summary>
/// <param name="Address">The address.</param>
/// <param name="Secret">What deliveries are signed with.</param>
/// <param name="Key">The webhook's key; null for an address that was never registered.</param>
internal sealed record WebhookTarget(Uri Address, string Secret, string? Key);

/// <summary>Signs and sends webhooks as Partnero documents it.</summary>
internal sealed class WebhookSender(MockOptions options) : IDisposable
{
    // What Partnero gives a receiver to answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(options.WebhookHandler ?? new SocketsHttpHandler(), disposeHandler: options.WebhookHandler is null)
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Makes the body of a delivery and signs it.</summary>
    public WebhookDelivery Sign(WebhookTarget target, string name, JsonNode? data)
    {
        var body = JsonText.Write(new JsonObject
        {
            ["event"] = name,
            ["url"] = target.Address.OriginalString,
            ["webhook_key"] = target.Key,
            ["created_at"] = options.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["data"] = data?.DeepClone(),
        });
        return new(name, target.Address, body, Sign(body, target.Secret), null, null);
    }

    /// <summary>Sends what was signed, and tells how it was received.</summary>
    public async Task<WebhookDelivery> SendAsync(WebhookDelivery signed, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, signed.Address);
            request.Content = new StringContent(signed.Body, Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("Signature", signed.Signature);
            using var response = await _http.SendAsync(request, patience.Token).ConfigureAwait(false);
            return signed with { Status = (int)response.StatusCode };
        }
        catch (HttpRequestException exception)
        {
            return signed with { Error = exception.Message };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return signed with { Error = $"No answer within {Patience.TotalSeconds} seconds." };
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Sign(string body, string secret) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body))).ToLowerInvariant();
}
