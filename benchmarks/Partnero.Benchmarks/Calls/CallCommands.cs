using BenchmarkDotNet.Running;
using Partnero.Benchmarks.Measuring;

namespace Partnero.Benchmarks.Calls;

/// <summary>The commands that measure calls. Each takes the number of rounds and the milliseconds of a slice.</summary>
internal static class CallCommands
{
    /// <summary>Whole calls over a handler in memory.</summary>
    public static async Task<int> CallsAsync(string[] arguments)
    {
        using var posts = new HandWritten(() => new InMemoryHandler(System.Net.HttpStatusCode.Created, Samples.Created));
        using var lists = new HandWritten(() => new InMemoryHandler(System.Net.HttpStatusCode.OK, Samples.List));
        var creating = new OurCalls(new InMemoryHandler(System.Net.HttpStatusCode.Created, Samples.Created));
        var listing = new OurCalls(new InMemoryHandler(System.Net.HttpStatusCode.OK, Samples.List));
        await New("POST create referral link", arguments)
            .Add("ours", creating.CreateAsync)
            .Add("floor: drained, nothing parsed", posts.PostDrained)
            .Add("source-gen, tuned transport", posts.PostTuned)
            .Add("source-gen, PostAsJsonAsync", posts.PostPlain)
            .RunAsync(Console.Out);
        await New("GET a list of 100", arguments)
            .Add("ours", listing.ListAsync)
            .Add("floor: drained, nothing parsed", lists.ListDrained)
            .Add("drained, every token read", lists.ListTokenised)
            .Add("source-gen, tuned transport", lists.ListTuned)
            .Add("source-gen, GetFromJsonAsync", lists.ListPlain)
            .RunAsync(Console.Out);
        return 0;
    }

    /// <summary>BenchmarkDotNet over its classes in this program.</summary>
    public static Task<int> BenchmarkDotNetAsync(string[] arguments)
    {
        BenchmarkSwitcher.FromAssembly(typeof(CallCommands).Assembly).Run(arguments);
        return Task.FromResult(0);
    }

    private static Interleaved New(string title, string[] arguments) => new(
        title,
        arguments.Length > 0 ? int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture) : 21,
        TimeSpan.FromMilliseconds(arguments.Length > 1 ? int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) : 40));
}
