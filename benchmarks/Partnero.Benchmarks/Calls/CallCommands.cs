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
        var nswag = NSwagCalls.Find(Console.Out);
        var post = New("POST create referral link", arguments)
            .Add("ours", creating.CreateAsync)
            .Add("floor: drained, nothing parsed", posts.PostDrained)
            .Add("source-gen, tuned transport", posts.PostTuned)
            .Add("source-gen, PostAsJsonAsync", posts.PostPlain);
        var list = New("GET a list of 100", arguments)
            .Add("ours", listing.ListAsync)
            .Add("floor: drained, nothing parsed", lists.ListDrained)
            .Add("drained, every token read", lists.ListTokenised)
            .Add("source-gen, tuned transport", lists.ListTuned)
            .Add("source-gen, GetFromJsonAsync", lists.ListPlain);
        if (nswag is not null)
        {
            post.Add("NSwag", nswag.Create(new InMemoryHandler(System.Net.HttpStatusCode.Created, Samples.Created)));
            list.Add("NSwag", nswag.List(new InMemoryHandler(System.Net.HttpStatusCode.OK, Samples.List)));
        }

        await post.RunAsync(Console.Out);
        await list.RunAsync(Console.Out);
        return 0;
    }

    /// <summary>Reading alone, in the layout that is expected and in others.</summary>
    public static async Task<int> JsonAsync(string[] arguments)
    {
        foreach (var (name, body) in Layouts.Of(Samples.List))
        {
            var json = new JsonAlone(body);
            await New("JSON alone, a list of 100, " + name, arguments)
                .Add("ours", json.Direct)
                .Add("ours through Utf8JsonReader", json.ThroughReader)
                .Add("every token read, nothing kept", json.Tokens)
                .Add("source-gen", json.SourceGen)
                .RunAsync(Console.Out);
        }

        return 0;
    }

    /// <summary>All pages of a list.</summary>
    public static async Task<int> PagingAsync(string[] arguments)
    {
        const int Pages = 9;
        using var hand = new HandWritten(() => new PagedHandler(Pages));
        await New($"{Pages} pages of 100", arguments)
            .Add("ours, ListAllAsync", new OurCalls(new PagedHandler(Pages)).PagesAsync)
            .Add("source-gen, tuned transport, a loop", hand.Pages)
            .RunAsync(Console.Out);
        return 0;
    }

    /// <summary>Checking a request.</summary>
    public static async Task<int> ValidationAsync(string[] arguments)
    {
        await New("Validation of a request", arguments)
            .Add("ours, nothing wrong", Validation.OursValid)
            .Add("ours, two rules broken", Validation.OursBroken)
            .Add("DataAnnotations, nothing wrong", Validation.AnnotationsValid)
            .Add("DataAnnotations, two rules broken", Validation.AnnotationsBroken)
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
        arguments.Length > 0 ? int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture) : 51,
        TimeSpan.FromMilliseconds(arguments.Length > 1 ? int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) : 10),
        isOneThread: true);
}
