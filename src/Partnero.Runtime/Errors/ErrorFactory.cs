using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Partnero;

/// <summary>Makes the exception that an answer stands for.</summary>
internal static class ErrorFactory
{
    // A server may name any number of fields. All of them are in the exception.
    private const int MostFieldsInMessage = 20;

    public static PartneroApiException Create(ApiOperation operation, HttpResponseMessage response, ReadOnlySpan<byte> body, ClientSettings settings)
    {
        var content = ErrorContent.Read(body, settings);
        var status = response.StatusCode;
        var wait = RetryAfter(response.Headers, settings.TimeProvider);
        var message = Message(operation, response, content, settings);
        var text = body.IsEmpty ? null : ServerText.OfBody(body, settings);

        var mayBeDone = !Certainty.ProvesRefusal(status);
        return status switch
        {
            HttpStatusCode.Unauthorized => new PartneroAuthenticationException(message) { Operation = operation, StatusCode = status, ServerMessage = content.Message, Errors = content.Errors, Body = text },
            HttpStatusCode.Forbidden => new PartneroPermissionException(message) { Operation = operation, StatusCode = status, ServerMessage = content.Message, Errors = content.Errors, Body = text },
            HttpStatusCode.NotFound => new PartneroNotFoundException(message) { Operation = operation, StatusCode = status, ServerMessage = content.Message, Errors = content.Errors, Body = text },
            HttpStatusCode.TooManyRequests => new PartneroRateLimitException(message) { Operation = operation, StatusCode = status, ServerMessage = content.Message, Errors = content.Errors, Body = text, RetryAfter = wait, ServerWait = wait },
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => Validation(),
            >= HttpStatusCode.InternalServerError => new PartneroServerException(message) { Operation = operation, StatusCode = status, ServerMessage = content.Message, Errors = content.Errors, Body = text, ServerWait = wait, MayHaveBeenCarriedOut = true },
            _ when content.Errors.Count > 0 => Validation(),
            _ => new PartneroApiException(message) { Operation = operation, StatusCode = status, ServerMessage = content.Message, Errors = content.Errors, Body = text, ServerWait = wait, MayHaveBeenCarriedOut = mayBeDone },
        };

        PartneroValidationException Validation() =>
            new(message) { Operation = operation, StatusCode = status, ServerMessage = content.Message, Errors = content.Errors, Body = text, MayHaveBeenCarriedOut = mayBeDone };
    }

    /// <summary>An <see cref="HttpClient"/> of the caller's went on to another address, and this is that one's answer.</summary>
    public static PartneroApiException Followed(ApiOperation operation, HttpResponseMessage response, ClientSettings settings)
    {
        var final = response.RequestMessage!;
        return new($"{operation}: {settings.Host} redirects to {Target(final.RequestUri, settings)}, and the HttpClient followed with {final.Method} and without the key. What was answered there ({(int)response.StatusCode}) is not the answer to this call. Set PartneroClientOptions.BaseUrl to the address that answers, and AllowAutoRedirect of the HttpClient's handler to false.")
        {
            Operation = operation,
            StatusCode = response.StatusCode,
            MayHaveBeenCarriedOut = true,
        };
    }

    /// <summary>The wait that the server asks for, in either form of the header; never negative.</summary>
    private static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider time) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is { Ticks: > 0 } wait ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static string Message(ApiOperation operation, HttpResponseMessage response, ErrorContent content, ClientSettings settings)
    {
        var text = new StringBuilder().Append(operation).Append(": ");
        if (response.IsSuccessStatusCode)
        {
            text.Append("the server answered ").Append((int)response.StatusCode).Append(", but the body's status is not 1.");
        }
        else
        {
            text.Append((int)response.StatusCode).Append(' ').Append(Reason(response.StatusCode)).Append('.');
        }

        if (Hint(response, settings) is { } hint)
        {
            text.Append(' ').Append(hint);
        }

        if (content.Message is not null)
        {
            text.Append(' ').Append(Cut(content.Message));
        }

        foreach (var (field, messages) in content.Errors.Take(MostFieldsInMessage))
        {
            text.Append('\n').Append("- ").Append(field.Length == 0 ? "" : $"{field}: ").Append(Cut(string.Join(' ', messages)));
        }

        if (content.Errors.Count > MostFieldsInMessage)
        {
            text.Append('\n').Append("- and ").Append(content.Errors.Count - MostFieldsInMessage).Append(" more");
        }

        return text.ToString();
    }

    private static string? Hint(HttpResponseMessage response, ClientSettings settings) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "The API key is missing, wrong or expired: check PartneroClientOptions.ApiKey.",
        HttpStatusCode.Forbidden => "The API key may not do this.",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            $"{settings.Host} redirects to {Target(response.Headers.Location, settings)}; the client does not follow, so that the key stays where it belongs. Set PartneroClientOptions.BaseUrl to the address that answers.",
        _ => null,
    };

    private static string Target(Uri? location, ClientSettings settings) => location switch
    {
        // User name and password would be in the authority; path and query of another host are nobody's concern.
        { IsAbsoluteUri: true } url when url.Authority != settings.Authority => ServerText.Clean($"{url.Scheme}://{url.Authority}", settings, ServerText.LongestName),
        { IsAbsoluteUri: true } url => ServerText.Clean(OptionsCheck.Shown(url), settings),
        { } relative => ServerText.Clean(relative.OriginalString, settings),
        null => "nowhere",
    };

    // The reason phrase of the answer is the server's to choose; the usual words are safer to show.
    private static string Reason(HttpStatusCode status)
    {
        using var usual = new HttpResponseMessage(status);
        return usual.ReasonPhrase ?? "";
    }

    private static string Cut(string text) => text.Length <= ServerText.LongestMessage ? text : string.Concat(text.AsSpan(0, ServerText.LongestMessage), "…");
}
