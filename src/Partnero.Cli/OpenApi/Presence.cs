using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Partnero.Cli.OpenApi;

/// <summary>Schemas that ask for a member and say nothing else.</summary>
internal static class Presence
{
    /// <summary>The member at a dotted path is there.</summary>
    public static OpenApiSchema Of(string path) => With(path, []);

    /// <summary>The member at a dotted path is there, with one of <paramref name="values"/> if any are given.</summary>
    public static OpenApiSchema With(string path, IReadOnlyList<JsonNode> values)
    {
        var (name, rest) = path.Split('.', 2) is [var head, var tail] ? (head, tail) : (path, null);
        return new OpenApiSchema
        {
            Required = new HashSet<string>(StringComparer.Ordinal) { name },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                [name] = rest is not null ? With(rest, values) : new OpenApiSchema { Enum = values.Count == 0 ? null : [.. values] },
            },
        };
    }
}
