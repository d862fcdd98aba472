using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>The samples of an operation, and whether they conform.</summary>
internal static class SamplesHtml
{
    public static void Write(HtmlWriter html, ReportedOperation reported, Positions positions)
    {
        var samples = reported.Samples;
        if (samples.Requests.IsEmpty && samples.Responses.IsEmpty && samples.ErrorResponses.IsEmpty)
        {
            return;
        }

        html.WriteLine($"""<h4>Samples</h4>""");
        foreach (var request in samples.Requests)
        {
            var query = string.Join('&', request.Query.Select(pair => $"{pair.Name}={pair.Value}"));
            var text = $"{request.Method} {request.Path}{(query.Length > 0 ? "?" + query : "")}{(request.Body is { } body ? "\n\n" + body : "")}";
            WriteOne(html, $"Request {request.Title}".TrimEnd(), text, request.Source, reported, positions);
        }

        foreach (var response in samples.Responses.Concat(samples.ErrorResponses))
        {
            WriteOne(html, $"Response {response.Status} {response.Title}".TrimEnd(), response.Json, response.Source, reported, positions);
        }
    }

    private static void WriteOne(HtmlWriter html, string title, string text, SourceRef source, ReportedOperation reported, Positions positions)
    {
        html.Write($"""<details class="sample"><summary>{title} """);
        var problems = reported.Proofs.GetValueOrDefault(source)?.Problems;
        if (problems is { Count: 0 })
        {
            html.Write($"""<span class="mark proven"><span aria-hidden="true">✓</span> conforms</span>""");
        }
        else if (problems is not null)
        {
            html.Write($"""<span class="mark contradicted"><span aria-hidden="true">✕</span> {Counted.Text(problems.Count, "contradiction")}</span>""");
        }

        html.Write($""" <code class="place">{positions.Find(source).ToString()}</code></summary>""");
        if (problems is { Count: > 0 })
        {
            html.Write($"""<ul class="plain">""");
            foreach (var problem in problems)
            {
                html.Write($"<li>{problem}</li>");
            }

            html.Write($"</ul>");
        }

        html.WriteLine($"""<pre tabindex="0">{text}</pre></details>""");
    }
}
