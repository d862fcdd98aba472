using System.Diagnostics;

namespace Partnero.Tests;

/// <summary>Time limits from the pool: their timers run on from one call into the next, their deadlines do not.</summary>
public sealed class AttemptLimitTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task The_timer_of_a_call_before_does_not_end_this_one()
    {
        AttemptLimit.Start(TimeSpan.FromMilliseconds(100), CancellationToken.None).Dispose();
        using var limit = AttemptLimit.Start(Long, CancellationToken.None);

        await Task.Delay(400, TestContext.Current.CancellationToken);

        Assert.False(limit.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task The_timer_of_a_call_before_comes_again_for_this_one()
    {
        AttemptLimit.Start(TimeSpan.FromMilliseconds(100), CancellationToken.None).Dispose();
        using var limit = AttemptLimit.Start(TimeSpan.FromMilliseconds(300), CancellationToken.None);

        await Ended(limit);
    }

    [Fact]
    public async Task A_short_limit_does_not_wait_for_the_timer_of_a_long_one()
    {
        AttemptLimit.Start(Long, CancellationToken.None).Dispose();
        using var limit = AttemptLimit.Start(TimeSpan.FromMilliseconds(50), CancellationToken.None);

        await Ended(limit);
    }

    [Fact]
    public async Task A_limit_that_passed_is_not_used_again()
    {
        using (var passed = AttemptLimit.Start(TimeSpan.FromMilliseconds(1), CancellationToken.None))
        {
            await Ended(passed);
        }

        using var limit = AttemptLimit.Start(Long, CancellationToken.None);
        Assert.False(limit.Token.IsCancellationRequested);
    }

    [Fact]
    public void A_caller_who_cancels_ends_the_call_and_no_later_one()
    {
        using var caller = new CancellationTokenSource();
        using (var limit = AttemptLimit.Start(Long, caller.Token))
        {
            caller.Cancel();
            Assert.True(limit.Token.IsCancellationRequested);
        }

        using var next = AttemptLimit.Start(Long, CancellationToken.None);
        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task Limits_of_many_threads_come_neither_early_nor_never()
    {
        var time = TimeSpan.FromMilliseconds(60);
        // The system's tick count, which timers go by, is as coarse as this on some systems.
        var tick = TimeSpan.FromMilliseconds(20);
        await Parallel.ForAsync(0, 200, TestContext.Current.CancellationToken, async (i, cancellationToken) =>
        {
            var clock = Stopwatch.StartNew();
            using var limit = AttemptLimit.Start(time, CancellationToken.None);
            if (i % 3 == 0)
            {
                await Ended(limit);
                Assert.True(clock.Elapsed > time - tick, $"It came after {clock.Elapsed.TotalMilliseconds} ms.");
            }
            else
            {
                await Task.Delay(i % 50, cancellationToken);
                Assert.True(clock.Elapsed > time - tick || !limit.Token.IsCancellationRequested);
            }
        });
    }

    private static async Task Ended(AttemptLimit limit)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = limit.Token.Register(ended.SetResult);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
