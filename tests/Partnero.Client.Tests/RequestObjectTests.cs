using System.Text.Json;

namespace Partnero.Tests;

/// <summary>Generated requests as values: two are equal when they would send the same JSON.</summary>
public sealed class RequestObjectTests
{
    private static CreateReferralLinkRequest Link(string partner = "p1") => new()
    {
        Key = "ref",
        Partner = PartnerIdentifier.FromId(partner),
        AdditionalProperties = new Dictionary<string, JsonElement> { ["tags"] = JsonSerializer.SerializeToElement(new[] { "a" }) },
    };

    [Fact]
    public void Requests_with_the_same_content_are_equal_with_their_parts_and_lists()
    {
        Assert.Equal(Link(), Link());
        Assert.True(Link() == Link());
        Assert.Equal(Link().GetHashCode(), Link().GetHashCode());
        Assert.Equal(Link(), Link() with { });
    }

    [Fact]
    public void Requests_that_would_send_something_else_are_not_equal()
    {
        Assert.NotEqual(Link(), Link("p2"));
        Assert.NotEqual(Link(), Link() with { AdditionalProperties = null });
        Assert.NotEqual(Link(), Link() with { IsAdditional = false });
        Assert.False(Link().Equals(null));
        Assert.False(new SearchPartnersRequest().Equals((object)new ListPartnersRequest()));
    }

    [Fact]
    public void An_update_that_says_null_is_another_one_than_one_that_says_nothing()
    {
        Assert.NotEqual(new UpdatePartnerUpdate(), new UpdatePartnerUpdate { Name = null });
        Assert.Equal("UpdatePartnerUpdate {\"name\":null}", new UpdatePartnerUpdate { Name = null }.ToString());
    }

    [Fact]
    public void A_request_shows_its_name_and_its_JSON() =>
        Assert.Equal("""CreateReferralLinkRequest {"key":"ref","partner":{"id":"p1"},"tags":["a"]}""", Link().ToString());

    [Fact]
    public void A_request_without_what_is_required_can_be_compared_and_shown()
    {
        var empty = new CreateReferralLinkRequest { Key = null!, Partner = null! };

        Assert.Equal("CreateReferralLinkRequest {}", empty.ToString());
        Assert.Equal(empty, empty with { });
        Assert.Equal("""SearchPartnersRequest {"email":"\uFFFD"}""", new SearchPartnersRequest { Email = "\ud800" }.ToString());
    }
}
