using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Partnero.Analyzers.Helpers;

namespace Partnero.Analyzers.Flow;

/// <summary>One function on its way through the analysis: the body itself, or a lambda or local function in it.</summary>
internal sealed class FunctionFrame
{
    private readonly BodyWalk _body;
    private readonly Dictionary<CaptureId, IOperation> _places = [];
    private readonly Dictionary<object, int> _variables = [];
    private readonly List<IFlowAnonymousFunctionOperation> _lambdas = [];
    private bool _isJudging;

    public FunctionFrame(BodyWalk body, ControlFlowGraph graph)
    {
        _body = body;
        Graph = graph;
        foreach (var capture in graph.Blocks.SelectMany(static block => block.Operations).OfType<IFlowCaptureOperation>())
        {
            _places[capture.Id] = capture.Value;
        }
    }

    public ControlFlowGraph Graph { get; }

    public WorkBudget Budget => _body.Budget;

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

    public bool IsShared(ISymbol variable) => _body.IsShared(variable);

    /// <summary>The place behind a temporary that is written to: <c>r.Key</c> in <c>r.Key ??= …</c>.</summary>
    public IOperation? PlaceOf(CaptureId capture) => _places.TryGetValue(capture, out var place) ? place : null;

    /// <summary>Everything is known now; from here on uses are judged.</summary>
    public void StartJudging() => _isJudging = true;

    public TrackedObject? Track(SyntaxNode creation, INamedTypeSymbol type) => _body.Track(creation, type);

    public void AddNested(IFlowAnonymousFunctionOperation lambda)
    {
        if (_isJudging)
        {
            _lambdas.Add(lambda);
        }
    }

    /// <summary>The value is used as a request: it and all that it holds must be complete.</summary>
    public void Judge(Value value, FlowState state, Use use)
    {
        if (_isJudging)
        {
            _body.Judge(value, state, use);
        }

        state.Settle(value);
    }

    /// <summary>Other code gets the value, and may complete it.</summary>
    public void HandOn(Value value, FlowState state, Use use)
    {
        if (_isJudging)
        {
            _body.Judge(value, state, use);
        }

        state.Escape(value);
    }

    /// <summary>What a method that is not the client's does with an argument.</summary>
    public Fate FateOf(IParameterSymbol parameter) => _body.Helpers.FateOf(parameter);
}
