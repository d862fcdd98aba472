using System.Globalization;
using Partnero.Cli.Hosting;
using Partnero.Mock;
using Spectre.Console;

namespace Partnero.Cli.Mock;

/// <summary>A request in the log: when it came, what it was, how it was answered, and what of it was ignored.</summary>
internal sealed class LogLine(JournalEntry entry)
{
    /// <summary>The line without colour.</summary>
    public string Plain => $"{Time}  {Request} -> {entry.Status}  {Rest}{(entry.Ignored.Count > 0 ? $"  {Ignored}" : "")}";

    /// <summary>The same line as markup: the status by its kind, what was ignored so that it catches the eye.</summary>
    public string Coloured =>
        $"[grey]{Time}[/]  {Safe(Request)} -> [{Colour}]{entry.Status}[/]  [grey]{Safe(Rest)}[/]{(entry.Ignored.Count > 0 ? $"  [yellow]{Safe(Ignored)}[/]" : "")}";

    private string Time => entry.Time.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private string Request => $"{entry.Method} {entry.Path}{entry.Query}";

    private string Rest => $"{Duration}{(entry.OperationId is { } id ? $"  {id}" : "")}";

    private string Duration => string.Create(CultureInfo.InvariantCulture, $"{entry.Duration.TotalMilliseconds:0.0} ms");

    private string Ignored => $"ignored: {string.Join(", ", entry.Ignored)}";

    private string Colour => entry.Status switch
    {
        >= 200 and < 400 => "green",
        >= 400 and < 500 => "yellow",
        _ => "red",
    };

    private static string Safe(string text) => Markup.Escape(Printable.Line(text));
}
