using Partnero.Generator.Tests.Harness;
using Partnero.Spec.Model;
using static Partnero.Generator.Tests.Models;

namespace Partnero.Generator.Tests;

/// <summary>Generated responses, compiled and used.</summary>
public sealed class ResponseTests
{
    private static Api Things { get; } = Api(Group(
        "Things",
        [
            Operation("Things.Get", "GET", response: Data("Thing")),
            Operation("Things.Delete", "DELETE", response: new(ResponseKind.None, null, false)),
            Operation("Things.Sync", "POST", response: new(ResponseKind.Body, Ref("SyncThingResponse"), false)),
            Operation("Things.Names", "GET", "/names", response: new(ResponseKind.Data, List(TypeRef.String), false)),
            Operation("Things.Raw", "GET", "/raw", response: new(ResponseKind.Data, TypeRef.Any, true)),
            Operation("Things.Wide", "GET", "/wide", response: Data("WideThing")),
            Operation("Things.List", "GET", "/list", Name("ListThingsRequest"), new(ResponseKind.Page, Ref("Thing"), false)) with { PageParameter = "page", RequestIsOptional = true },
        ],
        [
            Object("ListThingsRequest", ObjectRole.Request, Property("page", "Page", Of(TypeKind.Integer)) with { Location = ParameterLocation.Query }),
            Object(
                "Thing",
                ObjectRole.Response,
                Property("id", "Id"),
                Property("note", "Note", nullable: true),
                Property("count", "Count", Of(TypeKind.Integer)),
                Property("price", "Price", Of(TypeKind.Number), nullable: true),
                Property("day", "Day", Of(TypeKind.Date), nullable: true),
                Property("at", "At", Of(TypeKind.Timestamp), nullable: true),
                Property("state", "State", Enum("ThingState")),
                Property("owner", "Owner", Ref("ThingOwner")),
                Property("maker", "Maker", Ref("ThingOwner"), nullable: true),
                Property("tags", "Tags", List(Ref("ThingOwner"))),
                Property("states", "States", List(Enum("ThingState")), nullable: true),
                Property("grid", "Grid", List(List(Of(TypeKind.Integer))), nullable: true),
                Property("meta", "Meta", Of(TypeKind.Map)),
                Property("any", "Any", TypeRef.Any, nullable: true)),
            Object("ThingOwner", ObjectRole.Response, Property("name", "Name")),
            Object("SyncThingResponse", ObjectRole.Response, Property("message", "Message"), Property("data", "Data", Ref("Thing"))),
            Object("WideThing", ObjectRole.Response, [.. Enumerable.Range(0, 130).Select(i => Property($"m{i}", $"M{i}", nullable: true))]),
        ],
        [new EnumType(default, Name("ThingState"), null, null, [new("on", "On"), new("off", "Off")], false)]));

    [Fact]
    public async Task What_is_read_is_written_back()
    {
        const string data = """{"id":"1","note":null,"count":2,"price":1.50,"day":"2025-06-11","at":"2025-06-11T09:14:02.000000Z","state":"new one","owner":{"name":"o","x":true},"maker":null,"tags":[{"name":"t"}],"states":["on"],"grid":[[1,2],[]],"meta":{"a":1},"any":null,"extra":[1,{"b":null}]}""";

        var answer = await Get("Get", data, "JsonSerializer.Serialize(thing)");

        Assert.Equal(data, answer);
    }

    [Fact]
    public async Task What_is_missing_reads_as_empty_and_what_may_be_missing_stays_so()
    {
        var answer = await Get("Get", """{"owner":[],"meta":[]}""", """
            $"{thing.Id == ""} {thing.Note is null} {thing.Count} {thing.Owner.Name == ""} {thing.Maker is null} {thing.Tags.Count} {thing.Meta.Count} {thing.AdditionalProperties.Count}\n" + JsonSerializer.Serialize(thing)
            """);

        Assert.Equal("""
            True True 0 True True 0 0 0
            {"id":"","count":0,"state":"","owner":{"name":""},"tags":[],"meta":{}}
            """, answer);
    }

    [Theory]
    [InlineData("link_url", "LinkUrl", null, null)]
    [InlineData("link.url", "LinkUrl", null, null)]
    [InlineData("LinkURL", "LinkUrl", null, null)]
    [InlineData("_link_url", "LinkUrl", null, "The member <c>_link_url</c>.")]
    [InlineData("link_url", "Link", null, "The member <c>link_url</c>.")]
    [InlineData("link", "LinkUrl", null, "The member <c>link</c>.")]
    [InlineData("link_url", "LinkUrl", "Where it leads", "Where it leads.")]
    public void A_member_has_a_comment_where_there_is_something_to_say(string wire, string name, string? description, string? comment)
    {
        var files = Generate(Api(Group("Things", [Operation("Things.Get", response: Data("Thing"))], [Object("Thing", Spec.Model.ObjectRole.Response, Property(wire, name, description: description))])));

        StrictCompiler.Compile(files);
        var lines = files["Things.Responses.g.cs"].Split('\n');
        var above = lines[Array.FindIndex(lines, line => line.StartsWith("    public", StringComparison.Ordinal)) - 1];
        Assert.Equal(comment is null ? "" : $"    /// <summary>{comment}</summary>", above);
    }

