using System.Text.RegularExpressions;

namespace Partnero.Conventions.Tests;

/// <summary>What a stranger sees first: short, and every link leads somewhere.</summary>
public sealed partial class ReadmeTests
{
    private const int TwoMinutes = 6 * 1024;

    [Fact]
    public void The_readme_is_read_to_its_end_in_two_minutes() =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Repository.Read("README.md")), 1, TwoMinutes);

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("SECURITY.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/cli.md")]
    [InlineData("docs/client.md")]
    [InlineData("docs/dialect.md")]
    [InlineData("docs/ide.md")]
    [InlineData("docs/mock.md")]
    [InlineData("docs/operations.md")]
    [InlineData("docs/performance.md")]
    [InlineData("docs/updating.md")]
    public void Links_lead_to_files_that_are_there(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var broken = Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)));

        Assert.Empty(broken);
    }

    [Fact]
    public void Each_package_has_a_readme_of_its_own_whose_links_work_outside_the_repository()
    {
        foreach (var project in new[] { "Client", "Cli", "Generator", "Mock", "Runtime", "Spec" })
        {
            var text = Repository.Read($"src/Partnero.{project}/PACKAGE.md");
            Assert.StartsWith($"# Partnero.{project}\n", text, StringComparison.Ordinal);
            Assert.All(Link().Matches(text), match => Assert.StartsWith("https://", match.Groups["target"].Value, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s`]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
