using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Units;
using Partnero.Spec.Model;

namespace Partnero.Spec;

/// <summary>
/// Reads a docs folder again and again, as an editor does: pages whose text did not change are not read again, groups whose
/// pages did not change are not linked again. The results are those of <see cref="ApiReader"/>. For one thread at a time.
/// </summary>
public sealed class DocsSession
{
    private readonly LinkMemory _memory = new();
    private Dictionary<string, (string Text, PageResult Result)> _pages = new(StringComparer.Ordinal);

    /// <summary>Reads and links pages. Never throws but for cancellation.</summary>
    /// <param name="files">Paths below the docs folder, with forward slashes, and texts; in any order.</param>
    /// <param name="options">How pages are joined; the defaults when null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public ApiReadResult Read(IEnumerable<KeyValuePair<string, string>> files, LinkOptions? options = null, CancellationToken cancellationToken = default)
    {
        var pages = new Dictionary<string, (string Text, PageResult Result)>(StringComparer.Ordinal);
        var results = new List<PageResult>();
        foreach (var file in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var result = _pages.TryGetValue(file.Key, out var known) && known.Text == file.Value
                ? known.Result
                : PageReader.Read(file.Key, file.Value, cancellationToken);
            results.Add(result);
            pages[file.Key] = (file.Value, result);
        }

        _pages = pages;
        var linked = ApiLinker.Link(results.Select(result => result.Page).OfType<Page>(), options ?? LinkOptions.Default, _memory, cancellationToken);
        var sites = new Dictionary<string, PageSites>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            sites[result.Sites.Page] = result.Sites;
        }

        return new ApiReadResult(linked.Api, [.. results.SelectMany(result => result.Issues), .. linked.Issues], sites)
        {
            Pages = [.. results.Select(result => result.Page).OfType<Page>().Where(page => !page.IsSiteFile)],
        };
    }
}
