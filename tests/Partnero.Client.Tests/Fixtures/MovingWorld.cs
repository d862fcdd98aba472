namespace Partnero.Tests.Fixtures;

/// <summary>
/// A server in virtual time that is slow and fails in every way, and programs that move items to it and are killed. It is busy with
/// a call for at most the attempt limit, whatever became of the program that made it.
/// </summary>
internal sealed class MovingWorld(TimeProvider time, Random random, string journal)
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, List<DateTimeOffset>> _doneAt = [];

    /// <summary>Of a hundred calls, how many fail.</summary>
    public int Failures { get; set; }

    /// <summary>How often the server has carried each item out, or will have when it is done.</summary>
    public IReadOnlyDictionary<string, int> Created => _doneAt.ToDictionary(static entry => entry.Key, static entry => entry.Value.Count);

    /// <summary>Runs a program over the items, and kills it when it is about to do a step beyond so many.</summary>
    public async Task<List<BulkOutcome<string, string>>> RunAsync(IReadOnlyList<string> keys, int steps)
    {
        using var file = BulkJournal.InFile(journal);
        using var program = new MovingProgram(file, steps);
        var run = new BulkRun<string, string>(static key => key, (key, token) => PostAsync(program, file, key, token))
        {
            Journal = program,
            MaxConcurrency = 1 + random.Next(8),
            MaxAttempts = 1 + random.Next(4),
            AttemptTimeout = AttemptTimeout,
            RetryDelay = TimeSpan.FromSeconds(random.Next(3)),
            TimeProvider = time,
            WasCarriedOut = (key, token) => GetAsync(program, key, token),
        };
        var outcomes = new List<BulkOutcome<string, string>>();
        try
        {
            await foreach (var outcome in run.RunAsync(keys, program.Killed))
            {
                outcomes.Add(outcome);
            }
        }
        catch (OperationCanceledException) when (program.IsKilled)
        {
            // Whatever it would have said, nobody hears it.
        }

        return outcomes;
    }

    private async Task<string> PostAsync(MovingProgram program, BulkJournal file, string key, CancellationToken cancellationToken)
    {
        var begun = file.FindTime(key)!.Value;
        int fate;
        DateTimeOffset done;
        lock (_doneAt)
        {
            program.Step();
            fate = random.Next(100);
            done = begun + (AttemptTimeout * random.NextDouble());
            if (fate >= Failures || fate % 3 == 0)
            {
                (_doneAt.TryGetValue(key, out var times) ? times : _doneAt[key] = []).Add(done);
            }
        }

        if (fate < Failures)
        {
            await Task.Delay(AttemptTimeout * (fate / 200.0), time, cancellationToken);
            throw fate % 3 == 1
                ? new PartneroRateLimitException("429") { ServerWait = TimeSpan.FromSeconds(1) }
                : new PartneroConnectionException("lost") { MayHaveBeenCarriedOut = true };
        }

        await Task.Delay(done > time.GetUtcNow() ? done - time.GetUtcNow() : TimeSpan.Zero, time, cancellationToken);
        return key;
    }

    private async Task<bool> GetAsync(MovingProgram program, string key, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(10), time, cancellationToken);
        lock (_doneAt)
        {
            program.Step();
            return random.Next(100) < Failures
                ? throw new PartneroServerException("503") { MayHaveBeenCarriedOut = true }
                : _doneAt.TryGetValue(key, out var times) && times.Exists(done => done <= time.GetUtcNow());
        }
    }

    /// <summary>A program that dies at a step: nothing it does later reaches the server or the journal.</summary>
    private sealed class MovingProgram(BulkJournal file, int steps) : BulkJournal
    {
        private readonly CancellationTokenSource _killed = new();
        private int _steps = steps;

        public CancellationToken Killed => _killed.Token;

        public bool IsKilled => _killed.IsCancellationRequested;

        public void Step()
        {
            if (Interlocked.Decrement(ref _steps) < 0)
            {
                _killed.Cancel();
                throw new OperationCanceledException(_killed.Token);
            }
        }

        public override BulkState Find(string key) => file.Find(key);

        public override DateTimeOffset? FindTime(string key) => file.FindTime(key);

        public override void Note(string key, BulkState state) => throw new NotSupportedException();

        public override void Note(string key, BulkState state, DateTimeOffset time)
        {
            Step();
            file.Note(key, state, time);
        }

        protected override void Dispose(bool disposing)
        {
            _killed.Dispose();
            base.Dispose(disposing);
        }
    }
}
