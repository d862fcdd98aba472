namespace Partnero.Mock.Tests;

/// <summary>The examples of docs/mock.md and README.md, compiled and run. What stands between the marks is the page's text.</summary>
public sealed class ExampleTests
{
    private static readonly ShopService Shop = new();

    // docs:test
    [Fact]
    public async Task A_new_member_gets_a_referral_link()
    {
        await using var mock = await MockPartnero.StartAsync();
        var partnero = new PartneroClient(new PartneroClientOptions { ApiKey = mock.ApiKey, BaseUrl = mock.BaseUrl });

        await ShopService.WelcomeAsync(partnero, "ana@example.com");

        var sent = Assert.Single(mock.Journal.Of("ReferralLinks.Create"));
        Assert.Equal("ana@example.com", sent.Json.GetProperty("partner").GetProperty("email").GetString());
    }
    // docs:end

    // docs:trouble
    [Fact]
    public async Task A_busy_service_is_tried_again()
    {
        using var mock = MockPartnero.Create();
        var partnero = new PartneroClient(new HttpClient(mock.CreateHandler()), new PartneroClientOptions { ApiKey = mock.ApiKey });
        mock.FailNext(429, times: 2, retryAfter: TimeSpan.Zero);

        await ShopService.WelcomeAsync(partnero, "ana@example.com");

        Assert.Equal([429, 429, 201, 201], mock.Journal.Select(entry => entry.Status));
    }
    // docs:end

    // docs:webhook
    [Fact]
    public async Task A_sale_is_booked_when_the_webhook_comes()
    {
        using var mock = MockPartnero.Create(new MockOptions { WebhookHandler = Shop.CreateHandler() });

        var delivery = await mock.SendWebhookAsync(
            new Uri("https://shop.example/hooks"), secret: "Zt4mQ9xLr2VbK8sW", "transaction.created", new { key = "inv_1", amount = 49.99 });

        Assert.True(delivery.IsSuccess, delivery.Error);
        Assert.Equal(["inv_1"], Shop.Booked);
    }
    // docs:end

    [Theory]
    [InlineData("mock.md", "test")]
    [InlineData("mock.md", "trouble")]
    [InlineData("mock.md", "webhook")]
    [InlineData("README.md", "test")]
    public void Pages_show_them_as_they_are(string file, string name)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n");
        Assert.Contains(Example(name), page, StringComparison.Ordinal);
    }

    private static string Example(string name)
    {
        var lines = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ExampleTests.cs")).ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim() == $"// docs:{name}") + 1;
        var end = Array.FindIndex(lines, start, line => line.Trim() == "// docs:end");
        return string.Join('\n', lines[start..end].Select(line => line.Length > 4 ? line[4..] : line));
    }
}
