using System.Text.Json;
using Partnero.Spec;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Cli.Tests.Lint;

public sealed class LintTests
{
    private const string Broken = "partners/create.md";

    /// <summary>A type nobody knows in line 13, an unexplained star in line 14.</summary>
    private const string Page = """
        # Create partner

        > Create one

        ## Endpoint

        ```
        POST https://api.partnero.com/v1/partners
        ```

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `email` | sting, 100% | Yes | Address |
        | `name` | string | No\* | Name |

        ```json 200 OK
        { "data": { "id": "x_1" }, "status": 1 }
        ```

        """;

    [Fact]
    public async Task A_finding_is_a_line_that_editors_and_CI_understand()
    {
        using var docs = Docs();
        var run = await Cli.RunAsync("lint", docs.Path);

        var lines = run.Out.TrimEnd().Split('\n');
        Assert.All(lines, line => Assert.Matches(@"^[^(]+/partners/create\.md\([0-9]+,[0-9]+\): (error|warning|info) PTN[0-9]{4}: .+", line));
        Assert.Contains(lines, line => line.StartsWith($"{docs[Broken]}(13,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"{docs[Broken]}(14,", StringComparison.Ordinal));
        Assert.Matches("^1 page: [0-9]+ errors?, [0-9]+ warnings?, [0-9]+ infos?.\n$", run.Error);
    }

    [Fact]
    public async Task Findings_are_those_of_the_library_that_the_compiler_uses()
    {
        using var docs = Docs();
        var json = JsonDocument.Parse((await Cli.RunAsync("lint", docs.Path, "--format", "json")).Out).RootElement;

        var page = PageReader.Read(Broken, Page);
        var issues = page.Issues.Concat(ApiLinker.Link([page.Page!], LinkOptions.Default).Issues).ToList();
        Assert.NotEmpty(issues);
        Assert.Equal(
            issues.Select(issue => (issue.RuleId, issue.Message())).Order(),
            json.EnumerateArray().Select(finding => (finding.GetProperty("id").GetString()!, finding.GetProperty("message").GetString()!)).Order());
    }

    [Fact]
    public async Task Sarif_names_rules_levels_and_regions()
    {
        using var docs = Docs();
        var log = JsonDocument.Parse((await Cli.RunAsync("lint", docs.Path, "--format", "sarif")).Out).RootElement;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = log.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.Matches("^(error|warning|note)$", result.GetProperty("level").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal(new Uri(docs[Broken]).AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.InRange(place.GetProperty("region").GetProperty("startLine").GetInt32(), 1, 20);
        }
    }

    [Fact]
    public async Task GitHub_commands_cannot_be_forged_by_a_page()
    {
        using var docs = new TemporaryFolder();
        docs.Write(Broken, Page.Replace("sting", "st\u2028ing%0A::error::forged", StringComparison.Ordinal));
        var run = await Cli.RunAsync("lint", docs.Path, "--format", "github");

        var lines = run.Out.TrimEnd().Split('\n');
        Assert.All(lines, line => Assert.Matches("^::(error|warning|notice) file=[^,]+,line=[0-9]+,endLine=[0-9]+(,col=[0-9]+,endColumn=[0-9]+)?,title=PTN[0-9]{4}%3A [^:]+::.+", line));
        Assert.Contains(lines, line => line.Contains("%250A", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public async Task Fail_on_says_which_findings_fail(string least, int code)
    {
        using var docs = Docs();
        var json = JsonDocument.Parse((await Cli.RunAsync("lint", docs.Path, "--format", "json")).Out).RootElement;
        Assert.Equal("warning", json.EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()).Distinct().Order().Last());
        Assert.DoesNotContain(json.EnumerateArray(), finding => finding.GetProperty("severity").GetString() == "error");

        Assert.Equal(code, (await Cli.RunAsync("lint", docs.Path, "--fail-on", least)).ExitCode);
    }

    [Fact]
    public async Task A_result_file_is_written_whole_and_nothing_else_is_left()
    {
        using var docs = Docs();
        using var output = new TemporaryFolder();
        var run = await Cli.RunAsync("lint", docs.Path, "--format", "sarif", "--output", output["new/lint.sarif"]);

        Assert.Equal("", run.Out);
        Assert.Equal(["new/lint.sarif"], output.Files());
        Assert.StartsWith("{", output.Read("new/lint.sarif"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("openapi")]
    public async Task A_folder_that_is_no_docs_folder_is_said_to_be_none(string command)
    {
        using var folder = new TemporaryFolder();
        var missing = await Cli.RunAsync(command, folder["nowhere"]);
        var empty = await Cli.RunAsync(command, folder.Path);
        folder.Write("README.md", "# Read me\n");
        var other = await Cli.RunAsync(command, folder.Path);

        Assert.Equal((3, $"partnero: {folder["nowhere"]}: there is no such folder.\n"), (missing.ExitCode, missing.Error));
        Assert.Equal((3, $"partnero: {folder.Path}: is no docs folder: there is no page (*.md, *.mdx) in it.\n"), (empty.ExitCode, empty.Error));
        Assert.Equal((3, $"partnero: {folder.Path}: is no docs folder: its only page describes no operation.\n"), (other.ExitCode, other.Error));
    }

    [Fact]
    public async Task A_folder_whose_only_endpoint_cannot_be_read_is_told_why()
    {
        using var folder = new TemporaryFolder();
        folder.Write("things/create.md", "# Create thing\n\n## Endpoint\n\n```\nPOTS https://api.example.com/v1/things\n```\n");
        var run = await Cli.RunAsync("lint", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("create.md(6,1): error PTN1001: ", run.Out, StringComparison.Ordinal);
    }

    private static TemporaryFolder Docs()
    {
        var docs = new TemporaryFolder();
        docs.Write(Broken, Page.ReplaceLineEndings("\n"));
        return docs;
    }
}
