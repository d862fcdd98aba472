using System.Net;
using System.Text.Json;

namespace Partnero.Mock.Tests;

public sealed class LivePageTests
{
    [Fact]
    public async Task The_root_shows_operations_with_their_samples()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var http = new HttpClient();
        var root = new Uri(mock.BaseUrl.GetLeftPart(UriPartial.Authority));
        var page = await http.GetAsync(root);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("script-src 'sha256-", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var api = JsonElement.Parse(await http.GetStringAsync(new Uri(root, "_mock/operations")));
        Assert.Equal(mock.BaseUrl.ToString(), api.GetProperty("baseUrl").GetString());
        Assert.Contains(api.GetProperty("operations").EnumerateArray(), item => item.GetProperty("id").GetString() == "Shops.Create");
        Assert.Empty(mock.Journal);
    }

    [Fact]
    public async Task Requests_show_up_as_they_come()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var http = new HttpClient();
        using var talk = Talk.OverSocketTo(mock);
        await talk.Get("/shops");
        using var reader = new StreamReader(await http.GetStreamAsync(new Uri(mock.BaseUrl, "/_mock/requests")));
        Assert.Contains("/v1/shops\"", await Next(reader), StringComparison.Ordinal);
        await talk.Get("/shops/shop_1");
        var second = await Next(reader);
        Assert.Contains("Shops.Get", second, StringComparison.Ordinal);
        Assert.DoesNotContain(mock.ApiKey, second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_is_told_to_the_page_and_what_was_ignored_is_shown()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var http = new HttpClient();
        using var talk = Talk.OverSocketTo(mock);
        using var reader = new StreamReader(await http.GetStreamAsync(new Uri(mock.BaseUrl, "/_mock/requests")));
        await talk.Get("/shops?limitt=1");
        var shown = JsonElement.Parse((await Next(reader))["data: ".Length..]);
        Assert.Equal("limitt", Assert.Single(shown.GetProperty("ignored").EnumerateArray()).GetString());
        Assert.True(shown.GetProperty("milliseconds").GetDouble() >= 0);

        mock.Reset();
        Assert.Equal("data: {}", await Next(reader));
        await talk.Get("/shops/shop_1");
        Assert.Contains("Shops.Get", await Next(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_offers_the_key_to_be_copied()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api(), new() { ApiKey = "key-to-copy" });
        using var http = new HttpClient();
        var api = JsonElement.Parse(await http.GetStringAsync(new Uri(mock.BaseUrl, "/_mock/operations")));
        Assert.Equal("key-to-copy", api.GetProperty("apiKey").GetString());
    }

    [Fact]
    public async Task Another_host_name_that_points_here_sees_nothing()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(mock.BaseUrl, "/_mock/operations"));
        request.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(request)).StatusCode);
    }

    private static async Task<string> Next(StreamReader reader)
    {
        while (true)
        {
            var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
            if (line?.StartsWith("data: ", StringComparison.Ordinal) == true)
            {
                return line;
            }
        }
    }
}
