using System.Globalization;

namespace Partnero.Cli.Tests.Pull;

/// <summary>How a site is asked: a few pages at once, and only for what changed.</summary>
public sealed class PullManyPagesTests
{
    private const string Page = "api-reference/things/get";

    [Fact]
    public async Task Pages_are_asked_for_a_few_at_a_time()
    {
        await using var site = await DocsSite.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            site.Put($"api-reference/things/get{i}", Pages.Get("thing"));
        }

        var (now, most, gate) = (0, 0, new Lock());
        site.Before = async context =>
        {
            if (context.Request.Path != "/llms.txt")
            {
                lock (gate)
                {
                    most = Math.Max(most, ++now);
                }

                await Task.Delay(200);
                lock (gate)
                {
                    now--;
                }
            }
        };
        using var docs = new TemporaryFolder();

        var run = await Cli.RunAsync("pull", docs.Path, "--site", site.Address, "--concurrency", "3");

        Assert.Contains("12 added", run.Out, StringComparison.Ordinal);
        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task A_site_without_ETags_is_asked_by_date()
    {
        await using var site = await DocsSite.StartAsync();
        var changed = new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture);
        var asked = new List<string>();
        site.Misbehave(Page, async context =>
        {
            var since = context.Request.Headers.IfModifiedSince.ToString();
            asked.Add(since);
            if (since == changed)
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.Headers.LastModified = changed;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, Pages.Get("thing"));
        });
        using var docs = new TemporaryFolder();

        await Cli.RunAsync("pull", docs.Path, "--site", site.Address);
        var second = await Cli.RunAsync("pull", docs.Path);

        Assert.Equal(["", changed], asked);
        Assert.Contains("1 unchanged", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_modified_without_being_asked_is_no_page()
    {
        await using var site = await DocsSite.StartAsync();
        site.Misbehave(Page, context =>
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        using var docs = new TemporaryFolder();

        var run = await Cli.RunAsync("pull", docs.Path, "--site", site.Address);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("the server says that nothing changed, without being asked", run.Error, StringComparison.Ordinal);
    }
}
