using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>A placeholder of a route as a method's parameter.</summary>
internal sealed record RouteParameter(string Name, CSharpType Type, string WireName, string? Description)
{
    /// <summary>The parameters, each with a name of its own.</summary>
    public static IReadOnlyList<RouteParameter> Of(EquatableArray<PathParameter> parameters, TypeNames names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "request", "cancellationToken", "page" };
        return
        [
            .. parameters.Select(parameter => new RouteParameter(
                Identifiers.EscapeKeyword(Identifiers.Claim(Identifiers.Camel(Pascal(parameter.WireName)), taken)),
                IsScalar(parameter.Type) ? names.Of(parameter.Type) : CSharpType.Text,
                parameter.WireName,
                parameter.Description)),
        ];
    }

    /// <summary>The expression of their values.</summary>
    public static string Values(IReadOnlyList<RouteParameter> parameters) => parameters.Count == 1 && parameters[0].Type == CSharpType.Integer
        ? $"new {Runtime.RouteValues}({parameters[0].Name})"
        : $"new {Runtime.RouteValues}({string.Join(", ", parameters.Select(parameter => parameter.AsText()))})";

    private string AsText() => Type.Helper switch
    {
        "Text" => Name,
        "Enum" => $"{Name}.ToString()",
        "Boolean" => $"({Name} ? \"true\" : \"false\")",
        "Date" => $"{Name}.ToString(\"yyyy-MM-dd\", {Runtime.InvariantCulture})",
        "Timestamp" => $"{Name}.ToString(\"O\", {Runtime.InvariantCulture})",
        _ => $"{Name}.ToString({Runtime.InvariantCulture})",
    };

    private static bool IsScalar(TypeRef type) => type.Kind is not (TypeKind.Object or TypeKind.Array or TypeKind.Map or TypeKind.Any);

    private static string Pascal(string wireName) => string.Concat(
        wireName.Split('_', '-', '.', ' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
