using System.Text.Json.Nodes;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Engine;

/// <summary>
/// Brings requests in older and other forms into the one that the operation's page documents first. Each form is one that an
/// official client sends and that the pages name: see docs/mock.md, "Other forms".
/// </summary>
internal sealed class RequestForms(ApiIndex api, Memory memory)
{
    // What names the order of a list.
    private const string Sort = "sort";

    // What the official newsletter client calls the id that it chooses.
    private const string Identifier = "identifier";

    /// <summary>The same request in the documented form.</summary>
    public ParsedRequest Documented(RouteMatch match, ParsedRequest request)
    {
        var plan = memory.PlanOf(match.Endpoint);
        if (plan.Collection is not { IsSingleton: false } collection)
        {
            return request;
        }

        var query = new Dictionary<string, string>(request.Query);
        var body = (JsonObject)request.Body.DeepClone();
        if (match.Endpoint.Operation.Method == "GET")
        {
            TakeFromBody(match.Endpoint, collection, query, body);
        }

        Unwrap(match.Endpoint, collection, body);
        NameInBody(match, collection, body);
        RenameInQuery(match.Endpoint, collection, query);
        RenameInBody(match.Endpoint, plan, body);
        Wrap(match.Endpoint, body);
        return new(query, body);
    }

    /// <summary>Takes the identifier that the path lacks out of the body; null when the body has none.</summary>
    public RouteMatch? Complete(RouteMatch match, ParsedRequest request)
    {
        if (match.Missing is not { } placeholder)
        {
            return match;
        }

        if (memory.PlanOf(match.Endpoint).Collection is not { } collection)
        {
            return null;
        }

        var names = collection.Identifiers.Prepend(placeholder).Concat([$"{collection.Name}_id", $"{collection.Name}_{placeholder}"]);
        return names.Select(name => JsonText.TextOf(request.Body[name])).FirstOrDefault(text => text is not null) is { } value
            ? match with { Values = new Dictionary<string, string>(match.Values) { [placeholder] = value } }
            : null;
    }

    /// <summary>Whether a list knows a query name that its page does not have: an identifier, a reference, the order.</summary>
    public bool KnowsQuery(Endpoint endpoint, string name) =>
        memory.PlanOf(endpoint) is { Collection: { IsSingleton: false } collection } plan
        && (collection.Identifiers.Contains(name) || (plan.Act == Act.List && (name is Sort || memory.Relations.IsReference(name))));

    /// <summary>An identifier that the page wants may be replaced by another one of the same thing.</summary>
    public void AllowOtherIdentifier(RouteMatch match, ParsedRequest request, FieldErrors errors)
    {
        var plan = memory.PlanOf(match.Endpoint);
        if (match is { Named: not null, Endpoint.Operation.Method: "DELETE" })
        {
            errors.Remove([.. match.Endpoint.BodyProperties.Select(property => property.WireName).Where(name => !request.Body.ContainsKey(name))]);
        }

        if (plan is { Collection: { } collection, Placeholder: null, Act: Act.Update or Act.Delete or Act.Get or Act.Do }
            && collection.Identifiers.Exists(name => request.Body[name] is not null || request.Query.ContainsKey(name)))
        {
            errors.Remove([.. collection.Identifiers.Where(name => !request.Body.ContainsKey(name) && !request.Query.ContainsKey(name))]);
        }
    }

    /// <summary>Older clients send the parameters of a GET as its body.</summary>
    private void TakeFromBody(Endpoint endpoint, Collection collection, Dictionary<string, string> query, JsonObject body)
    {
        foreach (var (name, value) in body.ToArray())
        {
            var isKnown = endpoint.QueryProperties.Any(property => property.WireName == name) || collection.Identifiers.Contains(name) || KnowsQuery(endpoint, name);
            if (isKnown && JsonText.TextOf(value) is { } text && query.TryAdd(name, text))
            {
                body.Remove(name);
            }
        }
    }

    /// <summary><c>{"customer":{"key":"c1"},"partner":{…}}</c>: the members of the entity stand under its name.</summary>
    private static void Unwrap(Endpoint endpoint, Collection collection, JsonObject body)
    {
        if (!IsDocumented(endpoint, collection.Name) && body[collection.Name] is JsonObject inner && endpoint.Operation.Method != "GET")
        {
            body.Remove(collection.Name);
            foreach (var (name, value) in inner)
            {
                body.TryAdd(name, value?.DeepClone());
            }
        }
    }

    /// <summary>The path names what the documented operation names in its body.</summary>
    private static void NameInBody(RouteMatch match, Collection collection, JsonObject body)
    {
        if (match.Named is { } value)
        {
            var name = collection.Identifiers.Find(identifier => IsDocumented(match.Endpoint, identifier)) ?? collection.Identifiers.FirstOrDefault();
            if (name is not null)
            {
                body.TryAdd(name, value);
            }
        }
    }

    private static void RenameInQuery(Endpoint endpoint, Collection collection, Dictionary<string, string> query)
    {
        foreach (var (name, value) in query.ToArray())
        {
            if (endpoint.QueryProperties.All(property => property.WireName != name) && Meant(endpoint, collection, name) is { } meant && query.TryAdd(meant, value))
            {
                query.Remove(name);
            }
        }
    }

    private static void RenameInBody(Endpoint endpoint, Plan plan, JsonObject body)
    {
        foreach (var (name, value) in body.ToArray())
        {
            var collection = plan.Collection!;
            var meant = name == Identifier && plan.Act == Act.Create
                ? collection.Identifiers.Find(identifier => IsDocumented(endpoint, identifier))
                : Meant(endpoint, collection, name);
            if (!IsDocumented(endpoint, name) && !collection.Identifiers.Contains(name) && meant is not null && !body.ContainsKey(meant))
            {
                body.Remove(name);
                body[meant] = value?.DeepClone();
            }
        }
    }

    /// <summary><c>coupon_id</c> and <c>coupon_uuid</c> name a coupon; where coupons have no <c>id</c>, by their first identifier.</summary>
    private static string? Meant(Endpoint endpoint, Collection collection, string name)
    {
        if (!name.StartsWith(collection.Name + "_", StringComparison.Ordinal) || endpoint.Request?.Properties.Any(property => property.WireName == name) == true)
        {
            return null;
        }

        var identifier = name[(collection.Name.Length + 1)..];
        return collection.Identifiers.Contains(identifier) ? identifier
            : identifier == "id" ? collection.Identifiers.Find(known => IsDocumented(endpoint, known)) ?? collection.Identifiers.FirstOrDefault()
            : null;
    }

    /// <summary>A flat body, where the page has what changes in <c>update</c>.</summary>
    private void Wrap(Endpoint endpoint, JsonObject body)
    {
        if (body.ContainsKey(Plan.UpdateMember)
            || endpoint.BodyProperties.FirstOrDefault(property => property.WireName == Plan.UpdateMember) is not { } update
            || api.Object(update.Type) is not { } type)
        {
            return;
        }

        string[] flat = [.. body.Select(member => member.Key).Where(name => !IsDocumented(endpoint, name) && type.Properties.Any(property => property.WireName == name))];
        if (flat.Length == 0)
        {
            return;
        }

        var changes = new JsonObject();
        foreach (var name in flat)
        {
            changes[name] = body[name]?.DeepClone();
            body.Remove(name);
        }

        body[Plan.UpdateMember] = changes;
    }

    private static bool IsDocumented(Endpoint endpoint, string name) => endpoint.BodyProperties.Any(property => property.WireName == name);
}
