using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;

namespace Partnero.Mock.Answers;

/// <summary>Finds the samples that show a given entity.</summary>
internal static class EntitySamples
{
    /// <summary>The entity as an operation's own sample shows it; null when that shows another.</summary>
    public static JsonObject? Own(this SampleBook samples, Endpoint endpoint, Collection collection, Entity entity) =>
        samples.Objects(endpoint).FirstOrDefault(shown => collection.IsSingleton
            || collection.Identifiers.Exists(name => JsonText.TextOf(shown[name]) is { } text && text == entity.Text(name)));

    /// <summary>What an entity of a collection looks like to an operation.</summary>
    public static JsonObject Entity(this SampleBook samples, Endpoint endpoint, Collection collection) =>
        samples.Entity(endpoint, collection.TypeIn(endpoint.Group.Scope));

    /// <summary>An untouched entity takes over the values that the sample of a change shows as its outcome.</summary>
    public static void Become(this SampleBook samples, Endpoint endpoint, Collection collection, Entity entity)
    {
        if (entity.IsSeed && samples.Own(endpoint, collection, entity) is { } shown)
        {
            foreach (var (name, value) in shown)
            {
                entity.Data[name] = value?.DeepClone();
            }
        }
    }
}
