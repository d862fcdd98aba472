using System.Threading.RateLimiting;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class BulkTests
{
    private static BulkRun<string, Link> Run(MovingHandler server, BulkJournal? journal = null, bool canAsk = true, int concurrency = 16)
    {
        var client = new TestClient(new HttpClient(server), new PartneroClientOptions { ApiKey = "k", MaxRetries = 0 });
        return new BulkRun<string, Link>(static id => id, (id, token) => client.Links.CreateAsync(new() { Key = id, Partner = new() { Id = id } }, token))
        {
            MaxConcurrency = concurrency,
            Journal = journal ?? BulkJournal.InMemory(),
            RetryDelay = TimeSpan.Zero,
            WasCarriedOut = canAsk ? (id, token) => ExistsAsync(client, id, token) : null,
        };
    }

    private static async Task<bool> ExistsAsync(TestClient client, string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.Links.GetAsync(id, cancellationToken)).Id == id;
        }
        catch (PartneroNotFoundException)
        {
            return false;
        }
    }

    private static async Task<List<BulkOutcome<string, Link>>> All(IAsyncEnumerable<BulkOutcome<string, Link>> outcomes)
    {
        var list = new List<BulkOutcome<string, Link>>();
        await foreach (var outcome in outcomes)
        {
            list.Add(outcome);
        }

        return list;
    }

    [Fact]
    public async Task A_hundred_thousand_are_moved_through_failures_and_stops_without_losing_or_doubling_one()
    {
        var path = Path.GetTempFileName();
        var server = new MovingHandler { Failures = 12 };
        var ids = Enumerable.Range(0, 100_000).Select(i => $"customer {i}").ToArray();
        var finished = new HashSet<string>();
        var runs = 0;
        for (; finished.Count < ids.Length && runs < 20; runs++)
        {
            using var journal = BulkJournal.InFile(path);
            using var stop = new CancellationTokenSource();
            try
            {
                await foreach (var outcome in Run(server, journal).RunAsync(ids, stop.Token))
                {
                    Assert.NotEqual(BulkOutcomeKind.Duplicate, outcome.Kind);
                    if (outcome.Kind is BulkOutcomeKind.Succeeded or BulkOutcomeKind.AlreadyDone)
                    {
                        finished.Add(outcome.Key);
                    }

                    if (runs < 3 && finished.Count > 20_000 * (runs + 1))
                    {
                        await stop.CancelAsync();
                    }
                }
            }
            catch (OperationCanceledException) when (runs < 3)
            {
                // Stopped on purpose, with calls under way.
            }
        }

        Assert.Equal(ids.Length, server.Created.Count);
        Assert.All(server.Created.Values, times => Assert.Equal(1, times));
        Assert.InRange(runs, 4, 19);
        File.Delete(path);
    }

    [Fact]
    public async Task Without_a_way_to_ask_a_call_of_unknown_end_is_reported_and_never_sent_again()
    {
        var server = new MovingHandler { LosesAnswers = true };
        var run = Run(server, canAsk: false);
        var first = Assert.Single(await All(run.RunAsync(["a"])));
        Assert.Equal(BulkOutcomeKind.InDoubt, first.Kind);
        Assert.IsType<PartneroConnectionException>(first.Error);
        Assert.Equal(BulkOutcomeKind.InDoubt, Assert.Single(await All(run.RunAsync(["a"]))).Kind);
        Assert.Equal(1, server.Created["a"]);
    }

    [Fact]
    public async Task A_refused_item_fails_alone_and_is_tried_again_by_the_next_run()
    {
        var server = new MovingHandler { Refused = "bad" };
        var run = Run(server);
        var outcomes = await All(run.RunAsync(["a", "bad", "b", "a"]));
        Assert.Equal(
            ["a Duplicate", "a Succeeded", "b Succeeded", "bad Failed"],
            outcomes.Select(o => $"{o.Key} {o.Kind}").Order(StringComparer.Ordinal));
        Assert.IsType<PartneroValidationException>(outcomes.Single(o => o.Key == "bad").Error);
        server.Refused = null;
        Assert.Equal(["AlreadyDone", "Succeeded"], (await All(run.RunAsync(["a", "bad"]))).Select(o => o.Kind.ToString()).Order());
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_allowed_and_items_are_taken_as_there_is_room()
    {
        var server = new MovingHandler { Delay = 5 };
        var taken = 0;
        IEnumerable<string> Items()
        {
            for (var i = 0; i < 200; i++)
            {
                taken++;
                yield return $"c{i}";
            }
        }

        var count = 0;
        await foreach (var outcome in Run(server, concurrency: 4).RunAsync(Items()))
        {
            count++;
            Assert.InRange(Volatile.Read(ref taken), 0, count + 16);
        }

        Assert.Equal(200, count);
        Assert.InRange(server.MostAtOnce, 2, 4);
    }

    [Fact]
    public async Task Whoever_stops_listening_leaves_nothing_under_way()
    {
        var server = new MovingHandler { Delay = 5 };
        await foreach (var _ in Run(server).RunAsync(Enumerable.Range(0, 10_000).Select(i => $"c{i}")))
        {
            break;
        }

        var sent = server.Created.Count;
        Assert.Equal(0, server.Now);
        await Task.Delay(50);
        Assert.Equal(sent, server.Created.Count);
    }

    [Fact]
    public async Task A_rate_limiter_lets_calls_through_one_by_one()
    {
        using var limiter = new TokenBucketRateLimiter(new()
        {
            TokenLimit = 5,
            TokensPerPeriod = 5,
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = 2,
            AutoReplenishment = true,
        });
        var run = new BulkRun<int, int>(static i => i.ToString(), static (i, _) => Task.FromResult(i)) { RateLimiter = limiter, RetryDelay = TimeSpan.FromMilliseconds(5) };
        var started = DateTime.UtcNow;
        var count = 0;
        await foreach (var outcome in run.RunAsync(Enumerable.Range(0, 30)))
        {
            Assert.Equal(BulkOutcomeKind.Succeeded, outcome.Kind);
            count++;
        }

        Assert.Equal(30, count);
        Assert.InRange((DateTime.UtcNow - started).TotalMilliseconds, 400, 20_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Items_that_break_off_end_the_run_when_what_is_under_way_has_ended(bool isAsync)
    {
        var brokenOff = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IEnumerable<string> Items()
        {
            yield return "a";
            brokenOff.SetResult();
            throw new InvalidDataException("row 2");
        }

        async IAsyncEnumerable<string> ItemsAsync()
        {
            await Task.Yield();
            foreach (var item in Items())
            {
                yield return item;
            }
        }

        // The call ends well after the items did not.
        var run = new BulkRun<string, string>(static id => id, async (id, token) =>
        {
            await brokenOff.Task;
            await Task.Delay(50, token);
            return id;
        });
        var outcomes = new List<BulkOutcome<string, string>>();
        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in isAsync ? run.RunAsync(ItemsAsync()) : run.RunAsync(Items()))
            {
                outcomes.Add(outcome);
            }
        });
        Assert.Equal("row 2", failure.Message);
        Assert.Equal(BulkOutcomeKind.Succeeded, Assert.Single(outcomes).Kind);
    }

    [Fact]
    public void A_journal_survives_the_process_and_a_torn_line()
    {
        var path = Path.GetTempFileName();
        using (var journal = BulkJournal.InFile(path))
        {
            journal.Note("a\nb ü", BulkState.Begun);
            journal.Note("a\nb ü", BulkState.Done);
            journal.Note("c", BulkState.Begun);
            journal.Note("d", BulkState.Begun);
            journal.Note("d", BulkState.None);
            Assert.ThrowsAny<IOException>(() => BulkJournal.InFile(path));
        }

        File.AppendAllText(path, "=c");
        using (var journal = BulkJournal.InFile(path))
        {
            Assert.Equal(
                [BulkState.Done, BulkState.Begun, BulkState.None, BulkState.None],
                new[] { "a\nb ü", "c", "d", "e" }.Select(journal.Find));
            journal.Note("e", BulkState.Done);
        }

        Assert.EndsWith("-d\n=e\n", File.ReadAllText(path));
        File.WriteAllText(path, "{\"not\":\"a journal\"}\n");
        Assert.Throws<InvalidDataException>(() => BulkJournal.InFile(path));
        Assert.Equal("{\"not\":\"a journal\"}\n", File.ReadAllText(path));
        File.Delete(path);
    }
}
