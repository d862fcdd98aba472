using Partnero.Cli.Hosting;

namespace Partnero.Cli.Report;

/// <summary>Page by page: what was read, and what was not.</summary>
internal static class PagesSection
{
    public static void Write(HtmlWriter html, ReportData data)
    {
        html.WriteLine($"""<section id="pages" aria-labelledby="pages-title"><h2 id="pages-title">Pages</h2><p class="soft">What was read of each page, and the tables, rows and code blocks that nothing was read from. Prose is not counted.</p>""");
        foreach (var page in data.Pages)
        {
            WriteOne(html, page);
        }

        html.WriteLine($"</section>");
    }

    private static void WriteOne(HtmlWriter html, PageReading page)
    {
        var read = string.Join(" · ", page.Read.Select(part => Counted.Text(part.Count, part.What)));
        html.Write($"""<details class="page" id="page-{page.Path}" data-text="{$"{page.Path} {page.Title}".ToLowerInvariant()}"><summary><code class="path">{page.Path}</code><span class="read">{(read.Length == 0 ? "nothing to read" : read)}</span>""");
        if (page.Ignored.Count > 0)
        {
            html.Write($"""<span class="badge">{page.Ignored.Count} ignored</span>""");
        }

        html.Write($"""</summary><div class="inside"><p class="says">{page.Title ?? "No title"}{(page.Url is null ? "" : " · ")}""");
        if (page.Url is { } url && OperationSection.IsWeb(url))
        {
            html.Write($"""<a href="{url}" rel="noopener noreferrer">Documentation</a>""");
        }

        html.Write($"</p>");
        if (page.Ignored.Count > 0)
        {
            html.Write($"""<h4>Ignored</h4><ul class="plain">""");
            foreach (var part in page.Ignored)
            {
                html.Write($"""<li>line {part.Line}: {part.What}</li>""");
            }

            html.Write($"</ul>");
        }

        html.WriteLine($"</div></details>");
    }
}
