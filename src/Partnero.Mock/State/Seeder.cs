using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.State;

/// <summary>Puts what the pages show into the collections, so that every documented id works before anything is created.</summary>
internal sealed class Seeder(ApiIndex api, SampleBook samples)
{
    public void Run(IReadOnlyList<Plan> plans)
    {
        // What an operation changes is not how things were before.
        foreach (var plan in plans.Where(plan => plan.Collection is not null).OrderBy(plan => plan.Act is Act.Update or Act.Do))
        {
            AddSamples(plan);
        }

        foreach (var plan in plans)
        {
            AddNamed(plan);
        }
    }

    private void AddSamples(Plan plan)
    {
        var collection = plan.Collection!;
        if (plan.Endpoint.Entity is not { } entity || !collection.Types.Contains(entity.Name))
        {
            return;
        }

        foreach (var data in samples.Objects(plan.Endpoint))
        {
            var known = collection.Seeds.FirstOrDefault(seed => seed.Scope == plan.Endpoint.Group.Scope && IsSame(collection, seed, data));
            if (known is null)
            {
                known = new Entity([], plan.Endpoint.Group.Scope) { IsSample = true, IsSeed = true, IsListed = false };
                collection.AddSeed(known);
            }

            known.IsListed |= IsTopLevelList(plan);
            foreach (var (name, value) in data)
            {
                known.Data.TryAdd(name, value?.DeepClone());
            }

            if (plan.Act == Act.Create && SampleBook.RequestsOf(plan.Endpoint, data).FirstOrDefault() is { } request)
            {
                known.Remember(request);
            }
        }
    }

    private static bool IsTopLevelList(Plan plan) => plan is { Act: Act.List, Parent: null };

    private static bool IsSame(Collection collection, Entity seed, JsonObject data) =>
        collection.IsSingleton
        || collection.Identifiers.Exists(name => seed.Text(name) is { } text && text == JsonText.TextOf(data[name]));

    /// <summary>Ids that only cURL samples show belong to something too: a copy of the first sample with that id.</summary>
    private void AddNamed(Plan plan)
    {
        foreach (var sample in plan.Endpoint.Samples.Requests)
        {
            foreach (var (name, value, collection) in Named(plan, sample))
            {
                var like = collection.Seeds.FirstOrDefault(seed => seed.Scope == plan.Endpoint.Group.Scope) ?? (collection.Seeds.Count > 0 ? collection.Seeds[0] : null);
                if (like is null || collection.Seeds.Any(seed => collection.HasIdentifier(seed, value)))
                {
                    continue;
                }

                if (like.Text(name) is null)
                {
                    like.Sent[name] = value; // no response shows it: the id is one more name of the same thing
                }
                else
                {
                    collection.AddSeed(Copy(like, name, value));
                }
            }
        }
    }

    private static Entity Copy(Entity like, string name, string value)
    {
        var copy = like.Clone();
        copy.IsListed = false;
        if (like.Data[name] is { } shown)
        {
            copy.Data[name] = Convert(value, shown);
            Echo.FollowIdentifier(copy.Data, like.Text(name)!, value, []);
        }

        copy.Sent[name] = value;
        return copy;
    }

    private static JsonNode Convert(string value, JsonNode like) =>
        like.GetValueKind() == JsonValueKind.Number && JsonText.TryRead(value) is { } number ? number : value;

    private IEnumerable<(string Name, string Value, Collection Collection)> Named(Plan plan, RequestSample sample)
    {
        var path = sample.Path.StartsWith(api.BasePath, StringComparison.Ordinal) ? sample.Path[api.BasePath.Length..] : sample.Path;
        if (plan.Endpoint.Route.TryMatch(RoutePath.Split(path), out var values))
        {
            if (plan.Parent is { } parent && values.TryGetValue(parent.Placeholder, out var through))
            {
                yield return (parent.Placeholder, through, parent.Collection);
            }

            if (plan is { Placeholder: { } placeholder, Collection: { } collection } && values.TryGetValue(placeholder, out var value))
            {
                yield return (placeholder, value, collection);
            }
        }

        if (plan is { Placeholder: null, Collection: { } named, Act: not (Act.Create or Act.List) })
        {
            foreach (var (name, value) in Sent(named, sample))
            {
                yield return (name, value, named);
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Sent(Collection collection, RequestSample sample)
    {
        var body = JsonText.TryRead(sample.Body) as JsonObject;
        foreach (var name in collection.Identifiers)
        {
            var value = sample.Query.Where(query => query.Name == name).Select(query => query.Value).FirstOrDefault()
                ?? JsonText.TextOf(body?[name]);
            if (value is not null)
            {
                yield return (name, value);
            }
        }
    }
}
