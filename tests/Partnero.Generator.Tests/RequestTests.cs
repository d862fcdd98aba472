using Partnero.Generator.Tests.Harness;
using Partnero.Spec.Model;
using static Partnero.Generator.Tests.Models;

namespace Partnero.Generator.Tests;

/// <summary>Generated requests, compiled and used.</summary>
public sealed class RequestTests
{
    private const string Answer = """{"data":{"id":"1"},"status":1}""";

    private static Api Things { get; } = Api(Group(
        "Things",
        [
            Operation("Things.Update", "PUT", "/things/{id}", Name("UpdateThingRequest")) with
            {
                PathParameters = [new(default, "id", TypeRef.String, "Which one.")],
            },
            Operation("Things.UpdateByBody", "PUT", "/things", Name("UpdateThingRequest")) with { Name = "Update", Rules = [OneOf("id", "update.key")] },
            Operation("Things.Find", "GET", "/things/{owner}/{number}", Name("FindThingsRequest")) with
            {
                PathParameters = [new(default, "owner", TypeRef.String, null), new(default, "number", Of(TypeKind.Integer), null)],
                RequestIsOptional = true,
            },
            Operation("Things.Order", "POST", "/orders", Name("OrderThingsRequest")),
        ],
        [
            Object(
                "UpdateThingRequest",
                ObjectRole.Request,
                Property("id", "Id"),
                Property("update", "Update", Ref("UpdateThingUpdate"), required: true)),
            Object(
                "UpdateThingUpdate",
                ObjectRole.RequestPart,
                Property("name", "Name"),
                Property("key", "Key"),
                Property("size", "Size", Of(TypeKind.Integer)),
                Property("tags", "Tags", List(TypeRef.String)),
                Property("kind", "Kind", Enum("ThingKind"))) with { TracksAssignment = true },
            Object(
                "FindThingsRequest",
                ObjectRole.Request,
                Query("q.text", "Text", TypeRef.String),
                Query("kind", "Kind", Enum("ThingKind")),
                Query("limit", "Limit", Of(TypeKind.Integer)),
                Query("price", "Price", Of(TypeKind.Number)),
                Query("open", "Open", Of(TypeKind.Boolean)),
                Query("day", "Day", Of(TypeKind.Date)),
                Query("tags", "Tags", List(TypeRef.String)),
                Query("where", "Where", Of(TypeKind.Map))),
            Object(
                "OrderThingsRequest",
                ObjectRole.Request,
                Query("dry", "Dry", Of(TypeKind.Boolean)),
                Property("amount", "Amount", Of(TypeKind.Number)),
                Property("reward", "Reward", Of(TypeKind.Number)),
                Property("with_note", "WithNote", Of(TypeKind.Boolean)),
                Property("note", "Note"),
                Property("kind", "Kind", Enum("ThingKind"), required: true),
                Property("days", "Days", Of(TypeKind.Integer)),
                Property("when", "When", Of(TypeKind.Timestamp)),
                Property("lines", "Lines", List(Ref("OrderLine"))),
                Property("meta", "Meta", Of(TypeKind.Map))) with
            {
                Rules = [OneOf("amount", "reward") with { IsExclusive = true }, WhenTrue("note", "with_note"), WhenValue("days", "kind", "hours", "days")],
            },
            Object("OrderLine", ObjectRole.RequestPart, Property("sku", "Sku", required: true), Property("count", "Count", Of(TypeKind.Integer), required: true)),
        ],
        [new EnumType(default, Name("ThingKind"), null, null, [new("hours", "Hours"), new("days", "Days"), new("once", "Once")], false)]));

    [Fact]
    public async Task Never_assigned_assigned_and_assigned_null_are_three_things()
    {
        var recorder = new Recorder(Answer);

        await Script.Run(Things, recorder, """
            await client.Things.UpdateAsync("a/b", new UpdateThingRequest { Update = new() { Name = "new", Key = null, Tags = [] } });
            await client.Things.UpdateAsync("1", new UpdateThingRequest { Update = new() });
            var update = new UpdateThingUpdate { Size = 1 };
            await client.Things.UpdateAsync("1", new UpdateThingRequest { Update = update with { Size = null, Kind = ThingKind.Once } });
            return "";
            """);

        Assert.Equal(
            [
                ("PUT https://api.acme.test/v1/things/a%2Fb", """{"update":{"name":"new","key":null,"tags":[]}}"""),
                ("PUT https://api.acme.test/v1/things/1", """{"update":{}}"""),
                ("PUT https://api.acme.test/v1/things/1", """{"update":{"size":null,"kind":"once"}}"""),
            ],
            recorder.Requests);
    }

    [Fact]
    public async Task A_variant_without_path_identifier_has_a_rule_of_its_own()
    {
        var recorder = new Recorder(Answer);

        var answer = await Script.Run(Things, recorder, """
            await client.Things.UpdateAsync(new UpdateThingRequest { Update = new() { Key = "k" } });
            try
            {
                await client.Things.UpdateAsync(new UpdateThingRequest { Update = new() });
            }
            catch (RequestInvalidException exception)
            {
                return string.Join("|", exception.Problems);
            }

            return "no exception";
            """);

        Assert.Equal("one of id, update.key is required.", answer);
        Assert.Equal(("PUT https://api.acme.test/v1/things", """{"update":{"key":"k"}}"""), Assert.Single(recorder.Requests));
    }

