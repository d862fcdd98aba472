using System.Text;
using Partnero.Mock.Answers;
using Partnero.Mock.Routing;
using Partnero.Spec.Model;

namespace Partnero.Mock.State;

/// <summary>Reads off routes and types which collections an API has, and what each operation does to them.</summary>
internal sealed class Planner
{
    // What the pages let stand for an entity anywhere: "or use key/email".
    private static readonly string[] Usual = ["id", "key", "email"];

    private readonly ApiIndex _api;
    private readonly Dictionary<string, Collection> _collections = [];
    private readonly HashSet<string> _plurals;

    private Planner(ApiIndex api)
    {
        _api = api;
        _plurals = [.. api.Endpoints.Select(endpoint => RouteShape.Of(endpoint.Operation.Route).Path).Where(path => path.EndsWith('s'))];
    }

    public static (IReadOnlyList<Plan> Plans, IReadOnlyList<Collection> Collections) Run(ApiIndex api)
    {
        var planner = new Planner(api);
        foreach (var endpoint in api.Endpoints)
        {
            planner.FindCollection(endpoint);
        }

        foreach (var endpoint in api.Endpoints)
        {
            planner.AddShown(endpoint);
        }

        var plans = api.Endpoints.Select(planner.PlanOf).ToArray();
        foreach (var plan in plans)
        {
            planner.FindIdentifiers(plan);
        }

        return (plans, [.. planner._collections.Values]);
    }

    /// <summary>Whether the pages let a member stand for an entity anywhere.</summary>
    public static bool IsUsualIdentifier(string name) => Usual.Contains(name);

    private static bool IsPut(Operation operation) => operation.Method is "PUT" or "PATCH";

    /// <summary>Older routes name a collection in the singular: <c>/customer</c> leads to what <c>/customers</c> has.</summary>
    private RouteShape ShapeOf(Endpoint endpoint)
    {
        var shape = RouteShape.Of(endpoint.Operation.Route);
        return _plurals.Contains(shape.Path + "s") ? shape with { Path = shape.Path + "s" } : shape;
    }

    private void FindCollection(Endpoint endpoint)
    {
        var shape = ShapeOf(endpoint);
        var isItem = shape is { Placeholder: not null, Rest: "" };
        var isRoot = shape is { Placeholder: null, Rest: "" };
        var operation = endpoint.Operation;
        var isCreate = isRoot && operation.Method == "POST";
        var isMember = isItem || isCreate || (isRoot && (endpoint.AnswersList || IsPut(operation) || operation.Method == "DELETE"));
        if (!isMember || (isRoot && IsVerbOfKnown(endpoint, shape)))
        {
            return;
        }

        var collection = At(shape.Path, endpoint.Group);
        collection.CanCreate |= isCreate;
        collection.IsSingleton = IsSingleton(shape.Path);
        if (endpoint.Entity is { } entity)
        {
            collection.Types.Add(entity.Name);
        }

        if (isItem)
        {
            collection.Placeholders.Add(shape.Placeholder!);
        }

        if (isItem && !collection.Identifiers.Contains(shape.Placeholder!))
        {
            collection.Identifiers.Add(shape.Placeholder!);
        }
    }

    /// <summary>What a GET shows of a thing that there is once, as each kind of program shows it.</summary>
    private void AddShown(Endpoint endpoint)
    {
        if (endpoint is { Operation.Method: "GET", Entity: { } entity }
            && ShapeOf(endpoint) is { Placeholder: null, Rest: "" } shape
            && _collections.TryGetValue(shape.Path, out var collection)
            && collection.IsSingleton
            && !collection.Types.Contains(entity.Name))
        {
            collection.Types.Add(entity.Name);
        }
    }

    private Collection At(string path, Group group)
    {
        if (!_collections.TryGetValue(path, out var collection))
        {
            _collections[path] = collection = new Collection(path, SnakeCase(group.Entity));
        }

        return collection;
    }

    /// <summary><c>/leads/convert</c>: the rest of the API has things at <c>/leads</c>.</summary>
    private bool IsVerbOfKnown(Endpoint endpoint, RouteShape shape) =>
        shape.WithLastWordAsVerb() is { } verb
        && _api.Endpoints.Any(other => other != endpoint
            && ShapeOf(other) is var known
            && known.Path == verb.Path
            && (known.Placeholder is not null || known.Rest.Length == 0));

    /// <summary>Nothing at the path creates, lists or takes an identifier.</summary>
    private bool IsSingleton(string path) =>
        _api.Endpoints.All(endpoint => ShapeOf(endpoint) is var shape
            && (shape.Path != path
                || (shape.Placeholder is null && endpoint.Operation.Method != "POST" && !endpoint.AnswersList)))
        && _api.Endpoints.Any(endpoint => endpoint.Operation is { Method: "GET" } get && get.Route == path && endpoint.QueryProperties.All(property => !property.IsRequired));

    private Plan PlanOf(Endpoint endpoint)
    {
        var shape = ShapeOf(endpoint);
        var collection = _collections.GetValueOrDefault(shape.Path);
        if (collection is null)
        {
            return WithoutCollection(endpoint, shape);
        }

        if (shape.Rest.Length > 0)
        {
            return shape.Placeholder is null ? Verb(endpoint, shape, collection) : Below(endpoint, shape, collection);
        }

        return new Plan(endpoint, ActOf(endpoint, shape), collection, shape.Placeholder);
    }

