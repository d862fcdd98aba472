using Partnero.Cli.Documents;


namespace Partnero.Cli.Report;

/// <summary>The findings of the compiler, the worst first.</summary>
internal static class FindingsSection
{
    public static void Write(HtmlWriter html, ReportData data)
    {
        html.WriteLine($"""<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>""");
        if (data.Docs.Findings.Count == 0)
        {
            html.WriteLine($"""<p class="soft">None.</p></section>""");
            return;
        }

        html.WriteLine($"""<ul class="findings">""");
        foreach (var finding in data.Docs.Findings.OrderByDescending(finding => finding.Rule.Severity))
        {
            WriteOne(html, finding);
        }

        html.WriteLine($"</ul></section>");
    }

    /// <summary>A finding as an item of a list.</summary>
    public static void WriteOne(HtmlWriter html, Finding finding)
    {
        html.Write($"""<li class="finding {finding.Severity}" data-text="{$"{finding.Severity} {finding.Rule.Id} {finding.At.Page} {finding.Message}".ToLowerInvariant()}"><span class="severity">{finding.Severity}</span> <a href="{finding.HelpUrl}" rel="noopener noreferrer">{finding.Rule.Id}</a> <code class="place">{finding.At.Page}:{finding.At.Line}:{finding.At.Column}</code><p>""");
        OperationSection.WriteCode(html, finding.Message);
        html.WriteLine($"</p></li>");
    }
}
