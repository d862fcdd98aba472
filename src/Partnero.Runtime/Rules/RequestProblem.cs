namespace Partnero;

/// <summary>A rule of the documentation that a request breaks.</summary>
/// <param name="Path">JSON path of the member from the request's root, <c>partner.id</c>; empty for the request itself.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record RequestProblem(string Path, string Message)
{
    internal RequestProblem Below(string parent) => this with { Path = Path.Length == 0 ? parent : $"{parent}.{Path}" };

    /// <summary>Path and message in one line.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
