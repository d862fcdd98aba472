using Partnero.Cli.Hosting;

namespace Partnero.Cli.Files;

/// <summary>The one way in which a command's result goes to where the user wants it.</summary>
internal static class OutputFile
{
    /// <summary>The name that means standard output.</summary>
    public const string StandardOutput = "-";

    // Opened by these names, a redirected file would be written from its start and not from where the shell stands.
    private static readonly string[] OutputNames = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
    private static readonly string[] ErrorNames = ["/dev/stderr", "/dev/fd/2", "/proc/self/fd/2"];

    /// <summary>
    /// Writes a result. A regular file is there whole or not at all, at the end of the links that lead to it; a device or a
    /// pipe is written to and stays what it is.
    /// </summary>
    /// <param name="terminal">Whose standard output.</param>
    /// <param name="file">The file; <see cref="StandardOutput"/> for standard output.</param>
    /// <param name="write">Writes the result.</param>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(Terminal terminal, string file, Action<TextWriter> write)
    {
        if (file == StandardOutput || Array.Exists(OutputNames, name => name == file))
        {
            write(terminal.Out);
            return;
        }

        if (Array.Exists(ErrorNames, name => name == file))
        {
            write(terminal.Error);
            return;
        }

        try
        {
            WriteFile(file, write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Input, $"{ShownPath.Of(file)}: cannot be written: {exception.Message}", exception);
        }
    }

    private static void WriteFile(string file, Action<TextWriter> write)
    {
        switch (FileKinds.Of(file))
        {
            case FileKind.Folder:
                throw new IOException("It is a folder; name a file in it.");
            case FileKind.Special:
                using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                using (var writer = new StreamWriter(stream))
                {
                    write(writer);
                }

                break;
            default:
                AtomicFile.Write(FileSteps.Real, new FileInfo(file).LinkTarget is null ? file : File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName, write);
                break;
        }
    }
}
