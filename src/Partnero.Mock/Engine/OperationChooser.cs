using Partnero.Mock.Answers;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.State;

namespace Partnero.Mock.Engine;

/// <summary>An operation chosen for a request, with what the request breaks of it.</summary>
internal sealed record Choice(RouteMatch Match, FieldErrors Errors);

/// <summary>
/// Chooses among operations that share method and route, as those of different programs do: by program, else by what fits the
/// request, else by how the entity was made, else the one that the docs have first.
/// </summary>
internal sealed class OperationChooser(RequestChecker checker, Memory memory)
{
    public Choice Choose(IReadOnlyList<RouteMatch> matches, ParsedRequest request, string? program)
    {
        if (matches.Count == 1)
        {
            return new(matches[0], checker.Check(matches[0].Endpoint, request));
        }

        return matches
            .Select(match => (Choice: new Choice(match, checker.Check(match.Endpoint, request)), Fit: checker.Fit(match.Endpoint, request)))
            .OrderBy(rated => ProgramRank(rated.Choice.Match.Endpoint, program))
            .ThenBy(rated => rated.Choice.Errors.Count > 0)
            .ThenByDescending(rated => MadeEntity(rated.Choice.Match, request))
            .ThenByDescending(rated => rated.Fit)
            .ThenBy(rated => rated.Choice.Errors.Count)
            .ThenBy(rated => rated.Choice.Match.Endpoint.Group.Path.Count(letter => letter == '/'))
            .First()
            .Choice;
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
            ? collection.Entities.LastOrDefault(known => !known.IsSeed)
            : Memory.Find(plan, match, request);
        return entity?.Scope == match.Endpoint.Group.Scope;
    }
}
