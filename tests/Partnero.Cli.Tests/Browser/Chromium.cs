using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Partnero.Cli.Tests.Browser;

/// <summary>
/// A headless Chromium, driven through its DevTools protocol: a few messages over a socket, so that no package and no Node is
/// needed. Where no Chromium is installed, tests are skipped and say so.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TemporaryFolder _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _asked = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonObject>> _listeners = new(StringComparer.Ordinal);
    private int _number;
    private Task _reading = Task.CompletedTask;

    private Chromium(Process process, TemporaryFolder profile) => (_process, _profile) = (process, profile);

    /// <summary>Starts a browser, or skips the test.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var path = Find();
        Assert.SkipWhen(path is null, $"skipped: no Chromium here (looked for {string.Join(", ", Names)} on PATH), so the page is not opened in a browser.");
        var profile = new TemporaryFolder();
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--disable-dev-shm-usage",
            "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var browser = new Chromium(process, profile);
        try
        {
            await browser._socket.ConnectAsync(await browser.AddressAsync(), CancellationToken.None);
            browser._reading = browser.ReadAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a new page.</summary>
    public async Task<BrowserPage> NewPageAsync()
    {
        var target = await SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var attached = await SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = (string?)target!["targetId"], ["flatten"] = true });
        var page = new BrowserPage(this, (string)attached!["sessionId"]!);
        _listeners[page.Session] = page.Hear;
        await page.PrepareAsync();
        return page;
    }

    /// <summary>Sends a command and waits for its result.</summary>
    internal async Task<JsonNode?> SendAsync(string method, JsonObject? parameters = null, string? session = null)
    {
        var number = Interlocked.Increment(ref _number);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[number] = answer;
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _process.Dispose();
        try
        {
            _profile.Dispose();
        }
        catch (IOException)
        {
            // a child of the browser still writes its last; the system clears its temporary folder
        }
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);

    /// <summary>The browser says on standard error where it listens.</summary>
    private async Task<Uri> AddressAsync()
    {
        const string Says = "DevTools listening on ";
        var said = new StringBuilder();
        while (await _process.StandardError.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.StartsWith(Says, StringComparison.Ordinal))
            {
                _ = _process.StandardError.ReadToEndAsync(); // a full pipe would stop it
                _ = _process.StandardOutput.ReadToEndAsync();
                return new Uri(line[Says.Length..]);
            }

            said.Append(line).Append('\n');
        }

        throw new InvalidOperationException($"Chromium did not start: {said}");
    }

    private async Task ReadAsync()
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (true)
            {
                using var message = new MemoryStream();
                ValueWebSocketReceiveResult received;
                do
                {
                    received = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                    message.Write(buffer, 0, received.Count);
                }
                while (!received.EndOfMessage);

                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                Hear(JsonNode.Parse(message.ToArray())!.AsObject());
            }
        }
        catch (WebSocketException)
        {
            // the browser has gone
        }
    }

    private void Hear(JsonObject message)
    {
        if ((int?)message["id"] is { } number && _asked.TryRemove(number, out var answer))
        {
            if (message["error"] is { } error)
            {
                answer.SetException(new InvalidOperationException(error.ToJsonString()));
            }
            else
            {
                answer.SetResult(message["result"]);
            }
        }
        else if ((string?)message["sessionId"] is { } session && _listeners.TryGetValue(session, out var listener))
        {
            listener((string)message["method"]!, message["params"] as JsonObject ?? []);
        }
    }
}
