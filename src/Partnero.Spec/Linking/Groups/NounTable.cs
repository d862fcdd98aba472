using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Groups;

/// <summary>Which group's entity a noun names.</summary>
internal sealed class NounTable
{
    private readonly IReadOnlyList<GroupPlan> _groups;
    private readonly Dictionary<(string Scope, string Noun), GroupPlan> _byNoun = [];

    public NounTable(IReadOnlyList<GroupPlan> groups)
    {
        _groups = groups;
        foreach (var group in groups)
        {
            if (!_byNoun.ContainsKey((group.Scope, group.Noun)))
            {
                _byNoun.Add((group.Scope, group.Noun), group);
            }
        }
    }

    /// <summary>The group whose entity a noun names, looked for from a group outwards.</summary>
    public GroupPlan? FindOwner(string noun, string scope)
    {
        while (true)
        {
            if (_byNoun.TryGetValue((scope, noun), out var group))
            {
                return group;
            }

            if (scope.Length == 0)
            {
                return null;
            }

            scope = DottedNames.Around(scope);
        }
    }

    /// <summary>The owner at the root; else the one group anywhere that has this noun, when no other has it.</summary>
    public GroupPlan? FindOnly(string noun)
    {
        if (FindOwner(noun, "") is { } owner)
        {
            return owner;
        }

        var nested = _groups.Where(group => group.Noun == noun).Take(2).ToList();
        return nested.Count == 1 ? nested[0] : null;
    }
}
