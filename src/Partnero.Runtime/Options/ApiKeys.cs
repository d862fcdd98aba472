namespace Partnero;

/// <summary>The key that a client sends, and those it sent lately, none of which may ever be shown.</summary>
internal sealed class ApiKeys(string? key)
{
    // Calls may still be under way with an older key, and a server may still name it.
    private const int Remembered = 4;

    private volatile State _state = new(key, "Bearer " + key, key is null ? [] : [key]);

    /// <summary>The header's value with the key that is used now.</summary>
    public string Authorization => _state.Authorization;

    /// <summary>The keys that may not be shown, the newest first.</summary>
    public IReadOnlyList<string> Known => _state.Known;

    /// <summary>Uses this key from now on.</summary>
    /// <returns>The header's value.</returns>
    public string Use(string key)
    {
        while (true)
        {
            var before = _state;
            if (before.Key == key)
            {
                return before.Authorization;
            }

            var after = new State(key, "Bearer " + key, [key, .. before.Known.Where(known => known != key).Take(Remembered - 1)]);
            if (Interlocked.CompareExchange(ref _state, after, before) == before)
            {
                return after.Authorization;
            }
        }
    }

    private sealed record State(string? Key, string Authorization, string[] Known);
}
