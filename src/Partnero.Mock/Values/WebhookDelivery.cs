namespace Partnero.Mock;

/// <summary>A webhook that the mock sent, and how it was received.</summary>
/// <param name="Event">The event: <c>partner.created</c>.</param>
/// <param name="Address">Where it was sent.</param>
/// <param name="Body">The body that was signed.</param>
/// <param name="Signature">The header <c>Signature</c>: HMAC-SHA256 of the body in lower-case hexadecimal.</param>
/// <param name="Status">HTTP status of the receiver's answer; null when there was none.</param>
/// <param name="Error">Why there was no answer; null when there was one.</param>
public sealed record WebhookDelivery(string Event, Uri Address, string Body, string Signature, int? Status, string? Error)
{
    /// <summary>Whether the receiver answered with a success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
