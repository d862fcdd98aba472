using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

public sealed class SeedTests
{
    [Fact]
    public void The_generated_code_compiles_with_every_warning_an_error() => StrictCompiler.Compile(Models.Generate(Models.Seed));

    [Fact]
    public async Task A_call_sends_and_reads_what_the_page_shows()
    {
        var recorder = new Recorder("""{"data":{"id":"ref_456","key":"ref_456","url":"https://a.test","default":false,"direct_tracking_redirect_url":null,"new":1},"status":1}""");
        var answer = await Script.Run(Models.Seed, recorder, """
            var link = await client.ReferralLinks.CreateAsync(new CreateReferralLinkRequest
            {
                Key = "ref_456",
                Partner = PartnerIdentifier.FromId("partner_123"),
            });
            return $"{link.Id} {link.Url} {link.Default} {link.DirectTrackingRedirectUrl ?? "null"} {link.AdditionalProperties["new"]} {JsonSerializer.Serialize(link)}";
            """);

        var (line, body) = Assert.Single(recorder.Requests);
        Assert.Equal("POST https://api.acme.test/v1/partner_referral_links", line);
        Assert.Equal("""{"key":"ref_456","partner":{"id":"partner_123"}}""", body);
        Assert.Equal("""ref_456 https://a.test False null 1 {"id":"ref_456","key":"ref_456","url":"https://a.test","default":false,"direct_tracking_redirect_url":null,"new":1}""", answer);
    }
}
