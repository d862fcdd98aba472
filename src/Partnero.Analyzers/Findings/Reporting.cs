using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Partnero.Analyzers.Flow;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Findings;

/// <summary>A broken rule in words, at its place.</summary>
internal static class Reporting
{
    public static Diagnostic ToDiagnostic(TrackedObject item, Problem problem)
    {
        var rule = problem.Rule;
        var see = rule.Page is { Length: > 0 } page ? $"; see {page}" : "";
        var type = item.Type.Name;
        var member = rule.Members[0].Text;
        var other = rule.Other?.Text;
        return (rule.Kind, problem.Extra.IsEmpty) switch
        {
            (RuleKind.OneOf, true) => Create(Descriptors.OneOfMissing, item, problem, type, List(rule.Members, "or"), see),
            (RuleKind.OneOf, false) => Create(Descriptors.OnlyOneOf, item, problem, type, List(rule.Members, "or"), List(problem.Extra, "and"), see),
            (RuleKind.WhenPresent, _) => Create(Descriptors.RequiredWhenPresent, item, problem, type, member, other!, see),
            (RuleKind.WhenTrue, _) => Create(Descriptors.RequiredWhenTrue, item, problem, type, member, other!, see),
            _ => Create(Descriptors.RequiredWhenValue, item, problem, type, member, other!, problem.Actual!, see),
        };
    }

    private static Diagnostic Create(DiagnosticDescriptor descriptor, TrackedObject item, Problem problem, params object[] arguments)
    {
        var creation = Head(item.Creation);
        var location = Assignment(problem.Site)?.GetLocation() ?? creation;
        var members = problem.Extra.IsEmpty ? problem.Rule.Members : ImmutableArray.Create(problem.Extra[problem.Extra.Length - 1]);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticIds.MembersKey, string.Join(",", members.Select(static member => member.Text)))
            .Add(DiagnosticIds.PageKey, problem.Rule.Page);
        return Diagnostic.Create(descriptor, location, ReferenceEquals(location, creation) ? [] : [creation], properties, arguments);
    }

    /// <summary><c>new T</c> without its initializer: the mark should not paint a whole screen.</summary>
    private static Location Head(SyntaxNode creation)
    {
        if (creation is WithExpressionSyntax with)
        {
            return with.WithKeyword.GetLocation();
        }

        var end = creation is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
            ? initializer.OpenBraceToken.GetPreviousToken().Span.End
            : creation.Span.End;
        return creation.SyntaxTree.GetLocation(TextSpan.FromBounds(creation.SpanStart, end));
    }

    private static SyntaxNode? Assignment(SyntaxNode? value) => value?.Parent as AssignmentExpressionSyntax;

    private static string List(ImmutableArray<MemberPath> members, string conjunction) => members.Length == 1
        ? members[0].Text
        : $"{string.Join(", ", members.Take(members.Length - 1).Select(static member => member.Text))} {conjunction} {members[members.Length - 1].Text}";
}
