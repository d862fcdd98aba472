using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

public sealed class CodeFixTests
{
    [Theory]
    [InlineData("_ = new PartnerIdentifier();", "Use PartnerIdentifier.FromId", "_ = PartnerIdentifier.FromId(\"\");")]
    [InlineData("_ = new PartnerIdentifier { Id = null };", "Use PartnerIdentifier.FromEmail", "_ = PartnerIdentifier.FromEmail(\"\");")]
    [InlineData("PartnerIdentifier p = new(); /* why */", "Use PartnerIdentifier.FromKey", "PartnerIdentifier p = PartnerIdentifier.FromKey(\"\"); /* why */")]
    [InlineData("_ = partner with { Id = null, Key = null, Email = null };", "Set Key", "_ = partner with { Id = null, Key = \"\", Email = null };")]
    [InlineData("_ = new TransactionItem();", "Set Sku", "_ = new TransactionItem { Sku = \"\" };")]
    [InlineData("_ = new TransactionItem { };", "Set Sku", "_ = new TransactionItem { Sku = \"\" };")]
    [InlineData("TransactionItem i = new();", "Set Name", "TransactionItem i = new() { Name = \"\" };")]
    [InlineData("_ = new TransactionItem { Sku = null };", "Set Sku", "_ = new TransactionItem { Sku = \"\" };")]
    [InlineData("_ = new TransactionItem { Sku = null };", "Set Name", "_ = new TransactionItem { Sku = null, Name = \"\" };")]
    [InlineData("_ = new CreateTransactionRequest { Amount = 1 };", "Set Customer.Key", "_ = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = \"\" } };")]
    [InlineData("_ = new CreateTransactionRequest { Amount = 1, Customer = null };", "Set Customer.Email", "_ = new CreateTransactionRequest { Amount = 1, Customer = new() { Email = \"\" } };")]
    [InlineData("_ = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = null } };", "Set Customer.Key", "_ = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = \"\" } };")]
    [InlineData("_ = new CreateTransactionRequest { Customer = new() { Key = text } };", "Set Amount", "_ = new CreateTransactionRequest { Customer = new() { Key = text }, Amount = 0 };")]
    [InlineData("_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = text };", "Set IsAdditional", "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = text, IsAdditional = true };")]
    [InlineData("_ = given with { DomainId = text, IsAdditional = null };", "Set IsAdditional", "_ = given with { DomainId = text, IsAdditional = true };")]
    [InlineData("_ = new CreateReferralLinkRequest { Key = text, Partner = partner } with { DomainId = text };", "Set IsAdditional", "_ = new CreateReferralLinkRequest { Key = text, Partner = partner } with { DomainId = text, IsAdditional = true };")]
    [InlineData("_ = new CreateCouponRequest { Name = text, LimitToSpecificPartner = true };", "Set CouponSpecificPartners", "_ = new CreateCouponRequest { Name = text, LimitToSpecificPartner = true, CouponSpecificPartners = [] };")]
    [InlineData("_ = new CreateCouponRequest { Name = text, CouponDurationType = \"hours\" };", "Set CouponDurationValue", "_ = new CreateCouponRequest { Name = text, CouponDurationType = \"hours\", CouponDurationValue = 0 };")]
    [InlineData("var i = new TransactionItem();\ni.Name = null;\nawait client.SendAsync<TransactionItem, string>(null!, i);", "Set Sku", "var i = new TransactionItem { Sku = \"\" };\ni.Name = null;\nawait client.SendAsync<TransactionItem, string>(null!, i);")]
    public async Task A_missing_member_is_set_where_the_request_is_created(string body, string title, string expected) =>
        Assert.Equal(expected, await Fixes.Apply(body, title));

    [Fact]
    public async Task A_line_for_each_member_stays_a_line_for_each_member() => Assert.Equal(
        """
        _ = new CreateReferralLinkRequest
                {
                    Key = text, // the key
                    Partner = partner,
                    DomainId = text, // the domain
                    IsAdditional = true
                };
        """,
        await Fixes.Apply(
            """
            _ = new CreateReferralLinkRequest
                    {
                        Key = text, // the key
                        Partner = partner,
                        DomainId = text // the domain
                    };
            """,
            "Set IsAdditional"));

    [Fact]
    public async Task A_comma_at_the_end_stays_a_comma_at_the_end() => Assert.Equal(
        """
        _ = new CreateReferralLinkRequest
                {
                    Key = text,
                    Partner = partner,
                    DomainId = text,
                    IsAdditional = true,
                };
        """,
        await Fixes.Apply(
            """
            _ = new CreateReferralLinkRequest
                    {
                        Key = text,
                        Partner = partner,
                        DomainId = text,
                    };
            """,
            "Set IsAdditional"));

    [Fact]
    public async Task A_group_offers_a_fix_for_each_member()
    {
        Assert.Equal(
            ["Use PartnerIdentifier.FromId", "Use PartnerIdentifier.FromKey", "Use PartnerIdentifier.FromEmail"],
            await Fixes.Titles("_ = new PartnerIdentifier();"));
        Assert.Equal(["Set Sku", "Set Name"], await Fixes.Titles("_ = new TransactionItem();"));
    }

    [Fact]
    public async Task A_nested_member_of_an_object_from_elsewhere_is_not_offered() => Assert.Empty(
        await Fixes.Titles("var customer = new CreateTransactionCustomer(); _ = new CreateTransactionRequest { Amount = 1, Customer = customer };"));

    [Theory]
    [InlineData("Customer = new() { Key = text }, Amount = 1, Reward = 2", "Remove Reward", "Customer = new() { Key = text }, Amount = 1")]
    [InlineData("Amount = 1, Reward = 2, Customer = new() { Key = text }", "Remove Reward", "Amount = 1, Customer = new() { Key = text }")]
    [InlineData("Reward = 2, Amount = 1, Customer = new() { Key = text }, ", "Remove Amount", "Reward = 2, Customer = new() { Key = text }, ")]
    public async Task The_second_of_a_group_that_takes_one_is_removed(string members, string title, string expected) => Assert.Equal(
        $"_ = new CreateTransactionRequest {{ {expected} }};",
        await Fixes.Apply($"_ = new CreateTransactionRequest {{ {members} }};", title));

    [Fact]
    public async Task A_statement_that_sets_the_second_is_removed() => Assert.Equal(
        "var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text } };\nawait client.Transactions.CreateAsync(t);",
        await Fixes.Apply(
            "var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text } };\nt.Reward = 2;\nawait client.Transactions.CreateAsync(t);",
            "Remove Reward"));

    [Fact]
    public async Task All_of_them_are_mended_at_once() => Assert.Equal(
        "_ = new TransactionItem { Sku = \"\" }; _ = new TransactionItem { Name = null, Sku = \"\" }; TransactionItem[] all = [new() { Sku = \"\" }];",
        await Fixes.ApplyToAll("_ = new TransactionItem(); _ = new TransactionItem { Name = null }; TransactionItem[] all = [new()];", "Set Sku"));
}
