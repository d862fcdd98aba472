using static Partnero.Generator.Tests.Contract.Docs;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Which C# type a documented type becomes. What is declared with explicit types below must compile.</summary>
public sealed class Section4TypeTests
{
    private const string Columns = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n";
    private const string One = """{ "data": { "id": "1" }, "status": 1 }""";

    private static readonly Docs Coupons = new(
        Page("api-reference/coupons/create.md", "POST https://api.acme.test/v1/coupons", "Request Body", Columns + """
            | `name` | string | Yes | N |
            | `count` | integer | No | C |
            | `amount` | number | No | A |
            | `open` | boolean | No | O |
            | `shut` | bool | No | S |
            | `day` | date | No | D |
            | `codes` | array | No | C |
            | `lines` | object[] | No | Old pages write objects so |
            | `lines.sku` | string | No | S |
            | `metadata` | object | No | Anything |
            | `note` | string\|null | No | N |
            | `other` | string \| null | Yes | N |
            | `duration_type` | string | Yes | once, hours, days |
            | `kind` | string | No | K (e.g., `sale`, `lead`) |
            | `sync` | object | No | S |
            | `sync.provider` | string | Yes | P |
            """, """{ "data": { "id": "1", "duration_type": "once", "metadata": { "plan": { "a": 1 } }, "info": { "at": "2025-06-11T09:14:02.000000Z" }, "day": "2025-06-11", "codes": ["a"], "unknown": null, "only_here": 1 }, "status": 1 }"""),
        Page("api-reference/coupons/get.md", "GET https://api.acme.test/v1/coupons/{number}", "Response fields", "| Field | Type | Description |\n| --- | --- | --- |\n| `data.title` | string\\|null | Only in the table |\n| `data.size` | integer | Only in the table |", """{ "data": { "id": "1", "duration_type": "hours", "metadata": [], "info": [], "day": "2025-06-12", "codes": [], "unknown": null }, "status": 1 }"""),
        Page("api-reference/coupons/delete.md", "DELETE https://api.acme.test/v1/coupons/{number}", "Path parameters", Columns + "| `number` | integer | Yes | N |", """{ "status": 1 }"""));

