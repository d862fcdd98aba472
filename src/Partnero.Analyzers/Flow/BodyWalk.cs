using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Partnero.Analyzers.Helpers;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Flow;

/// <summary>Walks one body with its lambdas and local functions, and shows the judge each request where it is used.</summary>
internal sealed class BodyWalk(
    IOperation root, ISymbol owner, RuleReader rules, HelperReader helpers, WorkCounter counter, IJudge judge, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _shared = SharedVariables.In(root, owner);
    private readonly Dictionary<SyntaxNode, TrackedObject> _objects = [];

    public HelperReader Helpers { get; } = helpers;

    public WorkBudget Budget { get; } = new(counter);

    /// <summary>Whether the body was walked to its end; else nothing is certain.</summary>
    public bool IsComplete => !Budget.IsExhausted;

    public void Run(ControlFlowGraph graph)
    {
        cancellation.ThrowIfCancellationRequested();
        Budget.Allow(graph.Blocks.Length);
        var first = _objects.Count;
        var frame = new FunctionFrame(this, graph);
        if (new GraphWalk(frame).Run(new FlowState()) is { } end)
        {
            JudgeUnsettled(end, first);
        }

        foreach (var lambda in frame.Lambdas)
        {
            Run(graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, cancellation));
        }

        foreach (var function in graph.LocalFunctions)
        {
            Run(graph.GetLocalFunctionControlFlowGraphInScope(function, cancellation));
        }
    }

    public bool IsShared(ISymbol variable) => _shared.Contains(variable);

    public TrackedObject? Track(SyntaxNode creation, INamedTypeSymbol type)
    {
        if (_objects.TryGetValue(creation, out var known))
        {
            return known;
        }

        if (!rules.IsRequest(type))
        {
            return null;
        }

        var item = new TrackedObject(_objects.Count, creation, type, rules.Of(type));
        _objects.Add(creation, item);
        return item;
    }

    /// <summary>Judges the requests that a value is or holds, with what they hold.</summary>
    public void Judge(Value value, FlowState state, Use use)
    {
        var reached = new HashSet<TrackedObject>();
        var open = new Stack<Value>();
        open.Push(value);
        while (open.Count > 0)
        {
            foreach (var item in open.Pop().Objects.Where(reached.Add))
            {
                judge.Judge(item, state, use);
                foreach (var member in state[item].Assigned)
                {
                    open.Push(member);
                }
            }
        }
    }

    /// <summary>What a function created, and neither sent nor handed on before it ended.</summary>
    private void JudgeUnsettled(FlowState end, int first)
    {
        foreach (var item in _objects.Values.Where(item => item.Index >= first && !end[item].IsSettled).ToList())
        {
            judge.Judge(item, end, Use.Final);
        }
    }
}
