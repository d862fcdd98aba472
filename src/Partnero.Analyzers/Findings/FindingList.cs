using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Flow;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Findings;

/// <summary>
/// Collects the rules that the requests of one body break, and reports one finding for each request: an error where it is
/// used, a suggestion where it is only handed on.
/// </summary>
internal sealed class FindingList(SemanticModel model, RuleReader rules, Severities severities) : IJudge
{
    private readonly RuleCheck _check = new(model);
    private readonly Dictionary<TrackedObject, BrokenRequest> _requests = [];

    public void Judge(TrackedObject item, FlowState state, Use use)
    {
        foreach (var problem in _check.Check(item, RulesFor(item, use), state))
        {
            if (!_requests.TryGetValue(item, out var request))
            {
                _requests.Add(item, request = new BrokenRequest());
            }

            request.Add(problem, use);
        }
    }

    /// <summary>Reports what was found, in the order of the text.</summary>
    public void Report(Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (var (item, request) in _requests.OrderBy(static entry => entry.Key.Creation.SpanStart).Select(static entry => (entry.Key, entry.Value)))
        {
            bool IsOn(DiagnosticDescriptor descriptor) => !severities.IsOff(descriptor, item.Creation.SyntaxTree, cancellation);
            foreach (var diagnostic in request.ToDiagnostics(item, IsOn))
            {
                report(diagnostic);
            }
        }
    }

    /// <summary>A method's own rules are about the request that it sends, not about the parts of it.</summary>
    private ImmutableArray<RequestRule> RulesFor(TrackedObject item, Use use) =>
        use.Call is { } call && call.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, item.Type))
            ? item.Rules.AddRange(rules.Of(call))
            : item.Rules;
}
