using Partnero.Spec.Linking.Events;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>All that the groups of a unit, and the events about them, are made of. Compared by value; pages that did not change are the same objects.</summary>
internal sealed record UnitKey(EquatableArray<GroupKey> Groups, EquatableArray<EventKey> Events)
{
    /// <summary>The first group, which no other unit has.</summary>
    public string First => Groups[0].Path;

    public static UnitKey Of(IReadOnlyList<GroupPlan> groups, IReadOnlyList<EventPlan> events) =>
        new(groups.Select(GroupKey.Of).ToEquatableArray(), events.Select(EventKey.Of).ToEquatableArray());
}

/// <summary>What a group is made of.</summary>
internal sealed record GroupKey(string Path, string Name, string? Summary, EquatableArray<OperationKey> Operations)
{
    public static GroupKey Of(GroupPlan group) => new(group.Path, group.Name, group.Summary, group.Operations.Select(OperationKey.Of).ToEquatableArray());
}

/// <summary>What an operation is made of.</summary>
internal sealed record OperationKey(Page Page, PageOperation Endpoint, string Wanted, string Name, string Route)
{
    public static OperationKey Of(OperationPlan operation) => new(operation.Page, operation.Endpoint, operation.Phrase.OperationName, operation.Name, operation.Route);
}

/// <summary>What an event is made of.</summary>
internal sealed record EventKey(string Name, SourceRef Source, Page Page, string? Description, EquatableArray<JsonSample> Payloads, string Owner)
{
    public static EventKey Of(EventPlan draft) => new(draft.Name, draft.Source, draft.Page, draft.Description, draft.Payloads.ToEquatableArray(), draft.Owner!.Path);
}
