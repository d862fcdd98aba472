using System.Globalization;
using System.Text.Json;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>A member that a sample shows.</summary>
internal readonly record struct Sighting(TypeName Type, string Member, bool Fits);

/// <summary>A sample, and what is wrong with it.</summary>
/// <param name="OperationId">The operation that it shows.</param>
/// <param name="Source">The fence.</param>
/// <param name="IsRequest">A cURL sample; else a response.</param>
/// <param name="Problems">What does not conform; empty when all does.</param>
internal sealed record ProvenSample(string OperationId, SourceRef Source, bool IsRequest, IReadOnlyList<string> Problems);

/// <summary>
/// Holds every sample against the types: requests against the demands that the mock makes, responses member by member. Stricter
/// than the client, which reads what PHP is known to mix up; only <c>[]</c> stands for an empty object here too.
/// </summary>
internal sealed class SampleProof
{
    private readonly Dictionary<TypeName, EnumType> _enums;
    private readonly List<Sighting> _sightings = [];
    private readonly List<ProvenSample> _samples = [];

    public SampleProof(Api api)
    {
        Objects = api.Groups.SelectMany(group => group.Objects).DistinctBy(type => type.Name).ToDictionary(type => type.Name);
        _enums = api.Groups.SelectMany(group => group.Enums).DistinctBy(type => type.Name).ToDictionary(type => type.Name);
        var index = new ApiIndex(api);
        var demands = new RequestChecker(index);
        foreach (var endpoint in index.Endpoints)
        {
            _samples.AddRange(endpoint.Samples.Requests.Select(sample => ProveRequest(endpoint, sample, demands)));
            _samples.AddRange(endpoint.Samples.Responses.Select(sample => ProveResponse(endpoint.Operation, sample)));
        }
    }

    public Dictionary<TypeName, ObjectType> Objects { get; }

    /// <summary>Every member of every sample.</summary>
    public IReadOnlyList<Sighting> Sightings => _sightings;

    /// <summary>Every sample.</summary>
    public IReadOnlyList<ProvenSample> Samples => _samples;

    private ProvenSample ProveRequest(Endpoint endpoint, RequestSample sample, RequestChecker demands)
    {
        var problems = new List<string>();
        if (endpoint.Request is { } type)
        {
            foreach (var property in endpoint.QueryProperties)
            {
                var given = sample.Query.Where(query => query.Name == property.WireName).Select(query => query.Value).ToList();
                if (given.Count > 0)
                {
                    _sightings.Add(new(type.Name, property.WireName, given.TrueForAll(text => TypeChecker.FitsText(property.Type.Kind, text))));
                }
            }

            VisitBody(new TypeRef(TypeKind.Object, type.Name), sample.Body, []);
            foreach (var (field, messages) in demands.Demands(endpoint, ParsedRequest.Of(sample)).ToJson())
            {
                problems.Add($"{field}: {messages![0]!.GetValue<string>()}");
            }
        }

        if (sample is { Body: not null, Shape: null })
        {
            problems.Add("The body is not JSON.");
        }

        return new(endpoint.Operation.Id, sample.Source, IsRequest: true, problems);
    }

    private ProvenSample ProveResponse(Operation operation, ResponseSample sample)
    {
        var problems = new List<string>();
        using var json = JsonDocument.Parse(sample.Json);
        var body = json.RootElement;
        var response = operation.Response;
        if (response.Type is { } type && response.Kind == ResponseKind.Body)
        {
            Visit(type, body, "", problems);
        }
        else if (response.Type is { } inside)
        {
            var data = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("data", out var enveloped) ? enveloped : body;
            Check(response.Kind == ResponseKind.Page ? new TypeRef(TypeKind.Array, Item: inside) : inside, data, "data", problems);
        }

        return new(operation.Id, sample.Source, IsRequest: false, problems);
    }

    private void VisitBody(TypeRef type, string? body, List<string> problems)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? "{}");
            Visit(type, json.RootElement, "", problems);
        }
        catch (JsonException)
        {
            // said by the caller, and as PTN4002 by the reader
        }
    }

    /// <summary>Looks at the members of an object, or of the objects of a list.</summary>
    private void Visit(TypeRef type, JsonElement value, string path, List<string> problems)
    {
        if (type is { Kind: TypeKind.Array, Item: { } item } && value.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in value.EnumerateArray())
            {
                Check(item, each, path + "[]", problems);
            }
        }

        if (value.ValueKind != JsonValueKind.Object || type.Kind != TypeKind.Object || !Objects.TryGetValue(type.Name!.Value, out var known))
        {
            return;
        }

        foreach (var property in known.Properties)
        {
            if (value.TryGetProperty(property.WireName, out var member))
            {
                var before = problems.Count;
                var fits = (member.ValueKind == JsonValueKind.Null && (property.IsNullable || !property.IsRequired))
                    || Check(property.Type, member, path.Length == 0 ? property.WireName : $"{path}.{property.WireName}", problems);
                _sightings.Add(new(known.Name, property.WireName, fits || problems.Count == before));
            }
        }
    }

    /// <summary>Whether a value itself is of a type; what is wrong inside it is noted too, and is the members' own affair.</summary>
    private bool Check(TypeRef type, JsonElement value, string path, List<string> problems)
    {
        if (!Fits(type, value))
        {
            problems.Add($"{path} is {Name(value)}, the type is {Diff.CSharpName.Of(type)}.");
            return false;
        }

        Visit(type, value, path, problems);
        return true;
    }

    private bool Fits(TypeRef type, JsonElement value) => type.Kind switch
    {
        TypeKind.String => value.ValueKind == JsonValueKind.String,
        TypeKind.Enum => value.ValueKind == JsonValueKind.String && IsKnown(type, value.GetString()!),
        TypeKind.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        TypeKind.Number => value.ValueKind == JsonValueKind.Number,
        TypeKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        TypeKind.Date => value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TypeKind.Timestamp => value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        TypeKind.Array => value.ValueKind == JsonValueKind.Array,
        TypeKind.Object or TypeKind.Map => value.ValueKind == JsonValueKind.Object || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0),
        _ => true,
    };

    private bool IsKnown(TypeRef type, string text) =>
        !_enums.TryGetValue(type.Name!.Value, out var known) || known.Values.Any(value => value.WireName.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };
}
