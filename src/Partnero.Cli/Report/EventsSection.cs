using Partnero.Cli.Diff;

namespace Partnero.Cli.Report;

/// <summary>The webhook events.</summary>
internal static class EventsSection
{
    public static void Write(HtmlWriter html, ReportData data)
    {
        var events = data.Docs.Api.Events;
        html.WriteLine($"""<section id="events" aria-labelledby="events-title"><h2 id="events-title">Webhook events</h2>""");
        if (events.IsEmpty)
        {
            html.Write($"""<p class="soft">No page documents any.</p>""");
        }

        html.WriteLine($"""<ul class="events">""");
        foreach (var known in events)
        {
            html.WriteLine($"""<li data-text="{$"{known.WireName} {known.Description}".ToLowerInvariant()}"><code class="path">{known.WireName}</code> <code>{CSharpName.Of(known.Data)}</code> <span>{known.Description}</span> <code class="place">{data.Docs.Positions.Find(known.Source).ToString()}</code></li>""");
        }

        html.WriteLine($"</ul></section>");
    }
}
