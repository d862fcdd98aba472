using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Tests.Fixtures;

public sealed record ListLinksRequest : IApiRequest
{
    public long? Limit { get; set; }

    public long? Page { get; set; }

    public string? Search { get; set; }

    public void WriteBody(Utf8JsonWriter writer) => throw new NotSupportedException();

    public void WriteQuery(ref QueryWriter query)
    {
        query.Integer("limit", Limit);
        query.Integer("page", Page);
        query.Text("search", Search);
    }

    public void CollectProblems(ref RequestProblems problems)
    {
    }
}
