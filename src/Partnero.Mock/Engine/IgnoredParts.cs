using System.Text.Json.Nodes;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Engine;

/// <summary>Finds the parts of a request that no page documents and that nothing acts on.</summary>
internal sealed class IgnoredParts(ApiIndex api, RequestForms forms)
{
    private const string Events = "events";

    private readonly HashSet<string> _events = [.. api.Api.Events.Select(known => known.WireName)];

    /// <summary>Query names, dotted members of the body, and events, in the order sent.</summary>
    /// <param name="endpoint">The operation.</param>
    /// <param name="request">The request in the documented form.</param>
    public IReadOnlyList<string> Of(Endpoint endpoint, ParsedRequest request)
    {
        var ignored = request.Query.Keys
            .Where(name => endpoint.QueryProperties.All(property => property.WireName != name) && !forms.KnowsQuery(endpoint, name))
            .ToList();
        AddMembers(endpoint.BodyProperties, request.Body, "", ignored, name => endpoint.Operation.Method != "GET" && forms.KnowsQuery(endpoint, name));
        AddEvents(endpoint, request.Body, ignored);
        return ignored;
    }

    private void AddMembers(IEnumerable<Property> documented, JsonObject body, string prefix, List<string> ignored, Func<string, bool> isKnown)
    {
        foreach (var (name, value) in body)
        {
            var property = documented.FirstOrDefault(property => property.WireName == name);
            if (property is not null)
            {
                AddInside(property.Type, value, prefix + name, ignored);
            }
            else if (!isKnown(name))
            {
                ignored.Add(prefix + name);
            }
        }
    }

    private void AddInside(TypeRef? type, JsonNode? value, string path, List<string> ignored)
    {
        if (value is JsonObject members && api.Object(type) is { } known)
        {
            AddMembers(known.Properties, members, path + ".", ignored, _ => false);
        }
        else if (value is JsonArray items && type is { Kind: TypeKind.Array, Item: { } item })
        {
            for (var i = 0; i < items.Count; i++)
            {
                AddInside(item, items[i], $"{path}[{i}]", ignored);
            }
        }
    }

    /// <summary>A webhook for an event that no page documents is never called.</summary>
    private void AddEvents(Endpoint endpoint, JsonObject body, List<string> ignored)
    {
        if (_events.Count > 0 && body[Events] is JsonArray names && endpoint.BodyProperties.Any(property => property.WireName == Events))
        {
            ignored.AddRange(names.Select(JsonText.TextOf).OfType<string>().Where(name => !_events.Contains(name)).Select(name => $"{Events}: {name}"));
        }
    }
}
