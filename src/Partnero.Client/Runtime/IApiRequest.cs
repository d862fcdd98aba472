using System.ComponentModel;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>What a generated request can do: write its query and its body, and say what is wrong with it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiRequest
{
    /// <summary>Writes the JSON body: one object.</summary>
    void WriteBody(Utf8JsonWriter writer);

    /// <summary>Writes the query parameters that are set.</summary>
    void WriteQuery(ref QueryWriter query);

    /// <summary>Adds every broken rule. Allocates nothing when there is none.</summary>
    void CollectProblems(ref RequestProblems problems);
}
