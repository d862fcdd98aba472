using System.Net.Http.Headers;
using Partnero.Cli.Tests.Browser;
using Partnero.Mock;

namespace Partnero.Cli.Tests.Mock;

/// <summary>The mock's page as a person has it.</summary>
public sealed class LivePageInBrowserTests : IAsyncLifetime
{
    private const string Requests = "[...document.querySelectorAll('#requests summary')].map(e => [...e.children].filter(c => !c.classList.contains('time')).map(c => c.textContent).join(' '))";

    private readonly HttpClient _http = new();
    private MockPartnero _mock = null!;

    public async ValueTask InitializeAsync()
    {
        _mock = await MockPartnero.StartAsync(Repository.Api.Api);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _mock.ApiKey);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _mock.DisposeAsync();
    }

    [Fact]
    public async Task Operations_are_searched_and_requests_show_up_as_they_come()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await OpenAsync(browser);
        Assert.Equal(_mock.BaseUrl.ToString(), await page.EvaluateAsync<string>("document.getElementById('base').textContent"));

        await page.ClickAsync("#search");
        await page.TypeAsync("archive partners post");
        await page.WaitForAsync("document.getElementById('count').textContent === '2'");
        await page.ClickAsync("#operations > div:not([hidden]) details:not([hidden]) > summary");
        await page.WaitForAsync("document.querySelector('#operations details[open]').textContent.includes('Partners.')");

        await _http.GetAsync(At("/partners?limit=1"));
        await _http.GetAsync(At("/partners/nobody"));
        await page.WaitForAsync("document.querySelectorAll('#requests details').length === 2");
        Assert.Equal(["GET /v1/partners/nobody 404 Partners.Get", "GET /v1/partners?limit=1 200 Partners.List"], await page.EvaluateAsync<string[]>(Requests));
        await page.ClickAsync("#requests summary");
        await page.WaitForAsync("document.querySelector('#requests details[open] pre').textContent.includes('\"status\": 0')");
        Assert.Empty(page.Errors);
        Assert.Equal(2, (await page.EvaluateAsync<string>("document.documentElement.outerHTML")).Split(_mock.ApiKey).Length); // once, to be copied
        Assert.All(page.Requests, request => Assert.StartsWith(_mock.BaseUrl.GetLeftPart(UriPartial.Authority) + "/", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_buttons_let_requests_fail_send_webhooks_and_forget()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await OpenAsync(browser);

        await page.ClickAsync("#fail button");
        await page.WaitForAsync("document.getElementById('said').textContent.includes('503')");
        Assert.Equal(503, (int)(await _http.GetAsync(At("/partners"))).StatusCode);
        await page.ClickAsync("#send button");
        await page.WaitForAsync("document.getElementById('said').textContent === 'Nobody is registered for this event.'");
        await page.WaitForAsync("document.querySelectorAll('#requests details').length === 1");
        await page.ClickAsync("#reset");
        await page.WaitForAsync("document.querySelectorAll('#requests details').length === 0");

        Assert.Empty(_mock.Journal);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task What_was_sent_never_becomes_markup()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await OpenAsync(browser);

        await _http.PostAsync(At("/partners?x=<img/src=x/onerror=window.pwned=1>"), new StringContent("{\"email\":\"</pre><img src=x onerror=window.pwned=1>\"}", null, "application/json"));
        await page.WaitForAsync("document.querySelectorAll('#requests details').length === 1");

        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('img').length"));
        Assert.False(await page.EvaluateAsync<bool>("'pwned' in window"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task It_fits_the_screen_and_can_be_read(int width, bool dark)
    {
        await using var browser = await Chromium.StartAsync();
        var page = await browser.NewPageAsync();
        await page.ShowAsAsync(width, 850, dark);
        await _http.GetAsync(At("/partners"));
        await _http.GetAsync(At("/nowhere"));
        await OpenAsync(page);
        await page.WaitForAsync("document.querySelectorAll('#requests details').length === 2");
        await page.EvaluateAsync<object?>("document.querySelectorAll('#requests details, #operations details').forEach(e => { e.open = true; }), null");
        await Pictures.SaveAsync(page, $"mock-{width}-{(dark ? "dark" : "light")}");

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>(Contrast.TooFaint));
    }

    private Uri At(string path) => new(_mock.BaseUrl + path);

    private async Task<BrowserPage> OpenAsync(Chromium browser) => await OpenAsync(await browser.NewPageAsync());

    private async Task<BrowserPage> OpenAsync(BrowserPage page)
    {
        await page.GoToAsync(_mock.BaseUrl.GetLeftPart(UriPartial.Authority) + "/");
        await page.WaitForAsync("document.getElementById('state').textContent === 'live' && document.querySelectorAll('#operations details').length > 0");
        return page;
    }
}
