using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Partnero.CodeFixes;

/// <summary>Adds to and removes from object initializers so that one stays on its line, or keeps a line for each member.</summary>
internal static class InitializerEdits
{
    /// <summary>The initializer of an object creation or of a <c>with</c> expression.</summary>
    public static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax creation) => creation switch
    {
        BaseObjectCreationExpressionSyntax created => created.Initializer,
        WithExpressionSyntax with => with.Initializer,
        _ => null,
    };

    /// <summary>The same creation with another initializer; <c>new T()</c> loses its parentheses, as one would write it.</summary>
    public static ExpressionSyntax WithInitializer(ExpressionSyntax creation, InitializerExpressionSyntax initializer) => creation switch
    {
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } created =>
            created.WithArgumentList(null)
                .WithType(created.Type.WithTrailingTrivia(SyntaxFactory.Space))
                .WithInitializer(initializer.WithTrailingTrivia(created.GetTrailingTrivia())),
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } arguments } created =>
            created.WithArgumentList(arguments.WithTrailingTrivia(SyntaxFactory.Space))
                .WithInitializer(initializer.WithTrailingTrivia(created.GetTrailingTrivia())),
        BaseObjectCreationExpressionSyntax created => created.WithInitializer(initializer),
        WithExpressionSyntax with => with.WithInitializer(initializer),
        _ => creation,
    };

    /// <summary>The assignment to a member.</summary>
    public static AssignmentExpressionSyntax? Find(InitializerExpressionSyntax? initializer, string member) =>
        initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == member);

    /// <summary>Adds a member at the end.</summary>
    public static InitializerExpressionSyntax Add(InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        var items = initializer.Expressions.ToList();
        if (items.Count == 0)
        {
            var open = initializer.OpenBraceToken.WithTrailingTrivia(SyntaxFactory.Space);
            return initializer.WithOpenBraceToken(open).WithExpressions(
                SyntaxFactory.SingletonSeparatedList(EndWith(member, SyntaxFactory.TriviaList(SyntaxFactory.Space))));
        }

        var last = items[items.Count - 1];
        var separators = initializer.Expressions.GetSeparators().ToList();
        if (separators.Count == items.Count)
        {
            // A comma at the end stays a comma at the end.
            items.Add(member.WithLeadingTrivia(Indent(last)));
            separators.Add(separators[separators.Count - 1]);
            return initializer.WithExpressions(SyntaxFactory.SeparatedList(items, separators));
        }

        // The comma takes over what follows the last member, be it a comment to the end of the line; the new one ends like a line,
        // or like the list. A comment between two marks belongs to the value and stays with it.
        var (own, ending) = Split(last.GetTrailingTrivia());
        var isOnOwnLine = ending.Any(SyntaxKind.EndOfLineTrivia);
        items[items.Count - 1] = last.WithTrailingTrivia(own);
        items.Add(isOnOwnLine
            ? EndWith(member.WithLeadingTrivia(Indent(last)), SyntaxFactory.TriviaList(ending[ending.Count - 1]))
            : EndWith(member, ending));
        separators.Add(SyntaxFactory.Token(SyntaxKind.CommaToken)
            .WithTrailingTrivia(isOnOwnLine ? ending : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        return initializer.WithExpressions(SyntaxFactory.SeparatedList(items, separators));
    }

    /// <summary>Removes a member.</summary>
    public static InitializerExpressionSyntax Remove(InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        var items = initializer.Expressions.ToList();
        var separators = initializer.Expressions.GetSeparators().ToList();
        var index = items.IndexOf(member);
        items.RemoveAt(index);
        if (separators.Count > 0)
        {
            var hadComma = index < separators.Count;
            separators.RemoveAt(hadComma ? index : separators.Count - 1);
            if (!hadComma)
            {
                // The new last one ends as the old last one did.
                items[items.Count - 1] = items[items.Count - 1].WithTrailingTrivia(member.GetTrailingTrivia());
            }
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList(items, separators));
    }

    /// <summary>What follows a value: up to its last comment between marks, and the rest.</summary>
    private static (SyntaxTriviaList Own, SyntaxTriviaList Ending) Split(SyntaxTriviaList trivia)
    {
        var length = trivia.Count;
        while (length > 0 && !trivia[length - 1].IsKind(SyntaxKind.MultiLineCommentTrivia))
        {
            length--;
        }

        return (SyntaxFactory.TriviaList(trivia.Take(length)), SyntaxFactory.TriviaList(trivia.Skip(length)));
    }

    private static ExpressionSyntax EndWith(ExpressionSyntax member, SyntaxTriviaList ending) =>
        member.WithTrailingTrivia(member.GetTrailingTrivia().AddRange(ending));

    private static SyntaxTriviaList Indent(SyntaxNode node) =>
        SyntaxFactory.TriviaList(node.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
}
