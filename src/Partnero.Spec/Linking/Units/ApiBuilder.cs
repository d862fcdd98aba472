using Partnero.Spec.Linking.Events;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Requests;
using Partnero.Spec.Linking.Responses;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>Turns the drafts of groups into the model.</summary>
internal sealed class ApiBuilder
{
    private readonly LinkContext _context;
    private readonly IReadOnlyList<GroupPlan> _drafts;
    private readonly TypeNames _names;
    private readonly TypeEmitter _emitter;
    private readonly ResponseTypes _responses;
    private readonly OperationBuilder _operations;

    public ApiBuilder(LinkContext context, IReadOnlyList<GroupPlan> drafts, GroupNames groups)
    {
        _context = context;
        _drafts = drafts;
        _names = new TypeNames(context, groups);
        _emitter = new TypeEmitter(context, _names, EnumTable.Of(context, drafts));
        _responses = new ResponseTypes(_emitter);
        _operations = new OperationBuilder(context, new RequestTypes(_emitter, ItemTable.Of(drafts)), _responses);
    }

    /// <summary>Builds the groups with all that they hold.</summary>
    public LinkedUnit Build(IReadOnlyList<EventPlan> events)
    {
        BuildTypes();
        foreach (var draft in events)
        {
            draft.Type = draft.Entity is { } entity ? _responses.TypeOf(entity) : TypeRef.Any;
        }

        var groups = _drafts.Select(NewGroup).ToList();
        return new LinkedUnit(groups, events.Select(draft => draft.Type).ToList(), _context.Issues, _names.Claimed);
    }

    // Who chooses first has the plain name: entities before what is named after them, stable before experimental.
    private void BuildTypes()
    {
        foreach (var draft in _drafts.OrderBy(draft => !draft.Entity.IsStable).Where(draft => draft.Entity.IsUsed))
        {
            _names.Reserve(draft.Entity);
        }

        foreach (var operation in _drafts.SelectMany(draft => draft.Operations).OrderBy(operation => operation.IsExperimental))
        {
            _context.ThrowIfCancelled();
            _operations.BuildTypes(operation);
        }
    }

    private LinkedGroup NewGroup(GroupPlan draft)
    {
        var operations = new List<Operation>();
        var samples = new List<OperationSamples>();
        _operations.AddOperations(draft, operations, samples);
        var group = new Group(
            draft.Path,
            draft.Name,
            draft.Entity.TypeName?.Name ?? _names.Presentable(draft.Scope, draft.Noun),
            draft.Summary,
            operations.ToEquatableArray(),
            draft.Objects.OfType<ObjectType>().ToEquatableArray(),
            draft.Enums.Select(_emitter.Finish).ToEquatableArray());
        return new LinkedGroup(group, samples);
    }
}
