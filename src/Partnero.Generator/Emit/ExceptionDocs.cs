using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>Documents what a method throws: what its page says of failures, and what every call may meet.</summary>
internal static class ExceptionDocs
{
    /// <summary>Writes the exceptions of an operation.</summary>
    public static void Write(SourceWriter writer, Operation operation, bool hasRoute, bool hasRequest)
    {
        if (hasRoute)
        {
            writer.Exception("global::System.ArgumentException", "A value in the address is empty.");
        }

        if (hasRequest)
        {
            writer.Exception("global::Partnero.RequestInvalidException", "The request breaks a documented rule; nothing was sent.");
        }

        foreach (var rows in operation.Errors.GroupBy(row => TypeOf(row.Status), StringComparer.Ordinal))
        {
            if (rows.Key.Length > 0)
            {
                writer.Exception($"global::Partnero.{rows.Key}", string.Join(" ", rows.Select(row => $"{row.Status}: {XmlDocs.Text(row.Error)}")));
            }
        }

        writer.Exception("global::Partnero.PartneroApiException", "The server answered that the call failed; derived types tell how.");
        writer.Exception("global::Partnero.PartneroConnectionException", "The server cannot be reached, or the connection broke.");
        writer.Exception("global::Partnero.PartneroTimeoutException", "A time limit passed.");
        writer.Exception("global::Partnero.PartneroResponseException", "A success came that cannot be read.");
        writer.Exception("global::System.OperationCanceledException", "The caller cancelled the call.");
    }

    // As the run-time does it (ErrorFactory). Empty for what has no type of its own.
    private static string TypeOf(int status) => status switch
    {
        400 or 422 => "PartneroValidationException",
        401 => "PartneroAuthenticationException",
        403 => "PartneroPermissionException",
        404 => "PartneroNotFoundException",
        429 => "PartneroRateLimitException",
        >= 500 => "PartneroServerException",
        _ => "",
    };
}
