using System.Diagnostics;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Tests;

/// <summary>What a command line said.</summary>
public sealed record CliRun(int ExitCode, string Out, string Error);

/// <summary>Runs the tool in this process, as <c>Main</c> does.</summary>
public static class Cli
{
    public static async Task<CliRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PartneroTool.RunAsync(args, new Terminal(output, error));
        return new CliRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Starts the tool as a process of its own.</summary>
    public static Process Start(params string[] args) => StartIn("", args);

    /// <summary>Starts the tool as a process of its own, in a folder.</summary>
    public static Process StartIn(string folder, params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(PartneroTool).Assembly.Location, .. args])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Sends a signal, as Ctrl+C (<c>SIGINT</c>) does.</summary>
    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal[3..], $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Skips a test where the signal would not arrive: a shell starts background jobs that ignore Ctrl+C, and all that they start does too.</summary>
    public static void SkipWhenIgnored(string signal) =>
        Assert.SkipWhen(signal == "SIGINT" && IgnoresInterrupts(), "skipped: SIGINT is ignored where the tests were started, and so by all that they start.");

    private static bool IgnoresInterrupts() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;
}
