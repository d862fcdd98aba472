using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class RuleTests
{
    [Fact]
    public void A_rule_goes_to_the_deepest_object_that_its_fields_share()
    {
        var linked = Create(o => o
            .Row("amount").Row("reward").Row("customer.key").Row("customer.email").Row("customer.partner.id").Row("customer.partner.key").Row("options.note")
            .OneOf("amount", "reward")
            .OneOf("customer.key", "customer.email")
            .OneOf("customer.partner.id", "customer.partner.key")
            .OneOf("customer.key", "customer.partner.id")
            .WhenPresent("customer.email", "options.note"));

        Assert.Equal(["one of amount, reward", "customer.email when options.note is present"], linked.Rules("CreateSaleRequest"));
        Assert.Equal(["one of key, email", "one of key, partner.id"], linked.Rules("CreateSaleCustomer"));
        Assert.Equal(["one of id, key"], linked.Rules("PartnerIdentifier"));
    }

    [Fact]
    public void A_rule_that_every_row_of_its_group_states_is_one_rule() =>
        Assert.Equal(["one of id, key"], Create(o => o.Row("id").Row("key").OneOf("id", "key").OneOf("key", "id")).Rules("CreateSaleRequest"));

    [Fact]
    public void A_rule_over_a_field_that_is_required_anyway_is_reported_and_has_no_effect()
    {
        var linked = Create(o => o.Row("amount", required: "Yes").Row("reward").OneOf("amount", "reward").WhenPresent("amount", "reward"));

        Assert.Empty(linked.Rules("CreateSaleRequest"));
        Assert.Equal([LinkRules.RuleWithoutEffect.Id, LinkRules.RuleWithoutEffect.Id], linked.IssueIds);
        Assert.Equal(["amount, reward", "amount"], linked.Issues[0].Arguments);
    }

    [Fact]
    public void A_rule_over_unknown_fields_is_dropped_and_one_over_some_keeps_the_others()
    {
        var linked = Create(o => o.Row("a").Row("b").OneOf("a", "b", "nowhere").OneOf("a", "nowhere").WhenPresent("a", "nowhere").WhenPresent("nowhere", "a").WhenPresent("a", "a"));

        Assert.Equal(["one of a, b"], linked.Rules("CreateSaleRequest"));
    }

    [Fact]
    public void A_rule_inside_a_list_belongs_to_its_items_and_one_that_leads_into_it_is_reported()
    {
        var linked = Create(o => o
            .Row("note").Row("lines", "array").Row("lines.sku").Row("lines.name")
            .OneOf("lines.sku", "lines.name").WhenPresent("note", "lines.sku"));

        Assert.Equal(["one of sku, name"], linked.Rules("LineIdentifier"));
        Assert.Empty(linked.Rules("CreateSaleRequest"));
        Assert.Equal([LinkRules.RuleThroughList.Id], linked.IssueIds);
    }

    [Fact]
    public void Rules_over_query_parameters_know_their_literal_names()
    {
        var linked = Linked.Of(new PageBuilder("sales/list.md").Endpoint("GET https://api.example/v1/sales", o => o.Query("partner.key").Query("partner.email").OneOf("partner.key", "partner.email")));

        Assert.Equal(["one of partner.key, partner.email"], linked.Rules("ListSalesRequest"));
        Assert.False(linked.Operation("Sales.List").RequestIsOptional);
    }

    private static Linked Create(Action<OperationBuilder> describe) => Linked.Of(new PageBuilder("sales/create.md").Endpoint("POST https://api.example/v1/sales", operation =>
    {
        describe(operation);
        operation.Response("""{"status":1}""");
    }));
}
