using Microsoft.CodeAnalysis;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Contract;

/// <summary>The page that everything began with, from Markdown to a call.</summary>
public sealed class Section1SeedPageTests
{
    private const string Path = "api-reference/referral-links/create.md";

    private static IReadOnlyDictionary<string, string> Generated { get; } = Generate(Asset("Assets/seed-page.md"));

    [Fact]
    public void The_page_of_docs_spec_says_the_same_as_the_real_one() =>
        Assert.Equal(PublicApi.Of(Generated), PublicApi.Of(Generate(Asset("docs-spec/" + Path))));

    [Fact]
    public async Task The_page_becomes_the_calls_of_the_contract()
    {
        var recorder = new Recorder(request => request.Method == HttpMethod.Get
            ? """{"data":[{"id":null,"domain":"partnero.com","url":"https://partnero.com?aff=","is_additional":false}],"status":1}"""
            : """{"data":{"id":"ref_456","key":"ref_456","url":"https:\/\/partnero.com?aff=ref_456","default":false,"is_additional":false,"direct_tracking":false,"direct_tracking_redirect":false,"direct_tracking_redirect_url":null},"status":1}""");

        var answer = await Script.Run(Generated, recorder, """
            ReferralLink link = await client.ReferralLinks.CreateAsync(new CreateReferralLinkRequest
            {
                Key = "ref_456",
                Partner = PartnerIdentifier.FromId("partner_123"),
            });
            IReadOnlyList<ReferralLinkAvailableDomain> domains = (await client.ReferralLinks.GetAvailableDomainsAsync()).Items;
            return string.Join(' ', link.Id, link.Key, link.Url, link.Default, link.IsAdditional, link.DirectTracking, link.DirectTrackingRedirect, link.DirectTrackingRedirectUrl ?? "null")
                + $" {domains[0].Id ?? "null"} {domains[0].Domain}";
            """);

        Assert.Equal("ref_456 ref_456 https://partnero.com?aff=ref_456 False False False False null null partnero.com", answer);
        Assert.Equal(
            [
                ("POST https://api.partnero.com/v1/partner_referral_links", """{"key":"ref_456","partner":{"id":"partner_123"}}"""),
                ("GET https://api.partnero.com/v1/partner_referral_links:domains", null),
            ],
            recorder.Requests);
    }

    [Fact]
    public async Task Broken_rules_are_named_before_anything_is_sent()
    {
        var recorder = new Recorder("{}");

        var answer = await Script.Run(Generated, recorder, """
            try
            {
                await client.ReferralLinks.CreateAsync(new() { Key = "k", DomainId = "d1", Partner = new() });
            }
            catch (RequestInvalidException exception)
            {
                return string.Join("|", exception.Problems.Select(problem => $"{problem.Path}={problem.Message}"));
            }

            return "sent";
            """);

        Assert.Equal("is_additional=is_additional is required when domain_id is present.|partner=one of id, key, email is required.", answer);
        Assert.Empty(recorder.Requests);
    }

    [Theory]
    [InlineData("new CreateReferralLinkRequest { Partner = PartnerIdentifier.FromId(\"x\") }", "CS9035")]
    [InlineData("new CreateReferralLinkRequest { Key = \"x\" }", "CS9035")]
    public void What_is_required_must_be_given_to_compile(string expression, string error)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => StrictCompiler.Load(Generated, $"namespace Acme; class C {{ object o = {expression}; }}"));

        Assert.Contains(error, exception.Message, StringComparison.Ordinal);
    }

    private static string Asset(string path) => File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, path));

    private static IReadOnlyDictionary<string, string> Generate(string text)
    {
        var driven = Driven.Once(new PartneroGenerator(), [new(Path, text)]);
        Assert.Empty(driven.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return driven.Files;
    }
}
