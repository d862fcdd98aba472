using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Partnero.Analyzers.Flow;

namespace Partnero.Analyzers.Findings;

/// <summary>Broken rules as diagnostics, each at its place.</summary>
internal static class Reporting
{
    /// <summary>Names all that a request lacks. The first rule gives the id.</summary>
    public static Diagnostic Missing(TrackedObject item, IReadOnlyList<Problem> problems) => Diagnostic.Create(
        problems[0].Descriptor, Head(item.Creation), [], Properties(problems), item.Type.Name, Needs(problems), See(problems));

    /// <summary>Marks the member that is one too many, where it is one; else the creation.</summary>
    public static Diagnostic TooMany(TrackedObject item, Problem problem)
    {
        var creation = Head(item.Creation);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticIds.MembersKey, problem.Extra[problem.Extra.Length - 1].Text)
            .Add(DiagnosticIds.PageKey, problem.Rule.Page);
        return problem.Site?.Parent is AssignmentExpressionSyntax assignment
            ? Diagnostic.Create(Descriptors.OnlyOneOf, assignment.GetLocation(), [creation], properties, item.Type.Name, problem.Text, See([problem]))
            : Diagnostic.Create(Descriptors.OnlyOneOf, creation, [], properties, item.Type.Name, problem.Text, See([problem]));
    }

    /// <summary>A request that is incomplete when other code gets it.</summary>
    public static Diagnostic HandedOn(TrackedObject item, IReadOnlyList<Problem> problems, string how)
    {
        var missing = problems.Where(static problem => problem.IsMissing).ToList();
        var texts = problems.Where(static problem => !problem.IsMissing).Select(static problem => $"takes only one of {problem.Text}");
        var text = string.Join("; ", missing.Count > 0 ? [$"needs {Needs(missing)}", .. texts] : texts);
        return Diagnostic.Create(
            Descriptors.HandedOn, Head(item.Creation), [], Properties(missing), item.Type.Name, how, text, See(problems));
    }

    private static string Needs(IEnumerable<Problem> problems) => string.Join("; and ", problems.Select(static problem => problem.Text));

    private static string See(IEnumerable<Problem> problems)
    {
        var pages = problems.Select(static problem => problem.Rule.Page).Where(static page => page is { Length: > 0 }).Distinct().ToList();
        return pages.Count == 0 ? "" : $"; see {string.Join(", ", pages)}";
    }

    private static ImmutableDictionary<string, string?> Properties(IReadOnlyList<Problem> missing) => ImmutableDictionary<string, string?>.Empty
        .Add(DiagnosticIds.MembersKey, DiagnosticIds.Write(missing.Select(static problem => problem.Rule.Members.Select(static member => member.Text))))
        .Add(DiagnosticIds.PageKey, missing.Count > 0 ? missing[0].Rule.Page : null);

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
}
