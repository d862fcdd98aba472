using System.Diagnostics;
using System.Globalization;

namespace Partnero.Benchmarks.Measuring;

/// <summary>
/// Times contenders in turn, round by round, so that a noisy or throttled machine slows all of them alike: only the ratios
/// to the reference, taken round by round, are worth quoting.
/// </summary>
internal sealed class Interleaved(string title, int rounds, TimeSpan slice)
{
    private readonly List<Contender> _contenders = [];

    public Interleaved Add(string name, Func<Task> run)
    {
        _contenders.Add(new Contender(name, run));
        return this;
    }

    /// <summary>Runs all contenders and prints one line each; the first contender is the reference.</summary>
    public async Task<Interleaved> RunAsync(TextWriter output)
    {
        foreach (var contender in _contenders)
        {
            await contender.CalibrateAsync(slice);
        }

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
                $"| {contender.Name} | {Median(contender.Nanoseconds) / 1000:F2} µs | {ratio:F2} | {contender.Bytes} | {(double)contender.Bytes / reference.Bytes:F2} |"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed class Contender(string name, Func<Task> run)
    {
        private int _iterations = 1;

        public string Name => name;

        public List<double> Nanoseconds { get; } = [];

        public long Bytes { get; private set; }

        /// <summary>Warms up through the tiers of the JIT, then chooses how many iterations fill a slice.</summary>
        public async Task CalibrateAsync(TimeSpan slice)
        {
            var warm = Stopwatch.StartNew();
            var count = 0;
            while (warm.Elapsed < slice * 8)
            {
                await run();
                count++;
            }

            await Task.Delay(120);
            _iterations = Math.Max(1, count / 8);
            await MeasureAsync();
            Nanoseconds.Clear();
        }

        public async Task MeasureAsync()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < _iterations; i++)
            {
                await run();
            }

            Nanoseconds.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / _iterations);
            Bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / _iterations;
        }
    }
}
