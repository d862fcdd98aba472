using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;

namespace Partnero.Mock.Answers;

/// <summary>Entities as an operation shows them: its sample, filled with what the mock remembers.</summary>
internal sealed class EntityViews(SampleBook samples, OtherEntities others)
{
    /// <summary>One entity, alone.</summary>
    public JsonObject One(Call call, Entity entity)
    {
        var view = View(call, entity);
        if (!entity.IsSeed)
        {
            foreach (var (name, value) in entity.Data.Where(member => entity.Sent.ContainsKey(member.Key)))
            {
                view[name] = value?.DeepClone();
            }
        }

        return view;
    }

    /// <summary>One entity among others: lists show less.</summary>
    public JsonObject Item(Call call, Entity entity) => View(call, entity);

    private JsonObject View(Call call, Entity entity)
    {
        var (endpoint, collection) = (call.Endpoint, call.Collection);
        var own = samples.Own(endpoint, collection, entity);
        var template = own ?? (endpoint.Entity is null ? entity.Data : samples.Entity(endpoint, collection));
        var view = (JsonObject)template.DeepClone();
        if (own is not null && entity.IsSeed)
        {
            return view; // exactly as documented
        }

        foreach (var name in collection.Identifiers)
        {
            if (JsonText.TextOf(template[name]) is { } shown && entity.Text(name) is { } mine && shown != mine)
            {
                Echo.FollowIdentifier(view, shown, mine, []);
            }
        }

        if (!entity.IsSample)
        {
            others.Settle(call, view, entity.Sent, entity.Data.Select(member => member.Key).ToHashSet());
        }

        foreach (var name in template.Select(member => member.Key))
        {
            if (entity.Data.TryGetPropertyValue(name, out var value))
            {
                view[name] = value?.DeepClone();
            }
        }

        return view;
    }
}
