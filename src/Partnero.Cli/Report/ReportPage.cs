using System.Security.Cryptography;
using System.Text;
using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>The report as one HTML page that asks nobody for anything.</summary>
internal static class ReportPage
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    // Even if a text found its way into markup, nothing of it would run or be loaded.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page. The same pages give the same bytes.</summary>
    public static string Write(DocsApi docs)
    {
        var data = new ReportData(docs);
        var name = Uri.TryCreate(docs.Api.BaseUrl, UriKind.Absolute, out var url) ? url.Host : "API";
        var html = new HtmlWriter();
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="referrer" content="no-referrer">
            <title>{name}: API report</title>

            """);
        html.WriteRaw($"<style>{Style}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#operations\">Skip to the operations</a>\n");
        SummarySection.Write(html, data, name);
        WriteToolbar(html);
        html.Write($"""<div class="frame">""");
        WriteContents(html, data);
        html.WriteLine($"<main>");
        WriteOperations(html, data);
        EventsSection.Write(html, data);
        PagesSection.Write(html, data);
        FindingsSection.Write(html, data);
        html.WriteLine($"</main></div>");
        html.WriteRaw($"<script>{Script}</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>The address of an element of the page.</summary>
    public static string Link(string id) => "#" + Uri.EscapeDataString(id);

    private static void WriteToolbar(HtmlWriter html) => html.Write($"""
        <div class="toolbar" role="search">
        <label class="find"><span class="hidden">Search</span><input id="search" type="search" placeholder="Search operations, members, pages, findings" autocomplete="off" spellcheck="false"></label>
        <div class="chips" role="group" aria-label="Show only operations">
        <button type="button" data-filter="finding" aria-pressed="false">with findings</button>
        <button type="button" data-filter="assumed" aria-pressed="false">assumed</button>
        <button type="button" data-filter="contradicted" aria-pressed="false">contradicted</button>
        <button type="button" data-filter="experimental" aria-pressed="false">experimental</button>
        </div>
        <button type="button" id="expand">Open all</button>
        <output id="shown" for="search"></output>
        </div>

        """);

    private static void WriteContents(HtmlWriter html, ReportData data)
    {
        html.Write($"""<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary><ul>""");
        foreach (var group in data.Docs.Api.Groups.Where(group => !group.Operations.IsEmpty))
        {
            html.Write($"""<li><a href="{Link("group-" + group.Name)}">""");
            WriteBreakable(html, group.Name);
            html.Write($"""</a> <span class="count">{group.Operations.Count}</span></li>""");
        }

        html.WriteLine($"""</ul><ul class="sections"><li><a href="#events">Webhook events</a></li><li><a href="#pages">Pages</a></li><li><a href="#findings">Findings</a></li></ul></details></nav>""");
    }

    /// <summary>A dotted name that may be broken behind its dots.</summary>
    private static void WriteBreakable(HtmlWriter html, string name)
    {
        var parts = name.Split('.');
        html.Write($"{parts[0]}");
        foreach (var part in parts.Skip(1))
        {
            html.Write($".<wbr>{part}");
        }
    }

    private static void WriteOperations(HtmlWriter html, ReportData data)
    {
        html.WriteLine($"""<section id="operations" aria-labelledby="operations-title"><h2 id="operations-title">Operations</h2>""");
        foreach (var group in data.Operations.GroupBy(operation => operation.Group))
        {
            html.WriteLine($"""<div class="group" id="group-{group.Key.Name}"><h3>{group.Key.Name}</h3>""");
            if (!string.IsNullOrWhiteSpace(group.Key.Summary))
            {
                html.WriteLine($"""<p class="about">{group.Key.Summary}</p>""");
            }

            foreach (var operation in group)
            {
                OperationSection.Write(html, operation, data.Docs.Positions);
            }

            html.WriteLine($"</div>");
        }

        html.WriteLine($"""<p class="empty" id="nothing" hidden>Nothing here has these words.</p></section>""");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
