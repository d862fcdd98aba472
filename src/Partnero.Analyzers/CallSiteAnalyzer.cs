using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Partnero.Analyzers.Findings;
using Partnero.Analyzers.Helpers;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers;

/// <summary>
/// Reports requests that certainly break a rule of the documentation, where they are created. Follows them through the method
/// that creates them, and reports no error where other code may complete them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSiteAnalyzer : DiagnosticAnalyzer
{
    private readonly WorkCounter _work;

    /// <summary>Initializes a new instance.</summary>
    public CallSiteAnalyzer()
        : this(new WorkCounter())
    {
    }

    /// <summary>For tests, which look at how the work grows with the code.</summary>
    internal CallSiteAnalyzer(WorkCounter work) => _work = work;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.OneOfMissing,
        Descriptors.RequiredWhenPresent,
        Descriptors.RequiredWhenTrue,
        Descriptors.RequiredWhenValue,
        Descriptors.OnlyOneOf,
        Descriptors.HandedOn);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleReader.IsUseful(start.Compilation))
            {
                var rules = new RuleReader();
                var bodies = new BodyAnalyzer(start.Compilation, rules, _work);
                start.RegisterOperationBlockStartAction(block => WatchBody(block, rules, bodies));
            }
        });
    }

    /// <summary>Most bodies create no request: they cost a look at each object creation, and nothing else.</summary>
    private static void WatchBody(OperationBlockStartAnalysisContext context, RuleReader rules, BodyAnalyzer bodies)
    {
        var createsRequest = false;
        context.RegisterOperationAction(
            operation => createsRequest = createsRequest || (operation.Operation.Type is INamedTypeSymbol type && rules.IsRequest(type)),
            OperationKind.ObjectCreation,
            OperationKind.With);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (createsRequest)
            {
                bodies.Analyze(end);
            }
        });
    }
}
