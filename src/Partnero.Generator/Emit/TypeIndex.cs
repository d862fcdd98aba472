using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>The object types that the emitters of one group look into: its own and those it borrows.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<TypeName, ObjectType> _types = [];
    private readonly Dictionary<TypeName, IReadOnlyList<Member>> _members = [];

    public TypeIndex(IEnumerable<ObjectType> types, TypeNames names)
    {
        Names = names;
        foreach (var type in types)
        {
            _types[type.Name] = type;
        }
    }

    /// <summary>How types are written.</summary>
    public TypeNames Names { get; }

    /// <summary>A type of this group or one that it borrows.</summary>
    public ObjectType? Find(TypeName? name) => name is { } given && _types.TryGetValue(given, out var type) ? type : null;

    /// <summary>The object that a type refers to, or that its items are.</summary>
    public ObjectType? Part(TypeRef type) => Find((type.Kind == TypeKind.Array ? type.Item : type)?.Name);

    /// <summary>The members of a type.</summary>
    public IReadOnlyList<Member> Members(ObjectType type)
    {
        if (!_members.TryGetValue(type.Name, out var members))
        {
            _members[type.Name] = members = Member.Of(type, Names);
        }

        return members;
    }
}
