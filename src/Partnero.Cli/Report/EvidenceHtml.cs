namespace Partnero.Cli.Report;

/// <summary>How evidence looks: never by colour alone.</summary>
internal static class EvidenceHtml
{
    private static readonly (Evidence Evidence, string Name, string Mark)[] Kinds =
    [
        (Evidence.Proven, "proven", "●"),
        (Evidence.Stated, "stated", "◐"),
        (Evidence.Assumed, "assumed", "○"),
        (Evidence.Contradicted, "contradicted", "✕"),
    ];

    /// <summary>A mark with its word.</summary>
    public static void WriteMark(HtmlWriter html, Evidence evidence)
    {
        var (_, name, mark) = Kinds[(int)evidence];
        html.Write($"""<span class="mark {name}"><span aria-hidden="true">{mark}</span> {name}</span>""");
    }

    /// <summary>A bar with the shares of each kind, and the numbers for those who do not see it.</summary>
    public static void WriteBar(HtmlWriter html, IEnumerable<BackedMember> members)
    {
        var counts = Kinds.Select(kind => members.Count(member => member.Evidence == kind.Evidence)).ToArray();
        var words = string.Join(", ", Kinds.Zip(counts).Where(pair => pair.Second > 0).Select(pair => $"{pair.Second} {pair.First.Name}"));
        if (words.Length == 0)
        {
            html.Write($"""<span class="bar none" aria-hidden="true"></span>""");
            return;
        }

        // SVG, because styles in attributes are not allowed by the page's own policy.
        html.Write($"""<svg class="bar" role="img" aria-label="Members: {words}" viewBox="0 0 100 6" preserveAspectRatio="none"><title>{words}</title>""");
        double at = 0;
        foreach (var ((_, name, _), count) in Kinds.Zip(counts).Where(pair => pair.Second > 0))
        {
            var width = 100.0 * count / counts.Sum();
            html.Write($"""<rect class="{name}" x="{at:0.##}" y="0" width="{width:0.##}" height="6"/>""");
            at += width;
        }

        html.Write($"</svg>");
    }

    /// <summary>The kinds with their counts.</summary>
    public static void WriteLegend(HtmlWriter html, IReadOnlyCollection<BackedMember> members)
    {
        html.Write($"""<ul class="legend">""");
        foreach (var (evidence, _, _) in Kinds)
        {
            html.Write($"<li>");
            WriteMark(html, evidence);
            html.Write($" <b>{members.Count(member => member.Evidence == evidence)}</b> <span>{Meaning(evidence)}</span></li>");
        }

        html.WriteLine($"</ul>");
    }

    private static string Meaning(Evidence evidence) => evidence switch
    {
        Evidence.Proven => "a sample shows it, with a value of its type",
        Evidence.Stated => "a table says so; no sample shows it",
        Evidence.Assumed => "no page says what it is",
        _ => "a sample shows another type, or a table says another",
    };
}
