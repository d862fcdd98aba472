namespace Partnero.Cli.Hosting;

/// <summary>A failure that the user can do something about. Its message is all that is shown: it says what and where, and what to do.</summary>
internal sealed class ToolException : Exception
{
    /// <summary>Makes the failure that ends the process with <paramref name="exitCode"/>.</summary>
    public ToolException(int exitCode, string message, Exception? inner = null)
        : base(message, inner) => ExitCode = exitCode;

    /// <summary>One of <see cref="Hosting.ExitCode"/>.</summary>
    public int ExitCode { get; }
}
