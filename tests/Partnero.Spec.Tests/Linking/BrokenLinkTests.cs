using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class BrokenLinkTests
{
    [Theory]
    [InlineData("/api-reference/partners/archve", "/api-reference/partners/archve", "Did you mean '/api-reference/partners/archive'?")]
    [InlineData("/api-reference/nowhere/get", "/api-reference/nowhere/get", "Correct the link, or add the page.")]
    [InlineData("https://docs.example/api-reference/nowhere/get", "/api-reference/nowhere/get", "Correct the link, or add the page.")]
    [InlineData("archvie.md#top", "/api-reference/partners/archvie", "Did you mean '/api-reference/partners/archive'?")]
    [InlineData("../partner/archive", "/api-reference/partner/archive", "Correct the link, or add the page.")]
    public void A_link_to_a_page_that_does_not_exist_is_reported(string target, string path, string advice)
    {
        var issue = Assert.Single(IssuesOf(target));

        Assert.Equal(PageRules.LinkBroken.Id, issue.RuleId);
        Assert.Equal([path, advice], issue.Arguments);
        Assert.Equal(new SourceRef("api-reference/partners/overview.md", 7), issue.At);
    }

    [Theory]
    [InlineData("/api-reference/partners/archive")]
    [InlineData("/api-reference/partners/archive.md")]
    [InlineData("/api-reference/partners/archive/?x=1#errors")]
    [InlineData("https://docs.example/api-reference/partners/archive")]
    [InlineData("archive")]
    [InlineData("./archive.md")]
    [InlineData("../partners/archive")]
    [InlineData("/api-reference/customers")]
    [InlineData("#errors")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("https://elsewhere.example/api-reference/x")]
    [InlineData("mailto:a@example.com")]
    [InlineData("/images/partner.png")]
    [InlineData("/api-reference/openapi.json")]
    [InlineData("/guides/of/another/folder")]
    [InlineData("../../../../..")]
    public void A_link_to_a_page_that_exists_or_to_no_page_is_not(string target) => Assert.Empty(IssuesOf(target));

    private static EquatableArray<Issue> IssuesOf(string target)
    {
        var overview = new PageBuilder("api-reference/partners/overview.md").Build() with { Links = [new PageLink(new SourceRef("api-reference/partners/overview.md", 7), target)] };
        var archive = new PageBuilder("api-reference/partners/archive.md").Event("x").Build();
        var customers = new PageBuilder("api-reference/customers/index.md").Build();
        return ApiLinker.Link([overview, archive, customers], LinkOptions.Default).Issues;
    }
}
