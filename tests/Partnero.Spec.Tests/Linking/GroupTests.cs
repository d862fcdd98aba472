using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class GroupTests
{
    private const string Server = "https://api.example/v1";

    [Theory]
    [InlineData("api-reference/partners/create.md", "Endpoint", "POST /partners", "Partners.Create")]
    [InlineData("api-reference/partners/revoke-archive.md", "Endpoint", "POST /partners/{id}/revoke-archive", "Partners.RevokeArchive")]
    [InlineData("partners/create.md", "Endpoint", "POST /partners", "Partners.Create")]
    [InlineData("api-reference/program/overview.md", "Endpoint", "GET /program", "Program.Get")]
    [InlineData("api-reference/program/overview.md", "Program Overview", "GET /program", "Program.Get")]
    [InlineData("api-reference/program/index.md", "Endpoint", "PATCH /program", "Program.Update")]
    [InlineData("api-reference/refer-a-friend/customers.md", "Create customer", "POST /customers", "ReferAFriend.Customers.Create")]
    [InlineData("api-reference/refer-a-friend/customers.md", "Get customer transactions", "GET /customers/{id}/transactions", "ReferAFriend.Customers.GetTransactions")]
    [InlineData("api-reference/newsletter/subscribers.md", "Create Subscriber", "POST /subscribers", "Newsletter.Subscribers.Create")]
    [InlineData("api-reference/newsletter/subscribers.md", "Create a Subscriber API", "POST /subscribers", "Newsletter.Subscribers.Create")]
    [InlineData("api-reference/newsletter/subscribers.md", "Subscribers", "DELETE /subscribers", "Newsletter.Subscribers.Delete")]
    [InlineData("api-reference/newsletter/subscribers.md", "The subscriber's rewards", "GET /subscribers/rewards", "Newsletter.Subscribers.Rewards")]
    [InlineData("api-reference/payout-requests/all.md", "Mark payout request as paid", "POST /payout_requests", "PayoutRequests.All.MarkPayoutRequestAsPaid")]
    [InlineData("api-reference/test.md", "Endpoint", "GET /test", "Test.Get")]
    [InlineData("test.md", "Endpoint", "POST /test", "Test.Create")]
    [InlineData("index.md", "Endpoint", "GET /ping", "Ping.Get")]
    [InlineData("shop/orders.md", "POST /orders/{id}/archive", "POST /orders/{id}/archive", "Shop.Orders.Archive")]
    [InlineData("shop/orders.md", "Create/update order", "POST /orders", "Shop.Orders.CreateUpdate")]
    [InlineData("shop/orders.md", "`POST` `/orders/{id}/archive`", "POST /orders/{id}/archive", "Shop.Orders.Archive")]
    [InlineData("shop/orders.md", "GET /orders/{id}", "GET /orders/{id}", "Shop.Orders.Get")]
    public void Path_and_heading_name_group_and_operation(string path, string heading, string endpoint, string id)
    {
        var line = endpoint.Replace(" ", $" {Server}", StringComparison.Ordinal);
        var page = new PageBuilder(path);
        page = heading == "Endpoint" ? page.Endpoint(line) : page.Operation(heading, line);

        Assert.Equal(id, Linked.Of(page).Api.Groups.Single().Operations.Single().Id);
    }

    [Fact]
    public void Further_endpoints_of_a_page_belong_to_its_group_and_are_called_after_their_headings()
    {
        var linked = Linked.Of(new PageBuilder("api-reference/partners/list.md")
            .Endpoint($"GET {Server}/partners")
            .Operation("Search partners", $"GET {Server}/partners:search"));

        Assert.Equal(["Partners.List GET /partners", "Partners.Search GET /partners:search"], linked.Operations);
    }

    [Fact]
    public void Operations_stand_in_document_order_of_ordinally_sorted_pages_and_groups_in_order_of_their_paths()
    {
        var linked = Linked.Of(
            new PageBuilder("b/get.md").Endpoint($"GET {Server}/b/{{id}}"),
            new PageBuilder("a/update.md").Endpoint($"PUT {Server}/a"),
            new PageBuilder("b/create.md").Endpoint($"POST {Server}/b").Operation("Undo", $"POST {Server}/b:undo"));

        Assert.Equal(["A.Update PUT /a", "B.Create POST /b", "B.Undo POST /b:undo", "B.Get GET /b/{id}"], linked.Operations);
    }

    [Fact]
    public void The_order_in_which_pages_come_changes_nothing()
    {
        var pages = DocsPages().ToList();

        var forwards = ApiLinker.Link(pages, LinkOptions.Default);
        var backwards = ApiLinker.Link(Enumerable.Reverse(pages), LinkOptions.Default);

        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void A_nested_groups_types_live_in_the_scope_around_it()
    {
        var linked = Linked.Of(
            new PageBuilder("refer-a-friend/customers.md").Operation("Create customer", $"POST {Server}/customers", o => o.Row("key").Response("""{"data":{"id":"1"},"status":1}""")),
            new PageBuilder("customers/create.md").Endpoint($"POST {Server}/customers", o => o.Row("key").Response("""{"data":{"key":"1"},"status":1}""")));

        Assert.Equal(["id: string"], linked.Members("Customer", "ReferAFriend"));
        Assert.Equal(["key: string"], linked.Members("Customer"));
        Assert.Empty(linked.Issues);
    }

    [Fact]
    public void Front_matter_names_the_first_operation_in_any_casing()
    {
        var page = new PageBuilder("partners/list.md") { FrontMatter = new FrontMatter("find_all-async", true, "affiliate") }
            .Endpoint($"GET {Server}/partners")
            .Operation("Search partners", $"GET {Server}/partners:search");

        var linked = Linked.Of(page);

        Assert.Equal(["Partners.FindAll GET /partners", "Partners.Search GET /partners:search"], linked.Operations);
        Assert.All(linked.Group("Partners").Operations, operation => Assert.True(operation is { IsExperimental: true, Program: "affiliate" }));
    }

    [Fact]
    public void Two_operations_with_one_name_are_both_kept_and_reported_with_both_places()
    {
        var linked = Linked.Of(
            new PageBuilder("partners/archive.md").Endpoint($"POST {Server}/partners/{{id}}/archive"),
            new PageBuilder("partners/misc.md").Endpoint($"GET {Server}/partners").Operation("Archive partner", $"POST {Server}/partners:archive").Operation("Archive partners", $"POST {Server}/partners:archive-all"));

        Assert.Equal(["Partners.Archive", "Partners.Misc", "Partners.Archive2", "Partners.Archive3"], linked.Group("Partners").Operations.Select(operation => operation.Id));
        Assert.All(
            linked.Issues.Where(issue => issue.RuleId == LinkRules.SameOperationName.Id),
            issue => Assert.Equal(("partners/misc.md", "partners/archive.md"), (issue.At.Page, issue.Related!.Value.Page)));
        Assert.Equal(2, linked.IssueIds.Count(id => id == LinkRules.SameOperationName.Id));
    }

    [Fact]
    public void A_stable_operation_keeps_its_name_when_an_experimental_page_comes_before_it()
    {
        var linked = Linked.Of(
            new PageBuilder("leads/a.md") { FrontMatter = new FrontMatter("convert", true, null) }.Endpoint($"POST {Server}/leads/convert", o => o.Row("id")),
            new PageBuilder("leads/convert.md").Endpoint($"GET {Server}/leads/convert", o => o.Query("id")));

        Assert.Equal(["Leads.Convert2 POST /leads/convert", "Leads.Convert GET /leads/convert"], linked.Operations);
        Assert.Equal("ConvertLead2Request", linked.Operation("Leads.Convert2").Request!.Value.Name);
    }

    [Fact]
    public void Two_folders_with_one_name_are_both_kept_and_reported()
    {
        var linked = Linked.Of(
            new PageBuilder("gift-cards/get.md").Endpoint($"GET {Server}/a", o => o.Response("""{"data":{"a":1}}""")),
            new PageBuilder("gift_cards/get.md").Endpoint($"GET {Server}/b", o => o.Response("""{"data":{"b":1}}""")));

        Assert.Equal(["GiftCards", "GiftCards2"], linked.Api.Groups.Select(group => group.Name));
        Assert.Equal([LinkRules.SameTypeName.Id, LinkRules.SameGroupName.Id], linked.IssueIds);
    }

    [Fact]
    public void A_group_that_is_a_namespace_too_leaves_the_plain_name_to_it()
    {
        var linked = Linked.Of(
            new PageBuilder("newsletters/get.md").Endpoint($"GET {Server}/newsletter", o => o.Response("""{"data":{"a":1}}""")),
            new PageBuilder("newsletter/subscribers.md").Operation("List", $"GET {Server}/subscribers"));

        Assert.Equal("PartneroNewsletter", linked.Group("Newsletters").Entity);
    }

    [Fact]
    public void Names_without_letters_get_a_general_one_and_are_reported()
    {
        var linked = Linked.Of(new PageBuilder("🚀/create.md").Endpoint($"POST {Server}/rockets", o => o.Row("🔥").Row("7").Row("名前")));

        Assert.Equal(["Group.Create POST /rockets"], linked.Operations);
        Assert.Equal(["Field", "Field7", "名前"], linked.Type("CreateEntityRequest").Properties.Select(property => property.Name));
        Assert.Equal(2, linked.IssueIds.Count(id => id == LinkRules.NameWithoutLetters.Id));
    }

    [Fact]
    public void The_folders_overview_and_a_page_of_several_operations_describe_their_group()
    {
        var linked = Linked.Of(
            new PageBuilder("partners/overview.md") { Summary = "People who promote." },
            new PageBuilder("partners/get.md") { Summary = "Get one." }.Endpoint($"GET {Server}/partners/{{id}}"),
            new PageBuilder("newsletter/subscribers.md") { Summary = "People who read." }.Operation("List subscribers", $"GET {Server}/subscribers"));

        Assert.Equal("People who promote.", linked.Group("Partners").Summary);
        Assert.Equal("Get one.", linked.Operation("Partners.Get").Summary);
        Assert.Equal("People who read.", linked.Group("Newsletter.Subscribers").Summary);
        Assert.Equal("List subscribers", linked.Operation("Newsletter.Subscribers.List").Summary);
    }

    [Fact]
    public void Addresses_are_the_site_and_the_path_without_extension() => Assert.Equal(
        "https://docs.example/api-reference/partners/get",
        Linked.Of(new PageBuilder("api-reference/partners/get.md").Endpoint($"GET {Server}/partners/{{id}}")).Operation("Partners.Get").PageUrl);

    [Fact]
    public void Guides_are_not_read_for_operations() =>
        Assert.Empty(Linked.Of(new PageBuilder("guides/links/create.md").Endpoint($"POST {Server}/links")).Api.Groups);

    [Fact]
    public void A_page_among_endpoints_that_has_none_is_reported()
    {
        var linked = Linked.Of(
            new PageBuilder("introduction.md"),
            new PageBuilder("partners/overview.md"),
            new PageBuilder("partners/broken.md"),
            new PageBuilder("partners/delete.md").Endpoint($"DELETE {Server}/partners/{{id}}", o => o.Response("""{"status":1}""")));

        Assert.Equal([(LinkRules.NothingFound.Id, new SourceRef("partners/broken.md", 0))], linked.Issues.Select(issue => (issue.RuleId, issue.At)));
    }

    private static IEnumerable<Page> DocsPages()
    {
        yield return new PageBuilder("a/create.md").Endpoint($"POST {Server}/a", o => o.Row("name", required: "Yes").Response("""{"data":{"id":1,"name":"x"}}""")).Build();
        yield return new PageBuilder("a/get.md").Endpoint($"GET {Server}/a/{{id}}", o => o.Response("""{"data":{"id":1,"name":null,"more":{"x":1}}}""")).Build();
        yield return new PageBuilder("a/list.md").Endpoint($"GET {Server}/a", o => o.Response("""{"data":[{"id":1}]}""")).Build();
        yield return new PageBuilder("b/get.md").Endpoint($"GET {Server}/b", o => o.Response("""{"data":{"id":"x"}}""")).Operation("Get as", $"GET {Server}/b/as", o => o.Response("""{"data":[{"id":1}]}""")).Build();
        yield return new PageBuilder("events.md").Event("a.created").Payload("""{"event":"a.created","data":{"id":2}}""").Build();
    }
}
