using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>The fixes. Each is applied alone, and in the document, the project and the solution at once.</summary>
public sealed class CodeFixTests
{
    private const string Todo = "default /* TODO: choose a value */";

    [Theory]
    [InlineData("_ = {|PTN5001:new TransactionItem()|};", "Set Sku", $"_ = {{|PTN5001:new TransactionItem|}} {{ Sku = {Todo} }};")]
    [InlineData("_ = {|PTN5001:new TransactionItem|} { };", "Set Sku", $"_ = {{|PTN5001:new TransactionItem|}} {{ Sku = {Todo} }};")]
    [InlineData("TransactionItem i = {|PTN5001:new()|}; /* why */", "Set Sku", $"TransactionItem i = {{|PTN5001:new()|}} {{ Sku = {Todo} }}; /* why */")]
    [InlineData("_ = {|PTN5001:new TransactionItem|} { Sku = null };", "Set Sku", $"_ = {{|PTN5001:new TransactionItem|}} {{ Sku = {Todo} }};")]
    [InlineData("_ = {|PTN5001:new TransactionItem|} { Sku = null, Name = null };", "Set Sku", $"_ = {{|PTN5001:new TransactionItem|}} {{ Sku = {Todo}, Name = null }};")]
    [InlineData("_ = {|PTN5001:new PartnerIdentifier()|};", "Set Id", $"_ = {{|PTN5001:new PartnerIdentifier|}} {{ Id = {Todo} }};")]
    [InlineData("_ = partner {|PTN5001:with|} { Id = null, Key = null, Email = null };", "Set Id", $"_ = partner {{|PTN5001:with|}} {{ Id = {Todo}, Key = null, Email = null }};")]
    [InlineData("_ = {|PTN5001:new CreateTransactionRequest|} { Amount = 1 };", "Set Customer.Key", $"_ = {{|PTN5001:new CreateTransactionRequest|}} {{ Amount = 1, Customer = new() {{ Key = {Todo} }} }};")]
    [InlineData("_ = {|PTN5001:new CreateTransactionRequest|} { Amount = 1, Customer = null };", "Set Customer.Key", $"_ = {{|PTN5001:new CreateTransactionRequest|}} {{ Amount = 1, Customer = new() {{ Key = {Todo} }} }};")]
    [InlineData("_ = {|PTN5001:new CreateTransactionRequest|} { Amount = 1, Customer = new() { Key = null } };", "Set Customer.Key", $"_ = {{|PTN5001:new CreateTransactionRequest|}} {{ Amount = 1, Customer = new() {{ Key = {Todo} }} }};")]
    [InlineData("_ = given {|PTN5002:with|} { DomainId = text, IsAdditional = null };", "Set IsAdditional", $"_ = given {{|PTN5002:with|}} {{ DomainId = text, IsAdditional = {Todo} }};")]
    [InlineData("_ = {|PTN5003:new CreateCouponRequest|} { Name = text, LimitToSpecificPartner = true };", "Set CouponSpecificPartners", $"_ = {{|PTN5003:new CreateCouponRequest|}} {{ Name = text, LimitToSpecificPartner = true, CouponSpecificPartners = {Todo} }};")]
    [InlineData("_ = {|PTN5004:new CreateCouponRequest|} { Name = text, CouponDurationType = \"hours\" };", "Set CouponDurationValue", $"_ = {{|PTN5004:new CreateCouponRequest|}} {{ Name = text, CouponDurationType = \"hours\", CouponDurationValue = {Todo} }};")]
    [InlineData("_ = new List<TransactionItem> { {|PTN5006:new TransactionItem()|} };", "Set Sku", $"_ = new List<TransactionItem> {{ {{|PTN5006:new TransactionItem|}} {{ Sku = {Todo} }} }};")]
    public async Task A_missing_member_is_set_where_the_request_is_created(string before, string title, string after) =>
        await Fixes.Set(before, title, after);

    [Fact]
    public async Task A_placeholder_is_null_so_that_the_finding_stays_until_a_value_is_chosen() => await Fixes.None(
        $"_ = {{|PTN5001:new TransactionItem|}} {{ Sku = {Todo} }}; _ = {{|PTN5001:new TransactionItem|}} {{ Name = {Todo} }};");

