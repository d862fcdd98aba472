using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Partnero.CodeFixes;

/// <summary>Sets members of a request where it is created.</summary>
internal static class MemberEdits
{
    /// <summary>The creation with placeholders for the members; null where nothing can be added.</summary>
    public static ExpressionSyntax? Set(ExpressionSyntax creation, ITypeSymbol type, IEnumerable<string> members)
    {
        ExpressionSyntax? mended = creation;
        foreach (var member in members)
        {
            mended = mended is null ? null : Set(mended, type, member.Split('.'), 0);
        }

        return mended is null || mended.IsEquivalentTo(creation) ? null : mended;
    }

    /// <summary>Whether the member has been set by this fix, and still waits for its value.</summary>
    public static bool HasPlaceholder(ExpressionSyntax creation, string member)
    {
        ExpressionSyntax? value = creation;
        foreach (var step in member.Split('.'))
        {
            value = value is null ? null : InitializerEdits.Find(InitializerEdits.InitializerOf(value), step)?.Right;
        }

        return value is not null && Placeholder.Is(value);
    }

    private static ExpressionSyntax? Set(ExpressionSyntax creation, ITypeSymbol type, string[] path, int step)
    {
        var initializer = InitializerEdits.InitializerOf(creation);
        if (type.GetMembers(path[step]).OfType<IPropertySymbol>().FirstOrDefault() is not { } property)
        {
            return null;
        }

        var existing = InitializerEdits.Find(initializer, path[step]);
        var isLast = step == path.Length - 1;
        var holder = isLast ? null : Holder(existing?.Right);
        var value = isLast ? Placeholder.For(property) : holder is null ? null : Set(holder, property.Type, path, step + 1);
        if (value is null)
        {
            return null;
        }

        return existing is not null
            ? creation.ReplaceNode(existing.Right, isLast ? value.WithLeadingTrivia(existing.Right.GetLeadingTrivia()).WithTrailing(existing.Right) : value.WithTriviaFrom(existing.Right))
            : InitializerEdits.WithInitializer(creation, InitializerEdits.Add(initializer ?? Empty(), Assignment(path[step], value)));
    }

    /// <summary>The comment of a placeholder stands behind its last token, before what followed there.</summary>
    private static ExpressionSyntax WithTrailing(this ExpressionSyntax value, SyntaxNode replaced) =>
        value.WithTrailingTrivia(value.GetTrailingTrivia().AddRange(replaced.GetTrailingTrivia()));

    private static AssignmentExpressionSyntax Assignment(string member, ExpressionSyntax value) => SyntaxFactory.AssignmentExpression(
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxFactory.IdentifierName(member).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
        value);

    /// <summary>The object to set a nested member on: the one that is created there, or a new one; null for somebody else's.</summary>
    private static ExpressionSyntax? Holder(ExpressionSyntax? value) => value switch
    {
        BaseObjectCreationExpressionSyntax or WithExpressionSyntax => value,
        null => SyntaxFactory.ParseExpression("new()"),
        _ => Placeholder.IsNull(value) ? SyntaxFactory.ParseExpression("new()") : null,
    };

    private static InitializerExpressionSyntax Empty() =>
        SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression).WithTrailingTrivia();
}
