using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Flow;

/// <summary>Walks one body with its lambdas and local functions, and shows the judge each request where it is used.</summary>
internal sealed class BodyWalk
{
    private readonly RuleReader _rules;
    private readonly IJudge _judge;
    private readonly HashSet<ISymbol> _shared;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<SyntaxNode, TrackedObject> _objects = [];

    public BodyWalk(IOperation root, ISymbol owner, RuleReader rules, IJudge judge, CancellationToken cancellation)
    {
        _rules = rules;
        _judge = judge;
        _shared = SharedVariables.In(root, owner);
        _cancellation = cancellation;
        Callees = new CalleeReader(this, root.SemanticModel!.Compilation);
    }

    public CalleeReader Callees { get; }

    public void Run(ControlFlowGraph graph)
    {
        var frame = new MethodFrame(this, graph, _shared);
        if (new GraphWalk(frame).Run(new FlowState()) is { } end)
        {
            foreach (var item in _objects.Values.Where(item => !end[item].IsSettled).ToList())
            {
                JudgeOne(item, end);
            }
        }

        foreach (var lambda in frame.Lambdas)
        {
            Run(graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, _cancellation));
        }

        foreach (var function in graph.LocalFunctions)
        {
            Run(graph.GetLocalFunctionControlFlowGraphInScope(function, _cancellation));
        }
    }

    public TrackedObject? Track(SyntaxNode creation, INamedTypeSymbol type)
    {
        if (_objects.TryGetValue(creation, out var known))
        {
            return known;
        }

        if (!_rules.IsRequest(type))
        {
            return null;
        }

        var item = new TrackedObject(_objects.Count, creation, type, _rules.Of(type));
        _objects.Add(creation, item);
        return item;
    }

    public bool HasProblem(Value value, FlowState state) =>
        Reachable(value, state).Any(item => _judge.IsBroken(item, state));

    public void Judge(Value value, FlowState state)
    {
        foreach (var item in Reachable(value, state))
        {
            JudgeOne(item, state);
        }
    }

    private void JudgeOne(TrackedObject item, FlowState state)
    {
        _cancellation.ThrowIfCancellationRequested();
        _judge.Judge(item, state);
    }

    /// <summary>The requests that a value is or holds, with what they hold.</summary>
    private static HashSet<TrackedObject> Reachable(Value value, FlowState state)
    {
        var reached = new HashSet<TrackedObject>();
        var open = new Stack<Value>();
        open.Push(value);
        while (open.Count > 0)
        {
            foreach (var item in open.Pop().Objects.Where(reached.Add))
            {
                foreach (var member in state[item].Assigned)
                {
                    open.Push(member);
                }
            }
        }

        return reached;
    }
}
