using System.Text.RegularExpressions;
using Spectre.Console;

namespace Partnero.Cli.Hosting;

/// <summary>The words of result lines that say how grave they are, or what was done.</summary>
internal static partial class TellingWords
{
    /// <summary>The text as Spectre's markup: nothing of it is markup but the colour of these words.</summary>
    public static string Mark(string text) => Word().Replace(
        Markup.Escape(text),
        match => $"{match.Groups["before"].Value}[{Colour(match.Groups["word"].Value)}]{match.Groups["word"].Value}[/]{match.Groups["after"].Value}");

    private static string Colour(string word) => word switch
    {
        "breaking" or "error" => "red",
        "warning" or "overwritten" or "pruned" => "yellow",
        "compatible" or "added" or "updated" or "restored" => "green",
        _ => "blue",
    };

    // First on its line, or between place and id of a finding.
    [GeneratedRegex(
        @"(?<before>^|\): )(?<word>breaking|compatible|documentation|added|updated|restored|overwritten|pruned|error|warning|info)(?<after> )",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
