using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Documents;

/// <summary>Reads from the git repository around a folder. Never writes, never runs hooks.</summary>
internal sealed class Git(string folder)
{
    /// <summary>What a git command prints; null when it fails.</summary>
    public async Task<string?> TryRunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var (code, output, _) = await RunAsync(arguments, cancellationToken);
        return code == 0 ? output : null;
    }

    /// <summary>Runs git to its end.</summary>
    /// <exception cref="ToolException">There is no git.</exception>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync(cancellationToken);
            var output = await git.StandardOutput.ReadToEndAsync(cancellationToken);
            await git.WaitForExitAsync(cancellationToken);
            return (git.ExitCode, output, (await error).Trim());
        }
        catch (Win32Exception exception)
        {
            throw new ToolException(ExitCode.Input, "git cannot be run; install it, or name a folder instead of a revision.", exception);
        }
    }
}
