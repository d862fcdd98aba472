using System.CommandLine;
using System.CommandLine.Help;
using Partnero.Cli.Commands;
using Partnero.Cli.Hosting;

namespace Partnero.Cli;

/// <summary>The command line as a whole: parses it, runs the command, turns failures into one clear line and an exit code.</summary>
internal static class PartneroTool
{
    /// <summary>How long a command that was told to stop may take to leave things whole.</summary>
    private static readonly TimeSpan StoppingTime = TimeSpan.FromSeconds(10);

    /// <summary>Runs a command line.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var result = CreateCommand(terminal).Parse(args);
        if (result.Errors.Count > 0 && result.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            foreach (var error in result.Errors)
            {
                terminal.Note($"partnero: {error.Message}");
            }

            terminal.Note($"Try: {CommandPath(result)} --help");
            return ExitCode.Usage;
        }

        try
        {
            return await result.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = StoppingTime,
                    Output = terminal.Out,
                    Error = terminal.Error,
                },
                cancellationToken);
        }
        catch (ToolException exception)
        {
            terminal.Note($"partnero: {exception.Message}");
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            terminal.Note("partnero: stopped.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Note($"partnero: {exception.Message}");
            return ExitCode.Input;
        }
        catch (Exception exception)
        {
            terminal.Error.Write($"partnero: this is a mistake of partnero itself; please report it with these lines.\n{exception}\n");
            return ExitCode.Internal;
        }
    }

    internal static RootCommand CreateCommand(Terminal terminal)
    {
        var root = new RootCommand("Partnero's API documentation, from the site to your code: pull it, check it, see what changed.")
        {
            PullCommand.Create(terminal),
            LintCommand.Create(terminal),
            DiffCommand.Create(terminal),
            OpenApiCommand.Create(terminal),
            MockCommand.Create(terminal),
            ReportCommand.Create(terminal),
            LspCommand.Create(),
            CompletionCommand.Create(terminal),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new ExampleHelpAction((HelpAction)help.Action!);
        }

        return root;
    }

    private static string CommandPath(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command is RootCommand ? "partnero" : $"partnero {command.Name}";
    }
}
