using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Checking;

/// <summary>Checks requests against what the pages demand: required fields, types, conditional rules.</summary>
internal sealed class RequestChecker
{
    private readonly ApiIndex _api;
    private readonly TypeChecker _types;
    private readonly Dictionary<Endpoint, IReadOnlySet<string>> _loose = [];

    public RequestChecker(ApiIndex api)
    {
        _api = api;
        _types = new TypeChecker(api, CheckObject);
        foreach (var endpoint in api.Endpoints)
        {
            _loose[endpoint] = endpoint.Samples.Requests
                .SelectMany(sample => Demands(endpoint, ParsedRequest.Of(sample)).WrongTypes)
                .ToHashSet();
        }
    }

    /// <summary>
    /// Every broken demand of an operation. Where a page's own sample request is of another type than its table says, the type is
    /// nothing to refuse a request for.
    /// </summary>
    public FieldErrors Check(Endpoint endpoint, ParsedRequest request)
    {
        var errors = Demands(endpoint, request);
        errors.AllowTypes(_loose[endpoint]);
        return errors;
    }

    /// <summary>Every broken demand, strictly.</summary>
    public FieldErrors Demands(Endpoint endpoint, ParsedRequest request)
    {
        var errors = new FieldErrors();
        if (endpoint.Request is { } type)
        {
            CheckQuery(endpoint, request, errors);
            CheckMembers(type, request.Body, "", errors);
            var given = new GivenFields(request, type);
            RuleChecker.Check(type.Rules, given.IsPresent, given.Text, "", errors);
            RuleChecker.Check(endpoint.Operation.Rules, given.IsPresent, given.Text, "", errors);
        }

        return errors;
    }

    /// <summary>How many of the sent names the operation documents, less those that it does not.</summary>
    public int Fit(Endpoint endpoint, ParsedRequest request) =>
        Fit(endpoint.Request, request.Body)
        + request.Query.Keys.Sum(name => endpoint.QueryProperties.Any(property => property.WireName == name) ? 1 : -1);

    private int Fit(ObjectType? type, JsonObject body) =>
        body.Sum(member => type?.Properties.FirstOrDefault(property => IsInBody(property, member.Key)) switch
        {
            null => -1,
            { } property when member.Value is JsonObject nested && _api.Object(property.Type) is { } nestedType => 1 + Fit(nestedType, nested),
            _ => 1,
        });

    private void CheckQuery(Endpoint endpoint, ParsedRequest request, FieldErrors errors)
    {
        foreach (var property in endpoint.QueryProperties)
        {
            if (request.Query.TryGetValue(property.WireName, out var text))
            {
                _types.CheckText(property.Type, text, property.WireName, errors);
            }
            else if (property.IsRequired)
            {
                errors.Add(property.WireName, Messages.Required(property.WireName));
            }
        }
    }

    private void CheckObject(ObjectType type, JsonObject value, string path, FieldErrors errors)
    {
        CheckMembers(type, value, path, errors);
        RuleChecker.Check(type.Rules, field => JsonText.Find(value, field) is not null, field => JsonText.TextOf(JsonText.Find(value, field)), path, errors);
    }

    private void CheckMembers(ObjectType type, JsonObject value, string path, FieldErrors errors)
    {
        foreach (var property in type.Properties.Where(property => property.Location == ParameterLocation.Body))
        {
            var field = path.Length == 0 ? property.WireName : $"{path}.{property.WireName}";
            if (value[property.WireName] is { } given)
            {
                _types.Check(property.Type, given, field, errors);
            }
            else if (property.IsRequired)
            {
                errors.Add(field, Messages.Required(field));
            }
        }
    }

    private static bool IsInBody(Property property, string name) =>
        property.Location == ParameterLocation.Body && property.WireName == name;

    /// <summary>What a request gives, where a path may name a query parameter (dots included) or a member of the body.</summary>
    private sealed class GivenFields(ParsedRequest request, ObjectType type)
    {
        public bool IsPresent(string field) => IsInQuery(field) ? request.Query.ContainsKey(field) : request.At(field) is not null;

        public string? Text(string field) => IsInQuery(field) ? request.Query.GetValueOrDefault(field) : JsonText.TextOf(request.At(field));

        private bool IsInQuery(string field) =>
            type.Properties.Any(property => property.Location == ParameterLocation.Query && property.WireName == field);
    }
}
