namespace Partnero.Spec.Model;

/// <summary>
/// A generated type's name. Names are words in PascalCase, in the API's language; a writer escapes them for its own.
/// </summary>
/// <param name="Scope">Names of the groups around it, dotted: <c>ReferAFriend</c>; empty at the root.</param>
/// <param name="Name">The name: <c>CreateReferralLinkRequest</c>.</param>
public readonly record struct TypeName(string Scope, string Name)
{
    /// <summary>Of the name alone: scopes are few, and types are looked up for each property.</summary>
    public override int GetHashCode() => Name is null ? 0 : StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>What a value is.</summary>
public enum TypeKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number, 64 bits.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A moment with its offset.</summary>
    Timestamp,

    /// <summary>An <see cref="ObjectType"/>, by <see cref="TypeRef.Name"/>.</summary>
    Object,

    /// <summary>An <see cref="EnumType"/>, by <see cref="TypeRef.Name"/>.</summary>
    Enum,

    /// <summary>A list of <see cref="TypeRef.Item"/>.</summary>
    Array,

    /// <summary>An object whose members are data: string to any JSON.</summary>
    Map,

    /// <summary>Any JSON value.</summary>
    Any,
}

/// <summary>A use of a type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The named type of <see cref="TypeKind.Object"/> and <see cref="TypeKind.Enum"/>.</param>
/// <param name="Item">The items of <see cref="TypeKind.Array"/>.</param>
public sealed record TypeRef(TypeKind Kind, TypeName? Name = null, TypeRef? Item = null)
{
    /// <summary>Text.</summary>
    public static TypeRef String { get; } = new(TypeKind.String);

    /// <summary>Any JSON value.</summary>
    public static TypeRef Any { get; } = new(TypeKind.Any);

    /// <summary>Name of the type that it refers to, or that its items are.</summary>
    public TypeName? PartName => (Kind == TypeKind.Array ? Item : this)?.Name;
}

/// <summary>What an object type is for; decides how it is emitted.</summary>
public enum ObjectRole
{
    /// <summary>What a method takes: its properties may travel in body and query.</summary>
    Request,

    /// <summary>A nested object of a request.</summary>
    RequestPart,

    /// <summary>A nested object of requests whose members are one one-of group of strings: gets factories <c>FromId</c> ….</summary>
    Identifier,

    /// <summary>A response, an entity or an object inside one.</summary>
    Response,
}

/// <summary>An object type.</summary>
/// <param name="Source">The element that gave rise to it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Description">Its documentation, written as <see cref="FieldRow.Description"/>.</param>
/// <param name="PageUrl">Address of the page; null when the site is not known.</param>
/// <param name="Properties">Members in documented order.</param>
/// <param name="Rules">Rules over members and members of members; paths relative to this type.</param>
/// <param name="TracksAssignment">PUT and PATCH bodies: an optional member is sent once assigned, null too.</param>
/// <param name="IsExperimental">Emitted with <c>[Experimental]</c>.</param>
public sealed record ObjectType(
    SourceRef Source,
    TypeName Name,
    ObjectRole Role,
    string? Description,
    string? PageUrl,
    EquatableArray<Property> Properties,
    EquatableArray<Rule> Rules,
    bool TracksAssignment,
    bool IsExperimental);

/// <summary>A member of an <see cref="ObjectType"/>.</summary>
/// <param name="Source">The row, or the sample, it comes from.</param>
/// <param name="WireName">Name in JSON or in the query.</param>
/// <param name="Name">Name in PascalCase, unique in its type and different from it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Location">Body or query.</param>
/// <param name="IsRequired">Requests: must be given.</param>
/// <param name="IsNullable">May be null; every optional member of a request is.</param>
/// <param name="Description">Its documentation.</param>
/// <param name="Default">What the server assumes when it is left out.</param>
public sealed record Property(
    SourceRef Source,
    string WireName,
    string Name,
    TypeRef Type,
    ParameterLocation Location,
    bool IsRequired,
    bool IsNullable,
    string? Description,
    string? Default)
{
    /// <summary>What else the pages say of it.</summary>
    public FieldFacts Facts { get; init; } = FieldFacts.None;

    /// <summary>A page says that it may be null, not only that it may be left out.</summary>
    public bool AllowsNull { get; init; }
}

/// <summary>A closed list of known texts that may grow: <c>CouponDurationType</c>.</summary>
/// <param name="Source">The row that lists the values.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its documentation.</param>
/// <param name="PageUrl">Address of the page.</param>
/// <param name="Values">Known values.</param>
/// <param name="IsExperimental">Emitted with <c>[Experimental]</c>.</param>
public sealed record EnumType(
    SourceRef Source,
    TypeName Name,
    string? Description,
    string? PageUrl,
    EquatableArray<EnumValue> Values,
    bool IsExperimental);

/// <summary>A known value.</summary>
/// <param name="WireName">The text in JSON.</param>
/// <param name="Name">Name in PascalCase, unique in its type.</param>
public sealed record EnumValue(string WireName, string Name);
