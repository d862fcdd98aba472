using Partnero.Generator.CSharp;
using Partnero.Generator.Tests.Harness;
using Partnero.Spec.Model;
using static Partnero.Generator.Tests.Models;

namespace Partnero.Generator.Tests;

/// <summary>Models whose names and texts want to be more than names and texts. What comes out compiles, and means the same.</summary>
public sealed class HostileTests
{
    private const string Evil = "\"; } class Evil { } /* */ </summary> \u2028 \0 \u202E `<b>` {0} \\";

    [Fact]
    public void Nasty_text_in_every_place_compiles()
    {
        var nasty = DoorTests.Nasty.Select(row => row.Data).ToList();
        var properties = nasty.Select((text, i) => Property(text, "P" + i, description: text) with { Default = text }).ToArray();
        var group = Group(
            "Things",
            [
                Operation("Things.Do", "POST", "/things/{a}" + Evil, Name("DoThingRequest"), Data("Thing")) with
                {
                    Summary = Evil, Description = Evil, PageUrl = Evil, PathParameters = [new(default, Evil, TypeRef.String, Evil), new(default, "request", TypeRef.String, null), new(default, "class", TypeRef.String, null)],
                    Method = Evil,
                },
            ],
            [
                Object("DoThingRequest", ObjectRole.Request, properties) with { Description = Evil, PageUrl = Evil, Rules = [OneOf([.. nasty.Where(text => !text.Contains('.', StringComparison.Ordinal)).Take(9)]), WhenValue(nasty[1], nasty[0], Evil)] },
                Object("DoThingUpdate", ObjectRole.RequestPart, properties) with { TracksAssignment = true },
                Object("ThingIdentifier", ObjectRole.Identifier, properties),
                Object("Thing", ObjectRole.Response, [.. properties.Select((property, i) => property with { IsNullable = i % 2 == 0 })]) with { Description = Evil },
            ],
            [new EnumType(default, Name("ThingKind"), Evil, Evil, [.. nasty.Select((text, i) => new EnumValue(text, "V" + i))], false)]) with
        { Summary = Evil };
        var api = Api(group) with { BaseUrl = Evil, Events = [new(default, Evil, "Evil", Evil, Evil, Ref("Thing"), [])] };

        StrictCompiler.Compile(Generate(api));
    }

    [Fact]
    public void Names_that_are_no_names_and_names_that_are_taken_compile()
    {
        string[] names =
        [
            "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
            "Validate", "GetProblems", "AdditionalProperties", "JsonIn", "JsonOut", "RequestProblems", "JsonElement", "JsonMembers", "QueryWriter", "JsonCursor", "Utf8JsonWriter",
            "CollectProblems", "New", "Visit", "Rest", "RequestObject", "ResponseObject", "IJsonModel", "System", "Partnero", "Acme", "Task", "String", "Object", "Given", "Present", "Members", "Value", "Field",
            "Given_", "_given", "__given", "__present", "s_members", "class", "record", "required", "value", "field", "1st", "\u5BA2\u6237", "\u202EKey", "Key", "Id", "FromId", "", "_", "Thing", "Names",
        ];
        var properties = names.Select((name, i) => Property($"w{i}", name)).ToArray();
        var operations = names.Where(name => name.Length > 0).Select(name => Operation("Names." + name)).ToArray();
        var api = Api(Group(
            "Names",
            [.. operations.DistinctBy(operation => CSharp.Identifiers.Clean(operation.Name))],
            [
                Object("DoNamesRequest", ObjectRole.Request, properties),
                Object("NamesPart", ObjectRole.RequestPart, properties) with { TracksAssignment = true },
                Object("NamesIdentifier", ObjectRole.Identifier, properties),
                Object("Thing", ObjectRole.Response, properties),
            ],
            [new EnumType(default, Name("NamesKind"), null, null, [.. names.Select((name, i) => new EnumValue($"v{i}", name))], false)]));

        StrictCompiler.Compile(Generate(api));
    }

