namespace Partnero.Tests.Fixtures;

/// <summary>A clock that jumps to the next timer whenever there is one: hours of waits pass in milliseconds, and in their order.</summary>
internal sealed class VirtualTime : TimeProvider, IDisposable
{
    private readonly PriorityQueue<VirtualTimer, long> _timers = new();
    private readonly Thread _pump;
    private long _now = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;
    private volatile bool _isOver;

    public VirtualTime()
    {
        _pump = new Thread(Pump) { IsBackground = true };
        _pump.Start();
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Dispose()
    {
        _isOver = true;
        lock (_timers)
        {
            Monitor.Pulse(_timers);
        }

        _pump.Join();
    }

    private void Pump()
    {
        while (true)
        {
            VirtualTimer? timer;
            lock (_timers)
            {
                if (_isOver)
                {
                    return;
                }

                if (_timers.TryDequeue(out timer, out var due))
                {
                    _now = Math.Max(_now, due);
                }
                else
                {
                    Monitor.Wait(_timers);
                }
            }

            timer?.Fire();
        }
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private bool _isArmed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._timers)
            {
                _isArmed = dueTime != Timeout.InfiniteTimeSpan;
                if (_isArmed)
                {
                    time._timers.Enqueue(this, time._now + dueTime.Ticks);
                    Monitor.Pulse(time._timers);
                }
            }

            return true;
        }

        public void Fire()
        {
            lock (time._timers)
            {
                if (!_isArmed)
                {
                    return;
                }

                _isArmed = false;
            }

            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
