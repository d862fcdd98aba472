using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnero.Cli.Tests.Browser;

/// <summary>A page of a browser.</summary>
public sealed class BrowserPage(Chromium browser, string session)
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<TaskCompletionSource> _loads = new();

    /// <summary>Addresses that the page asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Exceptions of scripts, and what the browser refused or failed to load.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    internal string Session => session;

    /// <summary>Goes to an address and waits until it is loaded.</summary>
    public async Task GoToAsync(string url)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _loads.Enqueue(loaded);
        await SendAsync("Page.navigate", new JsonObject { ["url"] = url });
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>The value of a JavaScript expression.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var result = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        return result!["exceptionDetails"] is { } thrown
            ? throw new InvalidOperationException($"{expression}: {thrown.ToJsonString()}")
            : result["result"]!["value"].Deserialize<T>()!;
    }

    /// <summary>Waits until a JavaScript expression is true.</summary>
    public async Task WaitForAsync(string expression)
    {
        var watch = Stopwatch.StartNew();
        while (!await EvaluateAsync<bool>(expression))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"never true: {expression}");
            await Task.Delay(20);
        }
    }

    /// <summary>Clicks where an element is, as a mouse does, once what was scrolled has been painted. What follows is waited for by the caller.</summary>
    public async Task ClickAsync(string selector)
    {
        var at = await EvaluateAsync<double[]>($$"""
            (async () => { const e = document.querySelector({{JsonSerializer.Serialize(selector)}}); e.scrollIntoView({ block: 'center', behavior: 'instant' }); for (let i = 0; i < 2; i++) { await new Promise(requestAnimationFrame); } const r = e.getBoundingClientRect(); return [r.x + Math.min(r.width / 2, 60), r.y + Math.min(r.height / 2, 12)]; })()
            """);
        foreach (var type in new[] { "mousePressed", "mouseReleased" })
        {
            await SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = type, ["x"] = at[0], ["y"] = at[1], ["button"] = "left", ["clickCount"] = 1 });
        }
    }

    /// <summary>Types into what has the focus.</summary>
    public Task TypeAsync(string text) => SendAsync("Input.insertText", new JsonObject { ["text"] = text });

    /// <summary>Presses a key that stands for itself.</summary>
    public async Task PressAsync(char key)
    {
        await SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyDown", ["key"] = $"{key}", ["text"] = $"{key}" });
        await SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyUp", ["key"] = $"{key}" });
    }

    /// <summary>Shows the page as another screen and reader would have it.</summary>
    public async Task ShowAsAsync(int width, int height, bool dark)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        await SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) });
    }

    /// <summary>A picture of what is seen, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync() =>
        Convert.FromBase64String((string)(await SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" }))!["data"]!);

    internal async Task PrepareAsync()
    {
        foreach (var domain in new[] { "Page", "Runtime", "Network", "Log" })
        {
            await SendAsync($"{domain}.enable");
        }
    }

    internal void Hear(string method, JsonObject parameters)
    {
        switch (method)
        {
            case "Network.requestWillBeSent":
                _requests.Enqueue((string)parameters["request"]!["url"]!);
                break;
            case "Runtime.exceptionThrown":
                _errors.Enqueue(parameters["exceptionDetails"]!.ToJsonString());
                break;
            case "Log.entryAdded":
                _errors.Enqueue((string)parameters["entry"]!["text"]!);
                break;
            case "Page.loadEventFired" when _loads.TryDequeue(out var loaded):
                loaded.SetResult();
                break;
        }
    }

    private Task<JsonNode?> SendAsync(string method, JsonObject? parameters = null) => browser.SendAsync(method, parameters, session);
}
