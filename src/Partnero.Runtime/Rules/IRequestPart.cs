using System.ComponentModel;

namespace Partnero.Runtime;

/// <summary>What a generated request and every object in it can do: say what is wrong with it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRequestPart
{
    /// <summary>Adds every broken rule, those of nested parts too. Allocates nothing when there is none.</summary>
    void CollectProblems(ref RequestProblems problems)
    {
    }
}
