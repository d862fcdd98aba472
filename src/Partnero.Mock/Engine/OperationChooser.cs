using Partnero.Mock.Answers;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.State;

namespace Partnero.Mock.Engine;

/// <summary>An operation chosen for a request.</summary>
/// <param name="Match">The operation.</param>
/// <param name="Parsed">The request in the form that its page documents.</param>
/// <param name="Errors">What the request breaks of it.</param>
internal sealed record Choice(RouteMatch Match, ParsedRequest Parsed, FieldErrors Errors);

/// <summary>
/// Chooses among operations that share method and route, as those of different programs do: by program, else by what fits the
/// request, else by how the entity was made, else the one that the docs have first.
/// </summary>
internal sealed class OperationChooser(RequestChecker checker, RequestForms forms, Memory memory)
{
    public Choice Choose(IReadOnlyList<RouteMatch> matches, ParsedRequest request, string? program)
    {
        if (matches.Count == 1)
        {
            return Rate(matches[0], request);
        }

        return matches
            .Select(match => Rate(match, request))
            .Select(choice => (Choice: choice, Fit: checker.Fit(choice.Match.Endpoint, choice.Parsed)))
            .OrderBy(rated => ProgramRank(rated.Choice.Match.Endpoint, program))
            .ThenBy(rated => rated.Choice.Errors.Count > 0)
            .ThenByDescending(rated => MadeEntity(rated.Choice.Match, rated.Choice.Parsed))
            .ThenByDescending(rated => rated.Fit)
            .ThenBy(rated => rated.Choice.Errors.Count)
            .ThenBy(rated => rated.Choice.Match.Endpoint.Group.Path.Count(letter => letter == '/'))
            .First()
            .Choice;
    }

    private Choice Rate(RouteMatch match, ParsedRequest request)
    {
        var documented = forms.Documented(match, request);
        var errors = checker.Check(match.Endpoint, documented);
        forms.AllowOtherIdentifier(match, documented, errors);
        return new(match, documented, errors);
    }

    private static int ProgramRank(Endpoint endpoint, string? program)
    {
        if (program is null)
        {
            return 0;
        }

        var isMine = endpoint.Operation.Program == program || endpoint.Group.Path.StartsWith(program + "/", StringComparison.Ordinal);
        var isOpen = endpoint.Operation.Program is null && !endpoint.Group.Path.Contains('/', StringComparison.Ordinal);
        return isMine ? 0 : isOpen ? 1 : 2;
    }

    /// <summary>Whether the entity that a request is about was made through the operation's program.</summary>
    private bool MadeEntity(RouteMatch match, ParsedRequest request)
    {
        var plan = memory.PlanOf(match.Endpoint);
        if (plan.Collection is not { } collection)
        {
            return false;
        }

        var entity = plan.Act is Act.Create or Act.List
            ? collection.LastCreated
            : Memory.Find(plan, match, request);
        return entity?.Scope == match.Endpoint.Group.Scope;
    }
}
