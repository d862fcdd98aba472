using System.Diagnostics;

namespace Partnero.Benchmarks.Generation;

/// <summary>What a process took from its start to its end.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="CpuSeconds">Time of all its threads on processors.</param>
/// <param name="PeakMegabytes">The most memory it had resident.</param>
internal sealed record MeasuredProcess(double Seconds, double CpuSeconds, double PeakMegabytes)
{
    // The system forgets a process with its end, so the last look before counts; both numbers only grow.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(4);

    /// <summary>Runs a program to its end. A failure is an exception with what the program said.</summary>
    public static MeasuredProcess Run(string program, IEnumerable<string> arguments, string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Look))
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break; // It ended between the two looks.
            }
        }

        process.WaitForExit();
        clock.Stop();
        return process.ExitCode == 0
            ? new MeasuredProcess(clock.Elapsed.TotalSeconds, cpu.TotalSeconds, peak / 1048576.0)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output.Result}\n{error.Result}");
    }
}
