using System.ComponentModel;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>What a generated request and every object in it can do: say what is wrong with it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRequestPart
{
    /// <summary>Adds every broken rule, those of nested parts too. Allocates nothing when there is none.</summary>
    void CollectProblems(ref RequestProblems problems);
}

/// <summary>What a generated request can do besides: write its query and its body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiRequest : IRequestPart
{
    /// <summary>Writes the JSON body: one object.</summary>
    void WriteBody(Utf8JsonWriter writer);

    /// <summary>Writes the query parameters that are set.</summary>
    void WriteQuery(ref QueryWriter query);
}
