using System.CommandLine;
using Partnero.Cli.Files;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Commands;

/// <summary>How commands say where their result goes, and as what.</summary>
internal static class OutputOption
{
    /// <summary>The file that takes the result.</summary>
    public static Option<string?> File() => new("--output", "-o") { Description = "The file to write; - or nothing is standard output.", HelpName = "file" };

    /// <summary>The format of the result; the first is the default.</summary>
    public static Option<string> Format(params string[] names)
    {
        var format = new Option<string>("--format", "-f") { Description = $"Format: {string.Join(", ", names)}.", DefaultValueFactory = _ => names[0] };
        format.AcceptOnlyFromAmong(names);
        return format;
    }

    /// <summary>Writes a result to its file or to standard output.</summary>
    /// <param name="terminal">Whose standard output.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="text">The result.</param>
    /// <param name="forPeople">It may be coloured where it is shown.</param>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static void Write(Terminal terminal, string? file, string text, bool forPeople = false)
    {
        if (forPeople && (file is null or OutputFile.StandardOutput))
        {
            terminal.WriteColoured(text);
            return;
        }

        Write(terminal, file, writer => writer.Write(text));
    }

    /// <summary>Writes a result to its file or to standard output, without one string in between.</summary>
    public static void Write(Terminal terminal, string? file, Action<TextWriter> write) =>
        OutputFile.Write(terminal, file ?? OutputFile.StandardOutput, write);
}
