using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Cli.Documents;

/// <summary>Where elements of pages stand. Lines and columns count from one, as editors show them.</summary>
internal sealed class Positions(IReadOnlyDictionary<string, PageSites> sites)
{
    /// <summary>Where an element stands; the top of its page when that is all that is known.</summary>
    public Position Find(SourceRef source) => All(source.Page) is { } spans && source.Site < spans.Count
        ? Position.Of(source.Page, spans[source.Site])
        : new Position(source.Page, 1, 1, 1, 1);

    /// <summary>All elements of a page that something was read from.</summary>
    public IReadOnlyList<SourceSpan> All(string page) => sites.TryGetValue(page, out var known) ? known.Sites : [];
}

/// <summary>A place in a page.</summary>
/// <param name="Page">Path below the docs folder.</param>
/// <param name="Line">From one.</param>
/// <param name="Column">From one.</param>
/// <param name="EndLine">From one.</param>
/// <param name="EndColumn">From one, behind the last character.</param>
internal readonly record struct Position(string Page, int Line, int Column, int EndLine, int EndColumn)
{
    internal static Position Of(string page, SourceSpan span) =>
        new(page, span.Line + 1, span.Column + 1, span.EndLine + 1, span.EndColumn + 1);

    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";
}
