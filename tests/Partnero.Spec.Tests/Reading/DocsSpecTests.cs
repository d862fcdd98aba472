using System.Runtime.CompilerServices;

namespace Partnero.Spec.Tests.Reading;

/// <summary>Every page of docs-spec, as it is in the repository.</summary>
public class DocsSpecTests
{
    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../docs-spec"));

    private static IEnumerable<PageResult> Pages() => Directory.GetFiles(Folder(), "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => PageReader.Read(Path.GetRelativePath(Folder(), file).Replace('\\', '/'), File.ReadAllText(file)));

    [Fact]
    public void Each_page_has_a_title_a_summary_and_the_site() => Assert.All(Pages(), result =>
    {
        Assert.False(string.IsNullOrEmpty(result.Page!.Title));
        Assert.False(string.IsNullOrEmpty(result.Page.Summary));
        Assert.Equal("https://docs.partnero.com", result.Page.SiteUrl);
    });

    /// <summary>The one contradiction is the service's own: the old page says string and sends a number.</summary>
    [Fact]
    public void Pages_are_read_with_no_issue_that_they_do_not_deserve() => Assert.Equal(
        ["api-reference/newsletter/rewards.md PTN4008"],
        Pages().SelectMany(result => result.Issues.Select(issue => $"{issue.At.Page} {issue.RuleId}")));

    [Fact]
    public void Every_star_has_its_rule() => Assert.All(Pages().SelectMany(result => result.Page!.Operations), operation => Assert.All(
        operation.Parameters.Where(row => row.Requirement == Model.Requirement.YesConditional),
        row => Assert.Contains(operation.Rules, rule => rule.Fields.Contains(row.Name))));
}
