using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Partnero.Runtime;

/// <summary>Makes the event that a delivery stands for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate PartneroWebhookEvent WebhookFactory(WebhookEnvelope envelope);

/// <summary>The events that the pages name, and how deliveries become events. Written by the generator, once a client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookTable
{
    private readonly Dictionary<string, WebhookFactory> _factories = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an event; written as a collection initializer.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="factory">Makes it.</param>
    public WebhookTable Add(string name, WebhookFactory factory)
    {
        _factories.Add(name, factory);
        return this;
    }

    /// <summary>Checks the signature of a delivery and reads it.</summary>
    /// <exception cref="PartneroSignatureException">The signature is missing or wrong.</exception>
    /// <exception cref="PartneroWebhookException">The body cannot be read.</exception>
    public PartneroWebhookEvent Parse(ReadOnlySpan<byte> body, string? signature, string secret)
    {
        if (!WebhookSignature.IsValid(body, signature, secret))
        {
            throw new PartneroSignatureException(
                string.IsNullOrEmpty(signature)
                    ? $"The delivery has no {WebhookSignature.HeaderName} header: it does not come from Partnero. Answer 400 and do not act on it."
                    : "The delivery's signature does not fit its body: it does not come from Partnero, the secret is another webhook's, or the body was changed before it was checked (pass the bytes as they came).");
        }

        return ParseTrusted(body);
    }

    private PartneroWebhookEvent ParseTrusted(ReadOnlySpan<byte> body)
    {
        string? name = null;
        try
        {
            if (!Utf8.IsValid(body))
            {
                throw new JsonException("expected UTF-8, found other bytes");
            }

            var envelope = new WebhookEnvelope(body);
            name = envelope.Event;
            return _factories.TryGetValue(name, out var factory) ? factory(envelope) : new PartneroWebhookEvent(envelope);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            var what = name is null ? "The delivery" : $"The data of the delivery ({name})";
            throw new PartneroWebhookException($"{what} cannot be read: {exception.Message}", exception);
        }
    }
}
