using System.Net;

namespace Partnero;

/// <summary>The server answered that the call failed.</summary>
public class PartneroApiException : PartneroException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroApiException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroApiException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; a success status when only the body's <c>status</c> says that the call failed.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>What the server says, without what surrounds it; null when it says nothing.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>Field to messages, where the server names fields. Messages without a field stand under the empty name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = NoErrors;

    /// <summary>The body, cut at <see cref="PartneroClientOptions.MaxErrorBodyLength"/> characters; null when there was none.</summary>
    public string? Body { get; init; }

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> NoErrors =>
        System.Collections.ObjectModel.ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <inheritdoc/>
    internal override bool IsTransient => StatusCode == HttpStatusCode.RequestTimeout;
}

/// <summary>401: the API key is missing, wrong or expired.</summary>
public sealed class PartneroAuthenticationException : PartneroApiException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroAuthenticationException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroAuthenticationException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroAuthenticationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>403: the API key is known, but may not do this.</summary>
public sealed class PartneroPermissionException : PartneroApiException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroPermissionException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroPermissionException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroPermissionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>404: there is no such thing.</summary>
public sealed class PartneroNotFoundException : PartneroApiException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroNotFoundException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroNotFoundException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>400 or 422, or a failure that names fields: the server does not accept what was sent.</summary>
public sealed class PartneroValidationException : PartneroApiException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroValidationException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroValidationException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroValidationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>429: too many calls.</summary>
public sealed class PartneroRateLimitException : PartneroApiException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroRateLimitException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroRateLimitException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroRateLimitException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long to wait before the next call; null when the server did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc/>
    internal override bool IsTransient => true;
}

/// <summary>5xx: the server, or something in front of it, failed.</summary>
public sealed class PartneroServerException : PartneroApiException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroServerException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroServerException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroServerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    internal override bool IsTransient => true;
}
