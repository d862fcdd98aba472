namespace Partnero;

/// <summary>A webhook delivery that cannot be taken: its body cannot be read.</summary>
public class PartneroWebhookException : PartneroException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroWebhookException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroWebhookException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroWebhookException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The signature of a webhook delivery is missing or wrong: somebody else sent it, or the body was changed on the way.</summary>
public sealed class PartneroSignatureException : PartneroWebhookException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroSignatureException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroSignatureException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroSignatureException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
