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
/// All that one group's files are made from, and nothing else: a change anywhere else emits them not again. Compared by value.
/// Never holds a symbol, a node, a location, a <c>SourceText</c> or an absolute path.
/// </summary>
/// <param name="Options">What the project wants.</param>
/// <param name="Group">The group.</param>
/// <param name="ClientClass">Name of its client class.</param>
/// <param name="OperationsPath">The classes in <c>PartneroOperations</c> that lead to its own.</param>
/// <param name="OperationNames">Names in <c>PartneroOperations</c>, one for each operation.</param>
/// <param name="Borrowed">Request types of other groups that the group's rules or methods look into.</param>
/// <param name="Pages">The pages that the group's elements come from; none before <see cref="WithPages"/>.</param>
/// <param name="Wordings">What these pages say in words, which the group itself does not hold before it is taken into its parts.</param>
internal sealed record GroupModel(
    ClientOptions Options,
    Group Group,
    string ClientClass,
    EquatableArray<string> OperationsPath,
    EquatableArray<string> OperationNames,
    EquatableArray<ObjectType> Borrowed,
    EquatableArray<string> Pages,
    EquatableArray<PageWording> Wordings)
{
    /// <summary>What is emitted of it.</summary>
    public GroupPart Part { get; init; }

    /// <summary>The same, with the pages found: a step of its own, so that a group that did not change keeps them.</summary>
    public GroupModel WithPages()
    {
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in Group.Objects)
        {
            pages.Add(type.Source.Page);
            pages.UnionWith(type.Properties.Select(property => property.Source.Page));
        }

        pages.UnionWith(Group.Enums.Select(type => type.Source.Page));
        pages.UnionWith(Group.Operations.SelectMany(operation => operation.PathParameters).Select(parameter => parameter.Source.Page));
        // What models by hand hold may stand on no page.
        return this with { Pages = pages.Where(page => page is not null).OrderBy(page => page, StringComparer.Ordinal).ToEquatableArray() };
    }

    /// <summary>The parts of the group, each with the words that it shows and no others.</summary>
    public IEnumerable<GroupModel> Parts()
    {
        var whole = PageWording.Restore(Group, Wordings);
        return GroupPart.All(Group).Select(part => this with { Part = part, Group = WithWords(part, whole), Wordings = [] });
    }

    private Group WithWords(GroupPart part, Group whole)
    {
        if (part.Kind == PartKind.Client)
        {
            return Group with { Operations = whole.Operations };
        }

        var shown = part.Of(whole.Objects).ToDictionary(type => type.Name);
        var objects = Group.Objects.Select(type => shown.TryGetValue(type.Name, out var worded) ? worded : type).ToEquatableArray();
        return Group with { Objects = objects, Enums = part.HoldsEnums ? whole.Enums : Group.Enums };
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
