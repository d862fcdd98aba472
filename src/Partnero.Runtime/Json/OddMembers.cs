namespace Partnero.Json;

/// <summary>The values of an answer that are of another kind than documented: how many, and where the first of them is.</summary>
internal sealed class OddMembers
{
    public int Count { get; private set; }

    /// <summary>Where the first of them starts, in bytes.</summary>
    public long First { get; private set; }

    /// <summary>What was expected there, and what was found.</summary>
    public string Reason { get; private set; } = "";

    public void Add(long position, string reason)
    {
        if (Count++ == 0)
        {
            (First, Reason) = (position, reason);
        }
    }
}
