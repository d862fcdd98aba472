using System.Text.Json;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>Joins webhook events with their payload samples and the entities they carry.</summary>
internal sealed class EventLinker(LinkContext context, IReadOnlyList<GroupDraft> groups, EntityPlanner entities)
{
    private const string EventMember = "event";
    private const string DataMember = "data";

    private readonly Dictionary<string, EventDraft> _events = new(StringComparer.Ordinal);

    private IEnumerable<EventDraft> InOrder => _events.Values.OrderBy(draft => draft.Name, StringComparer.Ordinal);

    /// <summary>Finds the events and their entities; payloads are samples of the entity like any other.</summary>
    public void Plan(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            foreach (var row in page.Events)
            {
                Add(row.Name, row.Source, page, row.Description);
            }
        }

        foreach (var page in pages)
        {
            foreach (var payload in page.Payloads)
            {
                if (EventOf(payload) is { } name)
                {
                    Add(name, payload.Source, page, description: null).Payloads.Add(payload);
                }
            }
        }

        foreach (var draft in InOrder)
        {
            draft.Entity = EntityOf(draft);
        }
    }

    public EquatableArray<WebhookEvent> Build(ResponseTypes types)
    {
        var names = new UniqueNames();
        return InOrder.Select(draft => new WebhookEvent(
            draft.Source,
            draft.Name,
            names.Claim(Casing.Pascal(draft.Name, "Event"), draft.Source, out _),
            draft.Description,
            context.UrlOf(draft.Page),
            draft.Entity is { } entity ? types.TypeOf(entity) : TypeRef.Any,
            draft.Payloads.ToEquatableArray())).ToEquatableArray();
    }

    private EventDraft Add(string name, SourceRef source, Page page, string? description)
    {
        if (!_events.TryGetValue(name, out var draft))
        {
            _events.Add(name, draft = new EventDraft(name, source, page, TypeEmitter.NullIfEmpty(description)));
        }

        return draft;
    }

    // Groups at the root come first; an entity that only a nested group has is as good when no other has its name.
    private ResponseTypeDraft? EntityOf(EventDraft draft)
    {
        var dot = draft.Name.IndexOf('.');
        if (dot <= 0)
        {
            return null;
        }

        var noun = OperationPhrase.SingularOf(Casing.Pascal(draft.Name.Substring(0, dot), ""));
        var nested = groups.Where(group => group.Noun == noun).Take(2).ToList();
        var owner = entities.FindOwner(noun, "") ?? (nested.Count == 1 ? nested[0] : null);
        var data = draft.Payloads.Select(DataOf).OfType<FieldNode>().ToList();
        if (owner is not { Entity: { IsUsed: true } entity } || data.Exists(node => !Shape.Agrees(node, entity.Node)))
        {
            return null;
        }

        data.ForEach(entity.Node.Merge);
        entity.IsStable |= !draft.Page.FrontMatter.IsExperimental;
        return entity;
    }

    private static FieldNode? DataOf(JsonSample payload)
    {
        if (payload.Shape.Find(DataMember) is not { } data)
        {
            return null;
        }

        var node = new FieldNode(DataMember, payload.Source);
        node.Absorb(data, payload.Source);
        return node;
    }

    private static string? EventOf(JsonSample payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload.Json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(EventMember, out var name)
                && name.ValueKind == JsonValueKind.String
                    ? name.GetString()
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The reader has reported what is no JSON.
            return null;
        }
    }

    private sealed class EventDraft(string name, SourceRef source, Page page, string? description)
    {
        public string Name { get; } = name;

        public SourceRef Source { get; } = source;

        public Page Page { get; } = page;

        public string? Description { get; } = description;

        public List<JsonSample> Payloads { get; } = [];

        public ResponseTypeDraft? Entity { get; set; }
    }
}
