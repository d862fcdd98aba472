using System.Text.Json;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Events;

/// <summary>Joins webhook events with their payload samples and the entities they carry.</summary>
internal sealed class EventLinker(LinkContext context)
{
    private const string EventMember = "event";
    private const string DataMember = "data";

    private readonly Dictionary<string, EventPlan> _events = new(StringComparer.Ordinal);

    private List<EventPlan> _inOrder = [];

    /// <summary>Finds the events, and the groups whose entities they are about.</summary>
    public void Plan(IReadOnlyList<Page> pages, NounTable nouns)
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

        _inOrder = [.. _events.Values.OrderBy(draft => draft.Name, StringComparer.Ordinal)];
        foreach (var draft in _inOrder)
        {
            draft.Owner = OwnerOf(draft, nouns);
        }
    }

    /// <summary>The events about the entities of some groups, in order.</summary>
    public IReadOnlyList<EventPlan> About(IReadOnlyList<GroupPlan> groups) => _inOrder.FindAll(draft => draft.Owner is { } owner && groups.Contains(owner));

    /// <summary>Finds out whether events carry their entities; payloads are samples of the entity like any other.</summary>
    public static void Join(IReadOnlyList<EventPlan> events)
    {
        foreach (var draft in events)
        {
            draft.Entity = EntityOf(draft);
        }
    }

    public EquatableArray<WebhookEvent> Build()
    {
        var names = new UniqueNames();
        return _inOrder.Select(draft => new WebhookEvent(
            draft.Source,
            draft.Name,
            names.Claim(Casing.Pascal(draft.Name, "Event"), draft.Source, out _),
            draft.Description,
            context.UrlOf(draft.Page),
            draft.Type,
            draft.Payloads.ToEquatableArray())).ToEquatableArray();
    }

    private EventPlan Add(string name, SourceRef source, Page page, string? description)
    {
        if (!_events.TryGetValue(name, out var draft))
        {
            _events.Add(name, draft = new EventPlan(name, source, page, TypeEmitter.NullIfEmpty(description)));
        }

        return draft;
    }

    // Groups at the root come first; an entity that only a nested group has is as good when no other has its name.
    private static GroupPlan? OwnerOf(EventPlan draft, NounTable nouns)
    {
        var dot = draft.Name.IndexOf('.');
        return dot <= 0 ? null : nouns.FindOnly(OperationPhrase.SingularOf(Casing.Pascal(draft.Name.Substring(0, dot), "")));
    }

    private static ResponseTypePlan? EntityOf(EventPlan draft)
    {
        var data = draft.Payloads.Select(DataOf).OfType<FieldNode>().ToList();
        if (draft.Owner is not { Entity: { IsUsed: true } entity } || data.Exists(node => !Shape.Agrees(node, entity.Node)))
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
}

/// <summary>A webhook event while it is put together.</summary>
internal sealed class EventPlan(string name, SourceRef source, Page page, string? description)
{
    public string Name { get; } = name;

    public SourceRef Source { get; } = source;

    public Page Page { get; } = page;

    public string? Description { get; } = description;

    public List<JsonSample> Payloads { get; } = [];

    /// <summary>The group whose entity the name tells of.</summary>
    public GroupPlan? Owner { get; set; }

    /// <summary>The entity that the payloads carry.</summary>
    public ResponseTypePlan? Entity { get; set; }

    /// <summary>Type of the data.</summary>
    public TypeRef Type { get; set; } = TypeRef.Any;
}
