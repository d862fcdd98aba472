using System.Diagnostics;
using System.Globalization;
using System.Net;
using Partnero.Benchmarks.Measuring;

namespace Partnero.Benchmarks.Calls;

/// <summary>
/// The first call of a fresh process, from making the client to having the value: mostly what the JIT has to compile, which it
/// does on the thread that calls. A process each, in turn.
/// </summary>
internal static class FirstCall
{
    private static readonly string[] Names = ["source-gen, tuned transport", "source-gen, PostAsJsonAsync", "floor: drained, body by source-gen", "floor: drained, body at hand", "ours"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["in-this-process", var mine])
        {
            _ = Samples.Created.Length; // Made before the clock starts.
            var start = ThreadClock.Nanoseconds;
            await Call(Array.IndexOf(Names, mine));
            Console.WriteLine((ThreadClock.Nanoseconds - start).ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 15;
        var times = Names.ToDictionary(name => name, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var name in Names)
            {
                times[name].Add(InFreshProcess(name));
            }
        }

        Console.WriteLine($"\nFirst POST of a process ({rounds} processes each, in turn; ratios are medians of rounds)\n\n| contender | median | time ratio |\n|---|---|---|");
        foreach (var name in Names)
        {
            var ratios = times[name].Zip(times[Names[0]], (mine, its) => mine / its).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[name].Order().ElementAt(rounds / 2) / 1e6:F1} ms | {ratios[rounds / 2]:F2} |"));
        }

        return 0;
    }

    private static Task Call(int contender)
    {
        InMemoryHandler Handler() => new(HttpStatusCode.Created, Samples.Created);
        return contender switch
        {
            0 => new HandWritten(Handler).PostTuned(),
            1 => new HandWritten(Handler).PostPlain(),
            2 => new HandWritten(Handler).PostDrained(),
            3 => new HandWritten(Handler).PostBytes(),
            _ => new OurCalls(Handler()).CreateAsync(),
        };
    }

    private static double InFreshProcess(string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(FirstCall).Assembly.Location);
        }

        foreach (var argument in (string[])["first-call", "in-this-process", name])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Trim().Split('\n');
        process.WaitForExit();
        return double.Parse(lines[^1], CultureInfo.InvariantCulture);
    }
}
