using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>What users of the client call the things of the model.</summary>
internal static class CSharpName
{
    /// <summary>The method of an operation.</summary>
    public static string Of(Operation operation) => $"{operation.Id[..^(operation.Key.Length + 1)]}.{operation.Name}Async";

    /// <summary>A call of an operation: <c>partnero.Partners.GetAsync(id)</c>.</summary>
    public static string Call(Operation operation) => $"partnero.{Of(operation)}({string.Join(", ",
    [
        .. operation.PathParameters.Select(parameter => parameter.WireName),
        .. operation.Request is { } request ? [$"new {request.Name} {{ … }}"] : Array.Empty<string>(),
    ])})";

    /// <summary>A named type.</summary>
    public static string Of(TypeName type) => type.Scope.Length == 0 ? type.Name : $"{type.Scope}.{type.Name}";

    /// <summary>A use of a type.</summary>
    public static string Of(TypeRef? type) => type?.Kind switch
    {
        null => "nothing",
        TypeKind.String => "string",
        TypeKind.Integer => "long",
        TypeKind.Number => "decimal",
        TypeKind.Boolean => "bool",
        TypeKind.Date => "DateOnly",
        TypeKind.Timestamp => "DateTimeOffset",
        TypeKind.Object or TypeKind.Enum => Of(type.Name!.Value),
        TypeKind.Array => $"IReadOnlyList<{Of(type.Item ?? TypeRef.Any)}>",
        TypeKind.Map => "IReadOnlyDictionary<string, JsonElement>",
        _ => "JsonElement",
    };

    /// <summary>What a method returns.</summary>
    public static string Of(Response response) => response.Kind switch
    {
        ResponseKind.None => "nothing",
        ResponseKind.Page => $"Page<{Of(response.Type)}>",
        _ => Of(response.Type),
    };

    /// <summary>A value in C#: <c>Nullable&lt;T&gt;</c> when it may be null, so that null changes its type.</summary>
    public static bool IsValue(TypeRef type) => type.Kind is not (TypeKind.String or TypeKind.Object or TypeKind.Array or TypeKind.Map);
}
