using Partnero.Runtime;

namespace Partnero.Tests;

/// <summary>The rules of the shipped client's own requests, at run time.</summary>
public sealed class RequestRuleTests
{
    /// <summary>Requests that keep every rule that they have, one for each kind of rule, with nested parts.</summary>
    public static TheoryData<string, RequestObject> Complete => new()
    {
        { "required when present, nested group", new CreateReferralLinkRequest { Key = "ref_456", Partner = PartnerIdentifier.FromId("partner_123"), DomainId = "d1", IsAdditional = false } },
        { "condition absent", new CreateReferralLinkRequest { Key = "ref_456", Partner = PartnerIdentifier.FromEmail("a@example.com") } },
        { "for values, when true", new CreateCouponRequest { CouponDurationType = "HOURS", CouponDurationValue = 2, RedemptionTimesStatus = false, Name = "Summer", UuidCode = "SUMMER", CouponDiscountType = CouponDiscountType.Percent, CouponDiscountAmount = 10 } },
        { "group of the root and of a part", new CreateTransactionRequest { Amount = 99.90m, Customer = new() { Key = "c1" } } },
    };

    [Theory]
    [MemberData(nameof(Complete))]
    public void A_request_that_keeps_the_rules_costs_no_allocation_at_all(string what, RequestObject request)
    {
        Assert.Empty(RequestProblems.List(request)); // and everything is compiled and cached
        request.Validate();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = RequestProblems.List(request);
        request.Validate();
        Assert.Equal((what, 0L), (what, GC.GetAllocatedBytesForCurrentThread() - before));
        Assert.Empty(problems);
    }

    [Fact]
    public void All_broken_rules_are_told_at_once_with_path_remedy_and_page()
    {
        var request = new CreateReferralLinkRequest { Key = "ref_456", Partner = new(), DomainId = "d1" };

        Assert.Equal(["is_additional", "partner"], request.GetProblems().Select(problem => problem.Path).Order(StringComparer.Ordinal));
        var exception = Assert.Throws<RequestInvalidException>(request.Validate);
        Assert.Equal(request.GetProblems(), exception.Problems);
        Assert.Equal(PartneroOperations.ReferralLinks.Create.Page, exception.Page);
        Assert.Contains("\n- is_additional: is_additional is required when domain_id is present.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\n- partner: one of ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith($"\nSee {exception.Page}", exception.Message, StringComparison.Ordinal);
    }
}
