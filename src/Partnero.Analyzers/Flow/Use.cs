using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Flow;

/// <summary>How a request is used at a point where it should be complete.</summary>
/// <param name="Call">The method of the client that sends it, which may have rules of its own.</param>
/// <param name="HandedOn">What happens to it, where other code gets it that may still complete it: "returned".</param>
internal sealed record Use(IMethodSymbol? Call, string? HandedOn)
{
    /// <summary>It has to be complete: it is checked, or nobody ever completes it.</summary>
    public static Use Final { get; } = new(Call: null, HandedOn: null);

    public static Use Returned { get; } = new(Call: null, "returned");

    public static Use Stored { get; } = new(Call: null, "stored");

    public static Use SentBy(IMethodSymbol call) => new(call, HandedOn: null);

    public static Use PassedTo(IMethodSymbol method) => new(
        Call: null,
        $"passed to {(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name)}");
}
