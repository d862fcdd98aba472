using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Flow;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Findings;

/// <summary>The rules that one request breaks.</summary>
internal sealed class BrokenRequest
{
    private readonly Dictionary<RequestRule, Problem> _certain = [];
    private readonly Dictionary<RequestRule, Problem> _handedOn = [];
    private string _how = "";

    public void Add(Problem problem, Use use)
    {
        if (use.HandedOn is null)
        {
            _certain[problem.Rule] = problem;
        }
        else
        {
            _handedOn[problem.Rule] = problem;
            _how = use.HandedOn;
        }
    }

    /// <summary>One finding for all that is missing, and one for each member too many, which is another place.</summary>
    public IEnumerable<Diagnostic> ToDiagnostics(TrackedObject item, Func<DiagnosticDescriptor, bool> isOn)
    {
        if (_certain.Count == 0)
        {
            var problems = _handedOn.Values.Where(problem => isOn(problem.Descriptor)).ToList();
            return problems.Count > 0 ? [Reporting.HandedOn(item, problems, _how)] : [];
        }

        var certain = _certain.Values.Where(problem => isOn(problem.Descriptor)).ToList();
        var missing = certain.Where(static problem => problem.IsMissing).ToList();
        var tooMany = certain.Where(static problem => !problem.IsMissing).Select(problem => Reporting.TooMany(item, problem));
        return missing.Count > 0 ? [Reporting.Missing(item, missing), .. tooMany] : tooMany;
    }
}
