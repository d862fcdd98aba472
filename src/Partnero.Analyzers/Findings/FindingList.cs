using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Flow;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Findings;

/// <summary>Collects the rules that the requests of one body break.</summary>
internal sealed class FindingList(SemanticModel model) : IJudge
{
    private readonly RuleCheck _check = new(model);
    private readonly Dictionary<(TrackedObject Item, RequestRule Rule), Problem> _found = [];

    public bool IsBroken(TrackedObject item, FlowState state) => _check.Check(item, state).Any();

    public void Judge(TrackedObject item, FlowState state)
    {
        foreach (var problem in _check.Check(item, state))
        {
            _found[(item, problem.Rule)] = problem;
        }
    }

    /// <summary>Reports what was found, in the order of the text.</summary>
    public void Report(Action<Diagnostic> report)
    {
        foreach (var entry in _found.OrderBy(static entry => entry.Key.Item.Creation.SpanStart))
        {
            report(Reporting.ToDiagnostic(entry.Key.Item, entry.Value));
        }
    }
}
