using System.Diagnostics;
using System.Text.Json;

namespace Partnero.Cli.Tests.Diff;

public sealed class DiffCommandTests : IDisposable
{
    private const string Create = "things/create.md";

    private static readonly ThingPages Initial = ThingPages.Initial;
    private static readonly ThingPages Breaking = Initial.Replace(Create, "| `note` | string | No |", "| `note` | string | Yes |");
    private static readonly ThingPages Reworded = Initial.Replace(Create, "What it is called", "Its name");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_names_what_it_is_and_where_it_stands()
    {
        var run = await DiffAsync(Initial, Breaking);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("breaking      CreateThingRequest.Note: property-required, is required  (things/create.md:16)\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Next version: major. 1 breaking, 0 compatible, 0 documentation. Programs that are built already break on the wire: 1 of the changes.\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breaking", 0, 1)]
    [InlineData("documentation", 1, 1)]
    [InlineData("never", 0, 0)]
    public async Task Fail_on_says_which_changes_fail(string least, int reworded, int breaking)
    {
        Assert.Equal(reworded, (await DiffAsync(Initial, Reworded, "--fail-on", least)).ExitCode);
        Assert.Equal(breaking, (await DiffAsync(Initial, Breaking, "--fail-on", least)).ExitCode);
        Assert.Equal(0, (await DiffAsync(Initial, Initial, "--fail-on", "documentation")).ExitCode);
    }

    [Fact]
    public async Task The_changelog_is_Markdown_that_no_page_can_break_out_of()
    {
        var hostile = Initial.Replace("things/archive.md", "/{id}/archive", "/{id}/<b>**x**");
        var run = await DiffAsync(Initial, hostile, "--format", "markdown");

        Assert.StartsWith("# Changes of the API\n\nNext version: minor. 0 breaking, 1 compatible, 0 documentation. Programs that are built already break on the wire: 1 of the changes.\n\n## Compatible\n\n* **Things.ArchiveAsync**: ", run.Out, StringComparison.Ordinal);
        Assert.Contains(@"\<b\>\*\*x\*\*", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_it_to_programs()
    {
        var json = JsonDocument.Parse((await DiffAsync(Initial, Breaking, "--format", "json")).Out).RootElement;

        Assert.Equal("major", json.GetProperty("step").GetString());
        Assert.Equal("breaking", json.GetProperty("wire").GetString());
        Assert.Equal("breaking", json.GetProperty("changes")[0].GetProperty("wire").GetString());
        var change = json.GetProperty("changes")[0];
        Assert.Equal(
            ("breaking", "property-required", "CreateThingRequest.Note", "things/create.md", 16),
            (change.GetProperty("kind").GetString(), change.GetProperty("rule").GetString(), change.GetProperty("subject").GetString(), change.GetProperty("page").GetString(), change.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Revisions_of_git_are_read_without_touching_the_folder()
    {
        Write(Initial, "docs");
        Git("init", "-q");
        Commit("first");
        Git("tag", "v1");
        Write(Breaking, "docs");
        Commit("second");
        Write(Reworded, "docs");

        var fromTag = await Cli.RunAsync("diff", $"git:v1:{_folder["docs"]}", $"git:HEAD:{_folder["docs"]}");
        var toFolder = await Cli.RunAsync("diff", "git:HEAD", _folder["docs"]);

        Assert.Contains("property-required", fromTag.Out, StringComparison.Ordinal);
        Assert.Contains("property-optional", toFolder.Out, StringComparison.Ordinal);
        Assert.Contains("Its name", _folder.Read($"docs/{Create}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git:nowhere", "there is no such commit")]
    [InlineData("git:--help", "there is no such commit")]
    public async Task A_revision_that_is_none_is_told(string revision, string message)
    {
        Write(Initial, "docs");
        Git("init", "-q");

        var run = await Cli.RunAsync("diff", revision, _folder["docs"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_that_is_no_docs_folder_is_named()
    {
        Write(Initial, "docs");
        Directory.CreateDirectory(_folder["empty"]);

        var missing = await Cli.RunAsync("diff", _folder["docs"], _folder["nowhere"]);
        var empty = await Cli.RunAsync("diff", _folder["empty"], _folder["docs"]);

        Assert.Equal((3, "", $"partnero: {_folder["nowhere"]}: there is no such folder.\n"), (missing.ExitCode, missing.Out, missing.Error));
        Assert.Equal((3, "", $"partnero: {_folder["empty"]}: is no docs folder: there is no page (*.md, *.mdx) in it.\n"), (empty.ExitCode, empty.Out, empty.Error));
    }

    [Fact]
    public async Task A_result_that_cannot_be_written_says_so_and_leaves_nothing()
    {
        _folder.Write("file", "");
        var run = await DiffAsync(Initial, Initial, "--output", _folder["file/changes.md"]);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"partnero: {_folder["file/changes.md"]}: cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain(_folder.Files(), file => file.Contains(".partnero-", StringComparison.Ordinal));
    }

    private Task<CliRun> DiffAsync(ThingPages before, ThingPages after, params string[] options)
    {
        Write(before, "old");
        Write(after, "new");
        return Cli.RunAsync(["diff", _folder["old"], _folder["new"], .. options]);
    }

    private void Write(ThingPages pages, string folder)
    {
        foreach (var (page, text) in pages.Texts)
        {
            _folder.Write($"{folder}/{page}", text);
        }
    }

    private void Commit(string message)
    {
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
