using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Partnero.Cli.Tests;

/// <summary>A docs site on loopback: an index, pages with ETags, and every way to misbehave that a test asks for.</summary>
public sealed class DocsSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _routes = new();
    private readonly ConcurrentDictionary<string, string> _pages = new();

    private DocsSite(WebApplication app) => _app = app;

    /// <summary>Address without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Replaces the index that is made from the pages.</summary>
    public string? Index { get; set; }

    /// <summary>What was asked for: path and status.</summary>
    public ConcurrentQueue<(string Path, int Status)> Log { get; } = new();

    /// <summary>Called before each answer; lets a test hold requests back.</summary>
    public Func<HttpContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    public static async Task<DocsSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new DocsSite(app);
        app.Run(site.AnswerAsync);
        await app.StartAsync();
        site.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return site;
    }

    /// <summary>Puts a page on the site: <c>api-reference/partners/get</c>.</summary>
    public void Put(string page, string text) => _pages[page] = text;

    public void Remove(string page) => _pages.TryRemove(page, out _);

    /// <summary>A page that the index names and whose answer a test writes itself.</summary>
    public void Misbehave(string page, RequestDelegate answer)
    {
        _pages.TryAdd(page, "");
        _routes[$"/{page}.md"] = answer;
    }

    public void Behave(string page) => _routes.TryRemove($"/{page}.md", out _);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero); // tests leave requests hanging on purpose
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        await Before(context);
        if (path == "/llms.txt")
        {
            await TextAsync(context, "text/plain", Index ?? IndexOfPages());
        }
        else if (_routes.TryGetValue(path, out var answer))
        {
            await answer(context);
        }
        else if (path.EndsWith(".md", StringComparison.Ordinal) && _pages.TryGetValue(path[1..^3], out var text))
        {
            await TextAsync(context, "text/markdown; charset=utf-8", text);
        }
        else
        {
            context.Response.StatusCode = 404;
        }

        Log.Enqueue((path, context.Response.StatusCode));
    }

    private string IndexOfPages() =>
        "# Docs\n\n## Pages\n\n" + string.Concat(_pages.Keys.Order(StringComparer.Ordinal).Select(page =>
            string.Create(CultureInfo.InvariantCulture, $"- [{page}]({Address}/{page}.md): What {page} is about\n")));

    private static async Task TextAsync(HttpContext context, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }
}
