using Partnero.Generator.Model;
using Partnero.Spec.Model;

namespace Partnero.Generator.CSharp;

/// <summary>
/// How the model's types are written in C#: by their names alone inside their own namespace, else in full, so that no name of
/// a page can take the place of another.
/// </summary>
/// <param name="options">The namespace of the client.</param>
/// <param name="scope">The scope that is written in; null where the names around are not only types.</param>
internal sealed class TypeNames(ClientOptions options, string? scope)
{
    /// <summary>A name of a type as it is declared.</summary>
    public static string Declared(TypeName name) => Identifiers.Escape(name.Name);

    /// <summary>The namespace of a scope.</summary>
    public string Namespace(string ofScope) => ofScope.Length == 0 ? options.Namespace : options.Namespace + "." + Identifiers.Dotted(ofScope);

    /// <summary>A type where it is used.</summary>
    public string Used(TypeName name) => name.Scope == scope ? Declared(name) : $"global::{Namespace(name.Scope)}.{Declared(name)}";

    /// <summary>What C# makes of a type.</summary>
    public CSharpType Of(TypeRef type) => type.Kind switch
    {
        TypeKind.String => CSharpType.Text,
        TypeKind.Integer => CSharpType.Integer,
        TypeKind.Number => CSharpType.Number,
        TypeKind.Boolean => CSharpType.Boolean,
        TypeKind.Date => CSharpType.Date,
        TypeKind.Timestamp => CSharpType.Timestamp,
        TypeKind.Object when type.Name is { } name => new(Used(name), "Model", IsStruct: false, IsGeneric: true),
        TypeKind.Enum when type.Name is { } name => new(Used(name), "Enum", IsStruct: true, IsGeneric: true),
        TypeKind.Array => ListOf(type.Item ?? TypeRef.Any),
        TypeKind.Map => CSharpType.Map,
        _ => CSharpType.Element,
    };

    /// <summary>The type of a member. What a query string cannot say in one obvious way is any JSON there.</summary>
    public CSharpType Of(Property property) =>
        property.Location != ParameterLocation.Query || FitsQuery(property.Type) ? Of(property.Type) : CSharpType.Element;

    private static bool FitsQuery(TypeRef type) =>
        type.Kind == TypeKind.Array ? type.Item?.Kind == TypeKind.String : type.Kind is not (TypeKind.Object or TypeKind.Map);

    // A list of lists is a list of JSON elements: no real page has one, and each depth would need code of its own.
    private CSharpType ListOf(TypeRef item)
    {
        var of = Of(item.Kind == TypeKind.Array ? TypeRef.Any : item);
        var helper = of.Helper + "s";
        return new($"global::System.Collections.Generic.IReadOnlyList<{of.Name}>", helper, IsStruct: false, of.IsGeneric, of.Name);
    }
}