    private static Act ActOf(Endpoint endpoint, RouteShape shape) => endpoint.Operation.Method switch
    {
        "POST" when shape.Placeholder is null => Act.Create,
        "POST" or "PUT" or "PATCH" => Act.Update,
        "DELETE" => Act.Delete,
        _ => endpoint.AnswersList ? Act.List : Act.Get,
    };

    /// <summary><c>/partners:search</c> and other verbs without an identifier in the path.</summary>
    private Plan Verb(Endpoint endpoint, RouteShape shape, Collection collection)
    {
        var showsItsEntities = endpoint.Entity is { } entity && collection.Types.Contains(entity.Name);
        if (!endpoint.Operation.ChangesState)
        {
            var act = !showsItsEntities ? Act.Show : endpoint.AnswersList ? Act.List : Act.Get;
            return new Plan(endpoint, act, collection, Verb: shape.Rest);
        }

        if (DescribesEntity(endpoint, collection))
        {
            var creates = showsItsEntities || endpoint.AnswersUnknown;
            return new Plan(endpoint, creates ? Act.Create : Act.Show, creates ? collection : null, Verb: creates ? shape.Rest : "");
        }

        var acts = showsItsEntities || endpoint.Operation.Response.Kind == ResponseKind.None;
        return new Plan(endpoint, acts ? Act.Do : Act.Show, collection, null, shape.Rest);
    }

    /// <summary><c>/customers:invite</c> takes name and surname, so it tells of somebody new; <c>/leads/convert</c> takes an id.</summary>
    private bool DescribesEntity(Endpoint endpoint, Collection collection) =>
        endpoint.Request is { } request
        && (endpoint.Entity ?? (endpoint.AnswersUnknown ? TypeOf(endpoint, collection) : null)) is { } entity
        && request.Properties.Any(property => property.Location == ParameterLocation.Body
            && !Usual.Contains(property.WireName)
            && entity.Properties.Any(member => member.WireName == property.WireName));

    private ObjectType? TypeOf(Endpoint endpoint, Collection collection) =>
        _api.Object(new TypeRef(TypeKind.Object, collection.TypeIn(endpoint.Group.Scope)));

    /// <summary><c>/partners/{id}/referral_links</c>, <c>/partners/{id}/archive</c>, <c>/customers/{id}/stats</c>.</summary>
    private Plan Below(Endpoint endpoint, RouteShape shape, Collection parent)
    {
        var through = new ParentRef(parent, shape.Placeholder!);
        var owner = OwnerOf(endpoint);
        if (endpoint.AnswersList && endpoint.Operation.Method == "GET")
        {
            return new Plan(endpoint, owner is null ? Act.Show : Act.List, owner, Parent: through);
        }

        var isSubResource = endpoint.Operation.Method == "GET"
            || shape.Rest.Contains('{', StringComparison.Ordinal)
            || (endpoint.Entity is { } entity && !parent.Types.Contains(entity.Name));
        return isSubResource
            ? new Plan(endpoint, Act.Show, null, Parent: through)
            : new Plan(endpoint, Act.Do, parent, shape.Placeholder, shape.Rest);
    }

    private Plan WithoutCollection(Endpoint endpoint, RouteShape shape)
    {
        if (shape.WithLastWordAsVerb() is { } verb && _collections.TryGetValue(verb.Path, out var known))
        {
            return Verb(endpoint, verb, known);
        }

        // GET /partner?key=…: another address of entities that live elsewhere
        return endpoint.Operation.Method == "GET" && OwnerOf(endpoint) is { } owner
            ? new Plan(endpoint, endpoint.AnswersList ? Act.List : Act.Get, owner)
            : new Plan(endpoint, Act.Show, null);
    }

    private Collection? OwnerOf(Endpoint endpoint) =>
        endpoint.Entity is { } entity ? _collections.Values.FirstOrDefault(collection => collection.Types.Contains(entity.Name)) : null;

    /// <summary>
    /// Adds the names that bodies and queries use for what paths name, and finds which must be unique: what stands in paths, and
    /// what the page calls unique.
    /// </summary>
    private void FindIdentifiers(Plan plan)
    {
        if (plan.Collection is not { IsSingleton: false } collection || plan.Endpoint.Request is not { } request)
        {
            return;
        }

        if (plan.Act is Act.Create or Act.Update)
        {
            var saysDuplicate = plan.Endpoint.Operation.Errors.Any(row => row.Error.Contains("duplicate", StringComparison.OrdinalIgnoreCase));
            var update = request.Properties.FirstOrDefault(property => property.WireName == Plan.UpdateMember);
            var members = request.Properties.Concat(_api.Object(update?.Type)?.Properties ?? []);
            collection.Unique.UnionWith(members.Where(SaysUnique).Select(property => property.WireName));
            collection.Unique.UnionWith(saysDuplicate ? collection.Identifiers.Take(1) : []);
        }

        foreach (var name in Identifying(plan))
        {
            if (!collection.Identifiers.Contains(name) && request.Properties.Any(property => property.WireName == name && IsText(property)))
            {
                collection.Identifiers.Add(name);
            }
        }
    }

    private static IEnumerable<string> Identifying(Plan plan)
    {
        var request = plan.Endpoint.Request!;
        return plan is { Placeholder: null, Act: Act.Update or Act.Delete }
            ? Usual.Concat(request.Properties.Where(property => property.IsRequired).Select(property => property.WireName))
            : Usual;
    }

    private static bool SaysUnique(Property property) =>
        property.Description?.Contains("unique", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsText(Property property) => property.Type.Kind is TypeKind.String or TypeKind.Integer;

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
