using Partnero.Spec.Model;

namespace Partnero.Generator.Model;

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