    [Fact]
    public async Task Members_come_in_any_order() =>
        Assert.Equal("1 2 o", await Get("Get", """{"meta":{},"owner":{"name":"o"},"count":2,"id":"1"}""", "$\"{thing.Id} {thing.Count} {thing.Owner.Name}\""));

    [Fact]
    public async Task Presence_is_known_of_members_beyond_the_sixty_fourth()
    {
        const string data = """{"m0":null,"m63":null,"m64":"x","m65":null,"m127":null,"m129":null}""";

        Assert.Equal(data, await Get("Wide", data, "JsonSerializer.Serialize(thing)"));
    }

    [Fact]
    public async Task A_list_and_any_json_are_answers_too()
    {
        Assert.Equal("a,b", await Get("Names", """["a","b"]""", "string.Join(',', thing)"));
        Assert.Equal("""{"x":1}""", await Get("Raw", """{"x":1}""", "thing.GetRawText()"));
    }

    [Fact]
    public async Task A_body_with_more_than_data_is_one_type_without_the_status()
    {
        var answer = await Script.Run(Things, new Recorder("""{"status":1,"message":"done","data":{"id":"7"},"more":1}"""), """
            var response = await client.Things.SyncAsync();
            return $"{response.Message} {response.Data.Id} {string.Join(',', response.AdditionalProperties.Keys)}";
            """);

        Assert.Equal("done 7 more", answer);
    }

    [Fact]
    public async Task Only_a_status_is_a_task() =>
        Assert.Equal("done", await Script.Run(Things, new Recorder("""{"status":1}"""), "Task task = client.Things.DeleteAsync(); await task; return task.GetType().IsGenericType ? \"done\" : \"done\";"));

    [Fact]
    public async Task All_pages_are_asked_for_until_there_is_no_next()
    {
        var recorder = new Recorder(request => request.RequestUri!.Query.Contains("page=2", StringComparison.Ordinal)
            ? """{"data":[{"id":"3"}],"links":{"next":null},"meta":{"current_page":2},"status":1}"""
            : """{"data":[{"id":"1"},{"id":"2"}],"links":{"next":"https://api.acme.test/v1/list?page=2"},"meta":{"current_page":1},"status":1}""");

        var answer = await Script.Run(Things, recorder, """
            var ids = new List<string>();
            await foreach (var thing in client.Things.ListAllAsync())
            {
                ids.Add(thing.Id);
            }

            var page = await client.Things.ListAsync(new() { Page = 2 });
            return string.Join(',', ids) + " " + page.Items.Count;
            """);

        Assert.Equal("1,2,3 1", answer);
        Assert.Equal(
            ["GET https://api.acme.test/v1/list", "GET https://api.acme.test/v1/list?page=2", "GET https://api.acme.test/v1/list?page=2"],
            recorder.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task A_text_with_known_values_is_a_text()
    {
        var answer = await Get("Get", """{"state":"ON"}""", """
            string.Join(' ', thing.State == ThingState.On, thing.State == "on", thing.State != "off", (string)thing.State, thing.State,
                default(ThingState) == "", new HashSet<ThingState> { "on", "On", ThingState.Off }.Count, (object)thing.State is ThingState { } state && state.Equals("on"))
            """);

        Assert.Equal("True True True ON ON True 2 True", answer);
    }

    [Fact]
    public async Task The_raw_way_gives_status_headers_and_body()
    {
        var answer = await Script.Run(Things, new Recorder("""{"data":{"id":"1"},"status":1}"""), """
            var response = await client.SendAsync(PartneroOperations.Things.Get, default(NoRequest));
            return $"{(int)response.StatusCode} {response.Value.Id} {PartneroOperations.Things.Get} {PartneroOperations.Things.Get.Page}";
            """);

        Assert.Equal("200 1 GET /things (Things.Get) https://docs.acme.test/things", answer);
    }

    private static Task<string> Get(string operation, string data, string expression) =>
        Script.Run(Things, new Recorder($$"""{"data":{{data}},"status":1}"""), $"var thing = await client.Things.{operation}Async(); return {expression};");
}
