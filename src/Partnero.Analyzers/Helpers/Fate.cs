namespace Partnero.Analyzers.Helpers;

/// <summary>What becomes of a request that a method gets. A larger value outweighs a smaller one.</summary>
internal enum Fate
{
    /// <summary>The method reads it, checks it or sends it: afterwards the request is what it was, and nobody else has it.</summary>
    Unchanged,

    /// <summary>The method returns it, stores it, or passes it to code that is not seen.</summary>
    HandedOn,

    /// <summary>The method may set members of it.</summary>
    Changed,
}
