using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Spec.Model;

namespace Partnero.Mock.Samples;

/// <summary>Makes up values of documented types, for operations whose pages show no answer.</summary>
internal sealed class SampleMaker(ApiIndex api)
{
    public JsonObject Make(TypeRef? type) => Make(api.Object(type), []);

    public JsonObject Make(ObjectType? type) => Make(type, []);

    /// <summary>A value of any type.</summary>
    public JsonNode? MakeAny(TypeRef? type) => type is null ? new JsonObject() : Make(type, "value", []);

    private JsonObject Make(ObjectType? type, HashSet<TypeName> around)
    {
        var made = new JsonObject();
        if (type is null || !around.Add(type.Name))
        {
            return made;
        }

        foreach (var property in type.Properties)
        {
            made[property.WireName] = property.IsNullable ? null : Make(property.Type, property.WireName, around);
        }

        around.Remove(type.Name);
        return made;
    }

    private JsonNode? Make(TypeRef type, string name, HashSet<TypeName> around) => type.Kind switch
    {
        TypeKind.String => $"{name}_1",
        TypeKind.Enum => api.Enum(type)?.Values is { IsEmpty: false } values ? values[0].WireName : $"{name}_1",
        TypeKind.Integer => 1,
        TypeKind.Number => 1.5m,
        TypeKind.Boolean => false,
        TypeKind.Date => "2025-06-11",
        TypeKind.Timestamp => "2025-06-11T09:14:02.000000Z",
        TypeKind.Object => Make(api.Object(type), around),
        TypeKind.Array => new JsonArray(),
        TypeKind.Map => new JsonObject(),
        _ => new JsonObject(),
    };
}
