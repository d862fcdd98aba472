using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Partnero.Cli.Hosting;

/// <summary>The usual help, followed by examples: they say what a list of options cannot.</summary>
internal sealed class ExampleHelpAction(HelpAction inner) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        inner.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand { Examples: [_, ..] examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach (var (line, says) in examples)
            {
                output.Write($"  {line}\n      {says}\n");
            }
        }

        return ExitCode.Success;
    }
}