    [Fact]
    public void Groups_whose_names_meet_each_other_and_the_clients_compile()
    {
        var api = Api(
            Group("Client", [Operation("Client.Client"), Operation("Client.List")]),
            Group("Partnero", [Operation("Partnero.Partnero")]),
            Group("Archive", [Operation("Archive.Archive"), Operation("Archive.Inner")]),
            Group("Archive.Archive", [Operation("Archive.Archive.Archive")]),
            Group("Archive.Inner", [Operation("Archive.Inner.Get")]),
            Group("Archive.Client", [Operation("Archive.Client.Get")]),
            Group("Archive.System", [Operation("Archive.System.Get")]),
            Group("System.Threading", [Operation("System.Threading.Get")]),
            Group("Global.Partnero", [Operation("Global.Partnero.Get")]),
            Group("SendAsync", [Operation("SendAsync.Send")]),
            Group("Json", [Operation("Json.JsonIn")]),
            Group("JsonIn", [Operation("JsonIn.JsonOut", response: new(ResponseKind.Data, List(TypeRef.String), false))]));

        StrictCompiler.Compile(Generate(api));
    }

    [Fact]
    public void A_list_of_all_beside_all_of_a_list_compiles()
    {
        var list = Operation("Things.List", "GET", request: Name("ListThingsRequest"), response: new(ResponseKind.Page, Ref("Thing"), false)) with { PageParameter = "page", RequestIsOptional = true };
        var api = Api(Group("Things", [list, list with { Id = "Things.ListAll", Key = "ListAll", Name = "ListAll" }], [
            Object("ListThingsRequest", ObjectRole.Request, Property("page", "Page", Of(TypeKind.Integer)) with { Location = ParameterLocation.Query }),
            Object("Thing", ObjectRole.Response),
        ]));

        var files = Generate(api);

        StrictCompiler.Compile(files);
        Assert.Contains(" ListAllPagesAsync(", files["Things.Client.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_other_groups_and_scopes_are_found()
    {
        var api = Api(
            Group("Shop.Orders", [Operation("Shop.Orders.Get", response: Data("Customer"))], [Object("Shop.Customer", ObjectRole.Response, Property("customer", "Customer", Ref("Customer")))]),
            Group("Customers", [Operation("Customers.Get", response: Data("Shop.Customer"))], [Object("Customer", ObjectRole.Response, Property("order", "Order", Ref("Shop.Customer"), nullable: true))]),
            Group("Uses", [Operation("Uses.Do", request: Name("DoRequest"))], [Object("DoRequest", ObjectRole.Request, Property("who", "Who", Ref("WhoIdentifier"), required: true)) with { Rules = [WhenPresent("who.key", "who.id")] }]),
            Group("Zoo", [Operation("Zoo.Do", request: Name("DoRequest"))], [Object("WhoIdentifier", ObjectRole.Identifier, Property("id", "Id"), Property("key", "Key"))]));

        var files = Generate(api);

        StrictCompiler.Compile(files);
        Assert.Contains("if (Who?.Id is not null && Who?.Key is null)", files["Uses.Requests.g.cs"], StringComparison.Ordinal);
        Assert.Contains("problems.Below(\"who\", Who);", files["Uses.Requests.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_experimental_compiles_here_and_warns_there()
    {
        var api = Api(Group(
            "Things",
            [Operation("Things.Do", request: Name("DoThingRequest"), response: Data("Thing")) with { IsExperimental = true }],
            [
                Object("DoThingRequest", ObjectRole.Request, Property("kind", "Kind", Enum("ThingKind"))) with { IsExperimental = true },
                Object("Thing", ObjectRole.Response) with { IsExperimental = true },
            ],
            [new EnumType(default, Name("ThingKind"), null, null, [], IsExperimental: true)]));
        var files = Generate(api);

        StrictCompiler.Compile(files);
        var exception = Assert.Throws<InvalidOperationException>(() => StrictCompiler.Compile(files.Append(new("Use.cs", "class Use { object o = new Acme.Thing(); }"))));
        Assert.Contains("PARTNERO001", exception.Message, StringComparison.Ordinal);
    }
}
