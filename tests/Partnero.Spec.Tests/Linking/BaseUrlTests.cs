using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://api.partnero.com/v1", "https://api.partnero.com/v1/partner_referral_links")]
    [InlineData("https://api.partnero.com/v1", "https://api.partnero.com/v1/partners/{id}/archive")]
    [InlineData("https://api.partnero.com/v1", "https://api.partnero.com/v1/partners/create", "https://api.partnero.com/v1/partners/delete")]
    [InlineData("https://api.example/v2.1", "https://api.example/v2.1/shop/a", "https://api.example/v2.1/shop/b")]
    [InlineData("https://api.example/rest/v1", "https://api.example/rest/v1/shop/a", "https://api.example/rest/v1/shop/b")]
    [InlineData("https://api.example/api", "https://api.example/api/partners", "https://api.example/api/customers/{id}")]
    [InlineData("https://api.example/api/shop", "https://api.example/api/shop/partners", "https://api.example/api/shop/customers/{id}")]
    [InlineData("https://api.example", "https://api.example/partners")]
    [InlineData("https://api.example", "https://api.example/{tenant}/partners", "https://api.example/{tenant}/customers")]
    [InlineData("https://api.example", "https://api.example/v1/partners", "https://api.example/v2/partners")]
    [InlineData("https://api.example:8443/v1", "https://api.example:8443/v1/partners")]
    [InlineData("https://api.example", "https://api.example/")]
    [InlineData("https://api.example", "https://api.example/partners", "https://api.example/partners/{id}")]
    public void It_is_what_the_urls_share_without_resource_or_placeholder(string expected, params string[] urls)
    {
        var page = new PageBuilder("shop/all.md");
        foreach (var url in urls)
        {
            page.Operation("Do " + url.Length, "POST " + url);
        }

        var linked = Linked.Of(page);

        Assert.Equal(expected, linked.Api.BaseUrl);
        Assert.Equal(urls.Select(url => url[expected.Length..]), linked.Api.Groups[0].Operations.Select(operation => operation.Route));
    }

    [Fact]
    public void Without_endpoints_it_is_empty() => Assert.Equal("", Linked.Of(new PageBuilder("introduction.md")).Api.BaseUrl);

    [Fact]
    public void An_endpoint_on_another_server_is_reported_and_left_out()
    {
        var linked = Linked.Of(
            new PageBuilder("a/get.md").Endpoint("GET https://api.example/v1/a"),
            new PageBuilder("b/get.md").Endpoint("GET https://API.example/v1/b"),
            new PageBuilder("c/get.md").Endpoint("GET https://files.example/v1/c"));

        Assert.Equal(["A.Get GET /a", "B.Get GET /b"], linked.Operations);
        var issue = Assert.Single(linked.Issues, issue => issue.RuleId != LinkRules.ResponseAssumed.Id);
        Assert.Equal((LinkRules.OtherServer.Id, "c/get.md"), (issue.RuleId, issue.At.Page));
        Assert.Equal(["GET", "/v1/c", "https://files.example", "https://api.example/v1"], issue.Arguments);
    }

    [Fact]
    public void The_last_slash_of_a_route_stays() =>
        Assert.Equal("/partners/", Linked.Of(new PageBuilder("a/get.md").Endpoint("GET https://api.example/v1/partners/")).Operation("A.Get").Route);
}
