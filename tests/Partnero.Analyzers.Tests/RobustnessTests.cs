using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>Code as an editor has it between two keystrokes, and code as only tools write it.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void The_compiler_is_the_one_that_this_project_is_for()
    {
        var version = typeof(CSharpCompilation).Assembly.GetName().Version!;
#if NEWEST_ROSLYN
        Assert.Equal(new Version(5, 12), new Version(version.Major, version.Minor));
#else
        Assert.Equal(new Version(4, 8), new Version(version.Major, version.Minor));
#endif
    }

    [Fact]
    public async Task Unfinished_code_is_no_reason_to_fail()
    {
        var whole = Projects.Method(
            """
            var r = new CreateReferralLinkRequest { Key = text, Partner = new() { Id = maybe ?? text }, DomainId = flag switch { true => "d", _ => null } };
            try { r.Partner.Key ??= text; foreach (var c in text) { if (r is { DomainId: var d }) { r = r with { Key = d ?? text }; } } }
            catch (Exception e) when (e.Message == text) { (r.Key, _) = (text, 1); }
            finally { await client.ReferralLinks.CreateAsync(r); }
            Complete(ref r, out var other, x => new PartnerIdentifier());
            void Complete(ref CreateReferralLinkRequest a, out PartnerIdentifier b, Func<int, PartnerIdentifier> f) { b = f(1); }
            """);
        var start = whole.IndexOf("var r", StringComparison.Ordinal);
        for (var length = start; length < whole.Length; length += 7)
        {
            // Cut off at any point, and with a hole at any point.
            await Analysis.Find(Analysis.Consumer(whole[..length]));
            await Analysis.Find(Analysis.Consumer(whole.Remove(length, Math.Min(5, whole.Length - length))));
        }
    }

    [Fact]
    public async Task The_handlers_around_a_lambda_are_not_its_own() => await CallSites.CheckBody(
        """
        foreach (var c in text) { await Send(() => { Console.WriteLine(c); return client.Partners.FindAsync({|PTN5001:new PartnerIdentifier()|}); }); }
        try { await Send(() => { try { Console.WriteLine(); } finally { _ = {|PTN5001:new PartnerIdentifier()|}; } return Task.CompletedTask; }); } finally { Console.WriteLine(); }
        static Task Send(Func<Task> call) => call();
        """);

    [Theory]
    [InlineData(1_000, 1)] // is analyzed like any other
    [InlineData(20_000, 0)] // may be more than the stack holds: then silence, and no crash
    public async Task Expressions_thousands_of_levels_deep_do_not_take_the_compiler_down(int levels, int atLeast)
    {
        var deep = new StringBuilder("text").Insert(4, " + text", levels);
        var body = $"var x = new PartnerIdentifier {{ Id = {deep} }}; _ = new PartnerIdentifier();";
        Assert.InRange((await Analysis.Find(Analysis.Consumer(Projects.Method(body)))).Length, atLeast, 1);
    }

    [Fact]
    public async Task Rules_that_name_no_member_are_passed_over() => await CallSites.CheckInOneAssembly(
        """
        using Partnero.Runtime;
        [OneOfRequired("Gone", "Nowhere.At.All")]
        [OneOfRequired]
        [OneOfRequired((string[])null!)]
        [RequiredWhenPresent("Here", "Gone")]
        [RequiredWhenPresent("Gone", "Here")]
        [RequiredWhenTrue("Here", "Here.Length.Gone")]
        [RequiredWhenValue("Here", "There")]
        [RequiredWhenValue(null!, null!, null!)]
        record R { public string? Here { get; set; } public string? There { get; set; } }
        class C { object M() { var r = new R { There = "x" }; return 1; } }
        """);

    [Fact]
    public async Task Code_without_the_run_time_is_left_alone()
    {
        var code = Projects.Parse("class PartnerIdentifier { } class C { object M() => new PartnerIdentifier(); }", "Code.cs");
        Assert.Empty(await Analysis.Find(Analysis.Compile(code).RemoveAllReferences()));
    }

    [Fact]
    public async Task Generated_code_is_left_alone()
    {
        var code = Projects.Parse(Projects.Method("_ = new PartnerIdentifier();"), "Code.g.cs");
        var models = Projects.Parse(Models.Source, "Models.g.cs");
        Assert.Empty(await Analysis.Find(Analysis.Compile(models, code)));
    }

    [Theory]
    [InlineData("PTN5003", "PTN5004", "CouponDurationValue")]
    [InlineData("PTN5004", "PTN5003", "CouponSpecificPartners")]
    public async Task A_rule_that_is_switched_off_does_not_take_the_others_of_its_finding_with_it(string off, string found, string member)
    {
        var compilation = Analysis.Consumer(Projects.Method(
            "_ = new CreateCouponRequest { Name = text, CouponDurationType = CouponDurationType.Hours, LimitToSpecificPartner = true };"));
        var options = compilation.Options.WithSpecificDiagnosticOptions([new(off, ReportDiagnostic.Suppress)]);
        var diagnostic = Assert.Single(await Analysis.Find(compilation.WithOptions(options)));
        Assert.Equal((found, member), (diagnostic.Id, diagnostic.Properties["Members"]));
    }

    [Fact]
    public async Task The_severity_can_be_changed_as_for_any_rule()
    {
        var compilation = Analysis.Consumer(Projects.Method("_ = new PartnerIdentifier();"));
        var options = compilation.Options.WithSpecificDiagnosticOptions([new("PTN5001", ReportDiagnostic.Suppress)]);
        Assert.Empty(await Analysis.Find(compilation.WithOptions(options)));
    }
}
