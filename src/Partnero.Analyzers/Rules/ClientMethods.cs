using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Rules;

/// <summary>Recognizes the methods of a client.</summary>
internal static class ClientMethods
{
    /// <summary>Whether a call checks and sends its request, so that the request has to be complete there.</summary>
    public static bool IsSending(this IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "ApiGroup" or "PartneroClientBase", ContainingNamespace: { Name: "Partnero", ContainingNamespace.IsGlobalNamespace: true } })
            {
                // A helper that somebody added to a part of the client is read like any other method.
                return !method.IsHandWritten();
            }
        }

        return false;
    }

    /// <summary>Whether the method is <c>Validate()</c> of a request, which throws when the request is incomplete.</summary>
    public static bool IsValidation(this IMethodSymbol method) =>
        method is { Name: "Validate", Parameters.IsEmpty: true, IsStatic: false } && !method.IsHandWritten();

    /// <summary>Whether the method, called on an object, only looks at it.</summary>
    public static bool IsHarmless(this IMethodSymbol method) =>
        method.Name is "ToString" or "GetHashCode" or "GetType" && method.Parameters.IsEmpty;
}
