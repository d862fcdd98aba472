using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Partnero.Analyzers.Flow;

/// <summary>
/// Follows an incomplete request into a method of the same compilation: a helper may complete it, a wrapper may send it as it
/// is. Where the body is not certain (virtual, elsewhere, run later), the request escapes instead.
/// </summary>
internal sealed class CalleeReader(BodyWalk walk, Compilation compilation)
{
    private const int MaxDepth = 2;
    private const int MaxCalls = 200; // A bound on the cost of one body; what is beyond stays silent.

    private int _calls;

    /// <summary>What the call returns, with the state brought to its end; null when the method cannot be followed.</summary>
    public Value? Follow(
        MethodFrame caller, IInvocationOperation call, ImmutableArray<(IParameterSymbol? Parameter, Value Value)> arguments, FlowState state)
    {
        if (caller.Depth == MaxDepth
            || !arguments.Any(argument => walk.HasProblem(argument.Value, state))
            || !RunsNow(call)
            || ++_calls > MaxCalls
            || Enter(caller, call.TargetMethod.OriginalDefinition) is not { } frame)
        {
            return null;
        }

        var inside = state.ForCallee();
        foreach (var (parameter, value) in arguments)
        {
            if (parameter is null || parameter.Ordinal >= call.TargetMethod.Parameters.Length)
            {
                return null;
            }

            var variable = call.TargetMethod.OriginalDefinition.Parameters[parameter.Ordinal];
            if (frame.IsShared(variable))
            {
                inside.Escape(value);
            }
            else
            {
                inside[frame.IndexOf(variable)] = value;
            }
        }

        if (new GraphWalk(frame).Run(inside) is { } end)
        {
            state.TakeObjects(end);
        }

        return frame.Returned ?? Value.Unknown;
    }

    /// <summary>An async method that nobody waits for may go on after the caller has completed the request.</summary>
    private static bool RunsNow(IInvocationOperation call)
    {
        if (!call.TargetMethod.IsAsync)
        {
            return true;
        }

        SyntaxNode node = call.Syntax;
        while (node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax outer })
        {
            node = outer;
        }

        return node.Parent is AwaitExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax;
    }

    private MethodFrame? Enter(MethodFrame caller, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return IsInScope(caller.Graph, method)
                ? new MethodFrame(walk, caller.Graph.GetLocalFunctionControlFlowGraphInScope(method), caller.Shared, caller)
                : null;
        }

        return Body(method) is { } body && !IsIterator(body)
            ? new MethodFrame(walk, ControlFlowGraph.Create(body), SharedVariables.In(body, method), caller)
            : null;
    }

    private static bool IsInScope(ControlFlowGraph graph, IMethodSymbol function)
    {
        for (var scope = graph; scope is not null; scope = scope.Parent)
        {
            if (scope.LocalFunctions.Contains(function))
            {
                return true;
            }
        }

        return false;
    }

    private IMethodBodyOperation? Body(IMethodSymbol method)
    {
        if (method is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false }
            || method.MethodKind != MethodKind.Ordinary
            || method.DeclaringSyntaxReferences.Length != 1
            || method.DeclaringSyntaxReferences[0].GetSyntax() is not MethodDeclarationSyntax syntax
            || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        // RS1030 warns because a second model binds again. It happens only for calls that get a request seen to be incomplete.
#pragma warning disable RS1030
        return compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) as IMethodBodyOperation;
#pragma warning restore RS1030
    }

    private static bool IsIterator(IOperation body) =>
        body.Descendants().Any(static operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);
}
