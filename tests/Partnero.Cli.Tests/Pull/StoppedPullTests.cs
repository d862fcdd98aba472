using System.Globalization;
using Partnero.Cli.Documents;
using Partnero.Cli.Files;
using Partnero.Cli.Pull;

namespace Partnero.Cli.Tests.Pull;

/// <summary>A pull that is killed at any step leaves a folder that the next pull understands, though the site moves on in between.</summary>
public sealed class StoppedPullTests : IAsyncLifetime
{
    private const int PageCount = 12;

    private readonly TemporaryFolder _docs = new();
    private DocsSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await DocsSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _docs.Dispose();
    }

    [Fact]
    public async Task No_step_at_which_it_is_killed_makes_a_conflict_or_leaves_a_temporary_file()
    {
        var version = 1;
        Publish(version);
        await PullAsync(FileSteps.Real);
        var stopped = 0;
        for (var step = 0; ; step++)
        {
            Publish(++version);
            var steps = new KilledSteps(step);
            if (await TryPullAsync(steps))
            {
                break;
            }

            stopped++;
            Publish(version += step % 3); // The site stays as it is, or moves on once or twice.
            var result = await PullAsync(FileSteps.Real);

            Assert.DoesNotContain(result.Pages, page => page.Action is PullAction.Conflict or PullAction.Kept or PullAction.Failed);
            Assert.DoesNotContain(_docs.Files(), file => file.Contains(".partnero-", StringComparison.Ordinal));
            Assert.All(Enumerable.Range(0, PageCount), page => Assert.Equal(Text(page, version), _docs.Read(Name(page) + ".md")));
            Assert.DoesNotContain("underway", _docs.Read(DocsLock.FileName), StringComparison.Ordinal);
        }

        Assert.InRange(stopped, 3 * PageCount, int.MaxValue); // Each page takes a folder, a file and a name.
    }

    [Fact]
    public async Task A_first_pull_that_is_killed_at_any_step_is_carried_on()
    {
        Publish(1);
        for (var step = 0; !await TryPullAsync(new KilledSteps(step)); step++)
        {
            var result = await PullAsync(FileSteps.Real);

            Assert.DoesNotContain(result.Pages, page => page.Action is PullAction.Conflict or PullAction.Kept);
            Assert.Equal(PageCount + 1, _docs.Files().Count);
            Directory.Delete(_docs.Path, recursive: true);
        }
    }

    [Fact]
    public async Task What_somebody_edits_after_the_kill_is_still_an_edit()
    {
        Publish(1);
        await PullAsync(FileSteps.Real);
        Publish(2);
        Assert.False(await TryPullAsync(new KilledSteps(20)));
        _docs.Write(Name(0) + ".md", Text(0, 1) + "\nMine.\n");
        Publish(3);

        var result = await PullAsync(FileSteps.Real);

        Assert.Equal([Name(0) + ".md"], result.Pages.Where(page => page.Action == PullAction.Conflict).Select(page => page.Path));
    }

    private void Publish(int version)
    {
        for (var page = 0; page < PageCount; page++)
        {
            _site.Put(Name(page), Text(page, version));
        }
    }

    private static string Name(int page) => string.Create(CultureInfo.InvariantCulture, $"api-reference/group{page % 3}/page{page:00}");

    private static string Text(int page, int version) => Pages.Get(string.Create(CultureInfo.InvariantCulture, $"thing{page}"), $"Version {version}");

    private async Task<bool> TryPullAsync(FileSteps steps)
    {
        try
        {
            await PullAsync(steps);
            return true;
        }
        catch (KilledException)
        {
            return false;
        }
    }

    private async Task<PullResult> PullAsync(FileSteps steps)
    {
        var limits = new SiteLimits();
        using var http = new HttpMessageInvoker(SiteClient.CreateHandler());
        var puller = new Puller(new SiteClient(http, limits, TimeProvider.System), limits, new DocsFolder(_docs.Path, steps), TimeProvider.System, new Progress<PullProgress>());
        return await puller.RunAsync(new PullRequest(_site.Address), TestContext.Current.CancellationToken);
    }

    private sealed class KilledException : Exception;

    /// <summary>A process that is killed in the middle of a step: nothing that would come after it happens, no clean-up either.</summary>
    private sealed class KilledSteps(int at) : FileSteps
    {
        private int _done;

        public override void CreateFolder(string folder) => Step(() => base.CreateFolder(folder));

        public override void Create(string file, Action<TextWriter> write) => Step(
            () => base.Create(file, write),
            () => File.WriteAllText(file, "half a te"));

        public override void Rename(string from, string to) => Step(() => base.Rename(from, to));

        public override void Delete(string file) => Step(() => base.Delete(file));

        private void Step(Action whole, Action? half = null)
        {
            if (_done > at)
            {
                throw new KilledException();
            }

            if (_done++ == at)
            {
                half?.Invoke();
                throw new KilledException();
            }

            whole();
        }
    }
}
