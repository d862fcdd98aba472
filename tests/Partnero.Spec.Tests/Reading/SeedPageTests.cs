using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

public class SeedPageTests
{
    private static readonly PageResult Result = PageReader.Read("api-reference/referral-links/create.md", SeedPage.Text);

    [Fact]
    public void Reads_without_an_issue() => Assert.Empty(Result.Problems());

    [Fact]
    public void Reads_title_summary_and_site()
    {
        Assert.Equal("Create referral link", Result.Page!.Title);
        Assert.Equal("Create a new referral link for a partner", Result.Page.Summary);
        Assert.Equal("https://docs.partnero.com", Result.Page.SiteUrl);
        Assert.Equal(FrontMatter.None, Result.Page.FrontMatter);
    }

    [Fact]
    public void Reads_both_endpoints()
    {
        Assert.Collection(
            Result.Page!.Operations,
            first =>
            {
                Assert.Equal(("POST", "https://api.partnero.com", "/v1/partner_referral_links"), (first.Method, first.Server, first.PathTemplate));
                Assert.Equal(("Endpoint", true), (first.Heading, first.HeadingIsEndpoint));
                Assert.Null(first.Description);
                Assert.Equal("12:1-12:56", Result.At(first.Source));
            },
            second =>
            {
                Assert.Equal(("GET", "https://api.partnero.com", "/v1/partner_referral_links:domains"), (second.Method, second.Server, second.PathTemplate));
                Assert.Equal(("Get Available Domains", false), (second.Heading, second.HeadingIsEndpoint));
                Assert.Equal("Get the list of domains you can use for referral links:", second.Description);
                Assert.Empty(second.Parameters);
                Assert.Empty(second.Requests);
            });
    }

    [Fact]
    public void Reads_the_body_row_by_row()
    {
        Assert.Equal(
            [
                "key Body String Yes Unique key for the referral link",
                "domain_id Body String No Domain ID (from domains endpoint)",
                "is_additional Body Boolean NoConditional Required when domain_id is present",
                "partner Body Object Yes Partner to assign the link to",
                "partner.id Body String YesConditional Partner ID (or use key/email)",
                "partner.key Body String YesConditional Partner key (or use id/email)",
                "partner.email Body String YesConditional Partner email (or use id/key)",
            ],
            Result.Page!.Operations[0].Parameters.Select(p => $"{p.Name} {p.Location} {p.Type!.Kind} {p.Requirement} {p.Description}"));
        Assert.Equal("19:3-19:8", Result.At(Result.Page.Operations[0].Parameters[0].Source));
        Assert.All(Result.Page.Operations[0].Parameters, p => Assert.Empty(p.Values));
    }

    [Fact]
    public void Reads_the_rules_and_where_they_are_stated()
    {
        var rules = Result.Page!.Operations[0].Rules;
        Assert.Equal(["is_additional when domain_id", "one of partner.id, partner.key, partner.email"], Result.Page.Operations[0].Rules());
        Assert.Equal("21:42-21:77", Result.At(rules[0].Source));
    }

    [Fact]
    public void Reads_the_curl_sample()
    {
        var sample = Assert.Single(Result.Page!.Operations[0].Requests);
        Assert.Equal(("POST", "/v1/partner_referral_links", null), (sample.Method, sample.Path, sample.Title));
        Assert.Equal(["Accept", "Authorization", "Content-Type"], sample.Headers.Select(h => h.Name));
        Assert.Equal("{partner: {id: Text}, key: Text}", sample.Shape!.Text());
        Assert.Equal("{\n    \"partner\": {\n      \"id\": \"partner_123\"\n    },\n    \"key\": \"ref_456\"\n  }", sample.Body);
    }

    [Fact]
    public void Reads_the_responses_inside_components()
    {
        var created = Assert.Single(Result.Page!.Operations[0].Responses);
        Assert.Equal((201, "Created"), (created.Status, created.Title));
        Assert.Equal(
            "{data: {id: Text, key: Text, url: Text, default: Boolean, is_additional: Boolean, direct_tracking: Boolean, "
            + "direct_tracking_redirect: Boolean, direct_tracking_redirect_url: Null}, status: Integer}",
            created.Shape.Text());
        Assert.StartsWith("{\n  \"data\": {\n", created.Json, StringComparison.Ordinal);

        var listed = Assert.Single(Result.Page.Operations[1].Responses);
        Assert.Equal((200, "OK"), (listed.Status, listed.Title));
        Assert.Equal("{data: [{id: Null, domain: Text, url: Text, is_additional: Boolean}], status: Integer}", listed.Shape.Text());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_change_neither_model_nor_lines(string lineEnd)
    {
        var other = PageReader.Read("api-reference/referral-links/create.md", SeedPage.Text.Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Equal(Result.Page, other.Page);
        Assert.Equal(Result.Sites.Sites.Select(s => (s.Line, s.Column, s.EndLine, s.EndColumn)), other.Sites.Sites.Select(s => (s.Line, s.Column, s.EndLine, s.EndColumn)));
    }

    [Fact]
    public void A_byte_order_mark_shifts_offsets_and_nothing_else()
    {
        var marked = PageReader.Read("api-reference/referral-links/create.md", '\uFEFF' + SeedPage.Text);
        Assert.Equal(Result.Page, marked.Page);
        Assert.Equal(Result.Sites.Sites[1].Start + 1, marked.Sites.Sites[1].Start);
    }

    [Fact]
    public void Text_that_moves_changes_no_model()
    {
        var moved = PageReader.Read(
            "api-reference/referral-links/create.md", SeedPage.Text.Replace("## Request Body", "\n\n## Request Body", StringComparison.Ordinal));
        Assert.Equal(Result.Page, moved.Page);
        Assert.NotEqual(Result.Sites, moved.Sites);
    }
}
