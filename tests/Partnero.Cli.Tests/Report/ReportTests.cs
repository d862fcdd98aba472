using System.Text.RegularExpressions;
using Partnero.Cli.Documents;
using Partnero.Cli.Report;

namespace Partnero.Cli.Tests.Report;

public sealed partial class ReportTests
{
    [Fact]
    public async Task It_is_one_file_that_asks_nobody_for_anything()
    {
        using var folder = new TemporaryFolder();
        var run = await Cli.RunAsync("report", Repository.Path("docs-spec"), "-o", folder["out/report.html"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"{folder["out/report.html"]}: {Repository.Api.Api.Groups.Sum(group => group.Operations.Count)} operations, ", run.Error, StringComparison.Ordinal);
        var html = folder.Read("out/report.html");
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Loading(), html);
        Assert.Equal(["out/report.html"], folder.Files());
    }

    [Fact]
    public void Every_operation_page_and_finding_is_in_it()
    {
        var html = ReportPage.Write(Repository.Api);

        Assert.All(Repository.Api.Api.Groups.SelectMany(group => group.Operations), operation =>
            Assert.Contains($"""<details class="op" id="{operation.Id}" """, html, StringComparison.Ordinal));
        Assert.All(Repository.Api.Source.Pages, page => Assert.Contains($"""id="page-{page.Path}" """, html, StringComparison.Ordinal));
        Assert.All(Repository.Api.Findings, finding => Assert.Contains($"{finding.At.Page}:{finding.At.Line}:{finding.At.Column}</code>", html, StringComparison.Ordinal));
        Assert.Contains("partnero.ReferralLinks.CreateAsync(new CreateReferralLinkRequest { … })", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes() => Assert.Equal(ReportPage.Write(Repository.Api), ReportPage.Write(Repository.Api));

    [Fact]
    public void All_identifiers_are_unique_and_all_links_within_lead_somewhere()
    {
        var html = ReportPage.Write(Repository.Api);
        var ids = Ids().Matches(html).Select(match => match.Groups["id"].Value).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(Links().Matches(html), match => Assert.Contains(Uri.UnescapeDataString(match.Groups["id"].Value), ids));
    }

    [Fact]
    public void Members_are_proven_stated_or_contradicted_by_what_samples_show()
    {
        var data = Read(("api-reference/things/create.md", ReportPages.Mixed));
        var members = Assert.Single(data.Operations).Request.ToDictionary(member => member.Path, member => member.Evidence, StringComparer.Ordinal);

        Assert.Equal(Evidence.Proven, members["name"]);
        Assert.Equal(Evidence.Contradicted, members["size"]);
        Assert.Equal(Evidence.Stated, members["colour"]);
        Assert.All(data.Operations[0].Response, member => Assert.Equal(Evidence.Proven, member.Evidence));
        Assert.All(data.Samples, sample => Assert.Empty(sample.Problems));
    }

    [Fact]
    public void A_sample_that_breaks_its_table_does_not_conform()
    {
        var data = Read(("api-reference/things/create.md", ReportPages.Mixed.Replace("\"name\":\"a\",\"size\":\"big\"", "\"size\":1", StringComparison.Ordinal)));

        Assert.StartsWith("name: ", Assert.Single(Assert.Single(data.Samples, sample => sample.IsRequest).Problems), StringComparison.Ordinal);
        Assert.True(data.Operations[0].IsContradicted);
        Assert.Contains("1 contradiction</span>", ReportPage.Write(data.Docs), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_that_no_page_shows_is_assumed()
    {
        var text = ReportPages.Mixed[..ReportPages.Mixed.IndexOf("## Response", StringComparison.Ordinal)];
        var operation = Assert.Single(Read(("api-reference/things/create.md", text)).Operations);

        Assert.True(operation.IsAssumed);
        Assert.Contains(operation.Findings, finding => finding.Rule.Id == "PTN3006");
    }

    [Fact]
    public void What_nothing_was_read_from_is_told_with_its_line()
    {
        var page = Assert.Single(Read(("api-reference/things/create.md", ReportPages.Mixed)).Pages);

        Assert.Equal([(Line("```php"), "code block “php”"), (Line("| Plan "), "table “Plan | Price”, 1 row")], page.Ignored.Select(part => (part.Line, part.What)));
        Assert.Equal([("operation", 1), ("parameter", 3), ("request sample", 1), ("response sample", 1)], page.Read);
        Assert.Equal("https://docs.example.com/api-reference/things/create", page.Url);
    }

    [Fact]
    public void Text_of_pages_never_becomes_markup()
    {
        var html = ReportPage.Write(Docs(("api-reference/things/get.md", ReportPages.Hostile)));

        Assert.Single(Regex.Matches(html, "</script", RegexOptions.IgnoreCase));
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;window.pwned=1", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "nothing: there is no such folder.\n")]
    public async Task A_folder_that_is_none_is_told(string name, string message)
    {
        using var folder = new TemporaryFolder();
        var run = await Cli.RunAsync("report", folder[name], "-o", folder["report.html"]);

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told()
    {
        using var folder = ReportPages.Write(("api-reference/things/create.md", ReportPages.Mixed));
        folder.Write("file", "");
        var run = await Cli.RunAsync("report", folder["docs"], "-o", folder["file/report.html"]);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"partnero: {folder["file/report.html"]}: cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    private static int Line(string start) => Array.FindIndex(ReportPages.Mixed.Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal)) + 1;

    private static ReportData Read(params (string Path, string Text)[] pages) => new(Docs(pages));

    private static DocsApi Docs(params (string Path, string Text)[] pages) =>
        DocsApi.Read(new DocsPages("docs", [.. pages.Select(page => new PageFile(page.Path, page.Text))]), CancellationToken.None);

    [GeneratedRegex("<(?:link|img|iframe|object|embed|audio|video|source|base)\\b|<script [^>]*src|url\\(|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();

    [GeneratedRegex("(?<=<[a-z0-9]+(?: [^<>]*)?) id=\"(?<id>[^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#(?<id>[^\"]+)\"")]
    private static partial Regex Links();
}
