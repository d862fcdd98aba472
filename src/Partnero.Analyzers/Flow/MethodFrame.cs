using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Partnero.Analyzers.Flow;

/// <summary>One function on its way through the body: the analyzed one itself, or one that it calls.</summary>
internal sealed class MethodFrame
{
    private readonly BodyWalk _body;
    private readonly HashSet<ISymbol> _shared;
    private readonly MethodFrame? _caller;
    private readonly Dictionary<CaptureId, IOperation> _places = [];
    private readonly Dictionary<object, int> _variables = [];
    private readonly List<IFlowAnonymousFunctionOperation> _lambdas = [];
    private bool _isJudging;

    public MethodFrame(BodyWalk body, ControlFlowGraph graph, HashSet<ISymbol> shared, MethodFrame? caller = null)
    {
        _body = body;
        _shared = shared;
        _caller = caller;
        Graph = graph;
        foreach (var capture in graph.Blocks.SelectMany(static block => block.Operations).OfType<IFlowCaptureOperation>())
        {
            _places[capture.Id] = capture.Value;
        }
    }

    public ControlFlowGraph Graph { get; }

    public HashSet<ISymbol> Shared => _shared;

    public int Depth => _caller is null ? 0 : _caller.Depth + 1;

    /// <summary>What the function returns, when it was called; a function that was not called returns to somebody unknown.</summary>
    public Value? Returned { get; private set; }

    /// <summary>The lambdas met while judging.</summary>
    public IReadOnlyList<IFlowAnonymousFunctionOperation> Lambdas => _lambdas;

    /// <summary>The number of a variable, or of one of the compiler's temporaries, in the states of this function.</summary>
    public int IndexOf(object variable)
    {
        if (!_variables.TryGetValue(variable, out var index))
        {
            _variables.Add(variable, index = _variables.Count);
        }

        return index;
    }

    public bool IsShared(ISymbol variable) => _shared.Contains(variable);

    /// <summary>The place behind a temporary that is written to: <c>r.Key</c> in <c>r.Key ??= …</c>.</summary>
    public IOperation? PlaceOf(CaptureId capture) =>
        _places.TryGetValue(capture, out var place) && place is IPropertyReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
            ? place
            : null;

    public bool StartJudging()
    {
        _isJudging = _caller?._isJudging ?? true;
        return _isJudging;
    }

    /// <summary>What called functions create is judged where they are analyzed themselves.</summary>
    public TrackedObject? Track(SyntaxNode creation, INamedTypeSymbol type) =>
        _caller is null ? _body.Track(creation, type) : null;

    public void AddNested(IFlowAnonymousFunctionOperation lambda)
    {
        if (_isJudging && _caller is null)
        {
            _lambdas.Add(lambda);
        }
    }

    public void Return(Value value, FlowState state)
    {
        if (_caller is null)
        {
            state.Escape(value);
        }
        else
        {
            Returned = Returned?.Or(value) ?? value;
        }
    }

    /// <summary>The value is used as a request: it and all that it holds must be complete.</summary>
    public void Judge(Value value, FlowState state)
    {
        if (_isJudging)
        {
            _body.Judge(value, state);
        }

        state.Settle(value);
    }

    public Value? Follow(IInvocationOperation call, ImmutableArray<(IParameterSymbol? Parameter, Value Value)> arguments, FlowState state) =>
        _body.Callees.Follow(this, call, arguments, state);
}
