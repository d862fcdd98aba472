using System.Text;
using Partnero.Analyzers.Helpers;
using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>
/// How the work of the analyzer grows when code doubles: blocks visited, states merged, operations of helpers read. Counted,
/// so that the figures are the same on each machine.
/// </summary>
public sealed class WorkTests
{
    private const string Incomplete = "new CreateReferralLinkRequest { Key = text, Partner = new PartnerIdentifier() }";

    [Fact]
    public async Task More_callers_read_a_helper_no_more_often()
    {
        var (few, many) = (await Work(Callers(100, helper: 200)), await Work(Callers(200, helper: 200)));
        var reading = await Work(Callers(1, helper: 200));
        Assert.InRange(reading, 200, 20_000);
        Assert.InRange(many - few, 1, reading);
        Assert.InRange(Exponent(few - reading, many - reading), 0, 1.1);
    }

    [Fact]
    public async Task A_larger_helper_costs_what_it_is_larger() =>
        Assert.InRange(Exponent(await Work(Callers(20, helper: 200)), await Work(Callers(20, helper: 400))), 0, 1.1);

    [Fact]
    public async Task A_chain_of_helpers_costs_what_it_is_longer() =>
        Assert.InRange(Exponent(await Work(Chain(100)), await Work(Chain(200))), 0, 1.1);

    [Fact]
    public async Task Deeper_branches_loops_and_handlers_cost_a_multiple_of_what_they_hold()
    {
        Assert.InRange(Exponent(await Work(Nested("if (flag) {", 20)), await Work(Nested("if (flag) {", 40))), 0, 1.2);
        Assert.InRange(Exponent(await Work(Nested("while (flag) {", 8)), await Work(Nested("while (flag) {", 16))), 0, 2.2);
        Assert.InRange(Exponent(await Work(Nested("try { } finally {", 8)), await Work(Nested("try { } finally {", 16))), 0, 2.2);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(96)]
    public async Task Requests_that_change_places_in_a_loop_stay_within_the_budget_of_the_body(int requests) =>
        Assert.InRange(Exponent(await Work(Shifting(requests)), await Work(Shifting(2 * requests))), 0, 1.2);

    [Fact]
    public async Task Beyond_the_budget_nothing_is_said() =>
        Assert.Empty(await Analysis.Find(Analysis.Consumer(Projects.Method(Shifting(200) + "_ = new PartnerIdentifier();"))));

    [Fact]
    public async Task A_long_method_as_people_write_it_is_far_within_its_budget()
    {
        var body = new StringBuilder("string? id = null;\n");
        for (var i = 0; i < 300; i++)
        {
            body.Append($$"""
                foreach (var c{{i}} in text)
                {
                    var r{{i}} = new CreateReferralLinkRequest { Key = text, Partner = partner };
                    if (flag) { r{{i}}.DomainId = id; } else if (count > {{i}}) { r{{i}}.DomainId ??= maybe; continue; }
                    try { await client.ReferralLinks.CreateAsync(r{{i}}); } catch (Exception) { id = r{{i}}.Key; }
                }

                """);
        }

        var found = await Analysis.Find(Analysis.Consumer(Projects.Method(body + "_ = new PartnerIdentifier();")));
        Assert.Equal("PTN5001", Assert.Single(found).Id);
    }

    private static double Exponent(long work, long doubled) => Math.Log2((double)doubled / work);

    private static async Task<long> Work(string members)
    {
        var counter = new WorkCounter();
        var code = members.Contains("void ", StringComparison.Ordinal) ? Projects.Class(members) : Projects.Method(members);
        await Analysis.Find(Analysis.Consumer(code), new CallSiteAnalyzer(counter));
        return counter.Total;
    }

    private static string Callers(int callers, int helper)
    {
        var code = new StringBuilder("void Fill(CreateReferralLinkRequest r, string[] s) {\n");
        for (var i = 0; i < helper; i++)
        {
            code.Append($"if (s[{i}].Length > {i}) {{ s[{i}] = r.Key; }}\n");
        }

        code.Append("}\n");
        for (var i = 0; i < callers; i++)
        {
            code.Append($"void M{i}(string text, string[] s) {{ var r = {Incomplete}; Fill(r, s); r.Partner.Id = text; }}\n");
        }

        return code.ToString();
    }

    private static string Chain(int length)
    {
        var code = new StringBuilder($"void Fill{length}(CreateReferralLinkRequest r) {{ r.Partner.Id = r.Key; }}\n");
        for (var i = 0; i < length; i++)
        {
            code.Append($"void Fill{i}(CreateReferralLinkRequest r) => Fill{i + 1}(r);\n");
            code.Append($"void M{i}(string text) {{ Fill{i}({Incomplete}); }}\n");
        }

        return code.ToString();
    }

    private static string Nested(string open, int depth) =>
        $"var r = {Incomplete}; string? id = null;\n"
        + string.Concat(Enumerable.Repeat($"{open} id = r.Partner.Id ?? maybe;\n", depth))
        + $"r.Partner.Id = text; {new string('}', depth)} await client.ReferralLinks.CreateAsync(r);";

    private static string Shifting(int requests)
    {
        var code = new StringBuilder();
        var all = Enumerable.Range(0, requests).ToList();
        all.ForEach(i => code.Append($"var r{i} = new CreateReferralLinkRequest {{ Key = \"k\", Partner = partner }};\n"));
        code.Append("while (flag) {\n");
        all.ForEach(i => code.Append($"if (count > {i}) {{ r{i} = r{(i + 1) % requests}; }}\n"));
        code.Append("}\n");
        all.ForEach(i => code.Append($"await client.ReferralLinks.CreateAsync(r{i});\n"));
        return code.ToString();
    }
}
