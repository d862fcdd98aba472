using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class EntityTests
{
    private const string Server = "https://api.example/v1";

    [Fact]
    public void It_is_shared_by_create_get_list_update_and_search_and_told_by_all_of_them()
    {
        var linked = Linked.Of(
            Page("customers/create", "POST /customers", """{"data":{"key":"a","email":"x","deleted_at":null}}"""),
            Page("customers/get", "GET /customers/{key}", """{"data":{"key":"a","email":"x","deleted_at":"2025-06-11T09:14:02.000000Z","stats":{"clicks":1}}}"""),
            Page("customers/list", "GET /customers", """{"data":[{"key":"a","email":"x"},{"key":"b","email":null}]}"""),
            Page("customers/update", "PUT /customers/{key}", """{"data":{"key":"a","email":"x"}}"""),
            Page("customers/search", "GET /customers:search", """{"data":[{"key":"a","email":"x"}]}"""));

        Assert.Equal(["key: string", "email: string?", "deleted_at: timestamp?", "stats: CustomerStats?"], linked.Members("Customer"));
        Assert.Equal(["clicks: integer"], linked.Members("CustomerStats"));
        Assert.Equal(["Data Customer", "Data Customer", "Page Customer", "Page Customer", "Data Customer"], linked.Group("Customers").Operations.Select(operation => linked.ResponseOf(operation.Id)));
    }

    [Fact]
    public void An_action_that_answers_with_the_entity_shares_it_and_another_gets_a_type_of_its_own()
    {
        var linked = Linked.Of(
            Page("leads/get", "GET /leads/{id}", """{"data":{"id":1,"status":"new","name":"x"}}"""),
            Page("leads/convert", "GET /leads/convert", """{"data":{"id":1,"status":"converted","converted_to":null}}"""),
            Page("leads/reject", "POST /leads/reject", """{"data":{"queued":true}}"""));

        Assert.Equal("Data Lead", linked.ResponseOf("Leads.Convert"));
        Assert.Equal("Data RejectLeadResponse", linked.ResponseOf("Leads.Reject"));
        Assert.Equal(["id: integer", "status: string", "name: string?", "converted_to: string?"], linked.Members("Lead"));
    }

    [Fact]
    public void A_write_that_answers_with_a_receipt_does_not_make_it_the_entity()
    {
        var linked = Linked.Of(
            Page("leads/create", "POST /leads", """{"data":{"queued":true}}"""),
            Page("leads/get", "GET /leads/{id}", """{"data":{"id":1}}"""));

        Assert.Equal(["id: integer"], linked.Members("Lead"));
        Assert.Equal("Data CreateLeadResponse", linked.ResponseOf("Leads.Create"));
    }

    [Theory]
    [InlineData("Get Available Domains", "ReferralLinkAvailableDomain")]
    [InlineData("Get referral link stats", "ReferralLinkStats")]
    [InlineData("Get statistics", "ReferralLinkStatistics")]
    [InlineData("Details", "ReferralLinkDetails")]
    [InlineData("List categories", "ReferralLinkCategory")]
    public void Another_noun_gives_entity_and_noun_in_the_singular(string heading, string type)
    {
        var linked = Linked.Of(new PageBuilder("referral-links/create.md")
            .Endpoint($"POST {Server}/links", o => o.Response("""{"data":{"id":"a"}}"""))
            .Operation(heading, $"GET {Server}/links:more", o => o.Response("""{"data":[{"domain":"x"}]}""")));

        Assert.Equal($"Page {type}", linked.ResponseOf(linked.Group("ReferralLinks").Operations[1].Id));
    }

    [Fact]
    public void A_noun_that_another_group_owns_is_that_groups_entity_where_the_shape_agrees()
    {
        var linked = Linked.Of(
            Page("transactions/get", "GET /transactions/{key}", """{"data":{"key":"a","amount":1.5,"customer":"x"}}"""),
            Page("rewards/get", "GET /rewards/{id}", """{"data":{"id":1,"name":"Mug"}}"""),
            new PageBuilder("customers/get.md")
                .Endpoint($"GET {Server}/customers/{{key}}", o => o.Response("""{"data":{"key":"x"}}"""))
                .Operation("Get customer transactions", $"GET {Server}/customers/{{key}}/transactions", o => o.Response("""{"data":[{"key":"a","amount":2,"note":"n"}]}"""))
                .Operation("Get customer rewards", $"GET {Server}/customers/{{key}}/rewards", o => o.Response("""{"data":[{"amount":2,"currency":"EUR"}]}""")));

        Assert.Equal("Page Transaction", linked.ResponseOf("Customers.GetTransactions"));
        Assert.Equal(["key: string", "amount: number", "note: string?", "customer: string?"], linked.Members("Transaction").Order(StringComparer.Ordinal).Reverse().OrderBy(member => Array.FindIndex(["key", "amount", "note", "customer"], name => member.StartsWith(name, StringComparison.Ordinal))));
        Assert.Equal("Page CustomerReward", linked.ResponseOf("Customers.GetRewards"));
    }

    [Fact]
    public void The_group_in_the_own_scope_comes_before_the_one_at_the_root()
    {
        var linked = Linked.Of(
            Page("transactions/get", "GET /transactions/{key}", """{"data":{"key":"a"}}"""),
            new PageBuilder("refer-a-friend/transactions.md").Operation("Get transaction", $"GET {Server}/transactions/{{key}}", o => o.Response("""{"data":{"key":"a","referred":true}}""")),
            new PageBuilder("refer-a-friend/customers.md").Operation("Get transactions", $"GET {Server}/customers/{{key}}/transactions", o => o.Response("""{"data":[{"key":"a"}]}""")),
            new PageBuilder("other/customers.md").Operation("Get transactions", $"GET {Server}/customers/{{key}}/transactions", o => o.Response("""{"data":[{"key":"a"}]}""")));

        Assert.Equal("Page ReferAFriend.Transaction", linked.ResponseOf("ReferAFriend.Customers.GetTransactions"));
        Assert.Equal("Page Transaction", linked.ResponseOf("Other.Customers.GetTransactions"));
    }

    [Fact]
    public void Objects_inside_are_called_after_their_holder_and_items_in_the_singular()
    {
        var linked = Linked.Of(Page("program/get", "GET /program",
            """{"data":{"program":{"id":1},"program_settings":{"currency":"EUR"},"stats":{"revenue":[{"usd":"$1"}]},"categories":[{"id":1}]}}"""));

        Assert.Equal(
            ["program: ProgramProgram", "program_settings: ProgramSettings", "stats: ProgramStats", "categories: [ProgramCategory]"],
            linked.Members("PartneroProgram"));
        Assert.Equal(["revenue: [ProgramStatsRevenue]"], linked.Members("ProgramStats"));
    }

    [Fact]
    public void What_a_request_documents_without_members_is_a_dictionary_in_the_entity_too()
    {
        var linked = Linked.Of(
            new PageBuilder("coupons/create.md").Endpoint($"POST {Server}/coupons", o => o.Row("metadata", "object").Row("labels", "object").Row("birth.day", "date").Response("""{"data":{"metadata":{"plan":"pro"},"labels":[],"birth":{"day":null},"info":[]}}""")),
            new PageBuilder("coupons/update.md").Endpoint($"PUT {Server}/coupons", o => o.Row("update.birth", "object").Response("""{"data":{"metadata":[],"labels":[],"birth":{"day":"2000-01-01"},"info":{"times":3}}}""")));

        Assert.Equal(["metadata: map", "labels: map", "birth: CouponBirth", "info: CouponInfo"], linked.Members("Coupon"));
        Assert.Equal(["day: date?"], linked.Members("CouponBirth"));
        Assert.Equal(["times: integer?"], linked.Members("CouponInfo"));
    }

    [Theory]
    [InlineData("1", "2.5", "number")]
    [InlineData("\"2025-06-11\"", "\"2025-06-12\"", "date")]
    [InlineData("\"2025-06-11\"", "\"soon\"", "string")]
    [InlineData("\"2025-06-11T09:14:02Z\"", "\"2025-06-11\"", "string")]
    [InlineData("\"2025-06-11T09:14:02Z\"", "null", "timestamp?")]
    [InlineData("null", "null", "string?")]
    [InlineData("null", "{\"a\":1}", "ThingField?")]
    [InlineData("[]", "{\"a\":1}", "ThingField")]
    [InlineData("[]", "[\"a\"]", "[string]")]
    [InlineData("[]", "[]", "[any]")]
    [InlineData("{}", "{}", "map")]
    [InlineData("{}", "[]", "map")]
    [InlineData("[null,1]", "[2]", "[integer]")]
    [InlineData("[[1],[2.5]]", "[]", "[[number]]")]
    public void Samples_of_several_pages_meet_in_the_narrowest_type_that_reads_them_all(string first, string second, string type)
    {
        var linked = Linked.Of(
            Page("things/create", "POST /things", $$$"""{"data":{"field":{{{first}}}}}"""),
            Page("things/get", "GET /things/{id}", $$$"""{"data":{"field":{{{second}}}}}"""));

        Assert.Equal(type, linked.Member("Thing", "field"));
        Assert.Empty(linked.Issues);
    }

    [Theory]
    [InlineData("1", "\"a\"")]
    [InlineData("true", "1")]
    [InlineData("{\"a\":1}", "[1]")]
    [InlineData("{\"a\":1}", "\"x\"")]
    public void Samples_that_disagree_give_any_JSON_and_a_report(string first, string second)
    {
        var linked = Linked.Of(
            Page("things/create", "POST /things", $$$"""{"data":{"field":{{{first}}},"id":1}}"""),
            Page("things/get", "GET /things/{id}", $$$"""{"data":{"field":{{{second}}},"id":1}}"""));

        Assert.Equal("any", linked.Member("Thing", "field"));
        Assert.Equal([LinkRules.ShapesDisagree.Id], linked.IssueIds);
        Assert.Equal("field", linked.Issues[0].Arguments[0]);
    }

    [Fact]
    public void Types_that_come_out_with_one_name_are_both_kept_and_reported_with_both_places()
    {
        var linked = Linked.Of(
            Page("offers/get", "GET /offers", """{"data":{"rewards":[{"id":1}],"reward":{"name":"x"}}}"""),
            Page("offer-rewards/get", "GET /rewards", """{"data":{"id":1}}"""));

        Assert.Equal(["OfferReward", "Offer", "OfferReward2", "OfferReward3"], linked.TypeNames);
        Assert.Equal([LinkRules.SameTypeName.Id, LinkRules.SameTypeName.Id], linked.IssueIds);
        Assert.All(linked.Issues, issue => Assert.Equal("offer-rewards/get.md", issue.Related?.Page));
    }

    [Fact]
    public void Types_that_only_experimental_operations_use_are_experimental()
    {
        var experimental = new FrontMatter(null, true, null);
        var linked = Linked.Of(
            Page("partners/get", "GET /partners/{id}", """{"data":{"id":1,"tags":[{"value":"vip"}]}}"""),
            new PageBuilder("partners/find.md") { FrontMatter = experimental }.Endpoint($"GET {Server}/partner", o => o.Query("sort", "string").Response("""{"data":{"id":1}}""")),
            new PageBuilder("payouts/list.md") { FrontMatter = experimental }.Endpoint($"GET {Server}/payouts", o => o.Row("state", values: ["open", "paid"]).Response("""{"data":[{"id":1,"state":"open","to":{"id":1}}]}""")));

        Assert.Equal(
            ["FindPartnerRequest", "ListPayoutsRequest", "Payout", "PayoutTo"],
            linked.Api.Groups.SelectMany(group => group.Objects).Where(type => type.IsExperimental).Select(type => type.Name.Name).Order(StringComparer.Ordinal));
        Assert.True(linked.Enum("PayoutState").IsExperimental);
    }

    private static PageBuilder Page(string path, string endpoint, string json) =>
        new PageBuilder(path + ".md").Endpoint(endpoint.Replace(" ", $" {Server}", StringComparison.Ordinal), o => o.Response(json));
}
