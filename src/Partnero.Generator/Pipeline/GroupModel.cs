using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>What is emitted of a group by itself, so that a word in a description of a request emits no response again.</summary>
internal enum GroupPart
{
    /// <summary>The client class, and the operations as values.</summary>
    Client,

    /// <summary>What methods take.</summary>
    Requests,

    /// <summary>What the API answers.</summary>
    Responses,
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
/// <param name="Pages">The pages that the group's elements come from.</param>
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

    /// <summary>The parts of the group, each with the words that it shows and no others.</summary>
    public IEnumerable<GroupModel> Parts()
    {
        var whole = PageWording.Restore(Group, Wordings);
        yield return Of(GroupPart.Client, Group with { Operations = whole.Operations });
        yield return Of(GroupPart.Requests, Group with { Objects = WithWords(whole, type => type.Role != ObjectRole.Response) });
        yield return Of(GroupPart.Responses, Group with { Objects = WithWords(whole, type => type.Role == ObjectRole.Response), Enums = whole.Enums });
    }

    private GroupModel Of(GroupPart part, Group group) => this with { Part = part, Group = group, Wordings = [] };

    private EquatableArray<ObjectType> WithWords(Group whole, Func<ObjectType, bool> shows) =>
        Group.Objects.Zip(whole.Objects, (plain, worded) => shows(plain) ? worded : plain).ToEquatableArray();
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
