using Partnero.Cli.Diff;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>One operation: method, path and call in a line, everything else below it.</summary>
internal static class OperationSection
{
    public static void Write(HtmlWriter html, ReportedOperation reported, Positions positions)
    {
        var operation = reported.Operation;
        html.Write($"""<details class="op" id="{operation.Id}" data-flags="{Flags(reported)}" data-text="{SearchText(reported)}"><summary><span class="method {operation.Method.ToLowerInvariant()}">{operation.Method}</span><span class="names"><span class="path">{operation.Route}</span> <code class="call">{CSharpName.Call(operation)}</code></span>""");
        WriteBadges(html, reported);
        EvidenceHtml.WriteBar(html, reported.Members);
        html.WriteLine($"""</summary><div class="inside">""");
        WriteIntroduction(html, reported, positions);
        WritePath(html, operation, positions);
        MemberTable.Write(html, "Request", reported.RequestType?.Name is { } request ? CSharpName.Of(request) : "nothing", reported.Request, positions);
        WriteRules(html, reported);
        MemberTable.Write(html, "Response", CSharpName.Of(operation.Response), reported.Response, positions);
        WriteErrors(html, operation);
        SamplesHtml.Write(html, reported, positions);
        WriteFindings(html, reported);
        html.WriteLine($"</div></details>");
    }

    private static void WriteBadges(HtmlWriter html, ReportedOperation reported)
    {
        html.Write($"""<span class="badges">""");
        if (reported.Operation.IsExperimental)
        {
            html.Write($"""<span class="badge">experimental</span>""");
        }

        if (reported.Operation.Response.IsAssumed)
        {
            html.Write($"""<span class="badge assumed">response assumed</span>""");
        }

        if (reported.Findings.Count > 0)
        {
            html.Write($"""<span class="badge finding">{Counted.Text(reported.Findings.Count, "finding")}</span>""");
        }

        html.Write($"</span>");
    }

    private static void WriteIntroduction(HtmlWriter html, ReportedOperation reported, Positions positions)
    {
        var operation = reported.Operation;
        html.WriteLine($"""<p class="says">{operation.Summary ?? operation.Description}</p>""");
        html.Write($"""<p class="source"><a href="{ReportPage.Link(operation.Id)}">Link to this</a> · <code>{positions.Find(operation.Source).ToString()}</code>""");
        if (operation.PageUrl is { } url && IsWeb(url))
        {
            html.Write($""" · <a href="{url}" rel="noopener noreferrer">Documentation</a>""");
        }

        string[] facts =
        [
            operation.Program is { } program ? $"program: {program}" : "",
            operation.PageParameter is null ? "" : "comes in pages",
            operation.ChangesState ? "" : "safe to repeat",
        ];
        html.WriteLine($"{string.Concat(facts.Where(fact => fact.Length > 0).Select(fact => " · " + fact))}</p>");
    }

    private static void WritePath(HtmlWriter html, Operation operation, Positions positions)
    {
        if (operation.PathParameters.IsEmpty)
        {
            return;
        }

        html.Write($"""<h4>Path</h4><ul class="plain">""");
        foreach (var parameter in operation.PathParameters)
        {
            html.Write($"<li><code>{parameter.WireName}</code> <code>{CSharpName.Of(parameter.Type)}</code> {parameter.Description} <code class=\"place\">{positions.Find(parameter.Source).ToString()}</code></li>");
        }

        html.WriteLine($"</ul>");
    }

    private static void WriteRules(HtmlWriter html, ReportedOperation reported)
    {
        if (reported.Rules.Count > 0)
        {
            html.Write($"""<h4>Rules</h4><ul class="plain">""");
            foreach (var rule in reported.Rules)
            {
                html.Write($"<li>");
                WriteCode(html, rule);
                html.Write($"</li>");
            }

            html.WriteLine($"</ul>");
        }
    }

    private static void WriteErrors(HtmlWriter html, Operation operation)
    {
        if (!operation.Errors.IsEmpty)
        {
            html.Write($"""<h4>Errors</h4><ul class="plain">""");
            foreach (var error in operation.Errors)
            {
                html.Write($"<li><b>{error.Status}</b> {error.Error} <span class=\"soft\">{error.Solution}</span></li>");
            }

            html.WriteLine($"</ul>");
        }
    }

    private static void WriteFindings(HtmlWriter html, ReportedOperation reported)
    {
        if (reported.Findings.Count > 0)
        {
            html.Write($"""<h4>Findings</h4><ul class="plain">""");
            foreach (var finding in reported.Findings)
            {
                FindingsSection.WriteOne(html, finding);
            }

            html.WriteLine($"</ul>");
        }
    }

    /// <summary>Texts with code between backticks.</summary>
    internal static void WriteCode(HtmlWriter html, string text)
    {
        var parts = text.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1 && i < parts.Length - 1)
            {
                html.Write($"<code>{parts[i]}</code>");
            }
            else
            {
                html.Write($"{(i % 2 == 1 ? "`" : "")}{parts[i]}");
            }
        }
    }

    internal static bool IsWeb(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Flags(ReportedOperation reported) => string.Join(' ', new[]
    {
        reported.Findings.Count > 0 ? "finding" : "",
        reported.IsAssumed ? "assumed" : "",
        reported.IsContradicted ? "contradicted" : "",
        reported.Operation.IsExperimental ? "experimental" : "",
    }.Where(flag => flag.Length > 0));

    private static string SearchText(ReportedOperation reported) => string.Join(' ',
    [
        reported.Operation.Method,
        reported.Operation.Route,
        CSharpName.Call(reported.Operation),
        reported.Operation.Summary ?? "",
        .. reported.Members.Select(member => member.Path).Distinct(StringComparer.Ordinal),
    ]).ToLowerInvariant();
}
