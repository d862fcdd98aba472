using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Partnero.Benchmarks.Measuring;

/// <summary>
/// Times contenders in turn, round by round, so that a noisy or throttled machine slows all of them alike: only the ratios
/// to the reference, taken round by round, are worth quoting.
/// </summary>
/// <param name="title">What is measured.</param>
/// <param name="rounds">How often each contender has its turn.</param>
/// <param name="slice">How long a turn is.</param>
/// <param name="isOneThread">Whether the work stays on its thread, so that only its own time counts.</param>
internal sealed class Interleaved(string title, int rounds, TimeSpan slice, bool isOneThread = false)
{
    private const int LeastWarmUps = 2;
    private const int MostWarmUps = 30;
    private const int PauseOfWarmUp = 250;
    private const int SlicesOfWarmUp = 4;
    private const int CallsOfWarmUp = 40;

    private readonly List<Contender> _contenders = [];

    public Interleaved Add(string name, Func<Task> run)
    {
        _contenders.Add(new Contender(name, run, isOneThread));
        return this;
    }

    public Interleaved Add<T>(string name, Func<T> run) =>
        Add(name, () =>
        {
            run();
            return Task.CompletedTask;
        });

    /// <summary>Runs all contenders and prints one line each; the first contender is the reference.</summary>
    public async Task<Interleaved> RunAsync(TextWriter output)
    {
        // Until the JIT has nothing left to compile: its tiers need calls, then a pause, then time that a busy machine gives late.
        long compiled;
        var go = 0;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (var contender in _contenders)
            {
                await contender.CalibrateAsync(slice);
            }

            await Task.Delay(PauseOfWarmUp);
            go++;
        }
        while (go < LeastWarmUps || (isOneThread && go < MostWarmUps && JitInfo.GetCompiledMethodCount() > compiled));

        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in _contenders)
            {
                await contender.MeasureAsync();
            }
        }

        Print(output);
        return this;
    }

    private void Print(TextWriter output)
    {
        var reference = _contenders[0];
        output.WriteLine($"\n{title} ({rounds} rounds, interleaved; ratios are medians of rounds)\n");
        output.WriteLine("| contender | median | time ratio | bytes | bytes ratio |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var contender in _contenders)
        {
            var ratio = Median([.. contender.Nanoseconds.Zip(reference.Nanoseconds, (mine, its) => mine / its)]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contender.Name} | {Median(contender.Nanoseconds) / 1000:F2} µs | {ratio:F2} | {contender.Bytes} | {(reference.Bytes == 0 ? "–" : ((double)contender.Bytes / reference.Bytes).ToString("F2", CultureInfo.InvariantCulture))} |"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed class Contender(string name, Func<Task> run, bool isOneThread)
    {
        private int _iterations = 1;

        public string Name => name;

        public List<double> Nanoseconds { get; } = [];

        public long Bytes { get; private set; }

        private double Now => isOneThread ? ThreadClock.Nanoseconds : Stopwatch.GetTimestamp() * 1e9 / Stopwatch.Frequency;

        /// <summary>Warms up, and chooses how many iterations fill a slice.</summary>
        public async Task CalibrateAsync(TimeSpan slice)
        {
            var start = Now;
            var count = 0;
            do
            {
                await run();
                count++;
            }
            while (Now - start < slice.TotalNanoseconds * SlicesOfWarmUp || (isOneThread && count < CallsOfWarmUp));

            _iterations = Math.Max(1, (int)(count * slice.TotalNanoseconds / (Now - start)));
        }

        public async Task MeasureAsync()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var thread = Environment.CurrentManagedThreadId;
            var start = Now;
            for (var i = 0; i < _iterations; i++)
            {
                await run();
            }

            Nanoseconds.Add((Now - start) / _iterations);
            if (isOneThread && thread != Environment.CurrentManagedThreadId)
            {
                throw new InvalidOperationException($"{Name} went on on another thread: its time is not to be had there.");
            }

            Bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / _iterations;
        }
    }
}
