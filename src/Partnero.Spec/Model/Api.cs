namespace Partnero.Spec.Model;

/// <summary>
/// The API that all pages together describe: what every writer (C#, OpenAPI, mock, report) starts from. Compared by value.
/// Never holds a position, an absolute path, a Roslyn symbol or node, or a <c>SourceText</c>.
/// </summary>
/// <param name="SiteUrl">Address of the docs site, no slash at its end; null when no page names it.</param>
/// <param name="BaseUrl">What the endpoint URLs share: <c>https://api.partnero.com/v1</c>; empty when there is no endpoint.</param>
/// <param name="Groups">Groups in ordinal order of their paths.</param>
/// <param name="Events">Webhook events in ordinal order of their names.</param>
/// <param name="Samples">What pages show of each operation, apart from the groups: a changed sample value re-emits nothing.</param>
public sealed record Api(
    string? SiteUrl,
    string BaseUrl,
    EquatableArray<Group> Groups,
    EquatableArray<WebhookEvent> Events,
    EquatableArray<OperationSamples> Samples);

/// <summary>A group of operations: a property of the client, and the types that its operations own.</summary>
/// <param name="Path">The docs path: <c>refer-a-friend/customers</c>.</param>
/// <param name="Name">Its names in PascalCase from the root, dotted: <c>ReferAFriend.Customers</c>.</param>
/// <param name="Entity">Name of its entity: <c>Customer</c>, renamed where it would hide a common name.</param>
/// <param name="Summary">What the group is about.</param>
/// <param name="Operations">Operations in document order of ordinally sorted pages.</param>
/// <param name="Objects">Object types in order of first use.</param>
/// <param name="Enums">Enum types in order of first use.</param>
public sealed record Group(
    string Path,
    string Name,
    string Entity,
    string? Summary,
    EquatableArray<Operation> Operations,
    EquatableArray<ObjectType> Objects,
    EquatableArray<EnumType> Enums)
{
    /// <summary>Scope of its types: the names around the last one.</summary>
    public string Scope => DottedNames.Around(Name);

    /// <summary>The last of its names: <c>Customers</c>.</summary>
    public string LocalName => DottedNames.Last(Name);
}

/// <summary>An operation.</summary>
/// <param name="Source">The endpoint line.</param>
/// <param name="Id">Unique in the API: group name, dot, <see cref="Key"/>: <c>ReferralLinks.Create</c>.</param>
/// <param name="Key">Unique in its group: <see cref="Name"/>, with <c>ByBody</c> behind it for the variant without path identifier.</param>
/// <param name="Name">Its name: <c>Create</c>; a method of C# is <c>CreateAsync</c>. Two variants of one operation share it.</param>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Route">Template below the base URL: <c>/partners/{id}/archive</c>.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">More, or null.</param>
/// <param name="PageUrl">Address of its page; null when the site is not known.</param>
/// <param name="Program">Program type it belongs to, or null.</param>
/// <param name="IsExperimental">Emitted with <c>[Experimental]</c>.</param>
/// <param name="ChangesState">Not safe to repeat: everything but GET and HEAD, and GETs whose route ends in a verb (<c>/leads/convert</c>).</param>
/// <param name="PathParameters">In route order.</param>
/// <param name="Request">The request type; null when it has neither query nor body.</param>
/// <param name="RequestIsOptional">Nothing in the request is required.</param>
/// <param name="Rules">Rules of this variant alone (a body identifier that the path variant does not need).</param>
/// <param name="Response">What comes back.</param>
/// <param name="PageParameter">Wire name of the query parameter that counts pages; null when there is none.</param>
/// <param name="Errors">Documented errors.</param>
public sealed record Operation(
    SourceRef Source,
    string Id,
    string Key,
    string Name,
    string Method,
    string Route,
    string? Summary,
    string? Description,
    string? PageUrl,
    string? Program,
    bool IsExperimental,
    bool ChangesState,
    EquatableArray<PathParameter> PathParameters,
    TypeName? Request,
    bool RequestIsOptional,
    EquatableArray<Rule> Rules,
    Response Response,
    string? PageParameter,
    EquatableArray<ErrorRow> Errors)
{
    /// <summary>Names of the types that it takes and answers.</summary>
    public IEnumerable<TypeName> Types => new[] { Request, Response.Type?.Name }.OfType<TypeName>();
}

/// <summary>A placeholder of a route.</summary>
/// <param name="Source">Its row, or the endpoint line.</param>
/// <param name="WireName">Name between the braces.</param>
/// <param name="Type">A scalar type.</param>
/// <param name="Description">Its documentation.</param>
public sealed record PathParameter(SourceRef Source, string WireName, TypeRef Type, string? Description);

/// <summary>How the body of a response is read.</summary>
public enum ResponseKind
{
    /// <summary>Only a status: the method returns nothing.</summary>
    None,

    /// <summary><see cref="Response.Type"/> is what is in <c>data</c>.</summary>
    Data,

    /// <summary><c>data</c> is a list of <see cref="Response.Type"/>: a page.</summary>
    Page,

    /// <summary><see cref="Response.Type"/> is the body as a whole, <c>status</c> apart: it has <c>data</c> and other members.</summary>
    Body,
}

/// <summary>What an operation answers.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Type">What is read; null for <see cref="ResponseKind.None"/>.</param>
/// <param name="IsAssumed">No page documents it.</param>
public sealed record Response(ResponseKind Kind, TypeRef? Type, bool IsAssumed)
{
    /// <summary>The envelope's <c>status</c> stands in the body, or would.</summary>
    public bool HasStatus { get; init; } = true;
}

/// <summary>What the pages show of an operation.</summary>
/// <param name="OperationId"><see cref="Operation.Id"/>.</param>
/// <param name="Requests">cURL samples that belong to this variant.</param>
/// <param name="Responses">Successful JSON responses.</param>
/// <param name="ErrorResponses">JSON responses with a status of 400 and above.</param>
public sealed record OperationSamples(
    string OperationId,
    EquatableArray<RequestSample> Requests,
    EquatableArray<ResponseSample> Responses,
    EquatableArray<ResponseSample> ErrorResponses);

/// <summary>A webhook event.</summary>
/// <param name="Source">Its row.</param>
/// <param name="WireName"><c>partner.created</c>.</param>
/// <param name="Name"><c>PartnerCreated</c>.</param>
/// <param name="Description">When it is sent.</param>
/// <param name="PageUrl">Address of the page.</param>
/// <param name="Data">Type of its data: the entity named before the dot, else <see cref="TypeRef.Any"/>.</param>
/// <param name="Samples">Payload samples.</param>
public sealed record WebhookEvent(
    SourceRef Source,
    string WireName,
    string Name,
    string? Description,
    string? PageUrl,
    TypeRef Data,
    EquatableArray<JsonSample> Samples);
