using System.Text;
using System.Text.RegularExpressions;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Diff;

/// <summary>Changes as text for people.</summary>
internal static partial class Changelog
{
    private static readonly (ChangeKind Kind, string Title)[] Sections =
    [
        (ChangeKind.Breaking, "Breaking"),
        (ChangeKind.Compatible, "Compatible"),
        (ChangeKind.Documentation, "Documentation"),
    ];

    /// <summary>One line a change; what editors open stands last.</summary>
    public static string Text(ApiChanges changes, ChangePlaces places)
    {
        var text = new StringBuilder();
        foreach (var change in changes.All)
        {
            text.Append(Printable.Line($"{change.Rule.Kind.ToString().ToLowerInvariant(),-13} {change.Subject}: {Says(change)}  ({places.Show(change)})")).Append('\n');
        }

        return text.Append(Summary(changes)).Append('\n').ToString();
    }

    /// <summary>A section of a changelog.</summary>
    public static string Markdown(ApiChanges changes, ChangePlaces places)
    {
        var text = new StringBuilder($"# Changes of the API\n\n{Summary(changes)}\n");
        foreach (var (kind, title) in Sections.Where(section => changes.Of(section.Kind).Any()))
        {
            text.Append($"\n## {title}\n\n");
            foreach (var change in changes.Of(kind))
            {
                text.Append($"* **{Escape(change.Subject)}**: {Escape(Says(change))} ({Escape(places.Show(change))})\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The step and the counts.</summary>
    public static string Summary(ApiChanges changes) => changes.Step == VersionStep.None
        ? "Nothing changed for users of the client."
        : $"Next version: {changes.Step.ToString().ToLowerInvariant()}. {changes.Of(ChangeKind.Breaking).Count()} breaking, "
            + $"{changes.Of(ChangeKind.Compatible).Count()} compatible, {changes.Of(ChangeKind.Documentation).Count()} documentation. {OnTheWire(changes)}";

    private static string OnTheWire(ApiChanges changes) => changes.Wire switch
    {
        WireVerdict.Breaking => $"Programs that are built already break on the wire: {changes.All.Count(change => change.Wire == WireVerdict.Breaking)} of the changes.",
        WireVerdict.Compatible => "Programs that are built already go on working.",
        _ => "Nothing changes on the wire.",
    };

    // The section says what a change means for C#; what it means for the wire is said where it is worse than that.
    private static string Says(Change change) =>
        (change.Text.Length == 0 ? change.Rule.Id : $"{change.Rule.Id}, {change.Text}")
        + (change.Wire == WireVerdict.Breaking && change.Rule.Kind != ChangeKind.Breaking ? " [breaks the wire]" : "");

    /// <summary>Text of pages must not become headings, links or HTML in somebody's change; code spans may stay.</summary>
    private static string Escape(string text) => Special().Replace(Printable.Line(text), @"\$0");

    [GeneratedRegex(@"[\\*_\[\]<>#|!~&]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();
}
