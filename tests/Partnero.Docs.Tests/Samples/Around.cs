using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Partnero.Docs.Tests.Samples;

/// <summary>What surrounds the client: webhooks, telemetry, JSON, tests.</summary>
public sealed class Around : Shop
{
    private const string Secret = "Zt4mQ9xLr2VbK8sW";

    [Fact]
    public async Task A_webhook_is_checked_and_read()
    {
        var secret = Secret;
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        await using var app = builder.Build();
        // sample: webhook
        app.MapPost("/partnero", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            try
            {
                var hook = PartneroWebhook.Parse(body.ToArray(), request.Headers["Signature"], secret);
                if (hook is TransactionCreatedEvent { Data: var transaction })
                {
                    Console.WriteLine($"{transaction.Key}: {transaction.Amount}");
                }

                return Results.Ok();
            }
            catch (PartneroWebhookException)
            {
                return Results.BadRequest(); // somebody else sent it, or it cannot be read
            }
        });
        // end
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Urls.Single() + "/partnero");
        var delivery = await Mock.SendWebhookAsync(address, secret, "transaction.created", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(delivery.IsSuccess, delivery.Error);
        Assert.Matches("^[^:]+: [0-9.]+\n$", Console.ToString());
        Assert.False((await Mock.SendWebhookAsync(address, "wrong", "transaction.created", cancellationToken: TestContext.Current.CancellationToken)).IsSuccess);
    }

    [Fact]
    public async Task OpenTelemetry_sees_calls()
    {
        var spans = new List<System.Diagnostics.Activity>();
        var metrics = new List<Metric>();
        var builder = Host.CreateApplicationBuilder(["--PARTNERO_API_KEY=" + Mock.ApiKey]);
        // sample: telemetry
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(ClientTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(ClientTelemetry.Name));
        // end
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddInMemoryExporter(spans))
            .WithMetrics(reading => reading.AddInMemoryExporter(metrics));
        builder.Services.AddPartnero().ConfigurePrimaryHttpMessageHandler(Mock.CreateHandler);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<PartneroClient>().Partners.GetAsync("prt_8841", TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<TracerProvider>().ForceFlush();
        host.Services.GetRequiredService<MeterProvider>().ForceFlush();

        Assert.Contains(spans, span => span.DisplayName == "GET /partners/{id}");
        var duration = Assert.Single(metrics, metric => metric.Name == ClientTelemetry.DurationInstrument);
        Assert.Equal("s", duration.Unit);
    }

    [Fact]
    public async Task Types_of_the_client_are_bodies_of_minimal_APIs()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Services.AddSingleton(Partnero);
        await using var app = builder.Build();
        // sample: minimal-api
        app.MapPost("/links", (CreateReferralLinkRequest request, PartneroClient partnero) => partnero.ReferralLinks.CreateAsync(request));
        // end
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var answer = await http.PostAsJsonAsync("/links", new CreateReferralLinkRequest { Key = "ref_456", Partner = PartnerIdentifier.FromId("partner_123") }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"key":"ref_456","partner":{"id":"partner_123"}}""", Assert.Single(Mock.Journal).Body);
        Assert.Equal("ref_456", (await answer.Content.ReadFromJsonAsync<ReferralLink>(TestContext.Current.CancellationToken))!.Key);

        using var broken = new StringContent("""{"key":7,"partner":[""", Encoding.UTF8, "application/json");
        using var refused = await http.PostAsync(new Uri("/links", UriKind.Relative), broken, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public void Types_of_the_client_are_values_of_any_serializer()
    {
        var link = new ReferralLink { Id = "l1", Key = "ref_456", Url = "https://x.example" };
        // sample: serializer
        string json = JsonSerializer.Serialize(new { saved = link });
        // end
        Assert.Equal("ref_456", JsonElement.Parse(json).GetProperty("saved").GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_client_for_tests()
    {
        // sample: stub
        PartneroClient partnero = new StubPartnero();
        Assert.Equal("ana@example.com", (await partnero.Partners.GetAsync("prt_1")).Email);
        // end
    }

    // sample: stub-types
    private sealed class StubPartnero : PartneroClient
    {
        public override PartnersClient Partners { get; } = new StubPartners();
    }

    private sealed class StubPartners : PartnersClient
    {
        public override Task<Partner> GetAsync(string id, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Partner { Id = id, Email = "ana@example.com" });
    }
    // end
}