    [Fact]
    public async Task Query_parameters_are_written_in_order_and_escaped()
    {
        var recorder = new Recorder(Answer);

        await Script.Run(Things, recorder, """
            await client.Things.FindAsync("me & you", 7);
            await client.Things.FindAsync("x", 1, new FindThingsRequest
            {
                Text = "a b&c", Kind = "other", Limit = 5, Price = 1.50m, Open = true, Day = new DateOnly(2025, 1, 2), Tags = ["p", "q"],
                Where = JsonDocument.Parse("{\"n\":1}").RootElement,
                AdditionalProperties = new Dictionary<string, JsonElement> { ["sort"] = JsonDocument.Parse("\"desc\"").RootElement },
            });
            return "";
            """);

        Assert.Equal(
            [
                "GET https://api.acme.test/v1/things/me%20%26%20you/7",
                "GET https://api.acme.test/v1/things/x/1?q.text=a%20b%26c&kind=other&limit=5&price=1.50&open=true&day=2025-01-02&tags%5B%5D=p&tags%5B%5D=q&where=%7B%22n%22%3A1%7D&sort=desc",
            ],
            recorder.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task Every_broken_rule_is_named_with_its_path()
    {
        var problems = await Script.Run(Things, new Recorder(Answer), """
            var request = new OrderThingsRequest
            {
                WithNote = true,
                Kind = "HOURS",
                Lines = [new() { Sku = "a", Count = 1 }, new() { Sku = null!, Count = 0 }],
            };
            var broken = request.GetProblems().Count == 0 ? "none" : string.Join("|", request.GetProblems());
            var both = string.Join("|", new OrderThingsRequest { Amount = 1, Reward = 2, Kind = ThingKind.Once }.GetProblems());
            var well = new OrderThingsRequest { Amount = 1, Kind = ThingKind.Days, Days = 2, WithNote = false }.GetProblems().Count;
            new OrderThingsRequest { Amount = 1, Kind = ThingKind.Once }.Validate();
            return broken + "\n" + both + "\n" + well;
            """);

        Assert.Equal(
            """
            one of amount, reward is required.|note: note is required when with_note is true.|days: days is required when kind is hours or days.|lines[1].sku: sku is required.
            only one of amount, reward may be given.
            0
            """,
            problems);
    }

    [Fact]
    public async Task Json_reads_into_a_request_and_is_written_back()
    {
        const string json = """{"dry":true,"amount":1.5,"kind":"Weekly","when":"2025-06-11T09:14:02.000000Z","lines":[{"sku":"a","count":2,"extra":null}],"meta":{"a":[1]},"unknown":{"x":1}}""";

        var answer = await Script.Run(Things, new Recorder(Answer), $$""""
            var request = JsonSerializer.Deserialize<OrderThingsRequest>("""{{json}}""")!;
            await client.Things.OrderAsync(request);
            return $"{request.Lines![0].Count} {request.Kind} {request.Dry}\n" + JsonSerializer.Serialize(request);
            """");

        Assert.Equal("2 Weekly True\n" + json, answer);
    }

    [Fact]
    public async Task What_is_in_the_query_is_not_in_the_body()
    {
        var recorder = new Recorder(Answer);

        await Script.Run(Things, recorder, """
            await client.Things.OrderAsync(new() { Dry = true, Reward = 2, Kind = ThingKind.Once });
            return "";
            """);

        Assert.Equal(("POST https://api.acme.test/v1/orders?dry=true", """{"reward":2,"kind":"once"}"""), Assert.Single(recorder.Requests));
    }

    [Fact]
    public void Attribute_and_sentence_say_what_the_check_does()
    {
        var text = Generate(Things)["Things.Requests.g.cs"];

        Assert.Contains("""OneOfRequired("Amount", "Reward", IsExclusive = true, Page = "https://docs.acme.test/things")]""", text, StringComparison.Ordinal);
        Assert.Contains("""RequiredWhenTrue("Note", "WithNote", """, text, StringComparison.Ordinal);
        Assert.Contains("""RequiredWhenValue("Days", "Kind", "hours", "days", """, text, StringComparison.Ordinal);
        Assert.Contains("Exactly one of <c>amount</c> and <c>reward</c> is required.", text, StringComparison.Ordinal);
        Assert.Contains("<c>days</c> is required when <c>kind</c> is <c>hours</c> or <c>days</c>.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_whose_fields_are_not_there_gives_neither_attribute_nor_check()
    {
        var api = Api(Group("Things", [Operation("Things.Do", request: Name("DoThingRequest"))], [
            Object("DoThingRequest", ObjectRole.Request, Property("a", "A"), Property("list", "List", List(Ref("DoThingRequest")))) with
            {
                Rules = [OneOf("a", "gone"), WhenPresent("a", "list.a"), WhenTrue("a", "list"), WhenValue("a", "list", "x")],
            },
        ]));

        var text = Generate(api)["Things.Requests.g.cs"];

        Assert.DoesNotContain("Required(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RequiredWhen", text, StringComparison.Ordinal);
        StrictCompiler.Compile(Generate(api));
    }

    private static Property Query(string wire, string name, TypeRef type) => Property(wire, name, type) with { Location = ParameterLocation.Query };
}
