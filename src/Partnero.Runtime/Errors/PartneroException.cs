using System.Net;

namespace Partnero;

/// <summary>Anything that goes wrong between the call and its answer. Never holds the API key.</summary>
public class PartneroException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public PartneroException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public PartneroException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and what led to it.</summary>
    public PartneroException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called: its name, method, route and documentation page.</summary>
    public ApiOperation? Operation { get; init; }

    /// <summary>
    /// Whether the server may have carried the request out. False: it certainly has not, so calling again cannot do it twice.
    /// </summary>
    public bool MayHaveBeenCarriedOut { get; init; }

    /// <summary>How long the server asked to wait.</summary>
    internal TimeSpan? ServerWait { get; init; }

    /// <summary>How long after the call's beginning its last attempt began.</summary>
    internal TimeSpan LastAttempt { get; set; }

    /// <summary>A failure that may be gone the next time.</summary>
    internal virtual bool IsTransient => false;
}

/// <summary>The request could not be sent or its answer not be received: no such host, connection refused or lost.</summary>
public sealed class PartneroConnectionException : PartneroException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroConnectionException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroConnectionException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The host that was called, with its port where it is not the usual one.</summary>
    public string? Host { get; init; }

    /// <inheritdoc/>
    internal override bool IsTransient => true;
}

/// <summary>A time limit passed: that of one attempt, or that of the call with all its attempts.</summary>
public sealed class PartneroTimeoutException : PartneroException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroTimeoutException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroTimeoutException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The limit that passed.</summary>
    public TimeSpan Limit { get; init; }

    /// <inheritdoc/>
    internal override bool IsTransient => true;
}

/// <summary>A success came whose body cannot be read: packed wrongly, broken JSON, another shape, a size or depth above the limits.</summary>
public sealed class PartneroResponseException : PartneroException
{
    /// <inheritdoc cref="PartneroException()"/>
    public PartneroResponseException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public PartneroResponseException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public PartneroResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>Where reading stopped: <c>$.data[3].created_at</c>.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The body, cut at <see cref="PartneroClientOptions.MaxErrorBodyLength"/> characters; null when it cannot be unpacked.</summary>
    public string? Body { get; init; }

    /// <summary>Whether the body was damaged on the way, so that another attempt may bring a whole one.</summary>
    internal bool IsDamaged { get; init; }

    /// <inheritdoc/>
    internal override bool IsTransient => IsDamaged;
}

/// <summary>The request breaks rules of the documentation. Nothing was sent.</summary>
public sealed class RequestInvalidException : PartneroException
{
    /// <inheritdoc cref="PartneroException()"/>
    public RequestInvalidException()
    {
    }

    /// <inheritdoc cref="PartneroException(string)"/>
    public RequestInvalidException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PartneroException(string, Exception)"/>
    public RequestInvalidException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Lists the problems in the message.</summary>
    /// <param name="problems">The broken rules.</param>
    /// <param name="page">Address of the documentation page.</param>
    public RequestInvalidException(IReadOnlyList<RequestProblem> problems, string? page = null)
        : base(Describe(problems, page))
    {
        Problems = problems;
        Page = page;
    }

    /// <summary>Every broken rule with its JSON path.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; } = [];

    /// <summary>Address of the page that documents the operation.</summary>
    public string? Page { get; }

    private static string Describe(IReadOnlyList<RequestProblem> problems, string? page)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var lines = string.Join("\n", problems.Select(static problem => $"- {problem}"));
        var see = page is null ? "" : $"\nSee {page}";
        return $"The request was not sent, it breaks rules of the documentation:\n{lines}{see}";
    }
}
