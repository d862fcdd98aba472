using System.Net.Sockets;
using Partnero.Cli.Hosting;
using Partnero.Mock;

namespace Partnero.Cli.Mock;

/// <summary>A mock from its start to Ctrl+C.</summary>
/// <param name="Terminal">Address and key go to its output, requests as they come beside it.</param>
/// <param name="Pages">What the mock answers from, in words.</param>
/// <param name="Quiet">Tell of no requests.</param>
internal sealed record MockRun(Terminal Terminal, string Pages, bool Quiet)
{
    /// <summary>Runs until it is cancelled, which is how a server ends.</summary>
    /// <param name="start">Starts the mock.</param>
    /// <param name="port">The port asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<int> RunAsync(Func<Task<MockPartnero>> start, int port, CancellationToken cancellationToken)
    {
        await using var mock = await StartAsync(start, port);
        Announce(mock);
        var told = 0;
        try
        {
            await foreach (var entry in mock.Journal.ReadAllAsync(cancellationToken))
            {
                Tell(entry, ref told);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was answered before the stop is told before it, too.
            foreach (var entry in mock.Journal.Where(entry => entry.Number > told).ToList())
            {
                Tell(entry, ref told);
            }

            Terminal.Note("Stopped.");
        }

        return ExitCode.Success;
    }

    private void Tell(JournalEntry entry, ref int told)
    {
        told = entry.Number;
        if (!Quiet)
        {
            var line = new LogLine(entry);
            Terminal.Note(line.Plain, line.Coloured);
        }
    }

    private static async Task<MockPartnero> StartAsync(Func<Task<MockPartnero>> start, int port)
    {
        try
        {
            return await start();
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new ToolException(ExitCode.Input, $"Port {port} cannot be had: {exception.Message} Name another with --port, or 0 for a free one.", exception);
        }
    }

    private void Announce(MockPartnero mock)
    {
        var operations = mock.Api.Groups.Sum(group => group.Operations.Count);
        Terminal.WriteLine($"Partnero mock: {operations} operations of {Pages}");
        Terminal.WriteLine($"Base URL  {mock.BaseUrl}");
        Terminal.WriteLine($"API key   {mock.ApiKey}");
        if (mock.BaseUrl.AbsolutePath.Length > 1)
        {
            Terminal.WriteLine($"Page      {mock.BaseUrl.GetLeftPart(UriPartial.Authority)}/");
        }

        Terminal.Out.Flush();
        Terminal.Note("Ctrl+C stops it.");
    }
}
