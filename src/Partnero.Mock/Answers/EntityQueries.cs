using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;

namespace Partnero.Mock.Answers;

/// <summary>Finds the entities that a list or search asks for.</summary>
internal sealed class EntityQueries(Relations relations, SampleBook samples)
{
    private const string SortParameter = "sort";

    /// <param name="call">The list.</param>
    /// <param name="owner">What the list is below; null at the top.</param>
    public IReadOnlyList<Entity> Run(Call call, Entity? owner)
    {
        var filters = Filters(call);
        var found = call.Collection.Entities.Where(entity => IsIn(call, owner, entity) && filters.TrueForAll(filter => Fits(call, entity, filter))).ToList();
        var shown = samples.Objects(call.Endpoint).ToList();
        return found.TrueForAll(entity => entity.IsSeed)
            ? [.. found.OrderBy(seed => samples.Own(call.Endpoint, call.Collection, seed) is { } own ? shown.IndexOf(own) : 0)] // as the page shows them
            : call.Parsed.Query.GetValueOrDefault(SortParameter) == "desc" ? [.. Enumerable.Reverse(found)]
            : found;
    }

    private bool IsIn(Call call, Entity? owner, Entity entity)
    {
        if (entity.IsSeed)
        {
            return IsShown(call, entity);
        }

        return call.Plan.Parent is not { } parent || owner is null || Relations.BelongsTo(entity, parent.Collection, owner) == true;
    }

    /// <summary>Untouched samples are listed where the pages list them; where a list has no sample, all are.</summary>
    private bool IsShown(Call call, Entity seed)
    {
        var hasSamples = samples.Objects(call.Endpoint).Any();
        return hasSamples ? samples.Own(call.Endpoint, call.Collection, seed) is not null : call.Plan.Parent is null;
    }

    private static List<KeyValuePair<string, string>> Filters(Call call) =>
        [.. call.Parsed.Query.Where(query => query.Key is not (Paging.LimitParameter or SortParameter)
            && query.Key != call.Endpoint.Operation.PageParameter
            && call.Endpoint.QueryProperties.Any(property => property.WireName == query.Key))];

    /// <summary>
    /// Samples do not show all that one can search by, and not every filter names a member (<c>refer_status</c>): what cannot be
    /// told does not filter. An identifier can be told of everything that was created.
    /// </summary>
    private bool Fits(Call call, Entity entity, KeyValuePair<string, string> filter) =>
        relations.Leads(entity, filter.Key, filter.Value)
        ?? (entity.IsSeed || !(call.Collection.Identifiers.Contains(filter.Key) || relations.IsReference(filter.Key)));
}