    [Fact]
    public async Task All_that_a_request_lacks_is_set_by_one_fix() => await Fixes.Set(
        "_ = {|PTN5004:new CreateCouponRequest|} { Name = text, CouponDurationType = CouponDurationType.Hours, LimitToSpecificPartner = true };",
        "Set CouponDurationValue and CouponSpecificPartners",
        $"_ = {{|PTN5004:new CreateCouponRequest|}} {{ Name = text, CouponDurationType = CouponDurationType.Hours, LimitToSpecificPartner = true, CouponDurationValue = {Todo}, CouponSpecificPartners = {Todo} }};");

    [Theory]
    [InlineData(0, "Customer.Key", "Amount")]
    [InlineData(1, "Customer.Key", "Reward")]
    [InlineData(2, "Customer.Email", "Amount")]
    [InlineData(3, "Customer.Email", "Reward")]
    public async Task Each_choice_of_a_group_is_a_fix(int choice, string first, string second) => await Fixes.Set(
        "_ = {|PTN5001:new CreateTransactionRequest()|};",
        $"Set {first} and {second}",
        $"_ = {{|PTN5001:new CreateTransactionRequest|}} {{ Customer = new() {{ {first[9..]} = {Todo} }}, {second} = {Todo} }};",
        choice);

    [Fact]
    public async Task All_requests_are_mended_at_once_whatever_they_lack_also_one_within_another() => await Fixes.Set(
        """
        _ = {|PTN5002:new CreateReferralLinkRequest|} { Key = text, Partner = {|PTN5001:new()|}, DomainId = text };
        _ = {|PTN5001:new TransactionItem()|}; _ = {|PTN5001:new PartnerIdentifier()|};
        """,
        title: null,
        $$"""
        _ = {|PTN5002:new CreateReferralLinkRequest|} { Key = text, Partner = {|PTN5001:new()|} { Id = {{Todo}} }, DomainId = text, IsAdditional = {{Todo}} };
        _ = {|PTN5001:new TransactionItem|} { Sku = {{Todo}} }; _ = {|PTN5001:new PartnerIdentifier|} { Id = {{Todo}} };
        """);

    [Fact]
    public async Task A_line_for_each_member_stays_a_line_for_each_member() => await Fixes.Set(
        """
        _ = {|PTN5002:new CreateReferralLinkRequest|}
                {
                    Key = text, // the key
                    Partner = partner,
                    DomainId = text // the domain
                };
        """,
        "Set IsAdditional",
        $$"""
        _ = {|PTN5002:new CreateReferralLinkRequest|}
                {
                    Key = text, // the key
                    Partner = partner,
                    DomainId = text, // the domain
                    IsAdditional = {{Todo}}
                };
        """);

    [Fact]
    public async Task A_comma_at_the_end_stays_a_comma_at_the_end() => await Fixes.Set(
        """
        _ = {|PTN5002:new CreateReferralLinkRequest|}
                {
                    Key = text,
                    Partner = partner,
                    DomainId = text,
                };
        """,
        "Set IsAdditional",
        $$"""
        _ = {|PTN5002:new CreateReferralLinkRequest|}
                {
                    Key = text,
                    Partner = partner,
                    DomainId = text,
                    IsAdditional = {{Todo}},
                };
        """);

    [Fact]
    public async Task A_nested_member_of_an_object_from_elsewhere_is_not_set() => await Fixes.None(
        "var customer = new CreateTransactionCustomer(); _ = {|PTN5001:new CreateTransactionRequest|} { Amount = 1, Customer = customer };");

    [Theory]
    [InlineData("Customer = new() { Key = text }, Amount = 1, {|PTN5005:Reward = 2|}", "Remove Reward", "Customer = new() { Key = text }, Amount = 1")]
    [InlineData("Amount = 1, {|PTN5005:Reward = 2|}, Customer = new() { Key = text }", "Remove Reward", "Amount = 1, Customer = new() { Key = text }")]
    [InlineData("Reward = 2, {|PTN5005:Amount = 1|}, Customer = new() { Key = text }, ", "Remove Amount", "Reward = 2, Customer = new() { Key = text }, ")]
    public async Task The_second_of_a_group_that_takes_one_is_removed(string members, string title, string expected) => await Fixes.Remove(
        $"_ = new CreateTransactionRequest {{ {members} }};", title, $"_ = new CreateTransactionRequest {{ {expected} }};");

    [Fact]
    public async Task A_statement_that_sets_the_second_is_removed() => await Fixes.Remove(
        "var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text } };\n{|PTN5005:t.Reward = 2|};\nawait client.Transactions.CreateAsync(t);",
        "Remove Reward",
        "var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text } };\nawait client.Transactions.CreateAsync(t);");
}
