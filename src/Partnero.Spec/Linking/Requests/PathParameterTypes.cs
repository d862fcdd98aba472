using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Requests;

/// <summary>The types of a group's path placeholders. One that no table describes is what it is elsewhere in its group.</summary>
internal sealed class PathParameterTypes
{
    private readonly Dictionary<string, TypeKind> _kinds = new(StringComparer.Ordinal);
    private readonly FieldNode _entity;

    private PathParameterTypes(FieldNode entity) => _entity = entity;

    public static PathParameterTypes Of(GroupPlan group)
    {
        var types = new PathParameterTypes(group.Entity.Node);
        foreach (var row in group.Operations.SelectMany(operation => operation.Endpoint.Parameters))
        {
            if (row is { Location: ParameterLocation.Path, Type: not null } && !types._kinds.ContainsKey(row.Name))
            {
                types._kinds.Add(row.Name, KindOf(row));
            }
        }

        return types;
    }

    public EquatableArray<PathParameter> ParametersOf(OperationPlan draft, string route)
    {
        var parameters = new List<PathParameter>();
        foreach (var name in Routes.PlaceholdersOf(route))
        {
            var row = draft.Endpoint.Parameters.FirstOrDefault(row => row.Location == ParameterLocation.Path && row.Name == name);
            var kind = row?.Type is null ? KindElsewhere(name) : KindOf(row);
            parameters.Add(new PathParameter(row?.Source ?? draft.Endpoint.Source, name, TypeEmitter.Plain(kind), TypeEmitter.NullIfEmpty(row?.Description)));
        }

        return parameters.ToEquatableArray();
    }

    private static TypeKind KindOf(FieldRow row) => row.Type!.Kind switch
    {
        DocTypeKind.Integer => TypeKind.Integer,
        DocTypeKind.Number => TypeKind.Number,
        DocTypeKind.Boolean => TypeKind.Boolean,
        DocTypeKind.Date => TypeKind.Date,
        DocTypeKind.DateTime => TypeKind.Timestamp,
        _ => TypeKind.String,
    };

    // Only whole numbers are worth telling from text: what else an entity shows is not what its paths are made of.
    private TypeKind KindElsewhere(string name)
    {
        if (_kinds.TryGetValue(name, out var kind))
        {
            return kind;
        }

        return _entity.Find(name) is { } node && KindResolver.OfResponse(node).Kind == TypeKind.Integer ? TypeKind.Integer : TypeKind.String;
    }
}
