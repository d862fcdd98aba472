using Partnero.Spec.Issues;
using Partnero.Spec.Model;
using Partnero.Spec.Tests.Reading;

namespace Partnero.Spec.Tests.Linking;

public sealed class ApiReaderTests
{
    private const string Seed = "api-reference/referral-links/create.md";

    [Fact]
    public void The_seed_page_alone_links_as_the_contract_says_without_an_issue()
    {
        var result = ApiReader.Read([KeyValuePair.Create(Seed, SeedPage.Text)]);

        Assert.Empty(result.Issues.Select(issue => issue.Message()));
        Assert.Equal(
            """
            https://api.partnero.com/v1 (https://docs.partnero.com)

            group ReferralLinks [referral-links] of ReferralLink
              Create() CreateReferralLinkRequest -> data ReferralLink    POST /partner_referral_links  // Create a new referral link for a partner
              GetAvailableDomains() -> page ReferralLinkAvailableDomain    GET /partner_referral_links:domains  // Get the list of domains you can use for referral links
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
            ApiListing.Of(result.Api));
    }

    [Fact]
    public void Elements_are_located_in_their_pages()
    {
        var result = ApiReader.Read([KeyValuePair.Create(Seed, SeedPage.Text)]);
        var property = result.Api.Groups[0].Objects[0].Properties[0];

        Assert.Equal(18, result.Locate(property.Source).Line);
        Assert.Equal(default, result.Locate(new SourceRef("elsewhere.md", 3)));
        Assert.Equal(default, result.Locate(new SourceRef(Seed, int.MaxValue)));
    }

    [Fact]
    public void The_order_in_which_files_come_changes_nothing()
    {
        var pages = DocsFolder.Pages();

        var forwards = ApiReader.Read(pages);
        var backwards = ApiReader.Read(pages.Reverse());

        Assert.Equal(forwards.Api, backwards.Api);
        Assert.Equal(forwards.Issues, backwards.Issues);
    }

    [Fact]
    public void Cancelling_ends_the_work()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => ApiReader.Read(DocsFolder.Pages(), null, cancelled.Token));
    }
}
