using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Partnero.CodeFixes;

/// <summary>
/// The first value of a member, which the user replaces. It compiles, so that a fix of many places leaves a program that tools
/// can still read. It is null, so that the finding stays until somebody chooses a value: zero, true or an empty text would be sent.
/// </summary>
internal static class Placeholder
{
    private const string Comment = "/* TODO: choose a value */";

    public static ExpressionSyntax For(IPropertySymbol property)
    {
        var isNonNullable = property.Type.IsReferenceType && property.NullableAnnotation == NullableAnnotation.NotAnnotated;
        return SyntaxFactory.ParseExpression($"{(isNonNullable ? "default!" : "default")} {Comment}");
    }

    /// <summary>Whether the value is a placeholder already.</summary>
    public static bool Is(ExpressionSyntax value) => IsNull(value) && value.ToFullString().Contains(Comment);

    /// <summary>Whether the value is a literal null in one of its forms.</summary>
    public static bool IsNull(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression)
        || (value is PostfixUnaryExpressionSyntax { Operand: var operand } && IsNull(operand));
}
