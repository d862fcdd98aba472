using System.CommandLine;
using Partnero.Cli.Hosting;
using Partnero.Cli.Lsp;

namespace Partnero.Cli.Commands;

/// <summary><c>partnero lsp</c>: findings, fixes and names in any editor that speaks the Language Server Protocol.</summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Speak over standard input and output. There is no other way; editors pass it.", Hidden = true };
        var command = new ToolCommand(
            "lsp",
            "Serve the pages to an editor: findings as you type, fixes, hover, completion, rename.",
            new Example("partnero lsp", "Started by an editor; see docs/ide.md."))
        {
            stdio,
        };
        command.SetAction(async (_, cancellationToken) =>
            await LspHost.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellationToken) ? ExitCode.Success : ExitCode.Found);
        return command;
    }
}
