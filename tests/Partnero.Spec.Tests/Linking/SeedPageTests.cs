using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class SeedPageTests
{
    private static readonly LinkResult Result = ApiLinker.Link([SeedPage()], LinkOptions.Default);

    [Fact]
    public void It_links_as_the_contract_says() => Assert.Equal(
        """
        https://api.partnero.com/v1 (https://docs.example)

        group ReferralLinks [referral-links] of ReferralLink
          Create() CreateReferralLinkRequest -> data ReferralLink    POST /partner_referral_links  // What the page says.
          GetAvailableDomains() -> page ReferralLinkAvailableDomain    GET /partner_referral_links:domains  // Get Available Domains
          request CreateReferralLinkRequest
            Key "key": string [required]
            DomainId "domain_id": string?
            IsAdditional "is_additional": boolean?
            Partner "partner": PartnerIdentifier [required]
            rule is_additional when domain_id is present
          identifier PartnerIdentifier
            Id "id": string?
            Key "key": string?
            Email "email": string?
            rule one of id, key, email
          response ReferralLink
            Id "id": string
            Key "key": string
            Url "url": string
            Default "default": boolean
            IsAdditional "is_additional": boolean
            DirectTracking "direct_tracking": boolean
            DirectTrackingRedirect "direct_tracking_redirect": boolean
            DirectTrackingRedirectUrl "direct_tracking_redirect_url": string?
          response ReferralLinkAvailableDomain
            Id "id": string?
            Domain "domain": string
            Url "url": string
            IsAdditional "is_additional": boolean


        """.ReplaceLineEndings("\n"),
        ApiListing.Of(Result.Api));

    [Fact]
    public void It_gives_no_issue() => Assert.Empty(Result.Issues);

    private static Page SeedPage() => new PageBuilder("api-reference/referral-links/create.md")
        .Endpoint("POST https://api.partnero.com/v1/partner_referral_links", operation => operation
            .Row("key", required: "Yes")
            .Row("domain_id", required: "No")
            .Row("is_additional", "boolean", "No*")
            .Row("partner", "object", "Yes")
            .Row("partner.id", required: "Yes*")
            .Row("partner.key", required: "Yes*")
            .Row("partner.email", required: "Yes*")
            .WhenPresent("is_additional", "domain_id")
            .OneOf("partner.id", "partner.key", "partner.email")
            .Request("https://api.partnero.com/v1/partner_referral_links", """{"partner":{"id":"partner_123"},"key":"ref_456"}""")
            .Response("""{"data":{"id":"ref_456","key":"ref_456","url":"https://partnero.com?aff=ref_456","default":false,"is_additional":false,"direct_tracking":false,"direct_tracking_redirect":false,"direct_tracking_redirect_url":null},"status":1}""", 201))
        .Operation("Get Available Domains", "GET https://api.partnero.com/v1/partner_referral_links:domains", operation => operation
            .Response("""{"data":[{"id":null,"domain":"partnero.com","url":"https://partnero.com?aff=","is_additional":false}],"status":1}"""))
        .Build();
}
