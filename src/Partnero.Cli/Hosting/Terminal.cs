using Spectre.Console;

namespace Partnero.Cli.Hosting;

/// <summary>
/// Where a command writes: results to <see cref="Out"/>, everything else to <see cref="Error"/>. Colour and moving progress
/// are for terminals; a pipe, a file or NO_COLOR gets plain lines that are never wrapped.
/// </summary>
internal sealed class Terminal
{
    /// <summary>Wide enough that Spectre never breaks a line that a program will read.</summary>
    private const int Unwrapped = 100_000;

    private readonly IAnsiConsole? _coloured;

    /// <summary>A terminal over two writers.</summary>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress, warnings, failures.</param>
    /// <param name="colour">Whether results may be coloured.</param>
    /// <param name="interactive">Whether progress may move.</param>
    public Terminal(TextWriter output, TextWriter error, bool colour = false, bool interactive = false)
    {
        Out = output;
        Error = error;
        IsInteractive = interactive;
        _coloured = colour ? Create(output, ansi: true, interactive: false) : null;
        Progress = Create(error, ansi: interactive, interactive);
    }

    /// <summary>Results, exactly as they are.</summary>
    public TextWriter Out { get; }

    /// <summary>Whatever is not the result.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool IsInteractive { get; }

    /// <summary>Moving progress, over <see cref="Error"/>.</summary>
    public IAnsiConsole Progress { get; }

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess(bool noColor) => new(
        Console.Out,
        Console.Error,
        colour: !noColor && !Console.IsOutputRedirected,
        interactive: !noColor && !Console.IsErrorRedirected);

    /// <summary>Result lines whose telling words are coloured where somebody sees it; the characters are the same either way.</summary>
    public void WriteColoured(string text)
    {
        if (_coloured is null)
        {
            Out.Write(text);
            return;
        }

        _coloured.Write(new Markup(TellingWords.Mark(text)));
    }

    /// <summary>A result line.</summary>
    public void WriteLine(string line = "") => Out.Write(Printable.Line(line) + "\n");

    /// <summary>A line beside the results.</summary>
    public void Note(string line) => Error.Write(Printable.Line(line) + "\n");

    /// <summary>A line beside the results, coloured where somebody watches.</summary>
    /// <param name="line">The line.</param>
    /// <param name="markup">The same line as markup; texts of others are escaped in it.</param>
    public void Note(string line, string markup)
    {
        if (IsInteractive)
        {
            Progress.MarkupLine(markup);
        }
        else
        {
            Note(line);
        }
    }

    private static IAnsiConsole Create(TextWriter writer, bool ansi, bool interactive)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!interactive)
        {
            console.Profile.Width = Unwrapped;
        }

        return console;
    }
}
