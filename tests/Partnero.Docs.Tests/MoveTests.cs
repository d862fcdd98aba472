using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Partnero.Docs.Tests;

/// <summary>
/// samples/MoveCustomers, killed again and again on its way: no customer is lost, none is made twice. 20,000 customers; 100,000
/// with <c>PARTNERO_FULL_LOAD=1</c>.
/// </summary>
public sealed class MoveTests(ITestOutputHelper output)
{
    private const int Kills = 3;

    private readonly ConcurrentDictionary<string, int> _created = new();
    private int _posts;
    private int _gets;

    [Fact]
    public async Task A_move_that_is_killed_goes_on_where_it_was()
    {
        var count = Environment.GetEnvironmentVariable("PARTNERO_FULL_LOAD") == "1" ? 100_000 : 20_000;
        var clock = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("partnero-move-").FullName;
        var file = Path.Combine(folder, "customers.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, count).Select(i => $"c{i},c{i}@example.com,ana@example.com"), TestContext.Current.CancellationToken);
        await using var server = await StartAsync();

        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = Start(file, server.Urls.Single());
            while (_created.Count < count * kill / (Kills + 1))
            {
                Assert.False(process.HasExited, "The program ended before it was killed.");
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var last = Start(file, server.Urls.Single());
        var said = await last.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"{count} are there, 0 are not.", said.Trim());
        Assert.Equal(0, last.ExitCode);
        Assert.Equal(count, _created.Count);
        Assert.All(_created, customer => Assert.Equal(1, customer.Value));

        // Not by luck: there were calls of which nobody knew how they had ended.
        Assert.InRange(_gets, 1, count / 10);
        output.WriteLine($"{count} customers in {clock.Elapsed.TotalSeconds:0.0} s, {_posts} creations sent, {_gets} times asked");
        Directory.Delete(folder, recursive: true);
    }

    private static Process Start(string file, string address)
    {
        var configuration = typeof(MoveTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;
        var program = Path.Combine(Repository.Root, "samples", "MoveCustomers", "bin", configuration, "net10.0", "MoveCustomers.dll");
        var start = new ProcessStartInfo("dotnet", [program, file, "--base-url", address + "/v1", "--timeout", "2", "--wait", "0.05"]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["PARTNERO_API_KEY"] = "key_123";
        return Process.Start(start)!;
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/v1/customers", (Delegate)CreateAsync);
        app.MapGet("/v1/customers/{key}", (string key) =>
        {
            Interlocked.Increment(ref _gets);
            return _created.ContainsKey(key) ? Answer(key, 200) : Results.StatusCode(404);
        });
        await app.StartAsync();
        return app;
    }

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var key = body.RootElement.GetProperty("key").GetString()!;
        switch (Interlocked.Increment(ref _posts) % 2000)
        {
            case 1:
                return Results.StatusCode(503);
            case 2:
                context.Response.Headers.RetryAfter = "0";
                return Results.StatusCode(429);
            case 3:
                _created.AddOrUpdate(key, 1, static (_, times) => times + 1);
                context.Abort(); // done, and nobody gets to know
                return Results.Empty;
            default:
                _created.AddOrUpdate(key, 1, static (_, times) => times + 1);
                return Answer(key, 201);
        }
    }

    private static IResult Answer(string key, int status) => Results.Text($$"""{"data":{"key":"{{key}}"},"status":1}""", "application/json", null, status);
}
