namespace Partnero.Analyzers.Flow;

/// <summary>Decides about requests at the points where they are used. The flow only says where that is, and what is known there.</summary>
internal interface IJudge
{
    /// <summary>The request is used in this state.</summary>
    void Judge(TrackedObject item, FlowState state, Use use);
}
