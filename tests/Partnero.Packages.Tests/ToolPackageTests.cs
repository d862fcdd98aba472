using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Partnero.Packages.Tests;

/// <summary>The tool as its users have it: installed from its package, with a project around it.</summary>
public sealed partial class ToolPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task Lint_says_what_the_compiler_says()
    {
        var project = await InstallAsync("tool-lint");
        project.CopyPage("create-widget.md", "docs-spec/widgets/create.md");
        project.Write("docs-spec/widgets/update.md", """
            # Update widget

            ## Endpoint

            ```
            PUT https://api.acme.example/v2/widgets/{id}
            ```

            ## Request Body

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            | `name` | strng | Yes | What it is called |
            | `name` | string | Maybe | Said twice |
            | `colour` | string | No\* | Its colour |

            ## Response

            ```json 200 OK
            { "data": { "id": }, "status": 1 }
            ```
            """);
        project.Write("docs-spec/gadgets/create.md", "# Create gadget\n\n## Endpoint\n\n```\nPOTS https://api.acme.example/v2/gadgets\n```\n");

        var lint = await project.PartneroAsync("lint");
        var build = await project.BuildAsync();

        Assert.Equal(1, lint.ExitCode);
        Assert.Equal(Findings(build.Output), Findings(lint.Output));
        Assert.True(Findings(lint.Output).Count > 4, lint.Output);
    }

    [Fact]
    public async Task It_writes_a_report_and_runs_a_mock()
    {
        var project = await InstallAsync("tool-report");
        project.CopyPage("create-widget.md", "docs-spec/widgets/create.md");

        (await project.PartneroAsync("report")).MustSucceed();
        using var mock = project.StartPartnero("mock", "--port", "0");
        try
        {
            using var http = new HttpClient();
            Assert.Contains("Partnero mock", await http.GetStringAsync(await LivePageAsync(mock)), StringComparison.Ordinal);
        }
        finally
        {
            mock.Kill(entireProcessTree: true);
            await mock.WaitForExitAsync();
        }

        Assert.Contains("partnero.Widgets.CreateAsync(", project.Read("report.html"), StringComparison.Ordinal);
    }

    private static async Task<Uri> LivePageAsync(Process mock)
    {
        while (await mock.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
        {
            if (line.StartsWith("Page ", StringComparison.Ordinal))
            {
                return new Uri(line["Page ".Length..].Trim());
            }
        }

        throw new InvalidOperationException("The mock named no page.");
    }

    private static List<string> Findings(string output) =>
        [.. Finding().Matches(output).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private async Task<ConsumerProject> InstallAsync(string name)
    {
        var project = feed.NewProject(name);
        project.WriteProject("""<PackageReference Include="Partnero.Generator" Version="0.1.0" />""");
        project.Write("Program.cs", "");
        (await project.DotNetAsync("tool", "install", "Partnero.Cli", "--version", "0.1.0", "--tool-path", "tools")).MustSucceed();
        return project;
    }

    // From the folder of the pages on, so that both say it alike; the compiler puts the address of the finding's page behind it.
    [GeneratedRegex(@"docs-spec[^\s(]*\(\d+,\d+\): (?:warning|error) PTN\d{4}: [^\r\n]*?(?=\s*(?:\(https?:|\[|$))", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
