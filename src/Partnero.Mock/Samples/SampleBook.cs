using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Samples;

/// <summary>A documented answer, read.</summary>
/// <param name="Status">Its HTTP status.</param>
/// <param name="Title">What labels it.</param>
/// <param name="Root">The whole body. Never changed: answers are made of copies.</param>
internal sealed record Sample(int Status, string? Title, JsonObject Root)
{
    /// <summary>What is in the envelope; the body as a whole where there is none.</summary>
    public JsonNode Data => Root["data"] ?? Root;
}

/// <summary>The documented answers of all operations, and stand-ins where pages show none.</summary>
internal sealed class SampleBook
{
    private readonly Dictionary<Endpoint, IReadOnlyList<Sample>> _own = [];
    private readonly Dictionary<TypeName, JsonObject> _entities = [];
    private readonly SampleMaker _maker;

    public SampleBook(ApiIndex api)
    {
        _maker = new SampleMaker(api);
        foreach (var endpoint in api.Endpoints)
        {
            _own[endpoint] = [.. endpoint.Samples.Responses.Select(Read).OfType<Sample>()];
            foreach (var data in Objects(endpoint))
            {
                _entities.TryAdd(endpoint.Entity!.Name, data);
            }
        }
    }

    /// <summary>The documented answers of an operation.</summary>
    public IReadOnlyList<Sample> Of(Endpoint endpoint) => _own[endpoint];

    /// <summary>The entities that an operation's samples show.</summary>
    public IEnumerable<JsonObject> Objects(Endpoint endpoint) =>
        endpoint.Entity is null ? [] : Of(endpoint).SelectMany(sample => Objects(sample.Data));

    /// <summary>The sample requests that a sample response answers: no member that both have says otherwise.</summary>
    public static IEnumerable<JsonObject> RequestsOf(Endpoint endpoint, JsonNode response) =>
        endpoint.Samples.Requests
            .Select(sample => JsonText.TryRead(sample.Body))
            .OfType<JsonObject>()
            .Where(body => response is not JsonObject data || body.All(member =>
                member.Value is not JsonValue || data[member.Key] is not JsonValue shown || JsonNode.DeepEquals(shown, member.Value)));

    /// <summary>What an entity of an operation looks like: as its own sample, as one of another operation, or made up.</summary>
    /// <param name="endpoint">The operation.</param>
    /// <param name="type">The type of what it works on; says more than an operation whose answer no page shows.</param>
    public JsonObject Entity(Endpoint endpoint, TypeName type = default)
    {
        var name = endpoint.Entity?.Name ?? type;
        var known = Objects(endpoint).FirstOrDefault() ?? _entities.GetValueOrDefault(name);
        return known is not null ? (JsonObject)known.DeepClone() : _maker.Make(endpoint.Entity);
    }

    /// <summary>The body that an operation answers when its pages show none.</summary>
    public Sample StandIn(Endpoint endpoint)
    {
        var operation = endpoint.Operation;
        var root = new JsonObject();
        if (operation.Response.Kind == ResponseKind.Body)
        {
            root = _maker.Make(operation.Response.Type);
        }
        else if (operation.Response.Kind != ResponseKind.None)
        {
            root["data"] = endpoint.AnswersList ? new JsonArray()
                : endpoint.Entity is null ? _maker.MakeAny(operation.Response.Type)
                : Entity(endpoint);
        }

        root["status"] = 1;
        return new(200, null, root);
    }

    /// <summary>A documented answer to a mistake; null where no page shows one.</summary>
    public static JsonObject? Error(Endpoint endpoint, int status) =>
        endpoint.Samples.ErrorResponses.Where(sample => sample.Status == status).Select(Read).FirstOrDefault()?.Root;

    private static IEnumerable<JsonObject> Objects(JsonNode data) => data switch
    {
        JsonObject entity => [entity],
        JsonArray items => items.OfType<JsonObject>(),
        _ => [],
    };

    private static Sample? Read(ResponseSample sample) =>
        JsonText.TryRead(sample.Json) is JsonObject root ? new(sample.Status ?? 200, sample.Title, root) : null;
}
