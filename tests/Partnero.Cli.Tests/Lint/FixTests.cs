namespace Partnero.Cli.Tests.Lint;

/// <summary><c>partnero lint --fix</c> mends what has one meaning and leaves the rest to the writer.</summary>
public sealed class FixTests
{
    [Fact]
    public async Task Slips_are_mended_in_the_file_and_the_rest_is_reported()
    {
        using var folder = new TemporaryFolder();
        var good = Pages.Get("order");
        folder.Write("docs/orders/get.md", good.Replace("string | Yes", "strang | Yse", StringComparison.Ordinal));

        var run = await Cli.RunAsync("lint", folder["docs"], "--fix");

        Assert.Contains("2 findings mended.", run.Error, StringComparison.Ordinal);
        Assert.Equal(good, folder.Read("docs/orders/get.md"), ignoreCase: true);
    }

    [Fact]
    public async Task What_the_writer_must_decide_is_left()
    {
        using var folder = new TemporaryFolder();
        var bad = Pages.Get("order").Replace("| `id`      | string | Yes      |", "| `id`      | string | Yes\\*      |", StringComparison.Ordinal);
        folder.Write("docs/orders/get.md", bad);

        var run = await Cli.RunAsync("lint", folder["docs"], "--fix");

        Assert.Contains("0 findings mended.", run.Error, StringComparison.Ordinal);
        Assert.Equal(bad, folder.Read("docs/orders/get.md"));
    }

    [Fact]
    public async Task A_revision_cannot_be_mended()
    {
        var run = await Cli.RunAsync("lint", "git:HEAD", "--fix");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("cannot be changed", run.Error, StringComparison.Ordinal);
    }
}
