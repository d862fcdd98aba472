using Partnero;
using Partnero.Mock;
using Quickstart;

const string Help = """
    Creates a referral link, lists the domains for links, and shows what a refused request looks like:
    every call with what went over the wire and what came back.

    Usage: dotnet run --project samples/Quickstart -- [options]

      --live            talk to the real service, with the key in PARTNERO_API_KEY, instead of a local mock
      --partner EMAIL   with --live: create the link for this partner; nothing is created without it
      --help            this text

    Exit codes: 0 done, 1 a call failed, 2 called wrongly.
    """;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(Help);
    return ExitCodes.Done;
}

if (Arguments.TryParse(args, out var problem) is not { } arguments)
{
    return Fail(ExitCodes.Usage, problem!);
}

try
{
    return arguments.IsLive ? await RunLiveAsync(arguments.Partner) : await RunOnMockAsync();
}
catch (PartneroException exception)
{
    return Fail(ExitCodes.Failed, exception.Message);
}

static async Task<int> RunOnMockAsync()
{
    await using var mock = await MockPartnero.StartAsync();
    Console.WriteLine($"A local Partnero is at {mock.BaseUrl}. With --live it would be the real one.");
    using var wire = new WireLog(Console.Out);
    using var http = new HttpClient(wire);
    await new Tour(http, mock.BaseUrl, mock.ApiKey, Console.Out).RunAsync(PartnerIdentifier.FromId("partner_123"));
    return ExitCodes.Done;
}

static async Task<int> RunLiveAsync(string? partner)
{
#pragma warning disable RS0030 // a program's entry point: a key has no place in arguments, which other users of the machine can see
    var key = Environment.GetEnvironmentVariable("PARTNERO_API_KEY");
#pragma warning restore RS0030
    if (string.IsNullOrWhiteSpace(key))
    {
        return Fail(ExitCodes.Usage, "--live needs the API key of your program in the environment variable PARTNERO_API_KEY.");
    }

    using var wire = new WireLog(Console.Out);
    using var http = new HttpClient(wire);
    await new Tour(http, null, key, Console.Out).RunAsync(partner is null ? null : PartnerIdentifier.FromEmail(partner));
    return ExitCodes.Done;
}

static int Fail(int code, string message)
{
    Console.Error.WriteLine($"error: {message}");
    return code;
}
