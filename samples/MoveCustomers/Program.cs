using MoveCustomers;
using Partnero;

const string Help = """
    Moves customers into Partnero: a file with a line "key,email,partner" for each, where partner is the email address of the
    partner who brought the customer. What is done is remembered in FILE.journal: stopped or crashed, start it again.

    Usage: dotnet run --project samples/MoveCustomers -- FILE [options]

      --base-url URL     address of the API, for trials with a local one (partnero mock)
      --per-second N     calls a second at most
      --at-once N        calls under way at once; 8
      --timeout SECONDS  how long one attempt may take; 30
      --wait SECONDS     how long to hold back when the server is busy and does not say how long; 2
      --help             this text

    The API key of the program is read from PARTNERO_API_KEY.
    Exit codes: 0 all are there, 1 some are not, 2 called wrongly.
    """;

if (args.Length == 0 || args.Contains("--help"))
{
    Console.WriteLine(Help);
    return args.Length == 0 ? 2 : 0;
}

#pragma warning disable RS0030 // a program's entry point: a key has no place in arguments, which other users of the machine can see
var key = Environment.GetEnvironmentVariable("PARTNERO_API_KEY");
#pragma warning restore RS0030
try
{
    var arguments = Arguments.Parse(args);
    var partnero = new PartneroClient(new PartneroClientOptions { ApiKey = key, BaseUrl = arguments.BaseUrl, AttemptTimeout = arguments.Timeout });
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = true;
        stop.Cancel();
    };
    return await new Move(partnero, arguments).RunAsync(Console.Out, stop.Token) ? 0 : 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. Start it again to go on.");
    return 1;
}
catch (Exception exception) when (exception is ArgumentException or FormatException or IOException)
{
    Console.Error.WriteLine($"error: {exception.Message}");
    return 2;
}
