using System.Diagnostics;
using Partnero.Cli.Files;

namespace Partnero.Cli.Tests.Files;

/// <summary>Where <c>--output</c> may lead: a file, a link, a pipe, a device, standard output.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputFileTests() => _folder.Write("docs/things/get.md", Pages.Get("thing"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lint", "--format", "json")]
    [InlineData("openapi")]
    [InlineData("report")]
    public async Task A_dash_is_standard_output(string command, params string[] options)
    {
        var run = await Cli.RunAsync([command, _folder["docs"], .. options, "--output", "-"]);

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Out);
        Assert.False(File.Exists("-"));
    }

    [Fact]
    public async Task A_link_stays_a_link_and_what_it_leads_to_takes_the_result()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: links need rights there");
        _folder.Write("real/file.json", "old");
        File.CreateSymbolicLink(_folder["second.json"], "real/file.json");
        File.CreateSymbolicLink(_folder["first.json"], "second.json");
        File.CreateSymbolicLink(_folder["dangling.json"], "real/new.json");

        var run = await Cli.RunAsync("openapi", _folder["docs"], "-o", _folder["first.json"]);
        var other = await Cli.RunAsync("openapi", _folder["docs"], "-o", _folder["dangling.json"]);

        Assert.Equal((0, 0), (run.ExitCode, other.ExitCode));
        Assert.Equal("second.json", new FileInfo(_folder["first.json"]).LinkTarget);
        Assert.StartsWith("{", _folder.Read("real/file.json"), StringComparison.Ordinal);
        Assert.StartsWith("{", _folder.Read("real/new.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Files(), file => file.Contains(".partnero-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_is_written_to_and_stays_a_pipe()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: pipes are made by mkfifo");
        Run("mkfifo", _folder["pipe"]);
        var read = Task.Run(() => File.ReadAllText(_folder["pipe"]), TestContext.Current.CancellationToken);

        var run = await Cli.RunAsync("openapi", _folder["docs"], "-o", _folder["pipe"]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{", await read, StringComparison.Ordinal);
        Assert.Equal(FileKind.Special, FileKinds.Of(_folder["pipe"]));
    }

    [Fact]
    public async Task The_null_device_of_the_process_stays_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: /proc/self/fd is Linux");
        using var opened = new FileStream(_folder["target"], FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        var device = $"/proc/self/fd/{opened.SafeFileHandle.DangerousGetHandle()}";

        var run = await Cli.RunAsync("openapi", _folder["docs"], "-o", device);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{", _folder.Read("target"), StringComparison.Ordinal);
        Assert.Equal(FileKind.Special, FileKinds.Of("/dev/null"));
    }

    [Fact]
    public async Task Who_may_read_the_file_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("skipped: no such modes there");
            return;
        }

        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(_folder.Write("secret.json", "old"), Mine);

        await Cli.RunAsync("openapi", _folder["docs"], "-o", _folder["secret.json"]);

        Assert.Equal(Mine, File.GetUnixFileMode(_folder["secret.json"]));
    }

    [Fact]
    public async Task A_folder_is_no_file_to_write()
    {
        var run = await Cli.RunAsync("openapi", _folder["docs"], "-o", _folder["docs"]);

        Assert.Equal((3, $"partnero: {ShownPath.Of(_folder["docs"])}: cannot be written: It is a folder; name a file in it.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_pipe_that_is_named_like_a_page_is_left_out_and_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: pipes are made by mkfifo");
        Run("mkfifo", _folder["docs/things/pipe.md"]);

        var run = await Cli.RunAsync("lint", _folder["docs"]).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Contains($"{ShownPath.Of(_folder["docs"])}/things/pipe.md: is no regular file and is left out.\n1 page: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("openapi")]
    [InlineData("report")]
    public async Task A_page_given_as_the_folder_is_told(string command)
    {
        var page = _folder["docs/things/get.md"];
        var run = await Cli.RunAsync(command, page);

        Assert.Equal((3, $"partnero: {ShownPath.Of(page)}: is a file: give the folder that holds it.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_finding_has_one_text_whatever_was_typed()
    {
        _folder.Write("docs/things/odd.md", "# Nothing of use\n");
        var plain = await Cli.RunAsync("lint", _folder["docs"]);
        var typed = await Cli.RunAsync("lint", $"{_folder.Path}/./docs/../docs//");
        var relative = await Cli.RunAsync("lint", Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder["docs"]));

        Assert.Equal((plain.Out, plain.Out), (typed.Out, relative.Out));
        Assert.NotEqual("", plain.Out);
    }

    [Theory]
    [InlineData(".", "a/b.md", "a/b.md")]
    [InlineData("docs", "a/b.md", "docs/a/b.md")]
    [InlineData("/", "b.md", "/b.md")]
    public void A_page_stands_below_its_folder(string folder, string page, string shown) => Assert.Equal(shown, ShownPath.Below(folder, page));

    private static void Run(string command, string argument)
    {
        using var process = Process.Start(command, [argument]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
