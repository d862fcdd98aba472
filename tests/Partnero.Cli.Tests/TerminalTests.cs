using System.Diagnostics;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Tests;

/// <summary>Colour and moving progress are for terminals; everybody else gets plain lines.</summary>
public sealed class TerminalTests
{
    private const string Escape = "\u001b[";
    private const string Colour = "\u001b[38;5;";
    private const string HiddenCursor = "\u001b[?25l";
    private const string Page = "things/create.md";

    // No such type, and a title that tries to be Spectre's markup.
    private static readonly string Broken = Pages.Get("thing", "[red]The id[/]").Replace("| string |", "| [b]sting |", StringComparison.Ordinal);

    [Fact]
    public async Task A_pipe_gets_no_colour()
    {
        using var docs = new TemporaryFolder();
        docs.Write(Page, Broken);
        using var tool = Cli.Start("lint", docs.Path);
        var error = tool.StandardError.ReadToEndAsync();

        var output = await tool.StandardOutput.ReadToEndAsync();

        Assert.Contains(" PTN", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, output + await error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public async Task A_terminal_gets_colour_unless_its_owner_wants_none(string? noColor, bool coloured)
    {
        using var docs = new TemporaryFolder();
        docs.Write(Page, Broken);

        var shown = await InTerminalAsync(noColor, "lint", docs.Path);

        Assert.Contains("[b]sting", shown, StringComparison.Ordinal);
        Assert.Equal(coloured, shown.Contains(Colour, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public async Task A_pull_shows_how_far_it_is_where_somebody_watches(string? noColor, bool moves)
    {
        await using var site = await DocsSite.StartAsync();
        site.Put("api-reference/things/get", Pages.Get("thing"));
        site.Before = _ => Task.Delay(300);
        using var docs = new TemporaryFolder();

        var shown = await InTerminalAsync(noColor, "pull", docs.Path, "--site", site.Address);

        Assert.True(docs.Has("api-reference/things/get.md"), shown);
        Assert.Equal(moves, shown.Contains(HiddenCursor, StringComparison.Ordinal));
        Assert.Equal(!moves, shown.Contains("Pulling from", StringComparison.Ordinal));
    }

    /// <summary>What a terminal is sent: <c>script</c> (util-linux) makes one.</summary>
    private static async Task<string> InTerminalAsync(string? noColor, params string[] args)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "skipped: no /usr/bin/script here to make a terminal");
        var command = string.Join(' ', args.Prepend(typeof(PartneroTool).Assembly.Location).Select(word => $"'{word}'"));
        using var script = Process.Start(new ProcessStartInfo("/usr/bin/script", ["-qec", $"dotnet exec {command}", "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["NO_COLOR"] = noColor, ["TERM"] = "xterm-256color" },
        })!;
        var shown = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return shown;
    }
}
