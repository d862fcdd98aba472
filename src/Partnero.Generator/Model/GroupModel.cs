using Partnero.Spec.Model;

namespace Partnero.Generator.Model;

/// <summary>
/// A group, and all that its files are made from. Compared by value. Never holds a symbol, a node, a location, a <c>SourceText</c> or
/// an absolute path.
/// </summary>
/// <param name="Options">What the project wants.</param>
/// <param name="Group">The group.</param>
/// <param name="Names">What its client and its operations are called.</param>
/// <param name="Borrowed">Request types of other groups that the group's rules or methods look into.</param>
internal sealed record GroupModel(ClientOptions Options, Group Group, ClientNames Names, EquatableArray<ObjectType> Borrowed)
{
    /// <summary>The parts of the group, each with what it shows and what that looks into.</summary>
    public IEnumerable<PartModel> Parts()
    {
        var types = new Dictionary<TypeName, ObjectType>();
        foreach (var type in Group.Objects.Concat(Borrowed))
        {
            types[type.Name] = type;
        }

        return GroupPart.All(Group).Select(part => part.Kind == PartKind.Client ? ClientPart(part, types) : TypesPart(part, types));
    }

    private PartModel ClientPart(GroupPart part, Dictionary<TypeName, ObjectType> types)
    {
        var requests = new ReachedTypes(name => types.TryGetValue(name, out var type) ? type : null);
        foreach (var operation in Group.Operations)
        {
            requests.Add(operation.Request);
        }

        return new PartModel(part, Options, Group with { Objects = requests.All(), Enums = [] }, [], Names);
    }

    private PartModel TypesPart(GroupPart part, Dictionary<TypeName, ObjectType> types)
    {
        var shown = part.Of(Group.Objects).ToEquatableArray();
        var names = new HashSet<TypeName>();
        foreach (var type in shown)
        {
            names.Add(type.Name);
        }

        var lookedInto = new ReachedTypes(name => !names.Contains(name) && types.TryGetValue(name, out var type) ? type : null);
        foreach (var type in shown)
        {
            lookedInto.AddPartsOf(type);
        }

        var around = Group with
        {
            Operations = Group.Operations.Where(operation => operation.Types.Any(names.Contains)).ToEquatableArray(),
            Objects = lookedInto.All(),
            Enums = part.HoldsEnums ? Group.Enums : [],
        };
        return new PartModel(part, Options, around, shown, ClientNames.None);
    }
}

/// <summary>What a group's client and its operations are called.</summary>
/// <param name="ClientClass">Name of its client class.</param>
/// <param name="OperationsPath">The classes in <c>PartneroOperations</c> that lead to its own.</param>
/// <param name="Operations">Names in <c>PartneroOperations</c>, one for each operation.</param>
internal sealed record ClientNames(string ClientClass, EquatableArray<string> OperationsPath, EquatableArray<string> Operations)
{
    /// <summary>Those of a part that shows neither.</summary>
    public static ClientNames None { get; } = new("", [], []);
}
