using System.Globalization;
using Partnero.Cli.Hosting;
using Partnero.Spec.Issues;

namespace Partnero.Cli.Report;

/// <summary>The top of the page: how much was read, typed, proven, assumed and ignored, and how large all of it is.</summary>
internal static class SummarySection
{
    public static void Write(HtmlWriter html, ReportData data, string name)
    {
        var (members, samples) = (data.Members, data.Samples);
        var typed = members.Count(member => !EvidenceBook.IsOpen(member.Property.Type));
        var conforming = samples.Count(sample => sample.Problems.Count == 0);
        html.Write($"""
            <header class="top">
            <p class="kicker">API report</p>
            <h1>{name}</h1>
            <p class="lede">What {Counted.Text(data.Pages.Count, "page")} of {data.Docs.Source.ShownAs} say about {Counted.Text(data.Operations.Count, "operation")}, and how far their own samples prove it.</p>
            <dl class="figures">

            """);
        Figure(html, "Read", Number(data.Pages.Sum(page => page.ReadCount)), $"elements of {Counted.Text(data.Pages.Count(page => page.ReadCount > 0), "page")}");
        Figure(html, "Typed", Percent(typed, members.Count), $"{Number(typed)} of {Number(members.Count)} members");
        Figure(html, "Proven", Percent(conforming, samples.Count), $"{Number(conforming)} of {Number(samples.Count)} samples conform");
        Figure(html, "Assumed", Number(data.Operations.Count(operation => operation.Operation.Response.IsAssumed)), "responses that no page shows");
        Figure(html, "Ignored", Number(data.Pages.Sum(page => page.Ignored.Count)), "tables, rows and code blocks");
        Figure(html, "Findings", Number(data.Docs.Findings.Count), $"{Counted.Text(data.CountOf(IssueSeverity.Error), "error")}, {Counted.Text(data.CountOf(IssueSeverity.Warning), "warning")}, {Counted.Text(data.CountOf(IssueSeverity.Info), "info")}");
        html.WriteLine($"</dl>");
        html.Write($"""<div class="evidence"><p id="evidence-title">What backs the {Number(members.Count)} members of all types</p>""");
        EvidenceHtml.WriteBar(html, members);
        EvidenceHtml.WriteLegend(html, members);
        html.WriteLine($"</div>");
        WriteSizes(html, data);
        html.WriteLine($"</header>");
    }

    private static void WriteSizes(HtmlWriter html, ReportData data)
    {
        var api = data.Docs.Api;
        (string Noun, int Count)[] sizes =
        [
            ("group", api.Groups.Count(group => !group.Operations.IsEmpty)),
            ("operation", data.Operations.Count),
            ("object type", api.Groups.Sum(group => group.Objects.Count)),
            ("value list", api.Groups.Sum(group => group.Enums.Count)),
            ("conditional rule", api.Groups.Sum(group => group.Objects.Sum(type => type.Rules.Count) + group.Operations.Sum(operation => operation.Rules.Count))),
            ("request sample", data.Samples.Count(sample => sample.IsRequest)),
            ("response sample", data.Samples.Count(sample => !sample.IsRequest)),
            ("webhook event", api.Events.Count),
            ("experimental operation", data.Operations.Count(operation => operation.Operation.IsExperimental)),
        ];
        html.Write($"""<ul class="sizes" aria-label="Sizes">""");
        foreach (var (noun, count) in sizes)
        {
            html.Write($"<li>{Counted.Text(count, noun)}</li>");
        }

        html.WriteLine($"<li>{Number(data.Docs.Source.Pages.Sum(page => page.Text.Length))} characters</li></ul>");
    }

    private static void Figure(HtmlWriter html, string name, string value, string says) =>
        html.WriteLine($"<div><dt>{name}</dt><dd><b>{value}</b> <span>{says}</span></dd></div>");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Rounded down: 100 % means all.</summary>
    private static string Percent(int part, int whole) =>
        whole == 0 ? "–" : (Math.Floor(1000.0 * part / whole) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
