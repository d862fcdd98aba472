using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Partnero.Cli.Mock;
using Partnero.Mock;

namespace Partnero.Cli.Tests.Mock;

public sealed class MockCommandTests
{
    [Theory]
    [InlineData("SIGINT")]
    [InlineData("SIGTERM")]
    public async Task It_answers_tells_of_requests_and_ends_cleanly(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: signals are sent as POSIX systems do.");
        Cli.SkipWhenIgnored(signal);
        using var folder = new TemporaryFolder();
        folder.Write("docs/things/get.md", Pages.Get("thing"));
        using var process = Cli.Start("mock", folder["docs"], "--port", "0", "--api-key", "k-1");
        var baseUrl = await BaseUrlAsync(process);

        Assert.Equal(HttpStatusCode.OK, await GetAsync(baseUrl + "/things/x_1", "k-1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(baseUrl + "/things/x_1", "mock_api_key"));
        Cli.Signal(process, signal);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Matches(@"^Ctrl\+C stops it\.\n\d\d:\d\d:\d\d  GET /v1/things/x_1 -> 200  \d+\.\d ms  Things\.Get\n\d\d:\d\d:\d\d  GET /v1/things/x_1 -> 401  \d+\.\d ms  Things\.Get\nStopped\.\n$", error);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Without_any_folder_it_answers_from_the_pages_that_came_with_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: signals are sent as POSIX systems do.");
        using var folder = new TemporaryFolder();
        using var process = Cli.StartIn(folder.Path, "mock", "--port", "0", "--quiet");
        Assert.Matches("^Partnero mock: [0-9]{2,} operations of the pages that came with this tool$", await process.StandardOutput.ReadLineAsync());
        var baseUrl = await BaseUrlAsync(process);

        Assert.Equal(HttpStatusCode.OK, await GetAsync(baseUrl + "/partners/prt_8841", new MockOptions().ApiKey));
        Cli.Signal(process, "SIGTERM");

        Assert.Equal("Ctrl+C stops it.\nStopped.\n", await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task A_taken_port_is_told_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";

        var run = await Cli.RunAsync("mock", Repository.Path("docs-spec"), "--port", port);

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"partnero: Port {port} cannot be had: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(" Name another with --port, or 0 for a free one.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_none_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("docs/readme.md", "# Hello\n");

        var missing = await Cli.RunAsync("mock", folder["nothing"]);
        var empty = await Cli.RunAsync("mock", folder["docs"]);

        Assert.Equal((3, $"partnero: {folder["nothing"]}: there is no such folder.\n"), (missing.ExitCode, missing.Error));
        Assert.Equal((3, $"partnero: {folder["docs"]}: is no docs folder: its only page describes no operation.\n"), (empty.ExitCode, empty.Error));
    }

    [Theory]
    [InlineData("--rate-limit", "10")]
    [InlineData("--rate-limit", "0/s")]
    [InlineData("--rate-limit", "10/day")]
    [InlineData("--fail-every", "0")]
    [InlineData("--fail-every", "5:200")]
    [InlineData("--fail-every", "5:503:1:1")]
    [InlineData("--webhook-url", "ftp://example.com")]
    [InlineData("--webhook-url", "hooks")]
    [InlineData("--latency", "-1")]
    [InlineData("--port", "65536")]
    [InlineData("--program", "other")]
    [InlineData("--api-key", "")]
    public async Task A_wrong_setting_is_told(string option, string value)
    {
        var run = await Cli.RunAsync("mock", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("Try: partnero mock --help\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_read()
    {
        Assert.Equal(new MockRateLimit(10, TimeSpan.FromSeconds(1)), MockSettings.RateLimit("10/s"));
        Assert.Equal(new MockRateLimit(100, TimeSpan.FromMinutes(1)), MockSettings.RateLimit("100/min"));
        Assert.Equal(new MockRateLimit(5, TimeSpan.FromSeconds(30)), MockSettings.RateLimit("5/30s"));
        Assert.Equal(new MockFailures(20), MockSettings.Failures("20"));
        Assert.Equal(new MockFailures(20, 429, TimeSpan.FromSeconds(2)), MockSettings.Failures("20:429:2"));
        Assert.Equal(new MockFailures(1, 500, TimeSpan.Zero), MockSettings.Failures("1:500:0"));
    }

    private static async Task<string> BaseUrlAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
        {
            if (line.StartsWith("Base URL  ", StringComparison.Ordinal))
            {
                return line["Base URL  ".Length..];
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    private static async Task<HttpStatusCode> GetAsync(string url, string key)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.GetAsync(new Uri(url));
        return response.StatusCode;
    }
}
