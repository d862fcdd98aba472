using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Partnero.Benchmarks.Measuring;

/// <summary>
/// The time that this thread had a processor, where the system tells it (Linux): other programs on a busy machine then only
/// disturb the caches. Elsewhere, the time that passed.
/// </summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Nanoseconds since some moment; only differences on one thread mean something.</summary>
    public static double Nanoseconds
    {
        get
        {
            if (OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ThreadCpuTime, out var time) == 0)
            {
                return (time.Seconds * 1e9) + time.Nanoseconds;
            }

            return Stopwatch.GetTimestamp() * 1e9 / Stopwatch.Frequency;
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out TimeSpec time);

    private readonly record struct TimeSpec(long Seconds, long Nanoseconds);
}
