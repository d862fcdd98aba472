using Partnero.Spec.Model;

namespace Partnero.Mock.Tests;

/// <summary>Small models by hand, for what one wants to see apart from any page.</summary>
internal sealed class Sketch(string path, string entity)
{
    private static readonly SourceRef Nowhere = new("sketch.md", 0);

    private readonly List<Operation> _operations = [];
    private readonly List<OperationSamples> _samples = [];
    private readonly List<ObjectType> _objects = [];
    private readonly List<EnumType> _enums = [];

    public static Api Api(params Sketch[] groups) =>
        new(
            null,
            "https://api.example.com/v1",
            groups.Select(group => group.ToGroup()).ToEquatableArray(),
            [],
            groups.SelectMany(group => group._samples).ToEquatableArray());

    public static Property Field(string name, TypeRef type, bool required = false, string? description = null, bool nullable = false) =>
        new(Nowhere, name, name, type, ParameterLocation.Body, required, nullable, description, null);

    public static Property Query(string name, TypeRef type, bool required = false, string? @default = null) =>
        new(Nowhere, name, name, type, ParameterLocation.Query, required, !required, null, @default);

    public static TypeRef Type(TypeKind kind) => new(kind);

    public static TypeRef List(TypeRef item) => new(TypeKind.Array, Item: item);

    public static Rule OneOf(params string[] fields) => new(Nowhere, RuleKind.OneOf, [.. fields], null, [], false);

    public static Rule When(RuleKind kind, string field, string condition, params string[] values) =>
        new(Nowhere, kind, [field], condition, [.. values], false);

    public TypeRef Object(string name, Property[] properties, params Rule[] rules)
    {
        var type = new TypeName("", name);
        _objects.Add(new(Nowhere, type, ObjectRole.Request, null, null, [.. properties], [.. rules], false, false));
        return new(TypeKind.Object, type);
    }

    public TypeRef Enum(string name, params string[] values)
    {
        var type = new TypeName("", name);
        _enums.Add(new(Nowhere, type, null, null, values.Select(value => new EnumValue(value, value)).ToEquatableArray(), false));
        return new(TypeKind.Enum, type);
    }

    /// <summary>Adds an operation; the sample's status comes first, as in <c>201 {"data":…}</c>.</summary>
    public Sketch Add(
        string name,
        string endpoint,
        TypeRef? request = null,
        TypeRef? response = null,
        ResponseKind kind = ResponseKind.Data,
        string[]? samples = null,
        string? program = null,
        ErrorRow[]? errors = null)
    {
        var (method, route) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var id = $"{ToName()}.{name}";
        var properties = _objects.FirstOrDefault(type => type.Name == request?.Name)?.Properties ?? [];
        _operations.Add(new(
            Nowhere,
            id,
            name,
            name,
            method,
            route,
            null,
            null,
            null,
            program,
            false,
            method != "GET" || route.EndsWith("/convert", StringComparison.Ordinal),
            route.Split('/').Where(part => part.StartsWith('{')).Select(part => new PathParameter(Nowhere, part.Trim('{', '}'), TypeRef.String, null)).ToEquatableArray(),
            request?.Name,
            properties.All(property => !property.IsRequired),
            [],
            new(response is null ? ResponseKind.None : kind, response, false),
            properties.FirstOrDefault(property => property.WireName == "page")?.WireName,
            [.. errors ?? []]));
        _samples.Add(new(id, [], (samples ?? []).Select(ToSample).ToEquatableArray(), []));
        return this;
    }

    public static ErrorRow Error(int status, string text) => new(Nowhere, status, text, "");

    private static ResponseSample ToSample(string text) =>
        new(Nowhere, int.Parse(text[..3], null), null, text[4..], JsonShape.Of(JsonKinds.Object));

    private Group ToGroup() => new(path, ToName(), entity, null, [.. _operations], [.. _objects], [.. _enums]);

    private string ToName() => string.Join('.', path.Split('/').Select(part => string.Concat(part.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));
}
