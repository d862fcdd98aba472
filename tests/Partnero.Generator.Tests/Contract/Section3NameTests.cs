using Microsoft.CodeAnalysis;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;
using static Partnero.Generator.Tests.Contract.Docs;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Names of groups, operations, requests and identifiers: consumer code that must compile, and what it sends.</summary>
public sealed class Section3NameTests
{
    private const string One = """{ "data": { "id": "1" }, "status": 1 }""";
    private const string Many = """{ "data": [{ "id": "1" }], "status": 1 }""";

    private const string Columns = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n";

    [Fact]
    public async Task Groups_nest_as_properties_and_namespaces_and_operations_come_from_files_headings_and_methods()
    {
        var docs = new Docs(
            Page("api-reference/referral-links/create.md", "POST https://api.acme.test/v1/links", "Request Body", Columns + "| `key` | string | Yes | K |", One),
            Page("api-reference/partners/revoke-archive.md", "POST https://api.acme.test/v1/partners/{id}/revoke-archive", "", "", """{ "status": 1 }"""),
            Page("api-reference/program/overview.md", "GET https://api.acme.test/v1/program", "", "", One),
            Page("api-reference/program/index.md", "PUT https://api.acme.test/v1/program", "Request Body", Columns + "| `name` | string | No | N |", One),
            Page("api-reference/categories/list.md", "GET https://api.acme.test/v1/categories", "", "", Many),
            Page("api-reference/uris/get.md", "GET https://api.acme.test/v1/uris/{id}", "", "", One),
            Page("refer-a-friend/v2/customers.md", $"""
                # Customers

                ## Create customer

                ```
                POST https://api.acme.test/v1/customers
                ```

                {Columns}| `key` | string | Yes | K |

                ```json 201 Created
                {One}
                ```

                ## Get Available Domains

                ```
                GET https://api.acme.test/v1/customers:domains
                ```

                ```json 200 OK
                {Many}
                ```

                ## Get customer transactions

                ```
                GET https://api.acme.test/v1/customers/:id/transactions?limit=5
                ```

                ```json 200 OK
                {Many}
                ```

                ## Archive Customer API

                ```
                POST https://api.acme.test/v1/customers/:id/archive
                ```

                ## List all customers

                ```
                GET https://api.acme.test/v1/customers
                ```

                ## Get the balance of a customer

                ```
                GET https://api.acme.test/v1/customers/:id/balance
                ```
                """));

        var wire = Wire.Answering(One, """{"status":1}""", One, One, One, Many, Many, """{"status":1}""");

        await docs.Run(wire, """
            ReferralLinksClient links = client.ReferralLinks;
            ReferralLink link = await links.CreateAsync(new CreateReferralLinkRequest { Key = "k" });
            Task revoked = client.Partners.RevokeArchiveAsync("1");
            await revoked;
            PartneroProgram program = await client.Program.GetAsync();
            program = await client.Program.UpdateAsync(new UpdateProgramRequest { Name = "n" });
            Acme.ReferAFriend.V2.CustomersClient customers = client.ReferAFriend.V2.Customers;
            Acme.ReferAFriend.V2.Customer customer = await customers.CreateAsync(new Acme.ReferAFriend.V2.CreateCustomerRequest { Key = "k" });
            IReadOnlyList<Acme.ReferAFriend.V2.CustomerAvailableDomain> domains = (await customers.GetAvailableDomainsAsync()).Items;
            IReadOnlyList<Acme.ReferAFriend.V2.CustomerTransaction> transactions = (await customers.GetTransactionsAsync("1", new Acme.ReferAFriend.V2.GetCustomerTransactionsRequest { Limit = 5 })).Items;
            JsonElement archived = await customers.ArchiveAsync("1");
            Func<Task<Page<Acme.ReferAFriend.V2.Customer>>> list = () => customers.ListAsync();
            Func<Task<JsonElement>> balance = () => customers.GetBalanceAsync("1");
            Func<Task<Page<Category>>> categories = () => client.Categories.ListAsync();
            Func<Task<PartneroUri>> uri = () => client.Uris.GetAsync("1");
            return "";
            """);

        Assert.Equal(
            [
                """POST /links {"key":"k"}""", "POST /partners/1/revoke-archive", "GET /program", """PUT /program {"name":"n"}""", """POST /customers {"key":"k"}""",
                "GET /customers:domains", "GET /customers/1/transactions?limit=5", "POST /customers/1/archive",
            ],
            wire.Sent());
    }

