using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Partnero.Analyzers.Findings;
using Partnero.Analyzers.Flow;
using Partnero.Analyzers.Helpers;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers;

/// <summary>Analyzes the bodies of one compilation that create requests.</summary>
internal sealed class BodyAnalyzer(Compilation compilation, RuleReader rules, WorkCounter work)
{
    private readonly HelperReader _helpers = new(compilation, work);
    private readonly Severities _severities = new(compilation.Options);

    public void Analyze(OperationBlockAnalysisContext context)
    {
        foreach (var body in context.OperationBlocks.GroupBy(static block => Root(block)))
        {
            try
            {
                Analyze(body.Key, body.First(), context);
            }
            catch (InsufficientExecutionStackException)
            {
                // An expression thousands of levels deep: saying nothing about it beats taking the compiler down.
            }
        }
    }

    private void Analyze(IOperation root, IOperation block, OperationBlockAnalysisContext context)
    {
        var findings = new FindingList(root.SemanticModel!, rules, _severities);
        var walk = new BodyWalk(root, context.OwningSymbol, rules, _helpers, work, findings, context.CancellationToken);
        walk.Run(context.GetControlFlowGraph(block));
        if (walk.IsComplete)
        {
            findings.Report(context.ReportDiagnostic, context.CancellationToken);
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
