using System.Runtime.InteropServices;
using Partnero.Benchmarks.Calls;

namespace Partnero.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project benchmarks/Partnero.Benchmarks -- COMMAND</c>. Each command takes turns between its
/// contenders and prints ratios, which a busy machine changes little; <c>bdn</c> hands over to BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private static readonly Dictionary<string, (string Purpose, Func<string[], Task<int>> Run)> Commands = new(StringComparer.Ordinal)
    {
        ["calls"] = ("creating a referral link, listing 100 partners: against the floors, hand-written clients and NSwag's", CallCommands.CallsAsync),
        ["json"] = ("reading a list of 100 without the call around it, in the expected layout and in others", CallCommands.JsonAsync),
        ["paging"] = ("all partners, in 9 pages of 100", CallCommands.PagingAsync),
        ["validation"] = ("checking a request that is as it should be, and one that is not", CallCommands.ValidationAsync),
        ["first-call"] = ("the first call of a fresh process", FirstCall.RunAsync),
        ["bdn"] = ("the same under BenchmarkDotNet; takes its options (--filter '*')", CallCommands.BenchmarkDotNetAsync),
    };

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments.Length == 0 || !Commands.TryGetValue(arguments[0], out var command))
        {
            foreach (var (name, (purpose, _)) in Commands)
            {
                await Console.Error.WriteLineAsync($"{name,-12} {purpose}");
            }

            return 2;
        }

#if DEBUG
        await Console.Error.WriteLineAsync("Built without optimisation: the numbers say nothing. Run with -c Release.");
#endif
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        return await command.Run(arguments[1..]);
    }
}
