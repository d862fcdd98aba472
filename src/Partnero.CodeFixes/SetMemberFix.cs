using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Partnero.Analyzers.Findings;

namespace Partnero.CodeFixes;

/// <summary>
/// Sets the member that a request lacks, where it is created; of a group, each member is a fix of its own. An identifier that
/// is still empty becomes a call of its factory instead.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetMemberFix))]
[Shared]
public sealed class SetMemberFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.OneOfMissing, DiagnosticIds.RequiredWhenPresent, DiagnosticIds.RequiredWhenTrue, DiagnosticIds.RequiredWhenValue);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var creation = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<ExpressionSyntax>(
                static node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax);
            if (creation is null
                || model.GetTypeInfo(creation, context.CancellationToken).Type is not { } type
                || !diagnostic.Properties.TryGetValue(DiagnosticIds.MembersKey, out var members))
            {
                continue;
            }

            var placeholders = new Placeholders(model, creation.SpanStart);
            foreach (var member in members!.Split(','))
            {
                if (Mend(creation, type, member, placeholders) is var (title, mended))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            title,
                            _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(creation, mended))),
                            equivalenceKey: $"{diagnostic.Id}: {title}"),
                        diagnostic);
                }
            }
        }
    }

    private static (string Title, ExpressionSyntax Mended)? Mend(ExpressionSyntax creation, ITypeSymbol type, string member, Placeholders placeholders)
    {
        var path = member.Split('.');
        if (path.Length == 1 && IsEmpty(creation) && placeholders.Factory(type, member) is { } factory)
        {
            return ($"Use {type.Name}.From{member}", factory.WithTriviaFrom(creation));
        }

        return Set(creation, type, path, 0, placeholders) is { } mended ? ($"Set {member}", mended) : null;
    }

    private static bool IsEmpty(ExpressionSyntax creation) =>
        creation is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } created
        && (created.Initializer is null || created.Initializer.Expressions.All(static expression => expression is AssignmentExpressionSyntax { Right: var value } && IsNull(value)));

    private static ExpressionSyntax? Set(ExpressionSyntax creation, ITypeSymbol type, string[] path, int step, Placeholders placeholders)
    {
        var initializer = InitializerEdits.InitializerOf(creation);
        if (type.GetMembers(path[step]).OfType<IPropertySymbol>().FirstOrDefault() is not { } property)
        {
            return null;
        }

        var existing = InitializerEdits.Find(initializer, path[step]);
        var isLast = step == path.Length - 1;
        var holder = isLast ? null : Holder(existing?.Right);
        var value = isLast ? placeholders.For(property.Type)
            : holder is null ? null
            : Set(holder, property.Type, path, step + 1, placeholders);
        if (value is null)
        {
            return null;
        }

        if (existing is not null)
        {
            return creation.ReplaceNode(existing.Right, value.WithTriviaFrom(existing.Right));
        }

        var assignment = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(path[step]).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            value);
        return InitializerEdits.WithInitializer(creation, InitializerEdits.Add(initializer ?? Empty(), assignment));
    }

    /// <summary>The object to set a nested member on: the one that is created there, or a new one; null for somebody else's.</summary>
    private static ExpressionSyntax? Holder(ExpressionSyntax? value) => value switch
    {
        BaseObjectCreationExpressionSyntax or WithExpressionSyntax => value,
        null => SyntaxFactory.ParseExpression("new()"),
        _ => IsNull(value) ? SyntaxFactory.ParseExpression("new()") : null,
    };

    private static InitializerExpressionSyntax Empty() =>
        SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression).WithTrailingTrivia();

    private static bool IsNull(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression)
        || (value is PostfixUnaryExpressionSyntax { Operand: var operand } && IsNull(operand));
}
