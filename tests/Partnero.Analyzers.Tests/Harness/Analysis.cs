using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Partnero.Analyzers.Tests.Harness;

/// <summary>
/// Runs the analyzer over a compilation, for what the test library cannot do: code that does not compile, messages in full,
/// and the work that was done.
/// </summary>
internal static class Analysis
{
    private static readonly CSharpCompilation Alone = Project(Projects.References);
    private static readonly CSharpCompilation WithModels = Project(Projects.References.Add(Projects.ModelsReference));

    /// <summary>A project that references the requests.</summary>
    public static CSharpCompilation Consumer(string code) =>
        WithModels.AddSyntaxTrees(Projects.Parse(code, "Code.cs")).WithOptions(Projects.Options.WithOutputKind(Projects.KindOf(code)));

    /// <summary>A project with the run-time and Partnero's own client.</summary>
    public static CSharpCompilation Compile(params SyntaxTree[] trees) => Alone.AddSyntaxTrees(trees);

    public static Task<ImmutableArray<Diagnostic>> Find(Compilation compilation) => Find(compilation, new CallSiteAnalyzer());

    public static async Task<ImmutableArray<Diagnostic>> Find(Compilation compilation, CallSiteAnalyzer analyzer)
    {
        var exceptions = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        return found;
    }

    // A compilation that is made from another one with the same references does not load them again.
    private static CSharpCompilation Project(IEnumerable<MetadataReference> references)
    {
        var project = CSharpCompilation.Create("Code", references: references, options: Projects.Options);
        _ = project.GetSpecialType(SpecialType.System_Object);
        return project;
    }
}
