using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>Requests that are complete or not where they are written, in one expression.</summary>
public sealed class CreationTests
{
    [Theory]
    [InlineData("_ = {|PTN5001:new PartnerIdentifier()|};")]
    [InlineData("var x = {|PTN5001:new PartnerIdentifier()|} { };")]
    [InlineData("var x = {|PTN5001:new PartnerIdentifier|} { };")]
    [InlineData("PartnerIdentifier x = {|PTN5001:new()|};")]
    [InlineData("PartnerIdentifier x = {|PTN5001:new()|} { Id = null, Key = default, Email = default(string) };")]
    [InlineData("const string? none = null; var x = {|PTN5001:new PartnerIdentifier|} { Id = none };")]
    [InlineData("string? none = null; var x = {|PTN5001:new PartnerIdentifier|} { Id = none };")]
    [InlineData("var x = {|PTN5001:new PartnerIdentifier|} { Id = null! };")]
    [InlineData("var x = {|PTN5001:new PartnerIdentifier|} { Id = flag ? null : null };")]
    [InlineData("await client.Partners.FindAsync({|PTN5001:new PartnerIdentifier()|});")]
    [InlineData("await client.Partners.FindAsync({|PTN5001:new()|});")]
    [InlineData("await client.Partners.FindAsync(cancellationToken: default, partner: {|PTN5001:new()|});")]
    [InlineData("await client.Partners.FindAsync(flag ? {|PTN5001:new()|} : null);")]
    [InlineData("await client.Partners.FindAsync(flag switch { true => {|PTN5001:new()|}, _ => partner });")]
    [InlineData("await client.Partners.FindAsync(given?.Partner ?? {|PTN5001:new PartnerIdentifier()|});")]
    [InlineData("await client.SendAsync<PartnerIdentifier, string>(null!, {|PTN5001:new PartnerIdentifier()|});")]
    [InlineData("await client.ReferralLinks.CreateAsync(new CreateReferralLinkRequest { Key = \"k\", Partner = {|PTN5001:new()|} });")]
    [InlineData("await client.ReferralLinks.CreateAsync(new() { Key = \"k\", Partner = {|PTN5001:new()|} });")]
    [InlineData("await client.ReferralLinks.CreateAsync(new() { Key = \"k\", Partner = flag ? {|PTN5001:new()|} : partner });")]
    [InlineData("var r = new CreateReferralLinkRequest { Key = \"k\", Partner = {|PTN5001:new PartnerIdentifier|} { Id = null } };")]
    [InlineData("await client.Partners.UpdateAsync(new() { Partner = {|PTN5001:new()|}, Name = text });")]
    [InlineData("{|PTN5001:new PartnerIdentifier()|}.Validate();")]
    [InlineData("var t = {|PTN5001:new CreateTransactionRequest|} { Customer = new() { Key = \"k\" } };")]
    [InlineData("var t = {|PTN5001:new CreateTransactionRequest|} { Amount = 1 };")]
    [InlineData("var t = {|PTN5001:new CreateTransactionRequest|} { Amount = 1, Customer = null };")]
    [InlineData("var t = {|PTN5001:new CreateTransactionRequest|} { Amount = 1, Customer = new() };")]
    [InlineData("var t = {|PTN5001:new CreateTransactionRequest|} { Amount = 1, Customer = new() { Key = null } };")]
    [InlineData("var t = {|PTN5001:new CreateTransactionRequest()|};")]
    [InlineData("var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text }, Items = new[] { {|PTN5001:new TransactionItem()|} } };")]
    [InlineData("var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text }, Items = [{|PTN5001:new()|}] };")]
    [InlineData("var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text }, Items = [{|PTN5001:new TransactionItem()|}, new() { Sku = text }] };")]
    public async Task A_group_without_any_member_is_an_error(string body) => await CallSites.CheckBody(body);

    [Theory]
    [InlineData("await client.Partners.ReplaceAsync({|PTN5001:new UpdatePartnerRequest|} { });")]
    [InlineData("await client.Partners.ReplaceAsync({|PTN5001:new()|});")]
    [InlineData("await client.Partners.ReplaceAsync({|PTN5001:new UpdatePartnerRequest|} { Partner = null });")]
    [InlineData("await client.Partners.ReplaceAsync({|PTN5001:new()|} { Partner = {|PTN5001:new()|} });")]
    [InlineData("var r = {|PTN5001:new UpdatePartnerRequest()|}; await client.Partners.UpdateAsync(r); await client.Partners.ReplaceAsync(r);")]
    [InlineData("await client.Partners.ReplaceAsync(new() { Name = text }); await client.Partners.ReplaceAsync(new() { Partner = partner });")]
    public async Task A_method_may_have_rules_of_its_own_for_the_request_it_sends(string body) => await CallSites.CheckBody(body);

