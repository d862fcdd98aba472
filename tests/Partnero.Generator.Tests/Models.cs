using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Generator.Tests;

/// <summary>APIs built by hand: emitters are tested on what the model can say, not only on what pages say today.</summary>
internal static class Models
{
    private static readonly SourceRef Somewhere = new("api-reference/referral-links/create.md", 0);

    /// <summary>A generator whose pages say this.</summary>
    public static PartneroGenerator Generator(Api api) => new(
        (path, _, _) => new PageResult(new Page(path, null, null, null, FrontMatter.None, [], [], []), new(path, []), []),
        (_, _, _) => new LinkResult(api, []));

    /// <summary>The generated files of an API, in namespace <c>Acme</c>.</summary>
    public static IReadOnlyDictionary<string, string> Generate(Api api, Harness.BuildOptions? options = null) =>
        Harness.Driven.Once(Generator(api), [new("page.md", "")], options).Files;

    public static Api Api(params Group[] groups) => new("https://docs.acme.test", "https://api.acme.test/v1", [.. groups], [], []);

    public static Group Group(string name, Operation[] operations, ObjectType[]? objects = null, EnumType[]? enums = null) =>
        new(name.ToLowerInvariant(), name, "Thing", null, [.. operations], [.. objects ?? []], [.. enums ?? []]);

    public static Operation Operation(string id, string method = "POST", string route = "/things", TypeName? request = null, Response? response = null) => new(
        Somewhere, id, id[(id.LastIndexOf('.') + 1)..], id[(id.LastIndexOf('.') + 1)..], method, route, "Does it.", null, "https://docs.acme.test/things",
        null, false, method is not "GET", [], request, false, [], response ?? new(ResponseKind.None, null, false), null, []);

    public static ObjectType Object(string name, ObjectRole role, params Property[] properties) =>
        new(Somewhere, Name(name), role, null, "https://docs.acme.test/things", [.. properties], [], false, false);

    public static Property Property(string wire, string name, TypeRef? type = null, bool required = false, bool nullable = false, string? description = null) =>
        new(Somewhere, wire, name, type ?? TypeRef.String, ParameterLocation.Body, required, nullable, description, null);

    public static Rule OneOf(params string[] fields) => new(Somewhere, RuleKind.OneOf, [.. fields], null, [], false);

    public static Rule WhenPresent(string field, string condition) => new(Somewhere, RuleKind.RequiredWhenPresent, [field], condition, [], false);

    public static Rule WhenTrue(string field, string condition) => new(Somewhere, RuleKind.RequiredWhenTrue, [field], condition, [], false);

    public static Rule WhenValue(string field, string condition, params string[] values) => new(Somewhere, RuleKind.RequiredWhenValue, [field], condition, [.. values], false);

    public static TypeName Name(string name) => name.LastIndexOf('.') is var dot and >= 0 ? new(name[..dot], name[(dot + 1)..]) : new("", name);

    public static TypeRef Ref(string name) => new(TypeKind.Object, Name(name));

    public static TypeRef Enum(string name) => new(TypeKind.Enum, Name(name));

    public static TypeRef List(TypeRef item) => new(TypeKind.Array, Item: item);

    public static TypeRef Of(TypeKind kind) => new(kind);

    public static Response Data(string type) => new(ResponseKind.Data, Ref(type), false);

    /// <summary>The API of the seed page.</summary>
    public static Api Seed { get; } = Api(Group(
        "ReferralLinks",
        [
            Operation("ReferralLinks.Create", "POST", "/partner_referral_links", Name("CreateReferralLinkRequest"), Data("ReferralLink")),
            Operation("ReferralLinks.GetAvailableDomains", "GET", "/partner_referral_links:domains", response: new(ResponseKind.Page, Ref("ReferralLinkAvailableDomain"), false)),
        ],
        [
            Object(
                "CreateReferralLinkRequest",
                ObjectRole.Request,
                Property("key", "Key", required: true, description: "Unique key for the referral link"),
                Property("domain_id", "DomainId", description: "Domain ID (from `domains` endpoint)"),
                Property("is_additional", "IsAdditional", Of(TypeKind.Boolean)),
                Property("partner", "Partner", Ref("PartnerIdentifier"), required: true)) with { Rules = [WhenPresent("is_additional", "domain_id")] },
            Object(
                "PartnerIdentifier",
                ObjectRole.Identifier,
                Property("id", "Id"),
                Property("key", "Key"),
                Property("email", "Email")) with { Rules = [OneOf("id", "key", "email")] },
            Object(
                "ReferralLink",
                ObjectRole.Response,
                Property("id", "Id"),
                Property("key", "Key"),
                Property("url", "Url"),
                Property("default", "Default", Of(TypeKind.Boolean)),
                Property("direct_tracking_redirect_url", "DirectTrackingRedirectUrl", nullable: true)),
            Object(
                "ReferralLinkAvailableDomain",
                ObjectRole.Response,
                Property("id", "Id", Of(TypeKind.Integer), nullable: true),
                Property("domain", "Domain"),
                Property("is_additional", "IsAdditional", Of(TypeKind.Boolean))),
        ]));
}
