using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>The object types that the emitters of one part of a group look into.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<TypeName, ObjectType> _types = [];
    private readonly Dictionary<TypeName, IReadOnlyList<Member>> _members = [];

    private readonly ILookup<TypeName, Operation> _calls;

    public TypeIndex(Group group, IEnumerable<ObjectType> shown, TypeNames names)
    {
        Names = names;
        foreach (var type in group.Objects.Concat(shown))
        {
            _types[type.Name] = type;
        }

        _calls = group.Operations
            .SelectMany(static operation => operation.Types.Select(name => (Name: name, Operation: operation)))
            .ToLookup(static call => call.Name, static call => call.Operation);
    }

    /// <summary>How types are written.</summary>
    public TypeNames Names { get; }

    /// <summary>A type of this group or one that it borrows; null when nothing here looks into it.</summary>
    public ObjectType? Find(TypeName? name) => name is { } given && _types.TryGetValue(given, out var type) ? type : null;

    /// <summary>The object that a type refers to, or that its items are.</summary>
    public ObjectType? Part(TypeRef type) => Find(type.PartName);

    /// <summary>The group's operations that take or answer a type.</summary>
    public IEnumerable<Operation> Calls(TypeName name) => _calls[name];

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