    [Theory]
    [InlineData("program", "PartneroProgram")]
    [InlineData("tasks", "PartneroTask")]
    [InlineData("streams", "PartneroStream")]
    [InlineData("types", "PartneroType")]
    [InlineData("attributes", "PartneroAttribute")]
    [InlineData("console", "PartneroConsole")]
    [InlineData("environments", "PartneroEnvironment")]
    [InlineData("convert", "PartneroConvert")]
    [InlineData("versions", "PartneroVersion")]
    [InlineData("uris", "PartneroUri")]
    [InlineData("addresses", "Address")]
    [InlineData("menus", "Menu")]
    [InlineData("settings", "Settings")]
    public void An_entity_is_the_singular_and_hides_no_common_name(string folder, string entity)
    {
        var docs = new Docs(Page($"api-reference/{folder}/get.md", $"GET https://api.acme.test/v1/{folder}/:id", "", "", """{ "data": { "name": "n" }, "status": 1 }"""));

        Assert.Contains($"sealed partial class {entity} ", string.Concat(docs.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_is_left_out_when_there_is_nothing_and_may_be_null_when_nothing_is_required()
    {
        var docs = new Docs(
            Page("api-reference/things/get.md", "GET https://api.acme.test/v1/owners/{owner}/things/{number}", "Path parameters", Columns + "| `owner` | string | Yes | O |\n| `number` | integer | Yes | N |", One),
            Page("api-reference/things/list.md", "GET https://api.acme.test/v1/things", "Query parameters", "| Parameter | Type | Default | Description |\n| --- | --- | --- | --- |\n| `limit` | integer | 15 | L |", Many),
            Page("api-reference/things/search.md", "GET https://api.acme.test/v1/things:search", "Query parameters", Columns + "| `q` | string | Yes | Q |", Many),
            Page("api-reference/things/update.md", "PUT https://api.acme.test/v1/things/{number}", "Request Body", Columns + "| `name` | string | Yes | N |", One));

        docs.Compiles("""
            public static Task<Thing> Get(PartneroClient client, CancellationToken token) => client.Things.GetAsync("o", 5L, token);
            public static Task<Page<Thing>> List(PartneroClient client) => client.Things.ListAsync();
            public static Task<Page<Thing>> ListSome(PartneroClient client) => client.Things.ListAsync(new ListThingsRequest { Limit = 1 }, CancellationToken.None);
            public static Task<Page<Thing>> Search(PartneroClient client) => client.Things.SearchAsync(new SearchThingsRequest { Q = "q" });
            public static Task<Thing> Update(PartneroClient client) => client.Things.UpdateAsync(5L, new UpdateThingRequest { Name = "n" });
            """);
        Assert.Contains("CS7036", docs.DoesNotCompile("public static object Search(PartneroClient client) => client.Things.SearchAsync();"), StringComparison.Ordinal);
        Assert.Contains("CS9035", docs.DoesNotCompile("public static object Search(PartneroClient client) => client.Things.SearchAsync(new());"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identifier_in_path_or_body_gives_two_overloads()
    {
        var docs = new Docs(
            Page("api-reference/partners/delete.md", "DELETE https://api.acme.test/v1/partners/{id}", "Parameters", """
                | Parameter | Location | Type | Description |
                | --- | --- | --- | --- |
                | `id` | path | string | Partner id |
                | `email` | body | string | Partner email (alternative to the path) |
                | `key` | body | string | Partner key (alternative to the path) |
                """, """{ "status": 1 }"""),
            Page("api-reference/customers/delete.md", """
                # Delete

                ## Endpoint

                ```
                DELETE https://api.acme.test/v1/customers/{key}
                ```

                ## Request

                <CodeGroup>
                  ```bash cURL (by path) theme={null}
                  curl -X DELETE 'https://api.acme.test/v1/customers/c1' --header 'Authorization: Bearer KEY'
                  ```

                  ```bash cURL (request body) theme={null}
                  curl -X DELETE 'https://api.acme.test/v1/customers' --header 'Authorization: Bearer KEY' --data '{ "key": "c1" }'
                  ```
                </CodeGroup>

                ## Response

                ```json 200 OK
                { "status": 1 }
                ```
                """));
        var wire = Wire.Answering("""{"status":1}""");

        var answer = await docs.Run(wire, """
            await client.Partners.DeleteAsync("p1");
            await client.Partners.DeleteAsync(new DeletePartnerRequest { Email = "a@b.c" });
            await client.Customers.DeleteAsync("c1");
            await client.Customers.DeleteAsync(new DeleteCustomerRequest { Key = "c1" });
            try
            {
                await client.Partners.DeleteAsync(new DeletePartnerRequest());
            }
            catch (RequestInvalidException exception)
            {
                return exception.Problems[0].Message;
            }

            return "sent";
            """);

        Assert.Equal("one of email, key is required.", answer);
        Assert.Equal(["DELETE /partners/p1", """DELETE /partners {"email":"a@b.c"}""", "DELETE /customers/c1", """DELETE /customers {"key":"c1"}"""], wire.Sent());
    }

    [Fact]
    public async Task Dots_nest_in_bodies_are_literal_in_queries_and_parents_are_implied()
    {
        var docs = new Docs(
            Page("api-reference/orders/create.md", "POST https://api.acme.test/v1/orders", "Request Body", Columns + """
                | `kebab-name` | string | No | K |
                | `customer.key` | string | Yes\* | Key |
                | `customer.email` | string | Yes\* | Mail |
                | `options.deep.flag` | boolean | Yes | Flag |
                | `hint.text` | string | No | Hint |

                \*Provide at least one of customer.key or customer.email.
                """, One),
            Page("api-reference/orders/list.md", "GET https://api.acme.test/v1/orders", "Query parameters", Columns + "| `partner.key` | string | No | P |\n| `filter[state]` | string | No | S |", Many));
        var wire = Wire.Answering(One, Many);

        await docs.Run(wire, """
            await client.Orders.CreateAsync(new CreateOrderRequest
            {
                KebabName = "k",
                Customer = CustomerIdentifier.FromEmail("a@b.c"),
                Options = new CreateOrderOptions { Deep = new CreateOrderOptionsDeep { Flag = false } },
                Hint = new CreateOrderHint { Text = "t" },
            });
            await client.Orders.ListAsync(new ListOrdersRequest { PartnerKey = "k", FilterState = "new" });
            return "";
            """);

        Assert.Equal(
            [
                """POST /orders {"kebab-name":"k","customer":{"email":"a@b.c"},"options":{"deep":{"flag":false}},"hint":{"text":"t"}}""",
                "GET /orders?partner.key=k&filter%5Bstate%5D=new",
            ],
            wire.Sent());
        Assert.Contains("'CreateOrderRequest.Customer'", docs.DoesNotCompile("public static object o = new CreateOrderRequest { Options = new() { Deep = new() { Flag = true } } };"), StringComparison.Ordinal);
        Assert.Contains("'CreateOrderRequest.Options'", docs.DoesNotCompile("public static object o = new CreateOrderRequest { Customer = new() };"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_or_sentence_that_names_the_parent_nests_the_table_below_it()
    {
        const string rows = "| Parameter | Type | Description |\n| --- | --- | --- |\n";
        var docs = new Docs(Page("api-reference/program/update.md", "PUT https://api.acme.test/v1/program", "Request Body", $"""
            {Columns}| `name` | string | No | N |

            **Affiliate `program_settings`**

            {rows}| `currency` | string | C |

            The fields of `portal_settings` are:

            {rows}| `widget_enabled` | boolean | W |
            """, """{ "status": 1 }"""));
        var wire = Wire.Answering("""{"status":1}""");

        await docs.Run(wire, """
            await client.Program.UpdateAsync(new UpdateProgramRequest
            {
                ProgramSettings = new UpdateProgramProgramSettings { Currency = "EUR" },
                PortalSettings = new UpdateProgramPortalSettings { WidgetEnabled = true },
            });
            return "";
            """);

        Assert.Equal(["""PUT /program {"program_settings":{"currency":"EUR"},"portal_settings":{"widget_enabled":true}}"""], wire.Sent());
    }

    [Fact]
    public void Identifiers_of_one_shape_are_shared_and_other_objects_are_called_after_request_and_field()
    {
        const string identifier = """
            | `partner` | object | Yes | P |
            | `partner.id` | string | Yes\* | Id (or use key) |
            | `partner.key` | string | Yes\* | Key (or use id) |
            """;
        var docs = new Docs(
            Page("api-reference/leads/create.md", "POST https://api.acme.test/v1/leads", "Request Body", Columns + identifier, One),
            Page("api-reference/links/create.md", "POST https://api.acme.test/v1/links", "Request Body", Columns + identifier, One),
            Page("refer-a-friend/links/create.md", "POST https://api.acme.test/v1/friend-links", "Request Body", Columns + identifier, One),
            Page("api-reference/partners/update.md", "PUT https://api.acme.test/v1/partners/{id}", "Request Body", Columns + "| `update` | object | Yes | U |\n| `update.name` | string | No | N |", One));

        docs.Compiles("""
            private static readonly PartnerIdentifier Partner = PartnerIdentifier.FromKey("k");
            public static object Lead { get; } = new CreateLeadRequest { Partner = Partner };
            public static object Link { get; } = new CreateLinkRequest { Partner = Partner };
            public static object Friend { get; } = new Acme.ReferAFriend.CreateLinkRequest { Partner = Acme.ReferAFriend.PartnerIdentifier.FromId("i") };
            public static object Update { get; } = new UpdatePartnerRequest { Update = new UpdatePartnerUpdate { Name = "n" } };
            """);
    }

    [Fact]
    public void Names_that_come_out_twice_are_reported_at_both_places_and_nothing_is_dropped()
    {
        var first = Page("api-reference/things.md", $"# T\n\n## Create thing\n\n```\nPOST https://api.acme.test/v1/a\n```\n\n{Columns}| `a` | string | Yes | A |\n\n```json 200 OK\n{One}\n```\n\n## Delete thing\n\n```\nDELETE https://api.acme.test/v1/a\n```");
        var second = Page("api-reference/things/create.md", "POST https://api.acme.test/v1/b", "Request Body", Columns + "| `b` | string | Yes | B |\n| `c_d` | string | No | C |\n| `c-d` | string | No | C |", One);

        var driven = Driven.Once(new PartneroGenerator(), [first, second]);

        var diagnostics = driven.Diagnostics.Where(diagnostic => diagnostic.Id is "PTN3001" or "PTN3004").ToList();
        Assert.Equal(["PTN3001", "PTN3004"], diagnostics.Select(diagnostic => diagnostic.Id).Order());
        // A page without folder comes behind those of the folder that has its name.
        var operation = diagnostics.Single(diagnostic => diagnostic.Id == "PTN3001");
        Assert.EndsWith("things.md", operation.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.EndsWith("things/create.md", operation.AdditionalLocations.Single().GetLineSpan().Path, StringComparison.Ordinal);
        Assert.EndsWith("things/create.md", diagnostics.Single(diagnostic => diagnostic.Id == "PTN3004").Location.GetLineSpan().Path, StringComparison.Ordinal);
        new Docs(first, second).Compiles("""
            public static object A(PartneroClient client) => client.Things.Create2Async(new CreateThing2Request { A = "a" });
            public static object B(PartneroClient client) => client.Things.CreateAsync(new CreateThingRequest { B = "b", CD = "1", CD2 = "2" });
            """);
    }
}
