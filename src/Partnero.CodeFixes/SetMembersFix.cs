using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Partnero.Analyzers.Findings;

namespace Partnero.CodeFixes;

/// <summary>
/// Adds all members that a request lacks, where it is created, with placeholders for the user to replace. Where a rule is met by
/// one of several members, each choice is a fix.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetMembersFix))]
[Shared]
public sealed class SetMembersFix : CodeFixProvider
{
    private const int MaxChoices = 8;

    /// <summary>The key of the first choice. It is the same for all requests, so Fix All reaches each of them.</summary>
    private const string FirstChoice = "SetMembers";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.OneOfMissing,
        DiagnosticIds.RequiredWhenPresent,
        DiagnosticIds.RequiredWhenTrue,
        DiagnosticIds.RequiredWhenValue,
        DiagnosticIds.HandedOn);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        var sites = await Sites(document, diagnostics, context.CancellationToken).ConfigureAwait(false);
        var chosen = sites.SelectMany(site => site.Choices
            .Where(choice => choice.Key == context.CodeActionEquivalenceKey)
            .Select(choice => (site, choice.Members)));
        return await Apply(document, chosen, context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var site in await Sites(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false))
        {
            foreach (var (key, title, members) in site.Choices)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => Apply(context.Document, [(site, members)], token), equivalenceKey: key),
                    site.Diagnostic);
            }
        }
    }

    private static async Task<List<Site>> Sites(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var sites = new List<Site>();
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            var creation = root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<ExpressionSyntax>(
                static node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax);
            if (creation is not null
                && model?.GetTypeInfo(creation, cancellation).Type is { } type
                && diagnostic.Properties.TryGetValue(DiagnosticIds.MembersKey, out var demands))
            {
                sites.Add(new Site(diagnostic, creation, type, Choices(creation, type, DiagnosticIds.Read(demands))));
            }
        }

        return sites;
    }

    /// <summary>The ways to meet all demands that can be written there.</summary>
    private static ImmutableArray<(string Key, string Title, string[] Members)> Choices(
        ExpressionSyntax creation, ITypeSymbol type, IReadOnlyList<IReadOnlyList<string>> demands)
    {
        IEnumerable<string[]> choices = [[]];
        foreach (var members in demands.Where(members => !members.Any(member => MemberEdits.HasPlaceholder(creation, member))))
        {
            choices = choices.SelectMany(choice => members.Select(member => choice.Append(member).Distinct().ToArray()));
        }

        return choices.Take(MaxChoices)
            .Where(members => MemberEdits.Set(creation, type, members) is not null)
            .Select(static (members, index) => (index == 0 ? FirstChoice : $"{FirstChoice}: {Title(members)}", Title(members), members))
            .ToImmutableArray();
    }

    private static string Title(string[] members) => members.Length == 1
        ? $"Set {members[0]}"
        : $"Set {string.Join(", ", members.Take(members.Length - 1))} and {members[members.Length - 1]}";

    private static async Task<Document> Apply(Document document, IEnumerable<(Site Site, string[] Members)> chosen, CancellationToken cancellation)
    {
        // The inner one of two nested requests first: the outer one then takes it along.
        var edits = chosen.OrderBy(static edit => edit.Site.Creation.Span.Length).ToList();
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!.TrackNodes(edits.Select(static edit => edit.Site.Creation));
        foreach (var (site, members) in edits)
        {
            if (root.GetCurrentNode(site.Creation) is { } creation && MemberEdits.Set(creation, site.Type, members) is { } mended)
            {
                root = root.ReplaceNode(creation, mended);
            }
        }

        return document.WithSyntaxRoot(root);
    }

    /// <summary>A request to mend, and the ways to do it.</summary>
    private sealed record Site(
        Diagnostic Diagnostic, ExpressionSyntax Creation, ITypeSymbol Type, ImmutableArray<(string Key, string Title, string[] Members)> Choices);
}
