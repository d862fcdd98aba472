using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Partnero.Generator.Diagnostics;
using Partnero.Generator.Pipeline;
using Partnero.Spec.Model;

namespace Partnero.Generator;

/// <summary>
/// Reports what is wrong with the pages. Findings of one page come with that page, so a host that asks about an open page gets them
/// while it is typed; findings between pages come at the end of the compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PagesAnalyzer : DiagnosticAnalyzer
{
    private readonly Steps _steps;

    /// <summary>The analyzer as the compiler makes it.</summary>
    public PagesAnalyzer()
        : this(Steps.Create())
    {
    }

    // Tests put readers in the place of the real ones.
    internal PagesAnalyzer(Steps steps)
    {
        _steps = steps;
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticFactory.PageDescriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(AnalyzePage);
        context.RegisterCompilationAction(AnalyzeApi);
    }

    private void AnalyzePage(AdditionalFileAnalysisContext context)
    {
        if (Read(context.AdditionalFile, context.Options, context.CancellationToken) is { } reading)
        {
            Report(Steps.PageIssues(reading), context.ReportDiagnostic);
        }
    }

    private void AnalyzeApi(CompilationAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles;
        var readings = files.Select(file => Read(file, context.Options, context.CancellationToken)).OfType<PageReading>().ToEquatableArray();
        var pages = readings.Select(reading => reading.Result.Page).OfType<Page>().ToEquatableArray();
        var parseOptions = context.Compilation.SyntaxTrees.FirstOrDefault()?.Options ?? CSharpParseOptions.Default;
        var options = ProjectOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, parseOptions);
        var issues = _steps.Link(pages, options, context.CancellationToken).Issues.Where(issue => !DiagnosticFactory.StopsGeneration(issue));
        Report(Steps.ApiIssues(issues.ToEquatableArray(), readings), context.ReportDiagnostic);
    }

    private PageReading? Read(AdditionalText file, AnalyzerOptions options, CancellationToken cancellationToken) =>
        PageText.CanBe(file) && PageText.Of(file, options.AnalyzerConfigOptionsProvider, cancellationToken) is { } text
            ? _steps.Read(text, cancellationToken)
            : null;

    private static void Report(IssueReport report, Action<Diagnostic> reportDiagnostic)
    {
        foreach (var diagnostic in DiagnosticFactory.Create(report))
        {
            reportDiagnostic(diagnostic);
        }
    }
}
