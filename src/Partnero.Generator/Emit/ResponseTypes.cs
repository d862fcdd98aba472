using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>How operations name what they send and answer.</summary>
internal static class ResponseTypes
{
    /// <summary>The type that an operation answers.</summary>
    public static string Type(Response response, TypeNames names) => response switch
    {
        { Kind: ResponseKind.None } or { Type: null } => "global::Partnero.NoResponse",
        { Kind: ResponseKind.Page } => $"global::Partnero.Page<{names.Of(response.Type).Name}>",
        _ => names.Of(response.Type).Name,
    };

    /// <summary>The expression that says how the body is read.</summary>
    public static string Format(Response response, TypeNames names)
    {
        const string formats = "global::Partnero.ResponseFormats.";
        if (response is { Kind: ResponseKind.None } or { Type: null })
        {
            return formats + "None";
        }

        if (response is { Kind: ResponseKind.Data, Type.Kind: TypeKind.Any })
        {
            return formats + "Json";
        }

        var type = names.Of(response.Type);
        if (type.Helper == "Model")
        {
            return $"{formats}{response.Kind}<{type.Name}>()";
        }

        return $"{formats}{response.Kind}(static (ref JsonCursor reader) => {type.Read()})";
    }

    /// <summary>The member of <c>RequestFormats</c>.</summary>
    public static string RequestFormat(ObjectType? type, string? name)
    {
        if (name is null)
        {
            return "None";
        }

        var query = type?.Properties.Any(property => property.Location == ParameterLocation.Query) == true;
        var body = type?.Properties.Any(property => property.Location != ParameterLocation.Query) != false;
        return $"{(query && body ? "BodyAndQuery" : query ? "Query" : "Body")}<{name}>";
    }
}
