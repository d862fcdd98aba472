using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Partnero.Analyzers.Findings;
using Partnero.Analyzers.Flow;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers;

/// <summary>
/// Reports requests that are seen to break a rule of the documentation, where they are created. Follows them through the
/// method that creates them, and says nothing where other code may complete them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSiteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.OneOfMissing,
        Descriptors.RequiredWhenPresent,
        Descriptors.RequiredWhenTrue,
        Descriptors.RequiredWhenValue,
        Descriptors.OnlyOneOf);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuleReader.IsUseful(start.Compilation))
            {
                var rules = new RuleReader();
                start.RegisterOperationBlockStartAction(block => WatchBlock(block, rules));
            }
        });
    }

    /// <summary>Most bodies create no request: they cost a look at each object creation, and nothing else.</summary>
    private static void WatchBlock(OperationBlockStartAnalysisContext context, RuleReader rules)
    {
        var createsRequest = false;
        context.RegisterOperationAction(
            operation => createsRequest = createsRequest || HasRules(operation.Operation.Type, rules),
            OperationKind.ObjectCreation,
            OperationKind.With);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (createsRequest)
            {
                Analyze(end, rules);
            }
        });
    }

    private static bool HasRules(ITypeSymbol? type, RuleReader rules) =>
        type is INamedTypeSymbol named && !rules.Of(named).IsEmpty;

    private static void Analyze(OperationBlockAnalysisContext context, RuleReader rules)
    {
        foreach (var body in context.OperationBlocks.GroupBy(static block => Root(block)))
        {
            try
            {
                var findings = new FindingList(body.Key.SemanticModel!);
                new BodyWalk(body.Key, context.OwningSymbol, rules, findings, context.CancellationToken)
                    .Run(context.GetControlFlowGraph(body.First()));
                findings.Report(context.ReportDiagnostic);
            }
            catch (InsufficientExecutionStackException)
            {
                // An expression thousands of levels deep: saying nothing about it beats taking the compiler down.
            }
        }
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
