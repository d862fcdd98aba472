namespace Partnero.Mock.Engine;

/// <summary>Counts requests in windows that follow each other.</summary>
internal sealed class RequestLimiter(TimeProvider time)
{
    private DateTimeOffset _end;
    private int _count;

    /// <summary>How long to wait when the limit is reached; null when there is room.</summary>
    public TimeSpan? Wait(MockRateLimit? limit)
    {
        if (limit is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (now >= _end)
        {
            _end = now + limit.Window;
            _count = 0;
        }

        return ++_count > limit.Requests ? _end - now : null;
    }

    public void Reset() => _end = default;
}
