namespace Partnero.Analyzers.Flow;

/// <summary>What is known at one point of a method: the values of variables, and the state of the requests it created.</summary>
internal sealed class FlowState
{
    private Slots<Value> _variables = new();
    private Slots<ObjectState> _objects = new();

    public FlowState Clone() => new() { _variables = _variables.Clone(), _objects = _objects.Clone() };

    public Value this[int variable]
    {
        get => _variables[variable] ?? Value.Unknown;
        set => _variables[variable] = value;
    }

    public ObjectState this[TrackedObject item] => _objects[item.Index] ?? ObjectState.Escaped;

    public void Forget(int variable)
    {
        if (_variables[variable] is not null)
        {
            _variables[variable] = null;
        }
    }

    public void Create(TrackedObject item, ObjectState state)
    {
        // The same place again, in a loop. The object of the round before may still be alive: then one name stands for two.
        var isShared = _objects[item.Index] is not null && IsReachable(item);
        Update(item, isShared ? ObjectState.Escaped : state);
    }

    public void Update(TrackedObject item, ObjectState state) => _objects[item.Index] = state;

    /// <summary>Code that is not seen gets hold of the value.</summary>
    public void Escape(Value value)
    {
        foreach (var item in value.Objects)
        {
            var state = this[item];
            if (!state.IsEscaped)
            {
                Update(item, ObjectState.Escaped);
                foreach (var member in state.Assigned)
                {
                    Escape(member);
                }
            }
        }
    }

    /// <summary>The value did its service, or is dropped: nobody will miss what its objects lack.</summary>
    public void Settle(Value value)
    {
        foreach (var item in value.Objects)
        {
            var state = this[item];
            if (!state.IsSettled)
            {
                Update(item, state.Settled());
                foreach (var member in state.Assigned)
                {
                    Settle(member);
                }
            }
        }
    }

    /// <summary>Adds what is known on another way to the same point; true when something changed.</summary>
    /// <param name="other">The other way.</param>
    /// <param name="budget">What the merges are paid from.</param>
    /// <param name="known">An earlier state of it that was added before.</param>
    public bool Join(FlowState other, WorkBudget budget, FlowState? known = null)
    {
        var changed = _variables.Join(other._variables, known?._variables, (mine, theirs) => Merge(mine, theirs, budget));
        return _objects.Join(other._objects, known?._objects, (mine, theirs) => Merge(mine, theirs, budget)) || changed;
    }

    // Of a variable that nothing is known of on one of the ways, nothing is certain on both.
    private static Value? Merge(Value? mine, Value? theirs, WorkBudget budget)
    {
        if (ReferenceEquals(mine, theirs))
        {
            return mine;
        }

        budget.Spend(1 + (theirs?.Objects.Count ?? 0));
        return (mine ?? Value.Unknown).Or(theirs ?? Value.Unknown);
    }

    // A request that does not exist on one of the ways is what it is on the other.
    private static ObjectState? Merge(ObjectState? mine, ObjectState? theirs, WorkBudget budget)
    {
        if (mine is null || theirs is null || ReferenceEquals(mine, theirs))
        {
            return mine ?? theirs;
        }

        budget.Spend(1);
        return mine.Or(theirs);
    }

    private bool IsReachable(TrackedObject item) =>
        _variables.Any(value => value.Objects.Contains(item))
        || _objects.Any(state => state.Assigned.Any(value => value.Objects.Contains(item)));
}
