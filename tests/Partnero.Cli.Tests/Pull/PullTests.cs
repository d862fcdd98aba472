namespace Partnero.Cli.Tests.Pull;

public sealed class PullTests : IAsyncLifetime
{
    private const string Partners = "api-reference/partners/get";
    private const string Leads = "api-reference/leads/get";

    private readonly TemporaryFolder _docs = new();
    private DocsSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await DocsSite.StartAsync();
        _site.Put(Partners, Pages.Get("partner"));
        _site.Put(Leads, Pages.Get("lead"));
        _site.Put("guides/start", "# Start\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _docs.Dispose();
    }

    [Fact]
    public async Task The_first_pull_brings_the_pages_of_the_api_and_writes_the_lock_file()
    {
        var run = await PullAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error.Replace($"Pulling from {_site.Address}\n", "", StringComparison.Ordinal)));
        Assert.Equal([$"{Leads}.md", $"{Partners}.md", "docs.lock.json"], _docs.Files());
        Assert.Equal(Pages.Get("partner"), _docs.Read($"{Partners}.md"));
        Assert.Contains("2 pages of " + _site.Address + ": 2 added.", run.Out, StringComparison.Ordinal);
        var locked = _docs.Read("docs.lock.json");
        Assert.Contains($"\"url\": \"{_site.Address}/{Partners}.md\"", locked, StringComparison.Ordinal);
        Assert.Matches("\"sha256\": \"[0-9a-f]{64}\"", locked);
        Assert.Matches("\"pulled\": \"20[0-9]{2}-", locked);
    }

    [Fact]
    public async Task A_second_pull_asks_conditionally_and_changes_no_byte()
    {
        await PullAsync();
        var locked = _docs.Read("docs.lock.json");
        _site.Log.Clear();

        var run = await PullAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, _site.Log.Count(entry => entry.Status == 304));
        Assert.Equal(locked, _docs.Read("docs.lock.json"));
        Assert.Contains("2 unchanged", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_of_the_last_pull_is_the_default()
    {
        await PullAsync();
        _site.Put(Partners, Pages.Get("partner", "The id of the partner"));

        var run = await Cli.RunAsync("pull", _docs.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"updated     {_docs[Partners]}.md", run.Out, StringComparison.Ordinal);
        Assert.Contains("The id of the partner", _docs.Read($"{Partners}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_ends_with_what_it_means_for_users_of_the_client()
    {
        var first = await PullAsync();
        _site.Put(Partners, Pages.Get("partner").Replace("\"name\": \"Maya\"", "\"name\": 3, \"tier\": \"gold\"", StringComparison.Ordinal));

        var run = await PullAsync();

        Assert.EndsWith("2 operations in 2 groups.\n", first.Out, StringComparison.Ordinal);
        Assert.Contains("breaking      Partner.Name: response-property-type-changed, string → long  (api-reference/partners/get.md:", run.Out, StringComparison.Ordinal);
        Assert.Contains("compatible    Partner.Tier: response-property-added, `tier`, string", run.Out, StringComparison.Ordinal);
        Assert.Contains("Next version: major. 1 breaking, 1 compatible, 1 documentation. ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_that_the_pages_name_is_the_default_of_the_first_pull()
    {
        var preamble = $"> ## Documentation Index\n> Fetch it at: {_site.Address}/llms.txt\n\n";
        _docs.Write("api-reference/old.md", preamble + Pages.Get("old"));

        var run = await Cli.RunAsync("pull", _docs.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.True(_docs.Has($"{Partners}.md"));
    }

    [Fact]
    public async Task An_edited_page_that_did_not_change_on_the_site_is_kept()
    {
        await PullAsync();
        _docs.Write($"{Partners}.md", Pages.Get("partner", "Mine"));

        var run = await PullAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("kept ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Pages.Get("partner", "Mine"), _docs.Read($"{Partners}.md"));
    }

    [Fact]
    public async Task An_edited_page_that_changed_on_the_site_is_shown_with_both_changes_and_left_alone()
    {
        await PullAsync();
        _docs.Write($"{Partners}.md", Pages.Get("partner", "Mine"));
        _site.Put(Partners, Pages.Get("partner", "Theirs"));
        _site.Put(Leads, Pages.Get("lead", "Newer"));

        var run = await PullAsync();
        var again = await PullAsync();

        Assert.Equal((1, 1), (run.ExitCode, again.ExitCode));
        Assert.Contains("conflict ", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^-\| `id`.*Mine", run.Error);
        Assert.Matches(@"(?m)^\+\| `id`.*Theirs", run.Error);
        Assert.Equal(Pages.Get("partner", "Mine"), _docs.Read($"{Partners}.md"));
        Assert.Contains("Newer", _docs.Read($"{Leads}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_git_repository_each_side_is_shown_against_what_both_started_from()
    {
        await PullAsync();
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "pulled");
        _docs.Write($"{Partners}.md", Pages.Get("partner", "Mine"));
        _site.Put(Partners, Pages.Get("partner", "Theirs"));

        var run = await PullAsync();

        Assert.Equal(2, Occurrences(run.Error, "-| `id`      | string | Yes      | The id |"));
        Assert.Equal(1, Occurrences(run.Error, "+| `id`      | string | Yes      | Mine |"));
        Assert.Equal(1, Occurrences(run.Error, "+| `id`      | string | Yes      | Theirs |"));
    }

    [Fact]
    public async Task Force_takes_the_text_of_the_site()
    {
        await PullAsync();
        _docs.Write($"{Partners}.md", Pages.Get("partner", "Mine"));
        _docs.Write($"{Leads}.md", Pages.Get("lead", "Mine too"));
        _site.Put(Partners, Pages.Get("partner", "Theirs"));

        var run = await PullAsync("--force");
        var after = await PullAsync();

        Assert.Equal((0, 0), (run.ExitCode, after.ExitCode));
        Assert.Equal(Pages.Get("partner", "Theirs"), _docs.Read($"{Partners}.md"));
        Assert.Equal(Pages.Get("lead"), _docs.Read($"{Leads}.md"));
        Assert.Contains("2 unchanged", after.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_here_before_the_first_pull_is_no_less_an_edit()
    {
        _docs.Write($"{Partners}.md", Pages.Get("partner", "Mine"));
        _docs.Write($"{Leads}.md", Pages.Get("lead").Replace("\n", "\r\n", StringComparison.Ordinal));

        var run = await PullAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Pages.Get("partner", "Mine"), _docs.Read($"{Partners}.md"));
        Assert.Contains("1 unchanged", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_left_the_index_is_deleted_only_with_prune_and_only_unedited()
    {
        await PullAsync();
        _site.Remove(Leads);
        _site.Remove(Partners);
        _site.Put("api-reference/other", Pages.Get("other"));
        _docs.Write($"{Partners}.md", Pages.Get("partner", "Mine"));

        var told = await PullAsync();
        Assert.True(_docs.Has($"{Leads}.md"));
        Assert.Contains("gone ", told.Error, StringComparison.Ordinal);

        await PullAsync("--prune");
        Assert.False(_docs.Has($"{Leads}.md"));
        Assert.True(_docs.Has($"{Partners}.md"));
        Assert.DoesNotContain("leads", _docs.Read("docs.lock.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_and_writes_nothing()
    {
        var run = await PullAsync("--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("added ", run.Out, StringComparison.Ordinal);
        Assert.Empty(_docs.Files());
    }

    [Fact]
    public async Task A_page_deleted_here_is_brought_again()
    {
        await PullAsync();
        File.Delete(_docs[$"{Leads}.md"]);

        var run = await PullAsync();

        Assert.Contains("restored ", run.Out, StringComparison.Ordinal);
        Assert.Equal(Pages.Get("lead"), _docs.Read($"{Leads}.md"));
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private Task<CliRun> PullAsync(params string[] options) => Cli.RunAsync(["pull", _docs.Path, "--site", _site.Address, .. options]);

    private void Git(params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = _docs.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
