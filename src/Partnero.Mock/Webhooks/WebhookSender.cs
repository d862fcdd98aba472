using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

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

    public async Task<WebhookDelivery> SendAsync(WebhookTarget target, string name, JsonNode? data, CancellationToken cancellationToken)
    {
        var body = JsonText.Write(new JsonObject
        {
            ["event"] = name,
            ["url"] = target.Address.OriginalString,
            ["webhook_key"] = target.Key,
            ["created_at"] = options.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["data"] = data?.DeepClone(),
        });
        var signature = Sign(body, target.Secret);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target.Address);
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("Signature", signature);
            using var response = await _http.SendAsync(request, patience.Token).ConfigureAwait(false);
            return new(name, target.Address, body, signature, (int)response.StatusCode, null);
        }
        catch (HttpRequestException exception)
        {
            return new(name, target.Address, body, signature, null, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(name, target.Address, body, signature, null, $"No answer within {Patience.TotalSeconds} seconds.");
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Sign(string body, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
}
