using Microsoft.CodeAnalysis;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;
using Partnero.Spec;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Generator.Tests;

/// <summary>Issues as diagnostics: where they stand, and that the rest is generated whatever happens.</summary>
public sealed class DiagnosticTests
{
    private static readonly DocPage Good = SmallDocs.Pages[0];
    private static readonly DocPage Tags = SmallDocs.Pages[1];

    [Theory]
    [InlineData("| `name` | string |", "| `name` | strang |", "strang")]
    [InlineData("POST https://api.acme.test/v1/tags", "POTS https://api.acme.test/v1/tags", null)]
    [InlineData("\"id\": \"tag_1\"", "\"id\": tag_1", null)]
    [InlineData("| Yes |", "| Perhaps |", "Perhaps")]
    public void A_broken_page_is_reported_where_it_is_broken_and_leaves_the_others_standing(string good, string bad, string? marked)
    {
        var page = Tags with { Text = Tags.Text.Replace(good, bad, StringComparison.Ordinal) };

        var driven = Driven.Once(new PartneroGenerator(), [Good, page]);

        var diagnostic = driven.Diagnostics.First(candidate => candidate.Severity >= DiagnosticSeverity.Warning);
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(page.FilePath, span.Path);
        Assert.NotNull(IssueCatalogue.Find(diagnostic.Id));
        var lines = page.Text.Split('\n');
        Assert.Contains(bad.Split(' ')[^1], lines[span.StartLinePosition.Line], StringComparison.Ordinal);
        if (marked is not null)
        {
            Assert.Equal(marked, lines[span.StartLinePosition.Line][span.StartLinePosition.Character..span.EndLinePosition.Character]);
            Assert.Equal(marked, page.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        }

        Assert.Contains("ReferralLinks.Requests.g.cs", driven.Files.Keys);
        StrictCompiler.Compile(driven.Files);
    }

    [Fact]
    public void Text_that_moves_moves_its_diagnostic()
    {
        var page = Tags with { Text = Tags.Text.Replace("| `name` | string |", "| `name` | strang |", StringComparison.Ordinal) };
        var driven = Driven.Once(new PartneroGenerator(), [Good, page]);
        var before = Line(driven);

        driven.Edit(page.Path, text => text.Replace("## Request Body", "\n\n## Request Body", StringComparison.Ordinal)).Run();

        Assert.Equal(before + 2, Line(driven));
        Assert.Equal(0, driven.Worked(StepNames.EmitPart));

        static int Line(Driven driven) => Assert.Single(driven.Diagnostics, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Warning).Location.GetLineSpan().StartLinePosition.Line;
    }

    [Fact]
    public void Severity_category_and_help_are_the_catalogues()
    {
        var page = Tags with { Text = Tags.Text.Replace("| `name` | string |", "| `name` | strang |", StringComparison.Ordinal) };

        var descriptor = Driven.Once(new PartneroGenerator(), [page]).Diagnostics[0].Descriptor;

        var rule = IssueCatalogue.Find(descriptor.Id)!;
        Assert.Equal("Partnero." + rule.Category, descriptor.Category);
        Assert.Equal(rule.Title, descriptor.Title.ToString());
        Assert.Equal(rule.MessageFormat, descriptor.MessageFormat.ToString());
        Assert.EndsWith($"/docs/diagnostics/{rule.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_without_an_operation_are_a_warning_and_no_client()
    {
        var driven = Driven.Once(new PartneroGenerator(), [new("overview.md", SmallDocs.Preamble + "# Overview\n\nNothing here.\n")]);

        Assert.Contains(driven.Diagnostics, diagnostic => diagnostic.Id == "PTN0002");
        Assert.Empty(driven.Files);
    }

    [Fact]
    public void The_only_endpoint_that_cannot_be_read_is_said_once()
    {
        var driven = Driven.Once(new PartneroGenerator(), [Tags with { Text = Tags.Text.Replace("POST ", "POTS ", StringComparison.Ordinal) }]);

        Assert.Equal(["PTN1001"], driven.Diagnostics.Select(diagnostic => diagnostic.Id).Where(id => id is "PTN0002" or "PTN1001" or "PTN3012"));
    }

    [Fact]
    public void Reading_that_fails_costs_the_page_and_nothing_else()
    {
        var generator = new PartneroGenerator(
            (path, text, cancellationToken) => path == Tags.Path ? throw new InvalidOperationException("boom") : PageReader.Read(path, text, cancellationToken),
            Link);

        var driven = Driven.Once(generator, [Good, Tags]);

        var diagnostic = Assert.Single(driven.Diagnostics);
        Assert.Equal((Tags.FilePath, "PTN1008"), (diagnostic.Location.GetLineSpan().Path, diagnostic.Id));
        Assert.Contains("ReferralLinks.Client.g.cs", driven.Files.Keys);
        Assert.DoesNotContain("Tags.Client.g.cs", driven.Files.Keys);
    }

    [Fact]
    public void Linking_that_fails_because_of_a_page_leaves_that_page_out()
    {
        var generator = new PartneroGenerator(
            PageReader.Read,
            (pages, prefix, cancellationToken) => pages.Any(page => page.Path == Tags.Path) ? throw new InvalidOperationException("boom") : Link(pages, prefix, cancellationToken));

        var driven = Driven.Once(generator, [Good, Tags]);

        Assert.All(driven.Diagnostics, diagnostic => Assert.Equal("PTN0001", diagnostic.Id));
        Assert.Contains(driven.Diagnostics, diagnostic => diagnostic.Location.GetLineSpan().Path == Tags.FilePath);
        Assert.Contains("ReferralLinks.Client.g.cs", driven.Files.Keys);
        Assert.DoesNotContain("Tags.Client.g.cs", driven.Files.Keys);
    }

    [Fact]
    public void Emitting_that_fails_costs_the_group_and_nothing_else()
    {
        var api = Models.Api(
            Models.Group("Bad", [Models.Operation("Bad.Do") with { Method = null! }]),
            Models.Group("Good", [Models.Operation("Good.Do")]));

        var driven = Driven.Once(Models.Generator(api), [new("page.md", "")]);

        var diagnostic = Assert.Single(driven.Diagnostics);
        Assert.Equal("PTN0001", diagnostic.Id);
        Assert.Contains("Bad", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Good.Client.g.cs", driven.Files.Keys);
        StrictCompiler.Compile(driven.Files);
    }

    private static LinkResult Link(IReadOnlyList<Page> pages, string prefix, CancellationToken cancellationToken) =>
        ApiLinker.Link(pages, new LinkOptions { NamePrefix = prefix }, cancellationToken);
}
