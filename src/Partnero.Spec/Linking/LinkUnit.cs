using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>
/// Groups that ask each other for something, and so are linked together. What other groups say changes nothing here, as long as they
/// take no name that is taken here.
/// </summary>
internal sealed class LinkUnit(IReadOnlyList<GroupDraft> groups, IReadOnlyList<EventDraft> events)
{
    /// <summary>The groups, in order of their paths.</summary>
    public IReadOnlyList<GroupDraft> Groups { get; } = groups;

    /// <summary>What came of them.</summary>
    public LinkedUnit Result { get; private set; } = null!;

    /// <summary>Links the groups, unless they are remembered just so.</summary>
    public void Link(LinkContext context, NounTable nouns, GroupNames names, LinkMemory.Run? run)
    {
        Result = run is null ? Link(context.Apart(), nouns, names) : run.Recall(UnitKey.Of(Groups, events), () => Link(context.Apart(), nouns, names));
        for (var i = 0; i < events.Count; i++)
        {
            events[i].Type = Result.EventTypes[i];
        }
    }

    private LinkedUnit Link(LinkContext context, NounTable nouns, GroupNames names)
    {
        foreach (var group in Groups)
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

        new EntityPlanner(nouns).Plan(Groups);
        EventLinker.Join(events);
        Dictionaries.Mark(Groups);
        return new ApiBuilder(context, Groups, names).Build(events);
    }
}
