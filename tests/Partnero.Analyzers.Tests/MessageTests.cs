using System.Globalization;
using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

public sealed class MessageTests
{
    private const string See = $"; see {Models.Page}";

    [Theory]
    [InlineData("_ = new PartnerIdentifier();", $"'PartnerIdentifier' needs one of Id, Key or Email{See}")]
    [InlineData("_ = new CreateTransactionRequest { Amount = 1 };", "'CreateTransactionRequest' needs one of Customer.Key or Customer.Email")]
    [InlineData("_ = given with { DomainId = \"d\", IsAdditional = null };", $"'CreateReferralLinkRequest' needs IsAdditional, because DomainId is set{See}")]
    [InlineData("_ = new CreateCouponRequest { Name = text, LimitToSpecificPartner = true };", "'CreateCouponRequest' needs CouponSpecificPartners, because LimitToSpecificPartner is true")]
    [InlineData("_ = new CreateCouponRequest { Name = text, CouponDurationType = \"Hours\" };", "'CreateCouponRequest' needs CouponDurationValue, because CouponDurationType is \"Hours\"")]
    [InlineData("_ = new CreateCouponRequest { Name = text, CouponDurationType = CouponDurationType.Hours };", "'CreateCouponRequest' needs CouponDurationValue, because CouponDurationType is Hours")]
    [InlineData("_ = new CreateCouponRequest { Name = text, IsNoted = true };", "'CreateCouponRequest' needs Note, because IsNoted is true")]
    [InlineData("_ = new CreateTransactionRequest { Amount = 1, Reward = 2, Customer = new() { Key = text } };", $"'CreateTransactionRequest' takes only one of Amount or Reward, but Amount and Reward are set{See}")]
    [InlineData("_ = new CreateCouponRequest { Name = text, CouponDurationType = CouponDurationType.Hours, IsNoted = true, LimitToSpecificPartner = true };", "'CreateCouponRequest' needs CouponDurationValue, because CouponDurationType is Hours; and CouponSpecificPartners, because LimitToSpecificPartner is true; and Note, because IsNoted is true")]
    [InlineData("_ = new CreateTransactionRequest();", $"'CreateTransactionRequest' needs one of Customer.Key or Customer.Email; and one of Amount or Reward{See}")]
    [InlineData("Property = new() { Key = text, Partner = partner, DomainId = text };", $"'CreateReferralLinkRequest' is stored before it is complete: it needs IsAdditional, because DomainId is set{See}")]
    [InlineData("_ = Task.FromResult(new PartnerIdentifier());", $"'PartnerIdentifier' is passed to FromResult before it is complete: it needs one of Id, Key or Email{See}")]
    [InlineData("Func<object> f = () => new CreateTransactionRequest { Amount = 1, Reward = 2 };", $"'CreateTransactionRequest' is returned before it is complete: it needs one of Customer.Key or Customer.Email; takes only one of Amount or Reward, but Amount and Reward are set{See}")]
    public async Task A_message_names_the_request_the_members_the_rule_and_the_page(string body, string message)
    {
        var diagnostic = Assert.Single(await Analysis.Find(Analysis.Consumer(Projects.Method(body))));
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_member_too_many_is_marked_and_the_creation_is_named_beside_it()
    {
        var diagnostic = Assert.Single(await Analysis.Find(Analysis.Consumer(Projects.Method(
            "_ = new CreateTransactionRequest { Amount = 1, Reward = 2, Customer = new() { Key = text } };"))));
        Assert.Equal("Reward = 2", Text(diagnostic.Location));
        Assert.Equal("new CreateTransactionRequest", Text(Assert.Single(diagnostic.AdditionalLocations)));
    }

    [Fact]
    public void Every_rule_has_its_page_and_its_release_row()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Partnero.Gen.sln")))
        {
            root = root.Parent!;
        }

        var releases = File.ReadAllText(Path.Combine(root.FullName, "src/Partnero.Analyzers/AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(root.FullName, "src/Partnero.Analyzers/AnalyzerReleases.Shipped.md"));
        var rules = new CallSiteAnalyzer().SupportedDiagnostics;
        Assert.Equal(6, rules.Length);
        foreach (var rule in rules)
        {
            var page = File.ReadAllText(Path.Combine(root.FullName, $"docs/diagnostics/{rule.Id}.md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title.ToString(CultureInfo.InvariantCulture)}\n", page, StringComparison.Ordinal);
            Assert.EndsWith($"/docs/diagnostics/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
            Assert.Contains($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(CultureInfo.InvariantCulture)}", releases, StringComparison.Ordinal);
        }
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
