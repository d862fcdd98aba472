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
            AttemptTimeout = TimeSpan.Zero, // this server does nothing behind a program's back
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

    private static async Task<List<BulkOutcome<string, T>>> All<T>(IAsyncEnumerable<BulkOutcome<string, T>> outcomes)
    {
        var list = new List<BulkOutcome<string, T>>();
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

        File.Delete(path);
    }

    [Theory]
    [InlineData("{\"not\":\"a journal\"}\n")]
    [InlineData("{\"not\":\"a journal\"}")]
    [InlineData("key,email\na,b\n")]
    public void Another_file_is_no_journal_and_stays_as_it_is(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        Assert.Contains("(1): this is not a line of a bulk journal", Assert.Throws<InvalidDataException>(() => BulkJournal.InFile(path)).Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
        File.Delete(path);
    }

    [Fact]
    public void A_journal_of_the_first_version_is_read_and_continued()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "+-a\n=-b\n+c%20d\n--a\n==\n+e\n=torn");
        using (var journal = BulkJournal.InFile(path))
        {
            Assert.Equal(
                [BulkState.None, BulkState.Done, BulkState.Begun, BulkState.Done, BulkState.Begun, BulkState.None, BulkState.None],
                new[] { "-a", "-b", "c d", "=", "e", "torn", "b" }.Select(journal.Find));
            Assert.Null(journal.FindTime("e"));
            journal.Note("-a", BulkState.Done);
        }

        using (var journal = BulkJournal.InFile(path))
        {
            Assert.Equal([BulkState.Done, BulkState.None, BulkState.Begun], new[] { "-a", "a", "c d" }.Select(journal.Find));
            Assert.NotNull(journal.FindTime("-a"));
        }

        File.Delete(path);
    }

    [Fact]
    public void A_damaged_line_is_named_and_nothing_is_guessed()
    {
        var path = Path.GetTempFileName();
        using (var journal = BulkJournal.InFile(path))
        {
            journal.Note("a1", BulkState.Done);
            journal.Note("b", BulkState.Done);
        }

        File.WriteAllText(path, File.ReadAllText(path).Replace(" a1 ", " a2 ", StringComparison.Ordinal));
        Assert.Contains("(2): the line is damaged", Assert.Throws<InvalidDataException>(() => BulkJournal.InFile(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData(0, 100, 32)]
    [InlineData(90, 100, 32)] // its last attempt may have begun a moment ago
    [InlineData(110, 100, 22)]
    [InlineData(10, 0, 22)]
    [InlineData(3600, 100, 0)]
    [InlineData(-60, 100, 32)] // somebody set the clock
    public async Task What_an_earlier_run_began_waits_until_the_server_must_be_done_with_it(int secondsAgo, int callTimeout, int expected)
    {
        using var time = new VirtualTime();
        using var journal = BulkJournal.InMemory();
        var started = time.GetUtcNow();
        journal.Note("a", BulkState.Begun, started.AddSeconds(-secondsAgo));
        DateTimeOffset? asked = null;
        var run = new BulkRun<string, string>(static key => key, static (key, _) => Task.FromResult(key))
        {
            Journal = journal,
            TimeProvider = time,
            CallTimeout = TimeSpan.FromSeconds(callTimeout),
            WasCarriedOut = (_, _) =>
            {
                asked = time.GetUtcNow();
                return Task.FromResult(true);
            },
        };
        var outcomes = await All(run.RunAsync(["a", "b"]));
        Assert.Equal(expected > 0 ? ["b Succeeded", "a AlreadyDone"] : ["a AlreadyDone", "b Succeeded"], outcomes.Select(o => $"{o.Key} {o.Kind}").OrderBy(o => expected > 0 ? "" : o, StringComparer.Ordinal));
        Assert.Equal(expected, (asked!.Value - started).TotalSeconds, 3);
    }

    [Fact]
    public async Task An_item_that_an_earlier_run_began_says_so_where_nobody_can_be_asked()
    {
        using var journal = BulkJournal.InMemory();
        journal.Note("a", BulkState.Begun, new DateTimeOffset(2026, 12, 1, 2, 3, 4, TimeSpan.Zero));
        var outcome = Assert.Single(await All(Run(new MovingHandler(), journal, canAsk: false).RunAsync(["a"])));
        Assert.Equal(BulkOutcomeKind.InDoubt, outcome.Kind);
        var error = Assert.IsType<PartneroException>(outcome.Error);
        Assert.True(error.MayHaveBeenCarriedOut);
        Assert.StartsWith("An earlier run began this call at 2026-12-01 02:03:04Z", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_attempt_is_enough_for_an_item_that_was_begun_and_not_carried_out()
    {
        using var journal = BulkJournal.InMemory();
        journal.Note("a", BulkState.Begun);
        var run = new BulkRun<string, string>(static key => key, static (key, _) => Task.FromResult(key))
        {
            Journal = journal,
            MaxAttempts = 1,
            AttemptTimeout = TimeSpan.Zero,
            RetryDelay = TimeSpan.Zero,
            WasCarriedOut = static (_, _) => Task.FromResult(false),
        };
        Assert.Equal(BulkOutcomeKind.Succeeded, Assert.Single(await All(run.RunAsync(["a"]))).Kind);
    }
}
