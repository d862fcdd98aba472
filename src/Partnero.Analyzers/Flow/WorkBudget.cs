using Partnero.Analyzers.Helpers;

namespace Partnero.Analyzers.Flow;

/// <summary>
/// Bounds the work on one body to a multiple of its size. Code as people write it stays within it; code that moves
/// requests around in loops could need the cube of its size, and is left alone instead.
/// </summary>
internal sealed class WorkBudget(WorkCounter counter)
{
    private const int Base = 4_000;
    private const int PerBlock = 60;

    private long _left = Base;

    public bool IsExhausted => _left < 0;

    /// <summary>A function of the body begins.</summary>
    public void Allow(int blocks) => _left += (long)blocks * PerBlock;

    public void Spend(int steps)
    {
        _left -= steps;
        counter.Add(steps);
    }
}
