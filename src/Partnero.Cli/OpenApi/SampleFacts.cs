using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>What samples show that types do not say: where PHP wrote an empty object as <c>[]</c>.</summary>
internal sealed class SampleFacts
{
    private const string Data = "data";

    private readonly Dictionary<TypeName, ObjectType> _objects;
    private readonly HashSet<(TypeName Type, string Member)> _emptyArrays = [];

    /// <summary>Walks over all samples.</summary>
    public SampleFacts(Api api, Dictionary<TypeName, ObjectType> objects)
    {
        _objects = objects;
        var samples = api.Samples.ToDictionary(sample => sample.OperationId, StringComparer.Ordinal);
        foreach (var operation in api.Groups.SelectMany(group => group.Operations))
        {
            if (samples.TryGetValue(operation.Id, out var shown) && operation.Response.Type is { } type)
            {
                foreach (var sample in shown.Responses)
                {
                    var body = sample.Shape;
                    var data = body.Find(Data);
                    Visit(type, operation.Response.Kind switch { ResponseKind.Body => body, ResponseKind.Page => data?.Item, _ => data });
                }
            }
        }
    }

    /// <summary>Whether an object member was seen as <c>[]</c>.</summary>
    public bool IsEmptyArrayToo(TypeName type, string member) => _emptyArrays.Contains((type, member));

    private void Visit(TypeRef? type, JsonShape? shape)
    {
        if (type?.Kind == TypeKind.Array)
        {
            Visit(type.Item, shape?.Item);
        }

        if (shape is null || type?.Kind != TypeKind.Object || !_objects.TryGetValue(type.Name!.Value, out var known))
        {
            return;
        }

        foreach (var property in known.Properties)
        {
            if (shape.Find(property.WireName) is not { } member)
            {
                continue;
            }

            if (property.Type.Kind == TypeKind.Object && member.Kinds.HasFlag(JsonKinds.EmptyArray))
            {
                _emptyArrays.Add((known.Name, property.WireName));
            }

            Visit(property.Type, member);
        }
    }
}
