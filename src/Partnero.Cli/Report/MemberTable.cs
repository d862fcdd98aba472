using Partnero.Cli.Diff;
using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>Members with their types and what backs them.</summary>
internal static class MemberTable
{
    public static void Write(HtmlWriter html, string title, string type, IReadOnlyList<BackedMember> members, Positions positions)
    {
        html.WriteLine($"<h4>{title} <code>{type}</code></h4>");
        if (members.Count == 0)
        {
            return;
        }

        html.WriteLine($"""<table class="members"><thead><tr><th scope="col">Member</th><th scope="col">Type</th><th scope="col">Backed</th><th scope="col">Where</th></tr></thead><tbody>""");
        foreach (var member in members)
        {
            var property = member.Property;
            html.Write($"""<tr><td><code>{member.Path}</code>""");
            if (property.IsRequired)
            {
                html.Write($""" <span class="required">required</span>""");
            }

            html.Write($"""</td><td><code>{CSharpName.Of(property.Type)}{(property.IsNullable ? "?" : "")}</code>{(property.Location == ParameterLocation.Query ? " in the query" : "")}</td><td>""");
            EvidenceHtml.WriteMark(html, member.Evidence);
            html.WriteLine($"""{Seen(member.Sightings)}</td><td><code class="place">{positions.Find(property.Source).ToString()}</code></td></tr>""");
        }

        html.WriteLine($"</tbody></table>");
    }

    private static string Seen(Sightings sightings) => sightings switch
    {
        { Fitting: 0, Other: 0 } => "",
        { Other: 0 } => $" {sightings.Fitting}×",
        _ => $" {sightings.Other} of {sightings.Fitting + sightings.Other}",
    };
}
