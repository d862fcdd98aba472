using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Plans;

namespace Partnero.Spec.Linking.Agreement;

/// <summary>Reports response samples that were copied from another entity's page: its members are there, and those of its own are not.</summary>
internal static class CopiedSamples
{
    private const int FewestMembers = 4;

    /// <summary>Members that any entity may have.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "id", "key", "uuid", "name", "title", "type", "status", "email", "description", "created_at", "updated_at", "deleted_at", "archived_at", "metadata", "url", "tags", "currency",
    };

    public static void Report(LinkContext context, IReadOnlyList<GroupPlan> groups)
    {
        var told = groups.ToDictionary(static group => group, CountTold);
        var samples = groups.SelectMany(static group => group.Operations).Where(static operation => operation.Phrase.IsAboutEntity)
            .SelectMany(Witness.Of).Where(static witness => witness.IsSample && witness.Members.Count >= FewestMembers).ToList();
        foreach (var sample in samples)
        {
            var telling = sample.Members.Keys.Where(static name => !Common.Contains(name)).ToList();
            if (telling.Count < FewestMembers || IsKnown(told[sample.Operation.Group], telling))
            {
                continue;
            }

            var original = samples.Find(other =>
                other.Operation.Group.Noun != sample.Operation.Group.Noun && IsSame(sample, other) && IsKnown(told[other.Operation.Group], telling));
            if (original is not null)
            {
                context.ReportPair(SampleRules.SampleOfOther, sample.Source, original.Source, original.Operation.Group.Noun, original.Operation.Page.Path, sample.Operation.Group.Noun);
            }
        }
    }

    /// <summary>How many places of a group tell of each member.</summary>
    private static Dictionary<string, int> CountTold(GroupPlan group)
    {
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in group.Operations.SelectMany(Witness.Of).SelectMany(static witness => witness.Members.Keys))
        {
            told[name] = told.TryGetValue(name, out var count) ? count + 1 : 1;
        }

        return told;
    }

    /// <summary>Whether another place of the group tells of one of the members too.</summary>
    private static bool IsKnown(Dictionary<string, int> told, List<string> names) => names.Exists(name => told.TryGetValue(name, out var count) && count > 1);

    private static bool IsSame(Witness one, Witness other) =>
        one.Members.Keys.Count(other.Members.ContainsKey) * 10 >= Math.Max(one.Members.Count, other.Members.Count) * 8;
}
