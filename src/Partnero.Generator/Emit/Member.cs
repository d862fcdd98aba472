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
internal sealed record Member(int Index, Property Property, string Name, CSharpType Type, bool IsNullable, bool IsTracked)
{
    /// <summary>Requests: must be given.</summary>
    public bool IsRequired => Property.IsRequired;

    /// <summary>Travels in the query string.</summary>
    public bool IsQuery => Property.Location == ParameterLocation.Query;

    /// <summary>The type as it is declared.</summary>
    public string Declared => Type.Declared(IsNullable);

    /// <summary>The name in JSON, as a literal.</summary>
    public string WireLiteral => Literals.Utf8(Property.WireName);

    /// <summary>The members of a type. Names that every type needs for itself get an underscore behind them.</summary>
    public static IReadOnlyList<Member> Of(ObjectType type, TypeNames names)
    {
        var isRequest = type.Role != ObjectRole.Response;
        var taken = Reserved(type);
        return
        [
            .. type.Properties.Select((property, index) => new Member(
                index,
                property,
                Identifiers.EscapeKeyword(Identifiers.Claim(property.Name, taken)),
                names.Of(property),
                isRequest ? property.IsNullable || !property.IsRequired : property.IsNullable,
                isRequest && type.TracksAssignment && !property.IsRequired && property.Location == ParameterLocation.Body)),
        ];
    }

    private static HashSet<string> Reserved(ObjectType type)
    {
        var reserved = new HashSet<string>(StringComparer.Ordinal)
        {
            // what every object has, what this type is called, and what is emitted into it
            "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
            Identifiers.Clean(type.Name.Name), "AdditionalProperties",
        };
        reserved.UnionWith(Runtime.ExpressionAliases);
        if (type.Role != ObjectRole.Response)
        {
            reserved.UnionWith(["Clone", "Deconstruct", "EqualityContract", "PrintMembers", "Validate", "GetProblems"]);
        }

        if (type.Role == ObjectRole.Identifier)
        {
            reserved.UnionWith(type.Properties.Select(property => FactoryName(property.Name)));
        }

        return reserved;
    }

    /// <summary>Name of the factory of an identifier: <c>FromId</c>.</summary>
    public static string FactoryName(string property) => "From" + Identifiers.Clean(property);
}
