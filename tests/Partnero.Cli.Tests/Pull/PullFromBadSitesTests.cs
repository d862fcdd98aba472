using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Partnero.Cli.Tests.Pull;

public sealed class PullFromBadSitesTests : IAsyncLifetime
{
    private const string Good = "api-reference/partners/get";
    private const string Bad = "api-reference/leads/get";

    private readonly TemporaryFolder _docs = new();
    private DocsSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await DocsSite.StartAsync();
        _site.Put(Good, Pages.Get("partner"));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _docs.Dispose();
    }

    [Fact]
    public Task A_missing_page_is_told() => FailsAsync("the server answered 404", context =>
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public Task An_answer_that_cannot_be_unpacked_is_one_failed_page(string encoding) => FailsAsync("the answer could not be unpacked", context =>
    {
        context.Response.Headers.ContentEncoding = encoding;
        return context.Response.WriteAsync("no packed text at all, and long enough to be read as something");
    });

    [Fact]
    public Task Html_by_its_content_type_is_no_page() => FailsAsync("HTML came instead of Markdown", context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync("# looks fine\n");
    });

    [Fact]
    public Task Html_by_its_text_is_no_page() => FailsAsync("HTML came instead of Markdown", context =>
        context.Response.WriteAsync("\n<!DOCTYPE html><html><body>Not found</body></html>"));

    [Fact]
    public Task An_answer_that_breaks_off_is_not_written() => FailsAsync("the answer broke off in the middle", async context =>
    {
        context.Response.ContentLength = 10_000;
        await context.Response.WriteAsync(Pages.Get("lead"));
        await context.Response.Body.FlushAsync();
        await Task.Delay(100); // a reset takes with it what the client has not read yet
        context.Abort();
    });

    [Fact]
    public Task A_page_cut_inside_a_fence_is_not_written() => FailsAsync("the page breaks off in the middle", context =>
        context.Response.WriteAsync(Pages.Get("lead")[..^30]));

    [Fact]
    public Task A_page_cut_inside_a_table_is_not_written() => FailsAsync("the page breaks off in the middle", context =>
        context.Response.WriteAsync("# Get lead\n\n| Parameter | Type |\n| --- | --- |\n| `id` | str"));

    [Fact]
    public async Task A_slow_page_is_given_up()
    {
        var clock = Stopwatch.StartNew();
        await FailsAsync("no whole answer within 2 seconds", async context =>
        {
            for (var i = 0; i < 600; i++)
            {
                await context.Response.WriteAsync("# a drop\n", context.RequestAborted);
                await Task.Delay(100, context.RequestAborted);
            }
        }, seconds: 2);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(50));
    }

    [Fact]
    public Task A_huge_page_that_says_so_is_refused() => FailsAsync("larger than", context =>
    {
        context.Response.ContentLength = 1_000_000_000;
        return context.Response.Body.FlushAsync();
    });

    [Fact]
    public Task A_huge_page_that_does_not_say_so_is_refused() => FailsAsync("larger than", async context =>
    {
        var block = Encoding.UTF8.GetBytes("# " + new string('x', 64 * 1024) + "\n");
        for (var i = 0; i < 1000 && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
        }
    });

    [Fact]
    public Task A_redirect_to_another_site_is_not_followed() => FailsAsync("redirected elsewhere, to http://localhost:1", context =>
    {
        context.Response.Redirect("http://localhost:1/evil.md");
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_circle_of_redirects_ends() => FailsAsync("redirected in a circle", context =>
    {
        context.Response.Redirect($"/{Bad}.md");
        return Task.CompletedTask;
    });

    [Fact]
    public Task Bytes_that_are_no_text_are_refused() => FailsAsync("no UTF-8 text", context =>
        context.Response.Body.WriteAsync(new byte[] { (byte)'#', (byte)' ', 0xFF, 0xFE }).AsTask());

    [Fact]
    public async Task A_redirect_on_the_same_site_is_followed()
    {
        _site.Put("api-reference/leads/new", Pages.Get("lead"));
        _site.Misbehave(Bad, context =>
        {
            context.Response.Redirect("/api-reference/leads/new.md", permanent: true);
            return Task.CompletedTask;
        });

        Assert.Equal(0, (await PullAsync()).ExitCode);
        Assert.Equal(Pages.Get("lead"), _docs.Read($"{Bad}.md"));
    }

    [Fact]
    public async Task A_failure_that_passes_is_tried_again_when_the_server_says()
    {
        var calls = 0;
        var clock = new Stopwatch();
        _site.Misbehave(Bad, async context =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                clock.Start();
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "1";
                return;
            }

            clock.Stop();
            await context.Response.WriteAsync(Pages.Get("lead"));
        });

        Assert.Equal(0, (await PullAsync()).ExitCode);
        Assert.Equal(2, calls);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Nothing_is_written_outside_the_folder_whatever_the_index_says()
    {
        _docs.Write("docs/api-reference/keep.md", Pages.Get("keep"));
        _site.Index = $"""
            - [Fine]({_site.Address}/{Good}.md)
            - [Dots]({_site.Address}/api-reference/../../evil.md)
            - [Encoded]({_site.Address}/api-reference/%2e%2e/%2e%2e/evil.md)
            - [Slashes]({_site.Address}/api-reference/..%2f..%2fevil.md)
            - [Backslashes]({_site.Address}/api-reference/..\..\evil.md)
            - [Encoded backslashes]({_site.Address}/api-reference/..%5c..%5cevil.md)
            - [Device]({_site.Address}/api-reference/con.md)
            - [Stream]({_site.Address}/api-reference/a.md:evil.md)
            - [Same but case]({_site.Address}/api-reference/PARTNERS/get.md)
            - [Hidden]({_site.Address}/api-reference/.git/config.md)
            - [Elsewhere](http://localhost:1/api-reference/evil.md)
            - [Absolute](file:///etc/api-reference/evil.md)
            """;

        var run = await Cli.RunAsync("pull", _docs["docs"], "--site", _site.Address, "--retries", "0");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["docs/api-reference/keep.md", $"docs/{Good}.md", "docs/docs.lock.json"], _docs.Files());
        Assert.Equal(6, run.Error.Split("refused ").Length - 1);
    }

    [Fact]
    public async Task A_link_inside_the_folder_that_leads_out_of_it_is_not_written_through()
    {
        using var outside = new TemporaryFolder();
        _docs.Write("docs/keep.md", "# Keep\n");
        Directory.CreateSymbolicLink(_docs["docs/api-reference"], outside.Path);

        var run = await Cli.RunAsync("pull", _docs["docs"], "--site", _site.Address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is a link to", run.Error, StringComparison.Ordinal);
        Assert.Empty(outside.Files());
    }

    [Fact]
    public async Task An_index_without_pages_of_the_api_changes_nothing()
    {
        _site.Index = "# Nothing here\n";
        var run = await PullAsync();
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("names no page below api-reference/", run.Error, StringComparison.Ordinal);
        Assert.Empty(_docs.Files());
    }

    private async Task FailsAsync(string reason, RequestDelegate answer, int seconds = 30)
    {
        _site.Put(Bad, Pages.Get("lead"));
        await PullAsync();
        _site.Misbehave(Bad, answer);
        _site.Put(Good, Pages.Get("partner", "Newer"));

        var run = await PullAsync(seconds);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains($"failed      {_docs[Bad]}.md: ", run.Error, StringComparison.Ordinal);
        Assert.True(run.Error.Contains(reason, StringComparison.Ordinal), run.Error);
        Assert.Equal(Pages.Get("lead"), _docs.Read($"{Bad}.md"));
        Assert.Equal(Pages.Get("partner", "Newer"), _docs.Read($"{Good}.md"));
        Assert.Equal([$"{Bad}.md", $"{Good}.md", "docs.lock.json"], _docs.Files());

        _site.Behave(Bad);
        Assert.Equal(0, (await PullAsync()).ExitCode);
    }

    private Task<CliRun> PullAsync(int seconds = 30) =>
        Cli.RunAsync("pull", _docs.Path, "--site", _site.Address, "--timeout", $"{seconds}", "--retries", "1");
}
