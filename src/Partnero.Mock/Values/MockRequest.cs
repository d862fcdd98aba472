using System.Text;

namespace Partnero.Mock.Values;

/// <summary>A request as a host received it.</summary>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Origin">Scheme, host and port that the caller used: links of pages point there.</param>
/// <param name="Path">Path as sent, escapes kept.</param>
/// <param name="Query">Query as sent, with its question mark; empty for none.</param>
/// <param name="Headers">Headers in order.</param>
/// <param name="Body">The bytes of the body.</param>
internal sealed record MockRequest(
    string Method,
    string Origin,
    string Path,
    string Query,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body)
{
    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Method and path; headers and body could hold secrets.</summary>
    public override string ToString() => $"{Method} {Path}";
}
