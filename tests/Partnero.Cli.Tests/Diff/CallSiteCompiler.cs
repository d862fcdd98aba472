using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Partnero.Analyzers;
using Partnero.Generator;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Cli.Tests.Diff;

/// <summary>Compiles call sites against the client that the generator makes of pages, analyzer and all.</summary>
internal static class CallSiteCompiler
{
    /// <summary>What the compiler and the analyzer complain of at the call site; warnings count, as in a strict project.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(ThingPages pages, string callSite)
    {
        var tree = CSharpSyntaxTree.ParseText(
            $$"""
            #nullable enable
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Partnero;
            using Partnero.Runtime;

            namespace Acme;

            internal static class CallSite
            {
                public static async Task Run(PartneroClient client)
                {
                    await Task.Yield();
                    {{callSite}}
                }
            }
            """,
            StrictCompiler.ParseOptions(LanguageVersion.CSharp12));
        var compilation = Generate(pages).AddSyntaxTrees(tree);
        var analyzed = compilation.WithAnalyzers([new CallSiteAnalyzer()]);
        var model = compilation.GetSemanticModel(tree);
        var found = model.GetDiagnostics().Concat(await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None));
        return [.. found.Where(IsComplaint).Select(diagnostic => diagnostic.ToString())];
    }

    // Variables that a call site does not go on to use are no complaint about the client.
    private static bool IsComplaint(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS0219" or "CS0168" or "CS8321" or "CS1998" or "CS8019");

    private static Compilation Generate(ThingPages pages)
    {
        DocPage[] files = [.. pages.Texts.Select(page => new DocPage(page.Key, page.Value))];
        CSharpGeneratorDriver.Create(
                [new PartneroGenerator().AsSourceGenerator()],
                files.Select(file => file.AsFile()),
                StrictCompiler.ParseOptions(LanguageVersion.CSharp12),
                new BuildOptions().Provider(files))
            .RunGeneratorsAndUpdateCompilation(StrictCompiler.Empty(), out var compilation, out _);
        return compilation;
    }
}
