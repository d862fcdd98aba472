using System.Net;

namespace Partnero;

/// <summary>What an answer or a fault says about whether the request was carried out. docs/reliability.md lists both with the reasons.</summary>
internal static class Certainty
{
    /// <summary>
    /// Whether a status proves that the request was not carried out: the server refused it before it did anything, and no status
    /// that is not known for it counts. Not among them: redirects, behind which the result of a POST may stand; 408 and 5xx,
    /// which may come from something in front of the server.
    /// </summary>
    public static bool ProvesRefusal(HttpStatusCode status) => status is
        HttpStatusCode.BadRequest
        or HttpStatusCode.Unauthorized
        or HttpStatusCode.Forbidden
        or HttpStatusCode.NotFound
        or HttpStatusCode.MethodNotAllowed
        or HttpStatusCode.ProxyAuthenticationRequired
        or HttpStatusCode.Conflict
        or HttpStatusCode.Gone
        or HttpStatusCode.LengthRequired
        or HttpStatusCode.PreconditionFailed
        or HttpStatusCode.RequestEntityTooLarge
        or HttpStatusCode.RequestUriTooLong
        or HttpStatusCode.UnsupportedMediaType
        or HttpStatusCode.ExpectationFailed
        or HttpStatusCode.MisdirectedRequest
        or HttpStatusCode.UnprocessableEntity
        or HttpStatusCode.Locked
        or TooEarly
        or HttpStatusCode.UpgradeRequired
        or HttpStatusCode.PreconditionRequired
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.RequestHeaderFieldsTooLarge
        or HttpStatusCode.UnavailableForLegalReasons;

    private const HttpStatusCode TooEarly = (HttpStatusCode)425;
}
