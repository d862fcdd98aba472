using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>
/// Marks types as experimental that only experimental operations lead to: a type in use by a stable operation must not ask its
/// users to accept what may change.
/// </summary>
internal sealed class Stability
{
    private readonly Dictionary<TypeName, ObjectType> _objects;
    private readonly HashSet<TypeName> _stable = [];

    private Stability(IReadOnlyList<Group> groups) => _objects = groups.SelectMany(group => group.Objects).ToDictionary(type => type.Name);

    public static IReadOnlyList<Group> Mark(IReadOnlyList<Group> groups, EquatableArray<WebhookEvent> events)
    {
        var operations = groups.SelectMany(group => group.Operations).ToList();
        if (!operations.Exists(operation => operation.IsExperimental))
        {
            return groups;
        }

        var stability = new Stability(groups);
        foreach (var operation in operations.Where(operation => !operation.IsExperimental))
        {
            stability.Visit(operation.Request);
            stability.Visit(operation.Response.Type);
        }

        foreach (var item in events)
        {
            stability.Visit(item.Data);
        }

        return groups.Select(stability.Mark).ToList();
    }

    private Group Mark(Group group) => group with
    {
        Objects = group.Objects.Select(type => _stable.Contains(type.Name) ? type : type with { IsExperimental = true }).ToEquatableArray(),
        Enums = group.Enums.Select(type => _stable.Contains(type.Name) ? type : type with { IsExperimental = true }).ToEquatableArray(),
    };

    private void Visit(TypeRef? type)
    {
        for (; type is not null; type = type.Item)
        {
            Visit(type.Name);
        }
    }

    private void Visit(TypeName? name)
    {
        if (name is { } visited && _stable.Add(visited) && _objects.TryGetValue(visited, out var type))
        {
            foreach (var property in type.Properties)
            {
                Visit(property.Type);
            }
        }
    }
}
