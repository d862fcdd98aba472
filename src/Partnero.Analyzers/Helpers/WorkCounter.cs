namespace Partnero.Analyzers.Helpers;

/// <summary>Counts the steps of an analysis. Tests look at how they grow: unlike time, they are the same on each machine.</summary>
internal sealed class WorkCounter
{
    private long _total;

    public long Total => Interlocked.Read(ref _total);

    public void Add(int steps) => Interlocked.Add(ref _total, steps);
}
