using Partnero.Mock.State;
using Partnero.Spec.Model;

namespace Partnero.Mock.Routing;

/// <summary>The model, ready to look things up in.</summary>
internal sealed class ApiIndex
{
    private readonly Dictionary<TypeName, ObjectType> _objects;
    private readonly Dictionary<TypeName, EnumType> _enums;

    public ApiIndex(Api api)
    {
        Api = api;
        BasePath = Uri.TryCreate(api.BaseUrl, UriKind.Absolute, out var url) ? url.AbsolutePath.TrimEnd('/') : "";
        _objects = api.Groups.SelectMany(group => group.Objects).DistinctBy(type => type.Name).ToDictionary(type => type.Name);
        _enums = api.Groups.SelectMany(group => group.Enums).DistinctBy(type => type.Name).ToDictionary(type => type.Name);
        var samples = api.Samples.DistinctBy(sample => sample.OperationId).ToDictionary(sample => sample.OperationId);
        Endpoints = [.. from @group in api.Groups
                        from operation in @group.Operations
                        select ToEndpoint(@group, operation, samples)];
    }

    public Api Api { get; }

    /// <summary>Path of the base URL: <c>/v1</c>; empty for none.</summary>
    public string BasePath { get; }

    public IReadOnlyList<Endpoint> Endpoints { get; }

    public ObjectType? Object(TypeRef? type) =>
        type is { Kind: TypeKind.Object, Name: { } name } ? _objects.GetValueOrDefault(name) : null;

    public EnumType? Enum(TypeRef? type) =>
        type is { Kind: TypeKind.Enum, Name: { } name } ? _enums.GetValueOrDefault(name) : null;

    private Endpoint ToEndpoint(Group group, Operation operation, Dictionary<string, OperationSamples> samples) =>
        new(
            group,
            operation,
            operation.Request is { } request ? _objects.GetValueOrDefault(request) : null,
            Entity(operation.Response),
            samples.GetValueOrDefault(operation.Id) ?? new OperationSamples(operation.Id, [], [], []));

    private ObjectType? Entity(Response response)
    {
        var type = response.Type;
        if (response.Kind == ResponseKind.Body)
        {
            type = Object(type)?.Properties.FirstOrDefault(property => property.WireName == "data")?.Type;
        }

        return Object(type?.Kind == TypeKind.Array ? type.Item : type);
    }
}
