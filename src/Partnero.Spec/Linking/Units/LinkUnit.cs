using Partnero.Spec.Linking.Events;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Requests;
using Partnero.Spec.Linking.Responses;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>
/// Groups that ask each other for something, and so are linked together. What other groups say changes nothing here, as long as they
/// take no name that is taken here.
/// </summary>
/// <param name="Groups">The groups, in order of their paths.</param>
/// <param name="Result">What came of them.</param>
internal sealed record LinkUnit(IReadOnlyList<GroupPlan> Groups, LinkedUnit Result)
{
    /// <summary>Links groups, unless they are remembered just so.</summary>
    public static LinkUnit Link(
        IReadOnlyList<GroupPlan> groups, IReadOnlyList<EventPlan> events, LinkContext context, NounTable nouns, GroupNames names, LinkMemory.Run? run)
    {
        var result = run is null ? Link() : run.Recall(UnitKey.Of(groups, events), Link);
        for (var i = 0; i < events.Count; i++)
        {
            events[i].Type = result.EventTypes[i];
        }

        return new LinkUnit(groups, result);

        LinkedUnit Link() => Build(groups, events, context.Apart(), nouns, names);
    }

    private static LinkedUnit Build(IReadOnlyList<GroupPlan> groups, IReadOnlyList<EventPlan> events, LinkContext context, NounTable nouns, GroupNames names)
    {
        foreach (var group in groups)
        {
            group.Objects.Clear();
            group.Enums.Clear();
            foreach (var operation in group.Operations)
            {
                context.ThrowIfCancelled();
                operation.Request = new RequestReader(context).Read(operation);
                operation.Response = new ResponseReader(context).Read(operation);
            }
        }

        new EntityPlanner(nouns).Plan(groups);
        EventLinker.Join(events);
        Dictionaries.Mark(groups);
        return new ApiBuilder(context, groups, names).Build(events);
    }
}
