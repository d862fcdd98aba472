using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Partnero.Analyzers.Flow;

/// <summary>
/// Carries the state through a control flow graph until nothing changes, then once more to judge. Exceptions may leave a
/// <c>try</c> after any operation, so its handlers start from everything that was ever known inside.
/// </summary>
internal sealed class GraphWalk(FunctionFrame frame)
{
    private readonly OperationEvaluator _evaluator = new(frame);
    private readonly FlowState?[] _entries = new FlowState?[frame.Graph.Blocks.Length];
    private readonly SortedSet<int> _open = [];

    // Where to go on after a finally, found while its try is left. One finally serves all ways out: they merge.
    private readonly Dictionary<ControlFlowRegion, HashSet<int>> _afterFinally = [];

    /// <summary>The state at the end of the method; null when no way leads there, or the budget did not suffice.</summary>
    public FlowState? Run(FlowState start)
    {
        Flow(start, 0);
        while (_open.Count > 0 && !frame.Budget.IsExhausted)
        {
            var ordinal = _open.Min;
            _open.Remove(ordinal);
            Step(frame.Graph.Blocks[ordinal]);
        }

        if (frame.Budget.IsExhausted)
        {
            return null;
        }

        frame.StartJudging();
        foreach (var block in frame.Graph.Blocks)
        {
            Step(block);
        }

        return _entries[_entries.Length - 1];
    }

    private void Step(BasicBlock block)
    {
        if (_entries[block.Ordinal]?.Clone() is not { } state)
        {
            return;
        }

        frame.Budget.Spend(1);
        var handlers = Handlers(block).ToList();
        foreach (var handler in handlers.Where(handler => handler.TryEntry == block.Ordinal))
        {
            // Only here: where the other blocks of a try begin, one before them ended.
            Flow(state, handler.Entry);
        }

        var known = state.Clone();
        foreach (var operation in block.Operations)
        {
            _evaluator.Visit(operation, state);
            known = Throw(handlers, state, known);
        }

        var condition = block.BranchValue is { } branchValue ? Leave(block, _evaluator.Visit(branchValue, state), state) : null;
        Throw(handlers, state, known);
        if (condition is null || condition == (block.ConditionKind == ControlFlowConditionKind.WhenTrue))
        {
            Follow(block.ConditionalSuccessor, state);
        }

        if (condition is null || condition != (block.ConditionKind == ControlFlowConditionKind.WhenTrue))
        {
            Follow(block.FallThroughSuccessor, state);
        }
    }

    /// <summary>Hands on what a block returns or throws; for a condition, says how it ends where that is known.</summary>
    private bool? Leave(BasicBlock block, Value value, FlowState state)
    {
        if (block.ConditionKind != ControlFlowConditionKind.None)
        {
            return value.Constant as bool?;
        }

        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
        {
            frame.HandOn(value, state, Use.Returned);
        }
        else
        {
            state.Escape(value);
        }

        return null;
    }

    private void Follow(ControlFlowBranch? branch, FlowState state)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            FollowFinally(branch.Source.EnclosingRegion, state);
        }
        else if (branch.Destination is { } destination)
        {
            if (branch.FinallyRegions.IsEmpty)
            {
                Flow(LeaveScopes(branch, state), destination.Ordinal);
            }
            else
            {
                FlowThroughFinally(branch, destination.Ordinal, state);
            }
        }
    }

    private void FlowThroughFinally(ControlFlowBranch branch, int destination, FlowState state)
    {
        var regions = branch.FinallyRegions;
        for (var i = 0; i < regions.Length; i++)
        {
            if (!_afterFinally.TryGetValue(regions[i], out var next))
            {
                _afterFinally.Add(regions[i], next = []);
            }

            // A finally that was walked before has to be walked again for its new way out.
            if (next.Add(i + 1 < regions.Length ? regions[i + 1].FirstBlockOrdinal : destination))
            {
                _open.Add(regions[i].LastBlockOrdinal);
            }
        }

        Flow(state, regions[0].FirstBlockOrdinal);
    }

    private void FollowFinally(ControlFlowRegion? region, FlowState state)
    {
        while (region is { Kind: not (ControlFlowRegionKind.Finally or ControlFlowRegionKind.Root) })
        {
            region = region.EnclosingRegion;
        }

        if (region is not null && _afterFinally.TryGetValue(region, out var next))
        {
            foreach (var ordinal in next)
            {
                Flow(state, ordinal);
            }
        }
    }

    /// <summary>Variables of scopes that a branch leaves are gone, which frees their objects for the next round of a loop.</summary>
    private FlowState LeaveScopes(ControlFlowBranch branch, FlowState state)
    {
        if (branch.LeavingRegions.IsEmpty)
        {
            return state;
        }

        var left = state.Clone();
        foreach (var region in branch.LeavingRegions)
        {
            foreach (var local in region.Locals)
            {
                left.Forget(frame.IndexOf(local));
            }

            foreach (var capture in region.CaptureIds)
            {
                left.Forget(frame.IndexOf(capture));
            }
        }

        return left;
    }

    private void Flow(FlowState state, int destination, FlowState? known = null)
    {
        if (_entries[destination] is not { } entry)
        {
            _entries[destination] = state.Clone();
            _open.Add(destination);
        }
        else if (entry.Join(state, frame.Budget, known))
        {
            _open.Add(destination);
        }
    }

    /// <summary>An exception may follow any operation. Gives the state that the handlers know then.</summary>
    private FlowState Throw(List<Handler> handlers, FlowState state, FlowState known)
    {
        if (handlers.Count == 0)
        {
            return known;
        }

        handlers.ForEach(handler => Flow(state, handler.Entry, known));
        return state.Clone();
    }

    /// <summary>All handlers and finally blocks that an exception in this block may reach.</summary>
    private static IEnumerable<Handler> Handlers(BasicBlock block)
    {
        // Around the root of a lambda stand the regions of the function that it is written in: other blocks, another time.
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion!)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } outer })
            {
                // Beside the try stand its catches, or its finally.
                foreach (var handler in outer.NestedRegions.Skip(1))
                {
                    yield return new Handler(handler.FirstBlockOrdinal, region.FirstBlockOrdinal);
                }
            }
        }
    }

    /// <summary>Where a handler begins, and where its try does.</summary>
    private readonly record struct Handler(int Entry, int TryEntry);
}
