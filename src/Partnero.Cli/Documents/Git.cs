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
        using var git = Start(arguments);
        var output = await ReadAsync(git, input: "", cancellationToken);
        return git.ExitCode == 0 ? Encoding.UTF8.GetString(output.Span) : null;
    }

    /// <summary>The texts of files as they were in a commit.</summary>
    /// <param name="commit">The commit's hash.</param>
    /// <param name="paths">Paths relative to this folder.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public async Task<IReadOnlyList<string>> ReadFilesAsync(string commit, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        using var git = Start(["cat-file", "--batch"]);
        var output = await ReadAsync(git, string.Concat(paths.Select(path => $"{commit}:./{path}\n")), cancellationToken);
        var texts = new List<string>(paths.Count);
        foreach (var path in paths)
        {
            // "<hash> blob <size>", the content, a line end.
            var header = output.Span.IndexOf((byte)'\n');
            var words = header < 0 ? [] : Encoding.UTF8.GetString(output.Span[..header]).Split(' ');
            if (words is not [_, "blob", var size] || !int.TryParse(size, out var length))
            {
                throw new ToolException(ExitCode.Input, $"git: {path} cannot be read as it was in {commit}.");
            }

            texts.Add(Encoding.UTF8.GetString(output.Span.Slice(header + 1, length)));
            output = output[(header + length + 2)..];
        }

        return texts;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Process git, string input, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        try
        {
            var reading = Task.WhenAll(
                git.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken),
                git.StandardError.ReadToEndAsync(cancellationToken));
            await git.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            git.StandardInput.Close();
            await reading;
            await git.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            git.Kill();
            throw;
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw new ToolException(ExitCode.Input, "git cannot be run; install it, or name a folder instead of a revision.", exception);
        }
    }
}
