using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Partnero;

namespace Partnero.Docs.Tests.Samples;

public sealed class SettingUp : Shop
{
    /// <summary>Compiled only: it would talk to the real service.</summary>
    internal async Task Quick()
    {
        // sample: quick
        var partnero = new PartneroClient("API_KEY");

        ReferralLink link = await partnero.ReferralLinks.CreateAsync(new CreateReferralLinkRequest
        {
            Key = "ref_456",
            Partner = PartnerIdentifier.FromId("partner_123"),
        });

        await foreach (Customer customer in partnero.Customers.ListAllAsync())
        {
            Console.WriteLine($"{customer.Key} came through {link.Url}");
        }
        // end
    }

    [Fact]
    public void A_client_of_an_HttpClient()
    {
        // sample: setup-http
        var http = new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy("http://proxy.example:3128") });

        var partnero = new PartneroClient(http, new PartneroClientOptions
        {
            ApiKey = "API_KEY",
            Timeout = TimeSpan.FromSeconds(30),
            MaxRetries = 5,
        });
        // end
        Assert.NotNull(partnero.Customers);
    }

    [Fact]
    public async Task In_an_application_it_is_a_service()
    {
        await using var app = Application(["--urls=http://127.0.0.1:0", "--PARTNERO_API_KEY=" + Mock.ApiKey], Mock.CreateHandler);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri(app.Urls.Single() + "/members/ana@example.com/link"), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"key\":\"ana@example.com\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ana@example.com", Assert.Single(Mock.Journal.Of("ReferralLinks.Create")).Json.GetProperty("key").GetString());
    }

    private static WebApplication Application(string[] args, Func<HttpMessageHandler> mock)
    {
        // sample: setup-application
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPartnero(); // the section "Partnero" of the configuration, and PARTNERO_API_KEY
        // end
        builder.Services.AddPartnero().ConfigurePrimaryHttpMessageHandler(mock);
        var app = builder.Build();
        // sample: setup-endpoint
        app.MapPost("/members/{email}/link", (string email, PartneroClient partnero) =>
            partnero.ReferralLinks.CreateAsync(new() { Key = email, Partner = PartnerIdentifier.FromEmail(email) }));
        // end
        return app;
    }

    [Fact]
    public void A_delegate_has_the_last_word()
    {
        var builder = Host.CreateApplicationBuilder(["--PARTNERO_API_KEY=k", "--Partnero:MaxRetries=1"]);
        // sample: setup-delegate
        builder.Services.AddPartnero(options =>
        {
            options.Timeout = TimeSpan.FromSeconds(20);
            options.MaxRetries = 4;
        });
        // end
        using var host = builder.Build();
        Assert.Equal(4, host.Services.GetRequiredService<IOptions<PartneroClientOptions>>().Value.MaxRetries);
    }

    [Fact]
    public async Task Each_program_has_a_client_under_a_key()
    {
        var builder = Host.CreateApplicationBuilder(["--Shops:Books:ApiKey=" + Mock.ApiKey, "--Shops:Music:ApiKey=another_key"]);
        // sample: setup-keyed
        builder.Services.AddPartnero("books", builder.Configuration.GetSection("Shops:Books"));
        builder.Services.AddPartnero("music", builder.Configuration.GetSection("Shops:Music"));
        // end
        builder.Services.AddPartnero("books", _ => { }).ConfigurePrimaryHttpMessageHandler(Mock.CreateHandler);
        builder.Services.AddPartnero("music", _ => { }).ConfigurePrimaryHttpMessageHandler(Mock.CreateHandler);
        builder.Services.AddSingleton<BookClub>();
        using var host = builder.Build();

        Assert.Equal("reader", await host.Services.GetRequiredService<BookClub>().WelcomeAsync("reader"));
        var music = host.Services.GetRequiredKeyedService<PartneroClient>("music");
        await Assert.ThrowsAsync<PartneroAuthenticationException>(() => music.Customers.GetAsync("x", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Handlers_of_ones_own_see_every_attempt()
    {
        var builder = Host.CreateApplicationBuilder(["--PARTNERO_API_KEY=" + Mock.ApiKey]);
        // sample: setup-handler
        builder.Services.AddPartnero()
            .AddHttpMessageHandler(() => new NamesTheShop());
        // end
        builder.Services.AddPartnero(options => options.RetryDelay = TimeSpan.Zero).ConfigurePrimaryHttpMessageHandler(Mock.CreateHandler);
        using var host = builder.Build();
        Mock.FailNext(503);
        await host.Services.GetRequiredService<PartneroClient>().Program.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, Mock.Journal.Count);
        Assert.All(Mock.Journal, entry => Assert.Equal("books", entry.Headers["X-Shop"]));
    }

    // sample: setup-keyed-use
    public sealed class BookClub([FromKeyedServices("books")] PartneroClient partnero)
    {
        public async Task<string> WelcomeAsync(string name)
        {
            var link = await partnero.ReferralLinks.CreateAsync(new() { Key = name, Partner = PartnerIdentifier.FromId("partner_123") });
            return link.Key;
        }
    }
    // end

    private sealed class NamesTheShop : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Shop", "books");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
