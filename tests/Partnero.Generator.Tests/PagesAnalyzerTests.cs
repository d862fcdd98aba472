using Microsoft.CodeAnalysis;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>Findings about pages come from an analyzer, which hosts ask about an open page; each is reported once.</summary>
public sealed class PagesAnalyzerTests
{
    private static readonly DocPage Good = SmallDocs.Pages[0];
    private static readonly DocPage Broken = SmallDocs.Pages[1] with { Text = SmallDocs.Pages[1].Text.Replace("| `name` | string |", "| `name` | strang |", StringComparison.Ordinal) };

    [Fact]
    public async Task A_page_that_is_open_has_the_finding_of_the_build_at_the_same_place()
    {
        var driven = Driven.Once(new PartneroGenerator(), [Good, Broken]);

        var inBuild = Assert.Single(driven.Diagnostics, diagnostic => diagnostic.Id == "PTN2002");
        var inEditor = Assert.Single(await driven.AnalyzeOpenPageAsync(Broken.Path), diagnostic => diagnostic.Id == "PTN2002");

        Assert.Equal(inBuild.ToString(), inEditor.ToString());
        Assert.Equal(Broken.FilePath, inEditor.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task A_page_that_is_open_has_no_finding_of_another_page()
    {
        var driven = Driven.Once(new PartneroGenerator(), [Good, Broken]);

        Assert.DoesNotContain(await driven.AnalyzeOpenPageAsync(Good.Path), diagnostic => diagnostic.Id == "PTN2002");
    }

    [Fact]
    public void Findings_between_pages_are_reported_once()
    {
        var linking = Good with { Text = Good.Text + "\nSee [the other page](/api-reference/nowhere).\n" };

        var driven = Driven.Once(new PartneroGenerator(), [linking]);

        Assert.Single(driven.Diagnostics, diagnostic => diagnostic.GetMessage().Contains("nowhere", StringComparison.Ordinal));
        Assert.Empty(driven.Result.Diagnostics);
    }

    [Fact]
    public void The_generator_itself_reports_what_stops_it()
    {
        var driven = Driven.Once(new PartneroGenerator(), [new("overview.md", SmallDocs.Preamble + "# Overview\n\nNothing here.\n")]);

        Assert.Equal("PTN0002", Assert.Single(driven.Result.Diagnostics).Id);
    }
}