    [Fact]
    public void Type_words_become_types()
    {
        Coupons.Compiles("""
            public static CreateCouponRequest Request() => new() { Name = "n", Other = null, DurationType = CouponDurationType.Once };
            public static void Types(CreateCouponRequest request, Coupon coupon, PartneroClient client)
            {
                string name = request.Name;
                long? count = request.Count;
                decimal? amount = request.Amount;
                bool? open = request.Open, shut = request.Shut;
                DateOnly? day = request.Day;
                IReadOnlyList<JsonElement>? codes = request.Codes;
                CreateCouponLines? lines = request.Lines;
                string? sku = lines?.Sku, note = request.Note, other = request.Other, kind = request.Kind;
                IReadOnlyDictionary<string, JsonElement>? metadata = request.Metadata;
                CouponDurationType type = request.DurationType, same = coupon.DurationType;
                string provider = new CreateCouponSync { Provider = "p" }.Provider;

                IReadOnlyDictionary<string, JsonElement> kept = coupon.Metadata;
                DateTimeOffset? at = coupon.Info.At;
                DateOnly date = coupon.Day;
                IReadOnlyList<string> texts = coupon.Codes;
                string? unknown = coupon.Unknown;
                long? onlyHere = coupon.OnlyHere, size = coupon.Size;
                string? title = coupon.Title;
                Task deleted = client.Coupons.DeleteAsync(5L);
                Task<Coupon> got = client.Coupons.GetAsync(5L);
            }
            """);
        Assert.Contains("CS9035", Coupons.DoesNotCompile("public static object o = new CreateCouponSync();"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_values_is_an_open_set()
    {
        var wire = Wire.Answering("""{"data":{"id":"1","duration_type":"HOURS"},"status":1}""", """{"data":{"id":"1","duration_type":"weeks"},"status":1}""");

        var answer = await Coupons.Run(wire, """
            Coupon known = await client.Coupons.CreateAsync(new() { Name = "n", Other = null, DurationType = "fortnights" });
            Coupon other = await client.Coupons.GetAsync(1);
            CouponDurationType text = "Days";
            string back = text;
            return string.Join(' ', known.DurationType == CouponDurationType.Hours, known.DurationType.GetHashCode() == CouponDurationType.Hours.GetHashCode(), known.DurationType, other.DurationType, back, text == CouponDurationType.Days,
                JsonSerializer.Serialize(other.DurationType), JsonSerializer.Deserialize<CouponDurationType>("\"x\""));
            """);

        Assert.Equal("True True HOURS weeks Days True \"weeks\" x", answer);
        Assert.Contains("\"duration_type\":\"fortnights\"", wire.Sent()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_set_is_left_out_and_in_PUT_and_PATCH_bodies_null_is_sent_once_assigned()
    {
        const string rows = Columns + "| `name` | string | No | N |\n| `size` | integer | No | S |\n| `update` | object | No | U |\n| `update.tags` | array | No | T |\n| `update.day` | date | No | D |";
        var docs = new Docs(
            Page("api-reference/a/create.md", "POST https://api.acme.test/v1/a", "Request Body", rows, One),
            Page("api-reference/a/update.md", "PUT https://api.acme.test/v1/a/{id}", "Request Body", rows, One),
            Page("api-reference/a/patch.md", "PATCH https://api.acme.test/v1/a/{id}", "Request Body", rows, One));
        var wire = Wire.Answering("""{"data":{"id":"1"},"status":1}""");

        await docs.Run(wire, """
            await client.A.CreateAsync(new() { Name = null, Size = 1, Update = new() { Day = null } });
            await client.A.UpdateAsync("1", new() { Name = null, Update = new() { Tags = null } });
            await client.A.UpdateAsync("1", new() { Size = 0, Update = new() { Tags = [], Day = new DateOnly(2025, 6, 1) } });
            await client.A.UpdateAsync("1");
            var request = new UpdateARequest { Name = null };
            await client.A.UpdateAsync("1", request with { Size = 2 });
            await client.A.PatchAsync("1", new() { Update = null });
            return "";
            """);

        Assert.Equal(
            [
                """POST /a {"size":1,"update":{}}""", """PUT /a/1 {"name":null,"update":{"tags":null}}""",
                """PUT /a/1 {"size":0,"update":{"tags":[],"day":"2025-06-01"}}""", "PUT /a/1 {}", """PUT /a/1 {"name":null,"size":2}""", """PATCH /a/1 {"update":null}""",
            ],
            wire.Sent());
    }

    [Fact]
    public async Task Empty_lists_are_empty_objects_and_what_metadata_holds_is_data()
    {
        var wire = Wire.Answering(
            """{"data":{"id":"1","duration_type":"once","metadata":[],"info":[],"day":"2025-06-11","codes":[]},"status":1}""",
            """{"data":{"id":"1","duration_type":"once","metadata":{"any":[1,{"b":2}]},"info":{"at":"2025-06-11T09:14:02Z"},"day":"2025-06-11","codes":["x"]},"status":1}""");

        var answer = await Coupons.Run(wire, """
            Coupon empty = await client.Coupons.GetAsync(1);
            Coupon filled = await client.Coupons.GetAsync(1);
            return $"{empty.Metadata.Count} {empty.Info.At is null} {filled.Metadata["any"]} {filled.Info.At:O} {JsonSerializer.Serialize(filled.Metadata)}";
            """);

        Assert.Equal("""0 True [1,{"b":2}] 2025-06-11T09:14:02.0000000+00:00 {"any":[1,{"b":2}]}""", answer);
    }

    [Fact]
    public void Another_noun_gets_a_type_of_its_own_or_the_type_of_the_group_that_owns_it()
    {
        const string transaction = """{ "key": "t", "amount": 1.5 }""";
        var docs = new Docs(
            Page("api-reference/transactions/get.md", "GET https://api.acme.test/v1/transactions/{key}", "", "", $$"""{ "data": {{transaction}}, "status": 1 }"""),
            Page("api-reference/customers/get.md", $$"""
                # Get

                ## Endpoint

                ```
                GET https://api.acme.test/v1/customers/{key}
                ```

                ```json 200 OK
                { "data": { "key": "c", "tags": [{ "value": "v" }] }, "status": 1 }
                ```

                ## Get customer transactions

                ```
                GET https://api.acme.test/v1/customers/{key}/transactions
                ```

                ```json 200 OK
                { "data": [{{transaction}}], "status": 1 }
                ```

                ## Get customer statistics

                ```
                GET https://api.acme.test/v1/customers/{key}/stats
                ```

                ```json 200 OK
                { "data": { "clicks": 1 }, "status": 1 }
                ```
                """));

        docs.Compiles("""
            public static async Task Types(PartneroClient client)
            {
                IReadOnlyList<Transaction> transactions = (await client.Customers.GetTransactionsAsync("c")).Items;
                CustomerStatistics statistics = await client.Customers.GetStatisticsAsync("c");
                IReadOnlyList<CustomerTag> tags = (await client.Customers.GetAsync("c")).Tags;
                decimal amount = transactions[0].Amount;
            }
            """);
    }

    [Fact]
    public void Without_an_answer_one_is_assumed_and_that_is_said()
    {
        var docs = new Docs(
            Page("api-reference/things/create.md", "POST https://api.acme.test/v1/things", "", ""),
            Page("api-reference/things/get.md", "GET https://api.acme.test/v1/things/{id}", "", "", One),
            Page("api-reference/things/list.md", "GET https://api.acme.test/v1/things", "", ""),
            Page("api-reference/things/search.md", "GET https://api.acme.test/v1/things:search", "", ""),
            Page("api-reference/things/update.md", "PUT https://api.acme.test/v1/things", "", ""),
            Page("api-reference/things/archive.md", "POST https://api.acme.test/v1/things/{id}/archive", "", ""));

        docs.Compiles("""
            public static async Task Types(PartneroClient client)
            {
                Thing created = await client.Things.CreateAsync();
                Page<Thing> listed = await client.Things.ListAsync(), found = await client.Things.SearchAsync();
                Thing updated = await client.Things.UpdateAsync();
                JsonElement archived = await client.Things.ArchiveAsync("1");
            }
            """);
        Assert.Equal(5, docs.Reports.Count(report => report.StartsWith("PTN3006", StringComparison.Ordinal)));
    }
}
