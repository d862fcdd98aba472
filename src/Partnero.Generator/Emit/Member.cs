using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>A property as it is emitted.</summary>
/// <param name="Index">Its ordinal among the members of its type.</param>
/// <param name="Property">What the pages say.</param>
/// <param name="Name">Its name in C#, unique in its type.</param>
/// <param name="Type">Its type in C#.</param>
/// <param name="IsNullable">Whether it can be null.</param>
/// <param name="IsTracked">Whether assigning null means sending null.</param>
/// <param name="Field">Name of its field, where it has one.</param>
/// <param name="Factory">Name of the method that makes an identifier of it.</param>
internal sealed record Member(int Index, Property Property, string Name, CSharpType Type, bool IsNullable, bool IsTracked, string Field, string Factory)
{
    // What every object has, and what is emitted into each.
    private static readonly HashSet<string> ReservedInResponses = new([.. Runtime.MembersOfEveryObject, .. Runtime.ExpressionAliases, "AdditionalProperties", JsonEmitter.Table], StringComparer.Ordinal);
    private static readonly HashSet<string> ReservedInRequests = new([.. ReservedInResponses, "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "Validate", "GetProblems"], StringComparer.Ordinal);

    /// <summary>Requests: must be given.</summary>
    public bool IsRequired => Property.IsRequired;

    /// <summary>Travels in the query string.</summary>
    public bool IsQuery => Property.Location == ParameterLocation.Query;

    /// <summary>The type as it is declared.</summary>
    public string Declared { get; } = Type.Declared(IsNullable);

    /// <summary>The members of a type. A name that is taken gets an underscore behind it.</summary>
    public static IReadOnlyList<Member> Of(ObjectType type, TypeNames names)
    {
        var isRequest = type.Role != ObjectRole.Response;
        var reserved = isRequest ? ReservedInRequests : ReservedInResponses;
        var taken = Taken(type);
        var factories = type.Properties.Select(property => type.Role == ObjectRole.Identifier ? Identifiers.Claim("From" + Identifiers.Clean(property.Name), taken, reserved) : "").ToList();
        var properties = type.Properties.Select(property => Identifiers.EscapeKeyword(Identifiers.Claim(property.Name, taken, reserved))).ToList();
        return
        [
            .. type.Properties.Select((property, index) => new Member(
                index,
                property,
                properties[index],
                names.Of(property),
                isRequest ? property.IsNullable || !property.IsRequired : property.IsNullable,
                isRequest && type.TracksAssignment && !property.IsRequired && property.Location == ParameterLocation.Body,
                Identifiers.ClaimExactly(Identifiers.Field("_", properties[index]), taken, reserved),
                factories[index])),
        ];
    }

    // What this type is called, and its masks.
    private static HashSet<string> Taken(ObjectType type)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { Identifiers.Clean(type.Name.Name) };
        taken.UnionWith(new Presence(type.Role == ObjectRole.Response ? Presence.Present : Presence.Given, type.Properties.Count).Fields);
        return taken;
    }
}
