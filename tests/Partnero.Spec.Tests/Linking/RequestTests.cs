using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class RequestTests
{
    private const string Server = "https://api.example/v1";

    [Theory]
    [InlineData("referral-links/create.md", "Endpoint", "CreateReferralLinkRequest")]
    [InlineData("partners/list.md", "Endpoint", "ListPartnersRequest")]
    [InlineData("partners/search.md", "Endpoint", "SearchPartnersRequest")]
    [InlineData("partners/revoke-archive.md", "Endpoint", "RevokeArchivePartnerRequest")]
    [InlineData("partners/find.md", "Endpoint", "FindPartnerRequest")]
    [InlineData("partners/reward.md", "Endpoint", "RewardPartnerRequest")]
    [InlineData("partners/sign-in-url.md", "Endpoint", "SignInPartnerUrlRequest")]
    [InlineData("program/update.md", "Endpoint", "UpdateProgramRequest")]
    [InlineData("shop/customers.md", "Get customer transactions", "GetCustomerTransactionsRequest")]
    [InlineData("shop/customers.md", "Credit customer balance", "CreditCustomerBalanceRequest")]
    [InlineData("shop/news.md", "List news", "ListNewsRequest")]
    public void Its_name_is_verb_entity_and_rest(string path, string heading, string name)
    {
        var page = new PageBuilder(path);
        page = heading == "Endpoint"
            ? page.Endpoint($"POST {Server}/x", o => o.Row("a"))
            : page.Operation(heading, $"POST {Server}/x", o => o.Row("a"));

        Assert.Equal(name, Linked.Of(page).Api.Groups[0].Operations[0].Request!.Value.Name);
    }

    [Fact]
    public void Without_query_and_body_there_is_none()
    {
        var operation = Create(o => o.Path("id").Response("""{"status":1}"""), "POST", "/partners/{id}/archive").Operation("Partners.Create");

        Assert.Null(operation.Request);
        Assert.True(operation.RequestIsOptional);
    }

    [Theory]
    [InlineData("string", "string?")]
    [InlineData("integer", "integer?")]
    [InlineData("number", "number?")]
    [InlineData("boolean", "boolean?")]
    [InlineData("date", "date?")]
    [InlineData("dateTime", "timestamp?")]
    [InlineData("object", "map?")]
    [InlineData("array", "[any]?")]
    [InlineData("string[]", "[string]?")]
    [InlineData("object[]", "[map]?")]
    [InlineData("any", "any?")]
    [InlineData(null, "string?")]
    public void Types_of_tables_are_types_of_members(string? type, string member) =>
        Assert.Equal(member, Create(o => o.Row("field", type)).Member("CreatePartnerRequest", "field"));

    [Theory]
    [InlineData("Yes", "string", "string!")]
    [InlineData("Yes", "string|null", "string!?")]
    [InlineData("Yes*", "string", "string?")]
    [InlineData("No", "string", "string?")]
    [InlineData("No*", "string|null", "string?")]
    [InlineData("", "string", "string?")]
    public void Only_yes_is_required_and_all_else_may_be_null(string required, string type, string member) =>
        Assert.Equal(member, Create(o => o.Row("field", type, required)).Member("CreatePartnerRequest", "field"));

    [Fact]
    public void A_sample_decides_where_a_table_says_nothing_or_something_else()
    {
        var linked = Create(o => o
            .Row("tags", "array").Row("count").Row("amount", "number").Row("share", "integer").Row("day", "date").Row("when").Row("note", null)
            .Request($"{Server}/partners", """{"tags":["vip"],"count":5,"amount":10,"share":0.5,"day":"soon","when":"2025-06-11T09:14:02Z","note":true,"extra":{"deep":[1]},"cleared":null}"""));

        Assert.Equal(
            ["tags: [string]?", "count: integer?", "amount: number?", "share: number?", "day: string?", "when: string?", "note: boolean?", "extra: CreatePartnerExtra?", "cleared: string?"],
            linked.Members("CreatePartnerRequest"));
        Assert.Equal(["deep: [integer]?"], linked.Members("CreatePartnerExtra"));
    }

    [Fact]
    public void Items_of_a_list_are_what_another_request_of_the_group_shows()
    {
        var linked = Linked.Of(
            new PageBuilder("partners/create.md").Endpoint($"POST {Server}/partners", o => o.Row("tags", "array")),
            new PageBuilder("partners/update.md").Endpoint($"PUT {Server}/partners/{{id}}", o => o.Row("update.tags", "array").Request($"{Server}/partners/1", """{"update":{"tags":["vip"]}}""")));

        Assert.Equal("[string]?", linked.Member("CreatePartnerRequest", "tags"));
    }

    [Fact]
    public void An_object_documented_without_members_is_a_dictionary_whatever_samples_put_in()
    {
        var linked = Create(o => o.Row("metadata", "object").Request($"{Server}/partners", """{"metadata":{"plan":"pro","since":2020}}"""));

        Assert.Equal(["metadata: map?"], linked.Members("CreatePartnerRequest"));
    }

    [Fact]
    public void Dotted_names_of_a_body_nest_and_those_of_a_query_do_not()
    {
        var linked = Linked.Of(
            new PageBuilder("customers/create.md").Endpoint($"POST {Server}/customers", o => o.Row("customer.partner.key").Row("customer.name")),
            new PageBuilder("customers/list.md").Endpoint($"GET {Server}/customers", o => o.Query("partner.key").Query("partner.email")));

        Assert.Equal(["customer: CreateCustomerCustomer?"], linked.Members("CreateCustomerRequest"));
        Assert.Equal(["partner: CreateCustomerCustomerPartner?", "name: string?"], linked.Members("CreateCustomerCustomer"));
        Assert.Equal(["PartnerKey", "PartnerEmail"], linked.Type("ListCustomersRequest").Properties.Select(property => property.Name));
        Assert.All(linked.Type("ListCustomersRequest").Properties, property => Assert.Equal(ParameterLocation.Query, property.Location));
    }

    [Theory]
    [InlineData("Yes", "Yes", true)]
    [InlineData("Yes", "No", true)]
    [InlineData("No", "No", false)]
    [InlineData("No*", "No*", false)]
    [InlineData("Yes*", "Yes*", true)]
    public void An_implied_parent_is_required_when_a_member_is_or_a_starred_group(string first, string second, bool isRequired)
    {
        var linked = Create(o => o.Row("customer.key", required: first).Row("customer.email", required: second).Row("customer.name", required: "No").OneOf(first.EndsWith('*') ? ["customer.key", "customer.email"] : []));

        Assert.Equal(isRequired, linked.Type("CreatePartnerRequest").Properties[0].IsRequired);
    }

    [Fact]
    public void A_member_that_is_required_leaves_a_documented_parent_optional()
    {
        var linked = Create(o => o.Row("coupon", "object", "No").Row("coupon.code", required: "Yes"));

        Assert.Equal("CreatePartnerCoupon?", linked.Member("CreatePartnerRequest", "coupon"));
        Assert.Equal("string!", linked.Member("CreatePartnerCoupon", "code"));
    }

    [Fact]
    public void Lists_of_objects_have_items_of_their_own_with_or_without_brackets()
    {
        var linked = Create(o => o.Row("transactions", "array").Row("transactions.key", required: "Yes").Row("rewards[].amount", "number", "Yes").Row("lines", "array")
            .Request($"{Server}/partners", """{"lines":[{"sku":"a","count":1},{"sku":"b"}]}"""));

        Assert.Equal(
            ["transactions: [CreatePartnerTransaction]?", "rewards: [CreatePartnerReward]!", "lines: [CreatePartnerLine]?"],
            linked.Members("CreatePartnerRequest"));
        Assert.Equal(["key: string!"], linked.Members("CreatePartnerTransaction"));
        Assert.Equal(["sku: string?", "count: integer?"], linked.Members("CreatePartnerLine"));
    }

    [Fact]
    public void An_object_of_one_starred_group_of_texts_is_an_identifier_that_requests_of_a_scope_share()
    {
        var linked = Linked.Of(
            new PageBuilder("a/create.md").Endpoint($"POST {Server}/a", o => Identified(o, "id", "key", "email")),
            new PageBuilder("b/update.md").Endpoint($"PUT {Server}/b", o => Identified(o, "email", "id", "key")),
            new PageBuilder("c/create.md").Endpoint($"POST {Server}/c", o => Identified(o, "id", "email")),
            new PageBuilder("nested/d.md").Operation("Create d", $"POST {Server}/d", o => Identified(o, "id", "key", "email")));

        Assert.Equal("PartnerIdentifier!", linked.Member("CreateARequest", "partner"));
        Assert.Equal("PartnerIdentifier!", linked.Member("UpdateBRequest", "partner"));
        Assert.Equal("CreateCPartner!", linked.Member("CreateCRequest", "partner"));
        Assert.Equal("Nested.PartnerIdentifier!", linked.Member("CreateDRequest", "partner", "Nested"));
        Assert.All(
            linked.Api.Groups.SelectMany(group => group.Objects).Where(type => type.Role != ObjectRole.Request && type.Role != ObjectRole.Response),
            type => Assert.True(type is { Role: ObjectRole.Identifier, TracksAssignment: false, Rules.Count: 1 }));
        Assert.DoesNotContain(LinkRules.SameTypeName.Id, linked.IssueIds);
    }

    [Fact]
    public void An_object_with_more_than_the_group_is_no_identifier()
    {
        var linked = Create(o => Identified(o, "id", "key").Row("partner.name"));

        Assert.Equal("CreatePartnerPartner!", linked.Member("CreatePartnerRequest", "partner"));
        Assert.Equal(["one of id, key"], linked.Rules("CreatePartnerPartner"));
    }

    [Theory]
    [InlineData("PUT", true)]
    [InlineData("PATCH", true)]
    [InlineData("POST", false)]
    [InlineData("DELETE", false)]
    public void Bodies_of_changes_track_assignment_with_all_their_parts(string method, bool tracks)
    {
        var linked = Create(o => o.Row("update", "object", "Yes").Row("update.name", required: "No"), method);

        Assert.Equal([tracks, tracks], linked.Api.Groups[0].Objects.Where(type => type.Role != ObjectRole.Response).Select(type => type.TracksAssignment));
    }

    [Fact]
    public void What_a_get_takes_travels_in_the_query_unless_a_sample_has_a_body()
    {
        var plain = Create(o => o.Row("partner.key"), "GET");
        var withBody = Create(o => o.Row("partner.key").Request($"{Server}/partners", """{"partner":{"key":"x"}}"""), "GET");

        Assert.Equal(ParameterLocation.Query, plain.Type("CreatePartnerRequest").Properties.Single().Location);
        Assert.Equal("CreatePartnerPartner?", withBody.Member("CreatePartnerRequest", "partner"));
    }

    [Fact]
    public void Query_parameters_that_only_a_sample_shows_are_kept()
    {
        var linked = Create(o => o.Query("limit", "integer").Request($"{Server}/partners", null, "limit=15", "sort=desc", "page=2", "code=007", "deep=true"), "GET");

        Assert.Equal(["limit: integer?", "sort: string?", "page: integer?", "code: string?", "deep: boolean?"], linked.Members("CreatePartnerRequest"));
    }

    [Theory]
    [InlineData("integer", "referred", "string?")]
    [InlineData("number", "1.50", "number?")]
    [InlineData("number", "7", "number?")]
    [InlineData("boolean", "1", "integer?")]
    [InlineData("boolean", "true", "boolean?")]
    [InlineData("string", "7", "string?")]
    public void A_query_sample_matters_where_it_cannot_be_what_the_table_says(string type, string value, string member) =>
        Assert.Equal(member, Create(o => o.Query("filter", type).Request($"{Server}/partners", null, "filter=" + value), "GET").Member("CreatePartnerRequest", "filter"));

    [Fact]
    public void Headers_that_the_client_does_not_send_itself_are_reported()
    {
        var linked = Create(o => o.Row("Authorization", location: ParameterLocation.Header).Row("Idempotency-Key", location: ParameterLocation.Header).Row("name").Response("""{"status":1}"""));

        Assert.Equal([(LinkRules.HeaderLeftOut.Id, "Idempotency-Key")], linked.Issues.Select(issue => (issue.RuleId, issue.Arguments[0])));
    }

    [Fact]
    public void Members_with_one_name_are_both_kept_and_reported()
    {
        var linked = Create(o => o.Row("partner_id").Row("partner-id").Row("create_partner_request").Response("""{"status":1}"""));

        Assert.Equal(["PartnerId", "PartnerId2", "CreatePartnerRequestValue"], linked.Type("CreatePartnerRequest").Properties.Select(property => property.Name));
        Assert.Equal([LinkRules.SameMemberName.Id], linked.IssueIds);
    }

    [Theory]
    [InlineData("No", false, true)]
    [InlineData("Yes", false, false)]
    [InlineData("Yes*", true, false)]
    public void A_request_may_be_left_out_when_nothing_in_it_must_be_given(string required, bool isOneOf, bool isOptional)
    {
        var linked = Create(o => o.Row("amount", required: required).Row("reward", required: required).OneOf(isOneOf ? ["amount", "reward"] : []));

        Assert.Equal(isOptional, linked.Operation("Partners.Create").RequestIsOptional);
    }

    private static OperationBuilder Identified(OperationBuilder operation, params string[] names)
    {
        operation.Row("partner", "object", "Yes");
        foreach (var name in names)
        {
            operation.Row($"partner.{name}", required: "Yes*");
        }

        return operation.OneOf([.. names.Select(name => $"partner.{name}")]);
    }

    private static Linked Create(Action<OperationBuilder> describe, string method = "POST", string route = "/partners") =>
        Linked.Of(new PageBuilder("partners/create.md").Endpoint($"{method} {Server}{route}", describe));
}