    [Theory]
    [InlineData("DomainId = \"d\"")]
    [InlineData("DomainId = \"d\", IsAdditional = null")]
    [InlineData("IsAdditional = default, DomainId = text")]
    [InlineData("DomainId = $\"{count}\"")]
    [InlineData("DomainId = text + count")]
    [InlineData("DomainId = maybe ?? \"d\"")]
    [InlineData("DomainId = flag ? \"a\" : text")]
    [InlineData("DomainId = nameof(text)")]
    [InlineData("DomainId = text.Trim()")]
    public async Task A_member_that_another_one_makes_required_must_be_set(string members) => await CallSites.CheckBody(
        $"await client.ReferralLinks.CreateAsync({{|PTN5002:new CreateReferralLinkRequest|}} {{ Key = text, Partner = partner, {members} }});");

    [Theory]
    [InlineData("LimitToSpecificPartner = true")]
    [InlineData("LimitToSpecificPartner = !false, CouponSpecificPartners = null")]
    [InlineData("LimitToSpecificPartner = (bool?)true")]
    public async Task A_flag_that_is_true_makes_its_member_required(string members) => await CallSites.CheckBody(
        $"await client.Coupons.CreateAsync({{|PTN5003:new()|}} {{ Name = text, {members} }});");

    [Theory]
    [InlineData("CouponDurationType = CouponDurationType.Hours")]
    [InlineData("CouponDurationType = CouponDurationType.CalendarMonths, CouponDurationValue = null")]
    [InlineData("CouponDurationType = \"days\"")]
    [InlineData("CouponDurationType = \"DAYS\"")]
    [InlineData("CouponDurationType = (CouponDurationType)\"calendar-months\"")]
    [InlineData("CouponDurationType = new CouponDurationType(\"hours\")")]
    [InlineData("CouponDurationType = new(\"hours\")")]
    [InlineData("Mode = \"free-text\"")]
    [InlineData("Level = 3")]
    [InlineData("Level = 1 + 2L")]
    [InlineData("IsNoted = true")]
    [InlineData("Mode = \"FREE\" + \"-text\"")]
    public async Task A_value_that_asks_for_a_member_makes_it_required(string members) => await CallSites.CheckBody(
        $"await client.Coupons.CreateAsync({{|PTN5004:new()|}} {{ Name = text, {members} }});");

    [Theory]
    [InlineData("var t = new CreateTransactionRequest { Customer = new() { Key = text }, Amount = 1, {|PTN5005:Reward = 2|} };")]
    [InlineData("var t = new CreateTransactionRequest { Customer = new() { Key = text }, Reward = count, {|PTN5005:Amount = 0m|} };")]
    public async Task Two_of_a_group_that_takes_one_are_a_warning(string body) => await CallSites.CheckBody(body);

    [Theory]
    [InlineData("var x = given {|PTN5002:with|} { DomainId = \"d\", IsAdditional = null };")]
    [InlineData("var x = given with { Partner = {|PTN5001:new()|} };")]
    [InlineData("var x = new CreateReferralLinkRequest { Key = text, Partner = partner } {|PTN5002:with|} { DomainId = \"d\" };")]
    [InlineData("var a = new CreateReferralLinkRequest { Key = text, Partner = partner }; var b = a {|PTN5002:with|} { DomainId = \"d\" };")]
    [InlineData("var a = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = text }; var b = a {|PTN5002:with|} { Key = \"d\" };")]
    [InlineData("var x = partner {|PTN5001:with|} { Id = null, Key = null, Email = null };")]
    [InlineData("await client.Transactions.CreateAsync(new CreateTransactionRequest { Customer = new() { Key = text }, Amount = 1 } with { {|PTN5005:Reward = 2|} });")]
    public async Task With_is_judged_by_what_is_visible_of_its_source(string body) => await CallSites.CheckBody(body);
}
