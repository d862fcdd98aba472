using Partnero.Mock.Engine;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>Finds the entities that a list or search asks for.</summary>
internal sealed class EntityQueries(Relations relations, SampleBook samples)
{
    private const string SortParameter = "sort";
    private const string SearchVerb = "search";

    /// <summary>The entities in the order asked for; a list where their number costs nothing, else found while they are asked for.</summary>
    /// <param name="call">The list.</param>
    /// <param name="owner">What the list is below; null at the top.</param>
    public IEnumerable<Entity> Run(Call call, Entity? owner)
    {
        var filters = Filters(call);
        return call.Collection.HasUntouchedSamples
            ? AmongSamples(call, owner, filters)
            : Sorted(call, Indexed(call, owner, filters));
    }

    /// <summary>Samples are few, and which of them a list shows is a question of its own.</summary>
    private IReadOnlyList<Entity> AmongSamples(Call call, Entity? owner, IReadOnlyList<KeyValuePair<string, string>> filters)
    {
        var isNamed = filters.Any(filter => call.Collection.Identifiers.Contains(filter.Key));
        Entity[] found = [.. call.Collection.Entities.Where(entity => IsIn(call, owner, entity, isNamed) && filters.All(filter => Fits(call, entity, filter)))];
        var shown = samples.Objects(call.Endpoint).ToList();
        if (SortOf(call) is not null && found.All(entity => Created(entity) is not null))
        {
            return [.. Sorted(call, found.OrderBy(Created, StringComparer.Ordinal))];
        }

        return !found.All(entity => entity.IsSeed)
            ? [.. Sorted(call, found)]
            : [.. found.OrderBy(seed => samples.Own(call.Endpoint, call.Collection, seed) is { } own ? shown.IndexOf(own) : 0)]; // as the page shows them
    }

    private IEnumerable<Entity> Indexed(Call call, Entity? owner, IReadOnlyList<KeyValuePair<string, string>> filters)
    {
        var choices = filters.Select(filter => SelectionOf(call, filter)).ToList();
        if (call.Plan.Parent is { } parent && owner is not null)
        {
            choices.Insert(0, Selection.Of([.. Relations.Below(call.Collection, parent.Collection, owner)]));
        }

        var source = choices.Where(choice => choice.Source is not null).MinBy(choice => choice.Size);
        choices.Remove(source!);
        var found = source?.Source ?? call.Collection.Entities;
        return choices.Count == 0 ? found : found.Where(entity => choices.TrueForAll(choice => choice.Fits(entity)));
    }

    private Selection SelectionOf(Call call, KeyValuePair<string, string> filter)
    {
        var (path, value) = filter;
        var collection = call.Collection;
        if (relations.Below(collection, path, value) is { } below)
        {
            return Selection.Of([.. below]);
        }

        var exact = collection.Named(path, value);
        if (exact.Count == 0 && IsSearch(call) && collection.Without(path).Count < collection.Entities.Count)
        {
            return new(collection.Containing(path, value), int.MaxValue, entity => Has(entity, path, value));
        }

        // What cannot be told does not filter; an identifier can be told of everything that was created.
        var untold = collection.Identifiers.Contains(path) ? [] : collection.Without(path);
        return untold.Count == 0
            ? Selection.Of([exact])
            : new(null, int.MaxValue, entity => Ordered.Contains(exact, entity) || Ordered.Contains(untold, entity));
    }

    private bool IsIn(Call call, Entity? owner, Entity entity, bool isNamed)
    {
        if (call.Plan.Parent is not { } parent || owner is null)
        {
            return !entity.IsSeed || isNamed || IsShown(call, entity);
        }

        var belongs = relations.BelongsTo(entity, parent.Collection, owner);
        return entity.IsSeed ? owner.IsSample && IsShown(call, entity) : belongs == true;
    }

    /// <summary>Untouched samples are listed where the pages list them; where a list has no sample, all are.</summary>
    private bool IsShown(Call call, Entity seed)
    {
        var hasSamples = samples.Objects(call.Endpoint).Any();
        return hasSamples ? samples.Own(call.Endpoint, call.Collection, seed) is not null : call.Plan.Parent is null;
    }

    private bool Fits(Call call, Entity entity, KeyValuePair<string, string> filter)
    {
        var (path, value) = filter;
        return relations.Leads(entity, path, value) switch
        {
            true => true,
            false => (IsSearch(call) && Has(entity, path, value)) || call.Collection.IsAddressed(entity, path, value),
            null when call.Collection.Identifiers.Contains(path) => call.Collection.HasIdentifier(entity, value),
            null => !relations.IsReference(path) || (entity.IsSeed && relations.Knows(path, value)),
        };
    }

    private List<KeyValuePair<string, string>> Filters(Call call) =>
        [.. call.Parsed.Query.Where(query => query.Key is not (Paging.LimitParameter or SortParameter)
            && query.Key != call.Endpoint.Operation.PageParameter
            && (call.Collection.Identifiers.Contains(query.Key)
                || relations.IsReference(query.Key)
                || call.Endpoint.QueryProperties.Any(property => property.WireName == query.Key)))];

    private static bool IsSearch(Call call) => call.Plan.Verb == SearchVerb;

    private static bool Has(Entity entity, string path, string part) => entity.Text(path)?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary><c>desc</c> and <c>-created_at</c> have the newest first.</summary>
    private static IEnumerable<Entity> Sorted(Call call, IEnumerable<Entity> found) => SortOf(call) switch
    {
        { } sort when !sort.StartsWith('-') && !sort.EndsWith("desc", StringComparison.OrdinalIgnoreCase) => found,
        null => found,
        _ => found is IReadOnlyList<Entity> list ? new NewestFirst(list) : found.Reverse(),
    };

    private static string? Created(Entity entity) => entity.Text("created_at");

    private static string? SortOf(Call call) => call.Parsed.Query.GetValueOrDefault(SortParameter);

    /// <summary>What one filter lets through.</summary>
    /// <param name="Source">All that it lets through, in the order of creation; null when only a test of each can tell.</param>
    /// <param name="Size">How many that are; unknown counts as many.</param>
    /// <param name="Fits">Whether it lets an entity through.</param>
    private sealed record Selection(IEnumerable<Entity>? Source, int Size, Func<Entity, bool> Fits)
    {
        public static Selection Of(params IReadOnlyList<IReadOnlyList<Entity>> lists) => new(
            lists.Count == 1 ? lists[0] : Ordered.Union(lists),
            lists.Sum(list => list.Count),
            entity => lists.Any(list => Ordered.Contains(list, entity)));
    }
}
