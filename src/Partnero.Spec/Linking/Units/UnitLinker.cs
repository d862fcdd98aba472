using Partnero.Spec.Linking.Events;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>
/// Links groups in units. Groups are in one unit when one may ask for the other's entity; that is known beforehand. Two units that then
/// turn out to have taken one name, as those do that share an identifier, are linked again as one. What comes out is what one unit of
/// all groups would give.
/// </summary>
internal sealed class UnitLinker
{
    // Joined units may take new names, with numbers, and clash again. What clashes on and on is hostile: then all are linked as one.
    private const int MaxRounds = 3;

    private readonly IReadOnlyList<GroupPlan> _groups;
    private readonly Dictionary<string, int> _indexes;

    // The unit of a group is known by the first group in it.
    private readonly int[] _unitOf;

    private UnitLinker(IReadOnlyList<GroupPlan> groups)
    {
        _groups = groups;
        _indexes = new(StringComparer.Ordinal);
        _unitOf = new int[groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            _indexes.Add(groups[i].Path, i);
            _unitOf[i] = i;
        }
    }

    /// <summary>Links all groups: as one unit, unless units are remembered.</summary>
    public static IReadOnlyList<LinkUnit> Link(LinkContext context, IReadOnlyList<GroupPlan> groups, NounTable nouns, EventLinker events, LinkMemory.Run? run)
    {
        var linker = new UnitLinker(groups);
        if (run is null)
        {
            linker.JoinAll();
        }
        else
        {
            linker.JoinByNouns(nouns);
            linker.Join(run.Joined);
        }

        var names = new GroupNames(groups);
        var formed = new LinkUnit?[groups.Count];
        for (var round = 1; ; round++)
        {
            linker.Form(formed, members => LinkUnit.Link(members, events.About(members), context, nouns, names, run));
            var units = formed.OfType<LinkUnit>().ToList();
            var clashes = units.Count == 1 ? [] : Clashes(units);
            if (clashes.Count == 0)
            {
                return units;
            }

            linker.Join(clashes);
            run!.Joined.UnionWith(clashes);
            if (round == MaxRounds)
            {
                linker.JoinAll();
            }
        }
    }

    private void JoinAll() => Array.Clear(_unitOf, 0, _unitOf.Length);

    private void JoinByNouns(NounTable nouns)
    {
        foreach (var group in _groups)
        {
            foreach (var phrase in group.Operations.Select(operation => operation.Phrase).Where(phrase => phrase.Noun.Length > 0))
            {
                if (nouns.FindOwner(phrase.SingularNoun, group.Name) is { } owner)
                {
                    Join(group.Path, owner.Path);
                }
            }
        }
    }

    private void Join(IEnumerable<(string First, string Second)> pairs)
    {
        foreach (var (first, second) in pairs)
        {
            Join(first, second);
        }
    }

    private void Join(string first, string second)
    {
        var (one, other) = (_unitOf[_indexes[first]], _unitOf[_indexes[second]]);
        for (var i = 0; i < _unitOf.Length; i++)
        {
            if (_unitOf[i] == Math.Max(one, other))
            {
                _unitOf[i] = Math.Min(one, other);
            }
        }
    }

    // Units that have not grown stay.
    private void Form(LinkUnit?[] units, Func<IReadOnlyList<GroupPlan>, LinkUnit> link)
    {
        var members = new List<GroupPlan>?[_groups.Count];
        for (var i = 0; i < members.Length; i++)
        {
            (members[_unitOf[i]] ??= []).Add(_groups[i]);
        }

        for (var i = 0; i < units.Length; i++)
        {
            if (units[i]?.Groups.Count != members[i]?.Count)
            {
                units[i] = members[i] is { } groups ? link(groups) : null;
            }
        }
    }

    private static HashSet<(string First, string Second)> Clashes(IEnumerable<LinkUnit> units)
    {
        var clashes = new HashSet<(string First, string Second)>();
        var takers = new Dictionary<TypeName, string>();
        foreach (var unit in units)
        {
            var taker = unit.Groups[0].Path;
            foreach (var name in unit.Result.TypeNames)
            {
                if (!takers.TryGetValue(name, out var other))
                {
                    takers.Add(name, taker);
                }
                else if (other != taker)
                {
                    clashes.Add((other, taker));
                }
            }
        }

        return clashes;
    }
}
