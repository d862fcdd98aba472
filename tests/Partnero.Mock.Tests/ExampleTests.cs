namespace Partnero.Mock.Tests;

/// <summary>The samples of docs/mock.md and README.md, compiled and run. tests/Partnero.Docs.Tests holds the pages to them.</summary>
public sealed class ExampleTests
{
    private static readonly ShopService Shop = new();

    // sample: mock-test
    [Fact]
    public async Task A_new_member_gets_a_referral_link()
    {
        await using var mock = await MockPartnero.StartAsync();
        var partnero = new PartneroClient(new PartneroClientOptions { ApiKey = mock.ApiKey, BaseUrl = mock.BaseUrl });

        await ShopService.WelcomeAsync(partnero, "ana@example.com");

        var sent = Assert.Single(mock.Journal.Of("ReferralLinks.Create"));
        Assert.Equal("ana@example.com", sent.Json.GetProperty("partner").GetProperty("email").GetString());
    }
    // end

    // sample: mock-trouble
    [Fact]
    public async Task A_busy_service_is_tried_again()
    {
        using var mock = MockPartnero.Create();
        var partnero = new PartneroClient(new HttpClient(mock.CreateHandler()), new PartneroClientOptions { ApiKey = mock.ApiKey });
        mock.FailNext(429, times: 2, retryAfter: TimeSpan.Zero);

        await ShopService.WelcomeAsync(partnero, "ana@example.com");

        Assert.Equal([429, 429, 201, 201], mock.Journal.Select(entry => entry.Status));
    }
    // end

    // sample: mock-webhook
    [Fact]
    public async Task A_sale_is_booked_when_the_webhook_comes()
    {
        using var mock = MockPartnero.Create(new MockOptions { WebhookHandler = Shop.CreateHandler() });

        var delivery = await mock.SendWebhookAsync(
            new Uri("https://shop.example/hooks"), secret: "Zt4mQ9xLr2VbK8sW", "transaction.created", new { key = "inv_1", amount = 49.99 });

        Assert.True(delivery.IsSuccess, delivery.Error);
        Assert.Equal(["inv_1"], Shop.Booked);
    }
    // end
}
