using System.Threading.RateLimiting;

namespace Partnero.Docs.Tests.Samples;

public sealed class Lists : Shop
{
    [Fact]
    public async Task Pages_and_all_of_them()
    {
        foreach (var name in new[] { "ana", "ben", "cem" })
        {
            await Partnero.Customers.CreateAsync(new() { Key = name, Email = $"{name}@example.com", Partner = PartnerIdentifier.FromId("partner_123") }, TestContext.Current.CancellationToken);
        }

        await OnePage(Partnero);
        await All(Partnero, TestContext.Current.CancellationToken);
        Assert.Equal("page 1: 2 customers\npage 2: 1 customers\nana\nben\ncem\n", Console.ToString());
    }

    private async Task OnePage(PartneroClient partnero)
    {
        // sample: pages
        Page<Customer>? page = await partnero.Customers.ListAsync(new() { Limit = 2 });
        while (page is not null)
        {
            Console.WriteLine($"page {page.Meta?.CurrentPage}: {page.Items.Count} customers");
            page = await page.GetNextPageAsync();
        }
        // end
    }

    private async Task All(PartneroClient partnero, CancellationToken cancellationToken)
    {
        // sample: all
        await foreach (var customer in partnero.Customers.ListAllAsync(cancellationToken: cancellationToken))
        {
            Console.WriteLine(customer.Key);
        }
        // end
    }

    [Fact]
    public async Task Many_are_moved_and_a_second_run_finds_them_done()
    {
        var path = Path.GetTempFileName();
        var rows = new List<Row> { new("ana", "ana@example.com"), new("ben", "ben@example.com") };
        Mock.DisconnectNext("Customers.Create", afterwards: true);
        await MoveAsync(Partnero, rows, path, TestContext.Current.CancellationToken);
        rows.Add(new("cem", "cem@example.com"));
        await MoveAsync(Partnero, rows, path, TestContext.Current.CancellationToken);

        Assert.Equal("", Console.ToString());
        Assert.Equal(["ana", "ben", "cem"], Mock.Journal.Of("Customers.Create").Select(entry => entry.Json.GetProperty("key").GetString()!).Order());
        File.Delete(path);
    }

    private async Task MoveAsync(PartneroClient partnero, IEnumerable<Row> rows, string journalPath, CancellationToken cancellationToken)
    {
        // sample: bulk
        using var journal = BulkJournal.InFile(journalPath);
        using var limiter = new TokenBucketRateLimiter(new()
        {
            TokenLimit = 10,
            TokensPerPeriod = 10,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = int.MaxValue,
        });

        var move = new BulkRun<Row, Customer>(
            row => row.Id,
            (row, token) => partnero.Customers.CreateAsync(new() { Key = row.Id, Email = row.Email, Partner = PartnerIdentifier.FromId("partner_123") }, token))
        {
            Journal = journal,
            RateLimiter = limiter,
            WasCarriedOut = async (row, token) =>
            {
                try
                {
                    await partnero.Customers.GetAsync(row.Id, token);
                    return true;
                }
                catch (PartneroNotFoundException)
                {
                    return false;
                }
            },
        };

        await foreach (var outcome in move.RunAsync(rows, cancellationToken))
        {
            if (outcome.Kind is BulkOutcomeKind.Failed or BulkOutcomeKind.InDoubt)
            {
                Console.WriteLine($"{outcome.Key}: {outcome.Kind}, {outcome.Error?.Message}");
            }
        }
        // end
    }

    private sealed record Row(string Id, string Email);
}
