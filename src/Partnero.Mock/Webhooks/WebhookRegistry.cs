using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Webhooks;

/// <summary>Finds who wants an event, and what its data looks like.</summary>
internal static class WebhookRegistry
{
    /// <summary>
    /// The webhooks that were registered for an event and are switched on. A webhook is whatever has an address, events and a
    /// signature; those that only samples show are nobody's.
    /// </summary>
    public static IReadOnlyList<WebhookTarget> Targets(Memory memory, string name) =>
        [.. from collection in memory.Collections
            from entity in collection.Entities
            where !entity.IsSeed && Wants(entity, name)
            let address = JsonText.TextOf(entity.Data["url"])
            where Uri.IsWellFormedUriString(address, UriKind.Absolute)
            select new WebhookTarget(new Uri(address), entity.Text("signature")!, entity.Text("key"))];

    /// <summary>What the pages show of an event's data; the entity that the event names where no page shows a delivery.</summary>
    public static JsonNode? DataOf(ApiIndex api, string name)
    {
        var known = api.Api.Events.FirstOrDefault(candidate => candidate.WireName == name);
        var shown = known?.Samples.Select(sample => JsonText.TryRead(sample.Json)).FirstOrDefault(sample => sample?["data"] is not null);
        if (shown is not null)
        {
            return shown["data"];
        }

        var type = known?.Data is { Kind: TypeKind.Object } data ? api.Object(data) : null;
        var endpoint = api.Endpoints.FirstOrDefault(candidate => type is not null && candidate.Entity == type);
        return endpoint is null ? new JsonObject() : new SampleBook(api).Entity(endpoint);
    }

    private static bool Wants(Entity entity, string name) =>
        entity.Data["events"] is JsonArray events
        && entity.Text("signature") is not null
        && entity.Data["is_active"]?.GetValueKind() != JsonValueKind.False
        && events.Any(item => JsonText.TextOf(item) == name);
}
