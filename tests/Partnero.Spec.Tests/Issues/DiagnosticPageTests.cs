using System.Text;
using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Issues;

/// <summary>Every rule has its page, and what the page says happens is what happens.</summary>
public class DiagnosticPageTests
{
    /// <summary>Rules of the project and of failures of this software: the generator's tests know their pages.</summary>
    public static bool IsAboutPages(string id) =>
        id[3] != '0' && id != PageRules.PageUnreadable.Id && id != PageRules.PageNotText.Id; // no page can show what is no text

    public static TheoryData<string> Rules => [.. IssueCatalogue.All.Select(rule => rule.Id)];

    public static TheoryData<string> RulesAboutPages => [.. IssueCatalogue.All.Select(rule => rule.Id).Where(IsAboutPages)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_names_its_rule_as_the_catalogue_does_and_leads_on_to_severities(string id)
    {
        var rule = IssueCatalogue.Find(id)!;
        var text = DiagnosticPage.Read(id).Text;
        Assert.StartsWith(
            $"# {id}: {rule.Title}\n\n| severity | category |\n|---|---|\n| {Name(rule.Severity)} | Partnero.{rule.Category} |\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("[Another severity, or silence](severity.md)\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RulesAboutPages))]
    public void The_bad_example_gives_this_rule_and_no_other_exactly_as_the_page_shows(string id)
    {
        var page = DiagnosticPage.Read(id);
        Assert.NotEmpty(page.Bad);
        var reported = Report(page.Bad);
        Assert.All(reported, line => Assert.Contains($" {id}: ", line, StringComparison.Ordinal));
        Assert.Equal(page.Reported, reported);
    }

    [Theory]
    [MemberData(nameof(RulesAboutPages))]
    public void The_good_example_gives_none(string id)
    {
        var page = DiagnosticPage.Read(id);
        Assert.NotEqual(page.Bad, page.Good);
        Assert.Empty(Report(page.Good));
    }

    [Theory]
    [InlineData("PTN1001")]
    [InlineData("PTN1002")]
    [InlineData("PTN1003")]
    [InlineData("PTN1009")]
    public void A_page_among_others_whose_endpoint_is_missed_is_said_so_once(string id)
    {
        var page = DiagnosticPage.Read(id);
        var files = page.Bad.ToDictionary(file => file.Key.Replace("overview", "broken", StringComparison.Ordinal), file => file.Value, StringComparer.Ordinal);
        files.Add(DiagnosticPage.DocsFolder + "things/get.md", DiagnosticPage.Read("PTN2010").Good.Single().Value);
        Assert.Contains($" {id}: ", Assert.Single(Report(files)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() =>
        Assert.DoesNotContain(DiagnosticPage.Ids(), id => id[3] != '5' && IssueCatalogue.Find(id) is null);

    [Fact]
    public void The_index_lists_every_page()
    {
        var index = new StringBuilder();
        foreach (var id in DiagnosticPage.Ids())
        {
            // The rules at call sites are not the catalogue's; their pages begin alike.
            var lines = DiagnosticPage.Read(id).Text.Split('\n');
            index.Append($"| [{id}]({id}.md) | {lines[4].Split('|')[1].Trim()} | {lines[0][(id.Length + 4)..]} |\n");
        }

        Assert.Contains("| id | severity | what |\n|---|---|---|\n" + index, File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_between_the_pages_lead_somewhere()
    {
        foreach (var file in Directory.EnumerateFiles(DiagnosticPage.Folder, "*.md"))
        {
            foreach (var link in PageReader.Read("x.md", File.ReadAllText(file)).Page!.Links.Where(link => link.Target.EndsWith(".md", StringComparison.Ordinal)))
            {
                Assert.True(File.Exists(Path.Combine(DiagnosticPage.Folder, link.Target)), $"{file}: {link.Target}");
            }
        }
    }

    // The compiler's own analyzer for these rows sees only descriptors that are written out as constants; ours are made of the catalogue.
    [Fact]
    public void Every_rule_has_one_release_row()
    {
        var folder = Path.Combine(DiagnosticPage.Folder, "..", "..", "src", "Partnero.Spec");
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(folder, file))).Where(line => line.StartsWith("PTN", StringComparison.Ordinal));
        Assert.Equal(IssueCatalogue.All.Select(rule => $"{rule.Id} | Partnero.{rule.Category} | {rule.Severity} | {rule.Title}"), rows.Order(StringComparer.Ordinal));
    }

    /// <summary>What is wrong with a docs folder, as compilers write it.</summary>
    internal static string[] Report(IReadOnlyDictionary<string, string> files)
    {
        var result = ApiReader.Read(files.Select(file => KeyValuePair.Create(file.Key[DiagnosticPage.DocsFolder.Length..], file.Value)));
        return [.. result.Issues.Select(issue =>
        {
            var span = result.Locate(issue.At);
            return $"{DiagnosticPage.DocsFolder}{issue.At.Page}({span.Line + 1},{span.Column + 1}): {Name(IssueCatalogue.Find(issue.RuleId)!.Severity)} {issue.RuleId}: {issue.Message()}";
        })];
    }

    private static string Name(IssueSeverity severity) => severity switch { IssueSeverity.Error => "error", IssueSeverity.Warning => "warning", _ => "info" };
}
