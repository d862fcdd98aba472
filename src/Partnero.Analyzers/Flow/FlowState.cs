using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Flow;

/// <summary>What is known at one point of a method: the values of variables, and the state of the requests it created.</summary>
internal sealed class FlowState
{
    // Keys are symbols (locals, parameters) and the compiler's own temporaries (CaptureId).
    private ImmutableDictionary<object, Value> _variables = ImmutableDictionary<object, Value>.Empty;
    private ImmutableDictionary<TrackedObject, ObjectState> _heap = ImmutableDictionary<TrackedObject, ObjectState>.Empty;

    /// <summary>The requests created so far.</summary>
    public IEnumerable<TrackedObject> Objects => _heap.Keys;

    public FlowState Clone() => new() { _variables = _variables, _heap = _heap };

    /// <summary>The requests, without the variables: what a called method starts with.</summary>
    public FlowState ForCallee() => new() { _heap = _heap };

    /// <summary>Takes over what a called method did to the requests.</summary>
    public void TakeObjects(FlowState callee) => _heap = callee._heap;

    public Value this[object variable]
    {
        get => _variables.TryGetValue(variable, out var value) ? value : Value.Unknown;
        set => _variables = _variables.SetItem(variable, value);
    }

    public ObjectState this[TrackedObject item] => _heap.TryGetValue(item, out var state) ? state : ObjectState.Escaped;

    public void Forget(object variable) => _variables = _variables.Remove(variable);

    public void Create(TrackedObject item, ObjectState state)
    {
        // The same place again, in a loop. The object of the round before may still be alive: then one name stands for two.
        var isShared = _heap.ContainsKey(item) && IsReachable(item);
        _heap = _heap.SetItem(item, isShared ? ObjectState.Escaped : state);
    }

    public void Update(TrackedObject item, ObjectState state) => _heap = _heap.SetItem(item, state);

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
    public bool Join(FlowState other)
    {
        var variables = _variables;
        var heap = _heap;
        if (!ReferenceEquals(variables, other._variables))
        {
            _variables = JoinVariables(other._variables);
        }

        if (!ReferenceEquals(heap, other._heap))
        {
            foreach (var entry in other._heap)
            {
                _heap = _heap.SetItem(entry.Key, _heap.TryGetValue(entry.Key, out var state) ? state.Or(entry.Value) : entry.Value);
            }
        }

        return !ReferenceEquals(variables, _variables) || !ReferenceEquals(heap, _heap);
    }

    private ImmutableDictionary<object, Value> JoinVariables(ImmutableDictionary<object, Value> other)
    {
        var result = _variables;
        foreach (var entry in _variables)
        {
            if (!other.ContainsKey(entry.Key))
            {
                result = result.SetItem(entry.Key, entry.Value.Or(Value.Unknown));
            }
        }

        foreach (var entry in other)
        {
            var both = _variables.TryGetValue(entry.Key, out var mine) ? mine.Or(entry.Value) : entry.Value.Or(Value.Unknown);
            result = result.SetItem(entry.Key, both);
        }

        return result;
    }

    private bool IsReachable(TrackedObject item) =>
        _variables.Values.Any(value => value.Objects.Contains(item))
        || _heap.Values.Any(state => state.Assigned.Any(value => value.Objects.Contains(item)));
}
