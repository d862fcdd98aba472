using System.Net;
using System.Net.Sockets;

namespace Partnero.Cli.Tests.Pull;

public sealed class PullBadInputTests
{
    [Fact]
    public async Task No_network_is_one_clear_line()
    {
        using var docs = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var run = await Cli.RunAsync("pull", docs.Path, "--site", $"http://127.0.0.1:{port}", "--retries", "0");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains($"partnero: http://127.0.0.1:{port}/llms.txt: no answer: Connection refused. Nothing was changed.", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
        Assert.Empty(docs.Files());
    }

    [Theory]
    [InlineData("{ \"version\": 1, ", "docs.lock.json(1): the lock file is broken")]
    [InlineData("null", "the lock file is broken")]
    [InlineData("{\n \"version\": 1,\n \"pages\": 3 }", "docs.lock.json(3): the lock file is broken")]
    [InlineData("{ \"version\": 2, \"pages\": {} }", "its version is 2")]
    [InlineData("{ \"version\": 1, \"pages\": { \"../x.md\": { \"url\": \"u\", \"sha256\": \"s\", \"pulled\": \"2025-01-01T00:00:00Z\" } } }", "'../x.md' cannot have come from a pull")]
    public async Task A_broken_lock_file_is_named_with_its_line(string json, string message)
    {
        using var docs = new TemporaryFolder();
        docs.Write("docs.lock.json", json);
        await using var site = await DocsSite.StartAsync();

        var run = await Cli.RunAsync("pull", docs.Path, "--site", site.Address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("Restore it from version control", run.Error, StringComparison.Ordinal);
        Assert.Equal(json, docs.Read("docs.lock.json"));
    }

    [Fact]
    public async Task A_folder_of_something_else_is_not_filled_with_pages()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Program.cs", "class Program;");
        await using var site = await DocsSite.StartAsync();

        var run = await Cli.RunAsync("pull", folder.Path, "--site", site.Address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is no docs folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(["Program.cs"], folder.Files());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_fails_before_any_page_is_asked_for()
    {
        await using var site = await DocsSite.StartAsync();
        site.Put("api-reference/partners/get", Pages.Get("partner"));
        using var read = new TemporaryFolder();
        read.Write("file", "");

        // A folder below a file can be made by nobody, not even by root, whom permissions do not stop.
        var run = await Cli.RunAsync("pull", read["file/docs"], "--site", site.Address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log, entry => entry.Path.EndsWith(".md", StringComparison.Ordinal));
        Assert.Equal(["file"], read.Files());
    }

    [Fact]
    public async Task A_write_that_fails_half_way_leaves_whole_files_and_a_lock_that_knows_them()
    {
        await using var site = await DocsSite.StartAsync();
        site.Put("api-reference/a", Pages.Get("a"));
        site.Put("api-reference/b", Pages.Get("b"));
        using var docs = new TemporaryFolder();
        Directory.CreateDirectory(docs["api-reference/b.md/in-the-way"]);

        var run = await Cli.RunAsync("pull", docs.Path, "--site", site.Address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("b.md: cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Equal(["api-reference/a.md", "docs.lock.json"], docs.Files());
        Assert.Contains("api-reference/a.md", docs.Read("docs.lock.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("api-reference/b.md", docs.Read("docs.lock.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://docs.partnero.com")]
    [InlineData("docs.partnero.com")]
    [InlineData("https://docs.partnero.com?x=1")]
    [InlineData("http://docs.partnero.com")]
    public async Task An_address_that_is_no_docs_site_is_a_usage_error(string address)
    {
        using var docs = new TemporaryFolder();
        var run = await Cli.RunAsync("pull", docs.Path, "--site", address);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(address, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SIGINT")]
    [InlineData("SIGTERM")]
    public async Task Ctrl_C_in_the_middle_of_a_pull_leaves_the_folder_as_it_was(string signal)
    {
        Cli.SkipWhenIgnored(signal);
        await using var site = await DocsSite.StartAsync();
        var asked = new TaskCompletionSource();
        site.Put("api-reference/a", Pages.Get("a"));
        site.Misbehave("api-reference/b", async context =>
        {
            asked.TrySetResult();
            await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
        });
        using var docs = new TemporaryFolder();
        var before = docs.Write("api-reference/a.md", Pages.Get("a", "before"));

        using var tool = Cli.Start("pull", docs.Path, "--site", site.Address, "--force");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Cli.Signal(tool, signal);
        var error = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.Equal(130, tool.ExitCode);
        Assert.EndsWith("partnero: stopped.\n", error, StringComparison.Ordinal);
        Assert.Equal(["api-reference/a.md"], docs.Files());
        Assert.Equal(Pages.Get("a", "before"), await File.ReadAllTextAsync(before));
    }
}
