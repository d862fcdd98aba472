using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Partnero.CodeFixes;

namespace Partnero.Analyzers.Tests.Harness;

/// <summary>Applies code fixes in a workspace.</summary>
internal static class Fixes
{
    private static readonly ImmutableArray<CodeFixProvider> Providers = [new SetMemberFix(), new RemoveMemberFix()];

    /// <summary>The titles of the fixes for the first diagnostic.</summary>
    public static async Task<IReadOnlyList<string>> Titles(string body)
    {
        var (document, diagnostics) = await Open(CallSites.Method(body));
        return [.. (await Actions(document, diagnostics[0])).Select(static action => action.Title)];
    }

    /// <summary>The body after a fix. What comes out must compile, and must not have the diagnostic any more.</summary>
    public static async Task<string> Apply(string body, string title)
    {
        var (document, diagnostics) = await Open(CallSites.Method(body));
        var action = Assert.Single(await Actions(document, diagnostics[0]), action => action.Title == title);
        var text = await Apply(document, action);
        await AssertMended(text, diagnostics.Length - 1);
        return Body(text, body);
    }

    /// <summary>The body after one fix everywhere.</summary>
    public static async Task<string> ApplyToAll(string body, string title)
    {
        var (document, diagnostics) = await Open(CallSites.Method(body));
        var action = Assert.Single(await Actions(document, diagnostics[0]), action => action.Title == title);
        var provider = Providers.Single(provider => provider.FixableDiagnosticIds.Contains(diagnostics[0].Id));
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, action.EquivalenceKey!, provider.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        var text = await Apply(document, all!);
        await AssertMended(text, 0);
        return Body(text, body);
    }

    private static async Task<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> Open(string code)
    {
        var compilation = CallSites.Consumer(code);
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: compilation.References));
        var document = project.AddDocument("Code.cs", SourceText.From(code), filePath: "Code.cs");
        var found = await CallSites.Find((await document.Project.GetCompilationAsync())!);
        return (document, [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)]);
    }

    private static async Task<List<CodeAction>> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<string> Apply(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static async Task AssertMended(string code, int left)
    {
        var compilation = CallSites.Consumer(code);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(left, (await CallSites.Find(compilation)).Length);
    }

    private static string Body(string fixedCode, string body)
    {
        var frame = CallSites.Method(body).Split(body);
        Assert.StartsWith(frame[0], fixedCode, StringComparison.Ordinal);
        Assert.EndsWith(frame[1], fixedCode, StringComparison.Ordinal);
        return fixedCode[frame[0].Length..^frame[1].Length];
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
