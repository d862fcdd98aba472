using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>Turns drafts into the model.</summary>
internal sealed class ApiBuilder
{
    private readonly LinkContext _context;
    private readonly IReadOnlyList<GroupDraft> _drafts;
    private readonly TypeNames _names;
    private readonly TypeEmitter _emitter;
    private readonly ResponseTypes _responses;
    private readonly OperationBuilder _operations;

    public ApiBuilder(LinkContext context, IReadOnlyList<GroupDraft> drafts)
    {
        _context = context;
        _drafts = drafts;
        _names = new TypeNames(context, drafts);
        _emitter = new TypeEmitter(context, _names, EnumTable.Of(context, drafts));
        _responses = new ResponseTypes(_emitter);
        _operations = new OperationBuilder(context, new RequestTypes(_emitter, ItemTable.Of(drafts)), _responses);
    }

    public Api Build(string? siteUrl, EventLinker events)
    {
        BuildTypes();
        var webhookEvents = events.Build(_responses);
        var samples = new List<OperationSamples>();
        var groups = _drafts.Select(draft => NewGroup(draft, samples)).ToList();
        return new Api(siteUrl, _context.BaseUrl.Text, Stability.Mark(groups, webhookEvents).ToEquatableArray(), webhookEvents, samples.ToEquatableArray());
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

    private Group NewGroup(GroupDraft draft, List<OperationSamples> samples)
    {
        var operations = new List<Operation>();
        _operations.AddOperations(draft, operations, samples);
        return new Group(
            draft.Path,
            draft.Name,
            draft.Entity.TypeName?.Name ?? _names.Presentable(draft.Scope, draft.Noun),
            draft.Summary,
            operations.ToEquatableArray(),
            draft.Objects.OfType<ObjectType>().ToEquatableArray(),
            draft.Enums.Select(_emitter.Finish).ToEquatableArray());
    }
}
