using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec;

/// <summary>What the pages of a docs folder say, and what is wrong with them.</summary>
/// <param name="Api">The API.</param>
/// <param name="Issues">All issues: of each page in ordinal order of paths, then those between pages.</param>
/// <param name="Sites">Where the elements of each page stand, by page.</param>
public sealed record ApiReadResult(Api Api, EquatableArray<Issue> Issues, IReadOnlyDictionary<string, PageSites> Sites)
{
    /// <summary>What each page says by itself, in ordinal order of paths; pages that could not be read are left out.</summary>
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>Where an element stands; nowhere (all zero) when its page or site is not known.</summary>
    public SourceSpan Locate(SourceRef element) =>
        Sites.TryGetValue(element.Page, out var page) && element.Site >= 0 && element.Site < page.Sites.Count ? page.Sites[element.Site] : default;
}

/// <summary>Reads a whole docs folder in one go: for hosts that do not work page by page as a generator does.</summary>
public static class ApiReader
{
    /// <summary>Reads and links pages. Never throws but for cancellation.</summary>
    /// <param name="files">Paths below the docs folder, with forward slashes, and texts; in any order.</param>
    /// <param name="options">How pages are joined; the defaults when null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ApiReadResult Read(IEnumerable<KeyValuePair<string, string>> files, LinkOptions? options = null, CancellationToken cancellationToken = default) =>
        new DocsSession().Read(files, options, cancellationToken);
}
