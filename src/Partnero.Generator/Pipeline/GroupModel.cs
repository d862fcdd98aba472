using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>What a part of a group holds.</summary>
internal enum PartKind
{
    /// <summary>The client class, and the operations as values.</summary>
    Client,

    /// <summary>What methods take.</summary>
    Requests,

    /// <summary>What the API answers.</summary>
    Responses,
}

/// <summary>What is emitted of a group by itself, so that a word in a description emits few types again.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Number">Which part of its kind it is, from 1.</param>
internal readonly record struct GroupPart(PartKind Kind, int Number)
{
    // Enough for a word to emit little, and so few parts that a folder of a thousand pages is not looked through a thousand times.
    private const int FewTypes = 8;
    private const int FewParts = 8;

    /// <summary>Whether the group's texts with known values are in it.</summary>
    public bool HoldsEnums => Kind == PartKind.Responses && Number == 1;

    /// <summary>The types in it: some of those of its kind.</summary>
    public IEnumerable<ObjectType> Of(IEnumerable<ObjectType> types)
    {
        var kind = Kind;
        var all = types.Where(type => KindOf(type) == kind).ToList();
        var size = SizeOf(all.Count);
        return all.Skip((Number - 1) * size).Take(size);
    }

    /// <summary>The parts that a group has.</summary>
    public static IEnumerable<GroupPart> All(Group group)
    {
        yield return new GroupPart(PartKind.Client, 1);
        foreach (var kind in new[] { PartKind.Requests, PartKind.Responses })
        {
            var count = group.Objects.Count(type => KindOf(type) == kind);
            for (var number = 1; number == 1 || (number - 1) * SizeOf(count) < count; number++)
            {
                yield return new GroupPart(kind, number);
            }
        }
    }

    private static int SizeOf(int count) => Math.Max(FewTypes, (count + FewParts - 1) / FewParts);

    private static PartKind KindOf(ObjectType type) => type.Role == ObjectRole.Response ? PartKind.Responses : PartKind.Requests;
}

/// <summary>
/// All that one group's files, or one part of them, are made from, and nothing else: a change anywhere else emits them not again.
/// Compared by value. Never holds a symbol, a node, a location, a <c>SourceText</c> or an absolute path.
/// </summary>
/// <param name="Options">What the project wants.</param>
/// <param name="Group">The group; of a part, what it looks into.</param>
/// <param name="ClientClass">Name of its client class.</param>
/// <param name="OperationsPath">The classes in <c>PartneroOperations</c> that lead to its own.</param>
/// <param name="OperationNames">Names in <c>PartneroOperations</c>, one for each operation.</param>
/// <param name="Borrowed">Request types of other groups that the group's rules or methods look into.</param>
internal sealed record GroupModel(
    ClientOptions Options,
    Group Group,
    string ClientClass,
    EquatableArray<string> OperationsPath,
    EquatableArray<string> OperationNames,
    EquatableArray<ObjectType> Borrowed)
{
    /// <summary>What is emitted of it.</summary>
    public GroupPart Part { get; init; }

    /// <summary>The types that the part shows.</summary>
    public EquatableArray<ObjectType> Shown { get; init; } = [];

    /// <summary>What the pages of what is shown say in words, until <see cref="WithWords"/> has put them in their places.</summary>
    public EquatableArray<PageWording> Wordings { get; init; } = [];

    /// <summary>The pages that what the part shows comes from: found once, words change more often than they.</summary>
    public EquatableArray<string> Pages { get; init; } = [];

    /// <summary>The parts of the group, each with what it shows and what that looks into.</summary>
    public IEnumerable<GroupModel> Parts()
    {
        var types = new Dictionary<TypeName, ObjectType>();
        foreach (var type in Group.Objects.Concat(Borrowed))
        {
            types[type.Name] = type;
        }

        return GroupPart.All(Group)
            .Select(part => (part.Kind == PartKind.Client ? ClientPart(types) : TypesPart(part, types)) with { Part = part, Borrowed = [] })
            .Select(part => part with { Pages = part.PagesOfShown().ToEquatableArray() });
    }

    /// <summary>The part with the words that it shows: equal to what it was when other words have changed.</summary>
    public GroupModel WithWords()
    {
        var worded = PageWording.Restore(Group with { Objects = Shown }, Wordings);
        return this with { Group = worded with { Objects = Group.Objects }, Shown = worded.Objects, Wordings = [] };
    }

    private GroupModel ClientPart(Dictionary<TypeName, ObjectType> types)
    {
        var requests = new ReachedTypes(name => types.TryGetValue(name, out var type) ? type : null);
        foreach (var operation in Group.Operations)
        {
            requests.Add(operation.Request);
        }

        return this with { Group = Group with { Objects = requests.All(), Enums = [] } };
    }

    private GroupModel TypesPart(GroupPart part, Dictionary<TypeName, ObjectType> types)
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

        return this with
        {
            Shown = shown,
            OperationsPath = [],
            OperationNames = [],
            Group = Group with
            {
                Operations = Group.Operations.Where(operation => operation.Types.Any(names.Contains)).ToEquatableArray(),
                Objects = lookedInto.All(),
                Enums = part.HoldsEnums ? Group.Enums : [],
            },
        };
    }

    private IEnumerable<string> PagesOfShown()
    {
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in Shown)
        {
            pages.Add(type.Source.Page);
            pages.UnionWith(type.Properties.Select(property => property.Source.Page));
        }

        pages.UnionWith(Group.Enums.Select(type => type.Source.Page));
        pages.UnionWith(Group.Operations.SelectMany(operation => operation.PathParameters).Select(parameter => parameter.Source.Page));
        return pages.Where(page => page is not null); // What models by hand hold may stand on no page.
    }
}

/// <summary>The client itself: the tree of groups. Compared by value.</summary>
/// <param name="Options">What the project wants.</param>
/// <param name="BaseUrl">What the endpoints share.</param>
/// <param name="Nodes">The groups and the names around them, parents first.</param>
internal sealed record ClientModel(ClientOptions Options, string BaseUrl, EquatableArray<ClientNode> Nodes);

/// <summary>A group, or a name that groups share.</summary>
/// <param name="Name">Its names from the root, dotted, as the model has them: <c>ReferAFriend.Customers</c>.</param>
/// <param name="Parent">The names around it; empty at the root.</param>
/// <param name="ClientClass">Name of its client class.</param>
/// <param name="Property">Name of the property that leads to it.</param>
/// <param name="OperationsClass">Name of its class in <c>PartneroOperations</c>.</param>
/// <param name="Summary">What it is about.</param>
internal sealed record ClientNode(string Name, string Parent, string ClientClass, string Property, string OperationsClass, string? Summary);

/// <summary>The webhook events. Compared by value.</summary>
/// <param name="Options">What the project wants.</param>
/// <param name="ClassName">Name of the class that reads deliveries.</param>
/// <param name="Events">The events.</param>
internal sealed record WebhookModel(ClientOptions Options, string ClassName, EquatableArray<WebhookItem> Events);

/// <summary>A webhook event.</summary>
/// <param name="WireName"><c>partner.created</c>.</param>
/// <param name="ClassName"><c>PartnerCreatedEvent</c>.</param>
/// <param name="Description">When it is sent.</param>
/// <param name="PageUrl">Address of the page.</param>
/// <param name="Data">Type of its data.</param>
internal sealed record WebhookItem(string WireName, string ClassName, string? Description, string? PageUrl, TypeRef Data);
