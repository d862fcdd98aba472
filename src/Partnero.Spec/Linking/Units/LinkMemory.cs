using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>
/// What was linked last, for a host that links again after each keystroke: groups whose pages did not change are taken from it. It
/// changes no result. For use from any thread; who links something else meanwhile finds nothing and forgets the other's.
/// </summary>
public sealed class LinkMemory
{
    private volatile Run? _last;

    internal Run Start(Frame frame) => new(frame, _last is { } last && last.Frame == frame ? last : null);

    /// <summary>Leaves a run to the next.</summary>
    internal void Keep(Run run) => _last = run;

    /// <summary>What all units depend on.</summary>
    internal sealed record Frame(LinkOptions Options, string? SiteUrl, string BaseUrl, EquatableArray<string> Groups);

    /// <summary>One run of the linker: what it finds of the last, and what it leaves to the next.</summary>
    internal sealed class Run(Frame frame, Run? last)
    {
        private readonly Dictionary<string, (UnitKey Key, LinkedUnit Unit)> _units = new(StringComparer.Ordinal);
        private IReadOnlyList<Group> _groups = [];
        private Run? _last = last;

        public Frame Frame { get; } = frame;

        /// <summary>Pairs of groups that are linked together though neither asks the other: they took one name, in this run or before.</summary>
        public HashSet<(string First, string Second)> Joined { get; } = last is null ? [] : [.. last.Joined];

        /// <summary>The unit of last time, when it was made of the same; else it is linked.</summary>
        public LinkedUnit Recall(UnitKey key, Func<LinkedUnit> link)
        {
            var known = _last is not null && _last._units.TryGetValue(key.First, out var found) && found.Key == key ? found.Unit : null;
            var unit = known ?? link();
            _units[key.First] = (key, unit);
            return unit;
        }

        /// <summary>Ends the run: groups that came out as before are the same objects.</summary>
        public IReadOnlyList<Group> Settle(IReadOnlyList<Group> groups)
        {
            var before = _last?._groups ?? [];
            _last = null; // Or all runs would be kept.
            return _groups = [.. groups.Select((group, i) => i < before.Count && before[i] == group ? before[i] : group)];
        }
    }
}
