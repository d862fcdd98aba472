using System.Diagnostics;
using Partnero.Cli.Hosting;
using YamlDotNet.RepresentationModel;

namespace Partnero.Cli.Tests;

/// <summary>
/// The sample workflow, run: its shell steps one after the other as GitHub runs them, in a repository with a remote, with the
/// real <c>partnero</c> and <c>git</c>; <c>gh</c> and <c>dotnet</c> write down what they are asked.
/// </summary>
public sealed class WorkflowTests : IDisposable
{
    private const string Page = "api-reference/things/get";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_page_becomes_a_pull_request_with_its_changelog_and_what_the_compiler_says()
    {
        await using var site = await PrepareAsync();
        site.Put(Page, Pages.Get("thing").Replace("\"name\": \"Maya\"", "\"title\": \"Maya\"", StringComparison.Ordinal));
        _folder.Write("build-says", "Program.cs(3,5): error CS1061: 'Thing' has no Name\n");

        Run();

        var asked = _folder.Read("asked");
        Assert.Contains("dotnet tool install --global Partnero.Cli\n", asked, StringComparison.Ordinal);
        Assert.Contains("gh pr create --head update-docs --title Update the API documentation --body-file ", asked, StringComparison.Ordinal);
        var body = _folder.Read("runner/changes.md");
        Assert.StartsWith("# Changes of the API\n\nNext version: major. ", body, StringComparison.Ordinal);
        Assert.Contains("* **Thing.Name**: property-removed", body, StringComparison.Ordinal);
        Assert.Contains("```text\nProgram.cs(3,5): error CS1061: 'Thing' has no Name\n```\n", body, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Maya\"", Git("remote.git", "show", $"update-docs:docs-spec/{Page}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_change_nothing_is_opened()
    {
        await using var site = await PrepareAsync();

        var said = Run();

        Assert.Contains("The documentation has not changed.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("gh ", _folder.Read("asked"), StringComparison.Ordinal);
        Assert.DoesNotContain("update-docs", Git("remote.git", "branch"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_cannot_be_had_end_the_job()
    {
        await using var site = await PrepareAsync();
        site.Misbehave(Page, context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        Assert.Contains("the server answered 404", Run(ending: 4), StringComparison.Ordinal);
        Assert.DoesNotContain("gh ", _folder.Read("asked"), StringComparison.Ordinal);
    }

    /// <summary>A repository whose pages are those of a site, and what the workflow finds on its machine.</summary>
    private async Task<DocsSite> PrepareAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: the workflow's steps are for a Unix shell");
        var site = await DocsSite.StartAsync();
        site.Put(Page, Pages.Get("thing"));
        Tool("partnero", $"exec '{DotNetPath()}' exec '{typeof(PartneroTool).Assembly.Location}' \"$@\"");
        Tool("gh", $"echo \"gh $*\" >> '{_folder["asked"]}'");
        Tool("dotnet", $"echo \"dotnet $*\" >> '{_folder["asked"]}'; [ \"$1\" != build ] || [ ! -e '{_folder["build-says"]}' ] || {{ cat '{_folder["build-says"]}'; exit 1; }}");
        Directory.CreateDirectory(_folder["runner"]);
        Git("", "init", "-q", "--bare", "remote.git");
        Git("", "init", "-q", "-b", "main", "work");
        Git("work", "remote", "add", "origin", _folder["remote.git"]);
        Assert.Equal(0, (await Cli.RunAsync("pull", _folder["work/docs-spec"], "--site", site.Address)).ExitCode);
        Git("work", "add", ".");
        Git("work", "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
        return site;
    }

    private string Run(int ending = 0)
    {
        var job = Workflow();
        var environment = ((YamlMappingNode)job["env"]).ToDictionary(pair => $"{pair.Key}", pair => $"{pair.Value}");
        var said = "";
        foreach (var step in ((YamlSequenceNode)job["steps"]).OfType<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")))
        {
            var (code, text) = Shell($"{step["run"]}", environment);
            said += text;
            if (code != 0)
            {
                Assert.True(code == ending, said);
                return said;
            }
        }

        Assert.True(ending == 0, said);
        return said;
    }

    private static YamlMappingNode Workflow()
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Repository.Path("samples", "workflows", "update-docs.yml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents.Single().RootNode["jobs"]["update"];
    }

    private (int Code, string Said) Shell(string script, Dictionary<string, string> environment)
    {
        // The shell that GitHub runs steps with.
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", _folder.Write("step.sh", script)]) { WorkingDirectory = _folder["work"] };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["RUNNER_TEMP"] = _folder["runner"];
        start.Environment["GITHUB_STEP_SUMMARY"] = _folder["runner/summary.md"];
        return Wait(start);
    }

    private string Git(string folder, params string[] arguments)
    {
        var (code, said) = Wait(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder[folder] });
        Assert.True(code == 0, said);
        return said;
    }

    private static (int Code, string Said) Wait(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private void Tool(string name, string script)
    {
        var file = _folder.Write($"bin/{name}", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static string DotNetPath() => Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
}
