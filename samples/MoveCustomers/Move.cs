using System.Threading.RateLimiting;
using Partnero;

namespace MoveCustomers;

/// <summary>The move: a call for each line, remembered in a journal.</summary>
internal sealed class Move(PartneroClient partnero, Arguments arguments)
{
    /// <returns>Whether all are there.</returns>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var journal = BulkJournal.InFile(arguments.File + ".journal");
        using var limiter = arguments.PerSecond is { } perSecond ? LimiterOf(perSecond) : null;
        var run = new BulkRun<Row, Customer>(static row => row.Key, CreateAsync)
        {
            Journal = journal,
            RateLimiter = limiter,
            MaxConcurrency = arguments.AtOnce,
            AttemptTimeout = arguments.Timeout,
            RetryDelay = arguments.Wait,
            WasCarriedOut = ExistsAsync,
        };

        var (there, missing) = (0, 0);
        await foreach (var outcome in run.RunAsync(File.ReadLines(arguments.File).Where(line => line.Length > 0).Select(Row.Parse), cancellationToken))
        {
            if (outcome.Kind is BulkOutcomeKind.Failed or BulkOutcomeKind.InDoubt)
            {
                missing++;
                await output.WriteLineAsync($"{outcome.Key}: {outcome.Kind}. {outcome.Error?.Message}");
            }
            else
            {
                there++;
            }
        }

        await output.WriteLineAsync($"{there} are there, {missing} are not.");
        return missing == 0;
    }

    private Task<Customer> CreateAsync(Row row, CancellationToken cancellationToken) =>
        partnero.Customers.CreateAsync(new() { Key = row.Key, Email = row.Email, Partner = PartnerIdentifier.FromEmail(row.Partner) }, cancellationToken);

    private async Task<bool> ExistsAsync(Row row, CancellationToken cancellationToken)
    {
        try
        {
            await partnero.Customers.GetAsync(row.Key, cancellationToken);
            return true;
        }
        catch (PartneroNotFoundException)
        {
            return false;
        }
    }

    private static TokenBucketRateLimiter LimiterOf(int perSecond) => new(new()
    {
        TokenLimit = perSecond,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = int.MaxValue,
    });

    private sealed record Row(string Key, string Email, string Partner)
    {
        public static Row Parse(string line) => line.Split(',') is [var key, var email, var partner]
            ? new(key, email, partner)
            : throw new FormatException($"'{line}' is no line 'key,email,partner'.");
    }
}
