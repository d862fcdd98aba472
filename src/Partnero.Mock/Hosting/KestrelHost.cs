using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Partnero.Mock.Engine;
using Partnero.Mock.Values;

namespace Partnero.Mock.Hosting;

/// <summary>Hands requests to the engine from a socket on loopback.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KestrelHost(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port.</summary>
    public Uri Address => new(_app.Urls.First());

    public static async Task<KestrelHost> StartAsync(MockEngine engine, ControlApi control, int port, CancellationToken cancellationToken)
    {
        // An empty builder: no settings, environment or log of the process that the mock runs in can reach it.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        var page = new LivePage(engine, control);
        app.Run(context => page.IsMeant(context.Request.Path.Value ?? "") ? page.AnswerAsync(context) : HandleAsync(engine, context));
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task HandleAsync(MockEngine engine, HttpContext context)
    {
        var request = await ReadAsync(context).ConfigureAwait(false);
        MockResponse response;
        try
        {
            response = await engine.HandleAsync(request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // the caller gave up
        }

        if (response.Disconnects)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, response).ConfigureAwait(false);
    }

    private static async Task<MockRequest> ReadAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);

        // ASP.NET Core decodes paths; the engine wants to see what was sent.
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var headers = context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));
        return new(
            context.Request.Method,
            $"{context.Request.Scheme}://{context.Request.Host}",
            question < 0 ? target : target[..question],
            question < 0 ? "" : target[question..],
            [.. headers],
            body.ToArray());
    }

    private static async Task WriteAsync(HttpContext context, MockResponse response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (!string.IsNullOrEmpty(response.Body))
        {
            var body = Encoding.UTF8.GetBytes(response.Body);
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
