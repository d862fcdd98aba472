using Partnero.Cli.Documents;
using Partnero.Cli.Report;
using Partnero.Cli.Tests.Browser;

namespace Partnero.Cli.Tests.Report;

/// <summary>The report as a person has it: opened in a browser and clicked through.</summary>
public sealed class ReportInBrowserTests
{
    private const string Visible = "[...document.querySelectorAll('details.op')].filter(e => !e.hidden && e.offsetParent).map(e => e.id)";

    [Fact]
    public async Task It_is_searched_opened_filtered_and_linked()
    {
        await using var browser = await Chromium.StartAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("report.html", ReportPage.Write(Repository.Api));
        var page = await browser.NewPageAsync();
        await page.GoToAsync(new Uri(file).AbsoluteUri);
        var all = await page.EvaluateAsync<string[]>(Visible);
        Assert.Equal(Repository.Api.Api.Groups.Sum(group => group.Operations.Count), all.Length);

        // A key, then words: what fits stays, and the count is said.
        await page.PressAsync('/');
        await page.TypeAsync("referral_links post domain");
        Assert.Equal("search", await page.EvaluateAsync<string>("document.activeElement.id"));
        var found = await page.EvaluateAsync<string[]>(Visible);
        Assert.Contains("ReferralLinks.Create", found);
        Assert.DoesNotContain("Partners.Get", found);
        Assert.Equal($"{found.Length} of {all.Length} operations", await page.EvaluateAsync<string>("document.getElementById('shown').textContent"));

        // A click opens an operation, and a second one its sample.
        await page.ClickAsync("[id='ReferralLinks.Create'] > summary");
        await page.WaitForAsync("document.getElementById('ReferralLinks.Create').open");
        await page.ClickAsync("[id='ReferralLinks.Create'] .sample summary");
        await page.WaitForAsync("document.querySelector(\"[id='ReferralLinks.Create'] .sample pre\").offsetHeight > 0");

        // A link to what the search hides shows it all the same.
        await page.EvaluateAsync<object?>("location.hash = '#Partners.Get', null");
        await page.WaitForAsync("document.getElementById('Partners.Get').open && document.getElementById('Partners.Get').offsetParent !== null");
        Assert.Equal("", await page.EvaluateAsync<string>("document.getElementById('search').value"));

        // Filters and "open all" work on what is seen.
        await page.ClickAsync("[data-filter=experimental]");
        await page.WaitForAsync("document.querySelector('[data-filter=experimental]').ariaPressed === 'true'");
        var experimental = Repository.Api.Api.Groups.SelectMany(group => group.Operations).Where(operation => operation.IsExperimental).Select(operation => operation.Id);
        Assert.Equal(experimental.Order(StringComparer.Ordinal), (await page.EvaluateAsync<string[]>(Visible)).Order(StringComparer.Ordinal));
        await page.ClickAsync("#expand");
        await page.WaitForAsync("document.getElementById('expand').textContent === 'Close all'");
        Assert.Equal(experimental.Count() + 2, await page.EvaluateAsync<int>("document.querySelectorAll('details.op[open]').length"));

        Assert.Equal([new Uri(file).AbsoluteUri], page.Requests.Distinct());
        Assert.Empty(page.Errors);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Everything_in_it_fits_the_screen(int width)
    {
        await using var browser = await Chromium.StartAsync();
        using var folder = new TemporaryFolder();
        var page = await OpenAsync(browser, folder, ReportPage.Write(Repository.Api), width, dark: false);

        await page.EvaluateAsync<object?>("document.querySelectorAll('details').forEach(e => { e.open = true; }), null");

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task It_can_be_read_in_light_and_dark(int width, bool dark)
    {
        await using var browser = await Chromium.StartAsync();
        using var folder = new TemporaryFolder();
        string[] some = ["api-reference/connection/", "api-reference/referral-links/", "api-reference/webhooks/"];
        var pages = Repository.Api.Source.Pages.Where(page => Array.Exists(some, start => page.Path.StartsWith(start, StringComparison.Ordinal)));
        var mixed = ReportPages.Mixed.Replace("api.example.com", "api.partnero.com", StringComparison.Ordinal); // one API has one server
        var docs = DocsApi.Read(new DocsPages("docs", [.. pages, new PageFile("api-reference/things/create.md", mixed)]), CancellationToken.None);
        var page = await OpenAsync(browser, folder, ReportPage.Write(docs), width, dark);
        await Pictures.SaveAsync(page, $"report-{width}-top");
        await page.EvaluateAsync<object?>("location.hash = '#Things.Create', null");
        await page.WaitForAsync("document.getElementById('Things.Create').open");
        await Pictures.SaveAsync(page, $"report-{width}-operation");
        await page.EvaluateAsync<object?>("document.querySelectorAll('details').forEach(e => { e.open = true; }), null");
        foreach (var section in new[] { "pages", "findings" })
        {
            await page.EvaluateAsync<object?>($"document.getElementById('{section}').scrollIntoView({{ behavior: 'instant' }}), null");
            await Pictures.SaveAsync(page, $"report-{width}-{section}");
        }

        Assert.Equal(dark, await page.EvaluateAsync<bool>($"{Contrast.Luminance}; luminance(getComputedStyle(document.body).backgroundColor) < 0.2"));
        Assert.Empty(await page.EvaluateAsync<string[]>(Contrast.TooFaint));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('input, button, summary, a')].filter(e => !e.closest('[hidden]') && !(e.textContent.trim() || e.labels?.[0]?.textContent.trim() || e.ariaLabel)).map(e => e.outerHTML)"));
    }

    [Fact]
    public async Task Hostile_pages_run_nothing_and_load_nothing()
    {
        await using var browser = await Chromium.StartAsync();
        using var folder = ReportPages.Write(("api-reference/things/get.md", ReportPages.Hostile), ("api-reference/things/create.md", ReportPages.Mixed));
        await Cli.RunAsync("report", folder["docs"], "-o", folder["report.html"]);
        var page = await browser.NewPageAsync();
        await page.GoToAsync(new Uri(folder["report.html"]).AbsoluteUri);
        await page.ClickAsync("#expand");

        await page.WaitForAsync("document.querySelectorAll('details.op[open]').length === 2");
        Assert.False(await page.EvaluateAsync<bool>("'pwned' in window"));
        Assert.Contains("</script><script>", await page.EvaluateAsync<string>("document.getElementById('Things.Get').textContent"), StringComparison.Ordinal);
        Assert.Equal([new Uri(folder["report.html"]).AbsoluteUri], page.Requests);
        Assert.Empty(page.Errors);
    }

    private static async Task<BrowserPage> OpenAsync(Chromium browser, TemporaryFolder folder, string html, int width, bool dark)
    {
        var page = await browser.NewPageAsync();
        await page.ShowAsAsync(width, 850, dark);
        await page.GoToAsync(new Uri(folder.Write("report.html", html)).AbsoluteUri);
        return page;
    }
}
