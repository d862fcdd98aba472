using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Partnero.Analyzers.Rules;

/// <summary>
/// Tells what a generator wrote from what somebody added in a part of the same type. Generated members do what the contract
/// says; hand-written ones may do anything. What comes from another assembly counts as generated: its source is not there to ask.
/// </summary>
internal static class HandWritten
{
    /// <summary>Whether a constructor or method was written by somebody.</summary>
    public static bool IsHandWritten(this IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Any(static reference => !IsGenerated(reference.SyntaxTree));

    /// <summary>Whether somebody wrote what happens when a property is read or set.</summary>
    public static bool HasHandWrittenAccessors(this IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(static reference =>
            !IsGenerated(reference.SyntaxTree)
            && !(reference.GetSyntax() is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
                && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null })));

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
}
