using Partnero.Spec.Model;
using static Partnero.Mock.Tests.Sketch;

namespace Partnero.Mock.Tests;

/// <summary>An invented API with one of each: what can be created, listed, changed, put aside, removed.</summary>
internal static class Shops
{
    public static Api Api()
    {
        var group = new Sketch("shops", "Shop");
        var status = group.Enum("ShopStatus", "open", "archived", "suspended");
        var shop = group.Object("Shop",
        [
            Field("id", TypeRef.String),
            Field("key", TypeRef.String),
            Field("name", TypeRef.String),
            Field("note", TypeRef.String, nullable: true),
            Field("status", status),
            Field("tags", List(TypeRef.Any)),
            Field("metadata", Type(TypeKind.Map)),
        ]);
        var owner = group.Object("OwnerIdentifier", [Field("id", TypeRef.String), Field("email", TypeRef.String)], OneOf("id", "email"));
        var create = group.Object(
            "CreateShopRequest",
            [
                Field("key", TypeRef.String, required: true, description: "Unique key"),
                Field("name", TypeRef.String),
                Field("note", TypeRef.String),
                Field("tags", List(TypeRef.String)),
                Field("metadata", Type(TypeKind.Map)),
                Field("size", Type(TypeKind.Integer)),
                Field("opened_on", Type(TypeKind.Date)),
                Field("is_big", Type(TypeKind.Boolean)),
                Field("status", status),
                Field("owner", owner),
                Field("limit_status", Type(TypeKind.Boolean)),
                Field("limit_value", Type(TypeKind.Integer)),
                Field("duration_type", TypeRef.String),
                Field("duration_value", Type(TypeKind.Integer)),
                Field("domain_id", TypeRef.String),
                Field("is_additional", Type(TypeKind.Boolean)),
            ],
            When(RuleKind.RequiredWhenTrue, "limit_value", "limit_status"),
            When(RuleKind.RequiredWhenValue, "duration_value", "duration_type", "days", "months"),
            When(RuleKind.RequiredWhenPresent, "is_additional", "domain_id"));
        var update = group.Object("UpdateShopRequest",
        [
            Field("key", TypeRef.String),
            Field("update", group.Object("UpdateShopUpdate",
            [
                Field("key", TypeRef.String),
                Field("name", TypeRef.String),
                Field("note", TypeRef.String),
                Field("tags", List(TypeRef.String)),
            ]), required: true),
        ]);
        var list = group.Object("ListShopsRequest", [Query("limit", Type(TypeKind.Integer), @default: "15"), Query("page", Type(TypeKind.Integer), @default: "1")]);
        var search = group.Object("SearchShopsRequest", [Query("key", TypeRef.String)]);
        const string One = """{"id":"shop_1","key":"corner","name":"Corner","note":null,"status":"open","tags":[{"value":"new"}],"metadata":[],"url":"https://shop.example/corner"}""";
        const string Item = """{"id":"shop_1","key":"corner","name":"Corner","status":"open"}""";
        group.Add("Create", "POST /shops", create, shop, samples: [$$"""201 {"data":{{One}},"status":1}"""])
            .Add("Get", "GET /shops/{id}", null, shop, samples: [$$"""200 {"data":{{One}},"status":1}"""], errors: [Error(404, "Shop not found")])
            .Add("List", "GET /shops", list, shop, ResponseKind.Page,
                [$$"""200 {"data":[{{Item}}],"links":{"first":"x","last":null,"prev":null,"next":null},"meta":{"current_page":1,"from":1,"path":"x","per_page":15,"to":1},"status":1}"""])
            .Add("Search", "GET /shops:search", search, shop, ResponseKind.Page, [$$"""200 {"data":[{{Item}}],"status":1}"""])
            .Add("Update", "PUT /shops/{id}", update, shop, samples: [$$"""200 {"data":{{One}},"status":1}"""])
            .Add("UpdateByBody", "PUT /shops", update, shop, samples: [$$"""200 {"data":{{One}},"status":1}"""])
            .Add("Delete", "DELETE /shops/{id}", samples: ["""200 {"status":1}"""])
            .Add("Archive", "POST /shops/{id}/archive", samples: ["""200 {"status":1}"""], errors: [Error(400, "Action failed")])
            .Add("RevokeArchive", "POST /shops/{id}/revoke-archive", samples: ["""200 {"status":1}"""], errors: [Error(400, "Action failed")]);
        return Sketch.Api(group);
    }
}
