using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Cli.Documents;

/// <summary>Where elements of pages stand. Lines and columns count from one, as editors show them.</summary>
internal sealed class Positions(IEnumerable<PageSites> sites)
{
    private readonly Dictionary<string, PageSites> _pages = sites.ToDictionary(page => page.Page, StringComparer.Ordinal);

    /// <summary>Where an element stands; the top of its page when that is all that is known.</summary>
    public Position Find(SourceRef source) =>
        _pages.TryGetValue(source.Page, out var page) && source.Site < page.Sites.Count
            ? Position.Of(source.Page, page.Sites[source.Site])
            : new Position(source.Page, 1, 1, 1, 1);
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
