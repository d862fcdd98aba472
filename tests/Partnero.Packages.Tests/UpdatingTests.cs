using Partnero.Cli.Tests;

namespace Partnero.Packages.Tests;

/// <summary>
/// Does what docs/updating.md tells, in an empty folder, with the packages: writes the C# it shows, changes the page on the docs
/// site as its diff says, runs its commands, and holds what they print against what it shows.
/// </summary>
public sealed class UpdatingTests(PackageFeed feed)
{
    private const string Site = "https://docs.partnero.com";
    private const string Changed = "api-reference/referral-links/create";

    [Fact]
    public async Task The_loop_of_the_docs_is_what_happens()
    {
        await using var site = await DocsSite.StartAsync();
        foreach (var page in new[] { Changed, "api-reference/referral-links/get" })
        {
            site.Put(page, Read("docs-spec", page + ".md").Replace(Site, site.Address, StringComparison.Ordinal));
        }

        var project = feed.NewProject("updating");
        project.WriteProject("""<PackageReference Include="Partnero.Generator" Version="0.1.0" />""", "<RootNamespace>Shop</RootNamespace>");
        await GitAsync(project, "init", "--quiet");
        var commands = 0;
        foreach (var (language, text) in Blocks(Read("docs", "updating.md")))
        {
            switch (language)
            {
                case "csharp":
                    project.Write("Program.cs", text);
                    break;
                case "diff":
                    site.Put(Changed, Apply(text, Read("docs-spec", Changed + ".md")).Replace(Site, site.Address, StringComparison.Ordinal));
                    break;
                default:
                    commands += await RunAsync(project, text, site.Address);
                    break;
            }
        }

        Assert.InRange(commands, 10, int.MaxValue);
        Assert.Equal("ref_456", (await project.RunAsync()).MustSucceed().Output.Trim());
    }

    private static async Task<int> RunAsync(ConsumerProject project, string block, string address)
    {
        var runs = block.Split("$ ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var run in runs)
        {
            var (line, shown) = run.Split('\n') is [var first, .. var rest] ? (first, rest.Where(text => text.Length > 0).ToList()) : ("", []);
            var result = await RunLineAsync(project, line.Replace(Site, address, StringComparison.Ordinal));
            var output = result.Output.Replace(address, Site, StringComparison.Ordinal);

            Assert.All(shown, text => Assert.Contains(text, output, StringComparison.Ordinal));
            Assert.True((result.ExitCode == 0) == !shown.Any(text => text.Contains(": error ", StringComparison.Ordinal)), $"{line}\n{output}");
        }

        return runs.Length;
    }

    private static Task<DotNet.Result> RunLineAsync(ConsumerProject project, string line)
    {
        string[] words = [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return words switch
        {
            ["dotnet", "build"] => project.BuildAsync(),
            // What is installed for the whole machine would outlive the test.
            ["dotnet", "tool", "install", "--global", var id] => project.DotNetAsync("tool", "install", id, "--tool-path", "tools"),
            ["partnero", .. var arguments] => project.PartneroAsync(arguments),
            ["git", .. var arguments] => GitAsync(project, arguments),
            _ => throw new InvalidOperationException($"docs/updating.md shows a command that this test does not run: {line}"),
        };
    }

    private static async Task<DotNet.Result> GitAsync(ConsumerProject project, params string[] arguments) =>
        (await project.RunProgramAsync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", .. arguments])).MustSucceed();

    private static string Apply(string diff, string page)
    {
        var lines = diff.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (before, after) = (lines.Single(line => line[0] == '-')[1..], lines.Single(line => line[0] == '+')[1..]);
        Assert.Contains(before + "\n", page, StringComparison.Ordinal);
        return page.Replace(before, after, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Language, string Text)> Blocks(string page)
    {
        var parts = page.Split("\n```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var end = parts[i].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[i][..end], parts[i][(end + 1)..] + "\n");
        }
    }

    private static string Read(params string[] path) =>
        File.ReadAllText(Path.Combine([DotNet.RepositoryRoot, .. path])).ReplaceLineEndings("\n");
}
