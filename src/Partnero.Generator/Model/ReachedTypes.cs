using Partnero.Spec.Model;

namespace Partnero.Generator.Model;

/// <summary>Object types that are reached over names, and from them over the types of their members, and so on. Each once.</summary>
/// <param name="find">The type of a name; null where the way ends.</param>
internal sealed class ReachedTypes(Func<TypeName, ObjectType?> find)
{
    private readonly List<ObjectType> _types = [];
    private readonly HashSet<TypeName> _names = [];

    public void Add(TypeName? name)
    {
        if (name is { } given && _names.Add(given) && find(given) is { } type)
        {
            _types.Add(type);
        }
    }

    public void AddPartsOf(ObjectType type)
    {
        foreach (var property in type.Properties)
        {
            Add(property.Type.PartName);
        }
    }

    /// <summary>All of them, in the order in which they are reached.</summary>
    public EquatableArray<ObjectType> All()
    {
        for (var i = 0; i < _types.Count; i++)
        {
            AddPartsOf(_types[i]);
        }

        return _types.ToEquatableArray();
    }
}
