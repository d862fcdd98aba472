using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.Values;

namespace Partnero.Mock.State;

/// <summary>What the mock remembers, and what each operation does to it. Not safe for concurrent use: the engine locks.</summary>
internal sealed class Memory
{
    private readonly Dictionary<Endpoint, Plan> _plans;
    private readonly IReadOnlyList<Collection> _collections;

    public Memory(ApiIndex api, SampleBook samples, bool seed)
    {
        var (plans, collections) = Planner.Run(api);
        _plans = plans.ToDictionary(plan => plan.Endpoint);
        _collections = collections;
        Relations = new Relations(collections);
        foreach (var collection in collections)
        {
            collection.IndexReferences(Relations.ReferencesOf);
        }

        new Seeder(api, samples).Run(plans);
        Reset(seed);
    }

    public Relations Relations { get; }

    public IReadOnlyList<Collection> Collections => _collections;

    public Plan PlanOf(Endpoint endpoint) => _plans[endpoint];

    public void Reset(bool seed)
    {
        foreach (var collection in _collections)
        {
            collection.Reset(seed);
        }
    }

    /// <summary>The entity that a request names, by path, query or body; null when there is none.</summary>
    public static Entity? Find(Plan plan, RouteMatch match, ParsedRequest request)
    {
        var collection = plan.Collection!;
        if (collection.IsSingleton)
        {
            var scope = match.Endpoint.Group.Scope;
            var hasOwn = scope.Length > 0 || collection.Seeds.Any(seed => seed.Scope == scope);
            return collection.Entities.FirstOrDefault(entity => entity.Scope == scope || !hasOwn);
        }

        return plan.Placeholder is { } placeholder
            ? collection.FindByPath(placeholder, match.Values[placeholder])
            : Identifying(plan, request).Select(given => collection.Find(given.Key, given.Value)).FirstOrDefault(entity => entity is not null);
    }

    /// <summary>Query parameters and members of the body that name an entity.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Identifying(Plan plan, ParsedRequest request)
    {
        foreach (var name in plan.Collection!.Identifiers)
        {
            if (request.Query.TryGetValue(name, out var text) || (text = JsonText.TextOf(request.Body[name])) is not null)
            {
                yield return KeyValuePair.Create(name, text);
            }
        }
    }
}
