using System.Text.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T> : IPage
{
    private IPageSource<Page<T>>? _source;

    // What tells the items of this page from others, and those of all pages that were met on the way to this one.
    private string? _fingerprint;
    private HashSet<string>? _seen;

    /// <summary>The items of this page, in the order of the answer.</summary>
    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>Addresses of the pages around this one; null where the API gives none.</summary>
    public PageLinks? Links { get; init; }

    /// <summary>Number and size of this page; null where the API gives none.</summary>
    public PageMeta? Meta { get; init; }

    /// <summary>Members of the answer beside <c>data</c>, <c>links</c>, <c>meta</c> and <c>status</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = JsonIn.NoMembers;

    /// <summary>
    /// Whether there is, as far as this page tells, another one. No page is behind an empty one. Behind any other there is one when
    /// <c>links.next</c> names it; where there are no links, when this page has as many items as a page may have.
    /// </summary>
    public bool HasNextPage =>
        Items.Count > 0
        && (Links is null ? (Meta?.PerPage ?? _source?.Limit) is not { } limit || Items.Count >= limit : !string.IsNullOrWhiteSpace(Links.Next));

    internal long Number => Meta?.CurrentPage ?? _source?.AskedFor ?? 1;

    /// <summary>Asks for the page behind this one, with the same filters. Null when there is none.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="InvalidOperationException">The page did not come from a call.</exception>
    /// <exception cref="PartneroException">The call failed, or the server answered another page than it was asked for.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public Task<Page<T>?> GetNextPageAsync(CancellationToken cancellationToken = default) => NextAsync(null, cancellationToken);

    /// <summary>Asks for the page behind this one.</summary>
    /// <param name="byNumber">Asks for a page by its number; null for the address of this one with another number.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    internal async Task<Page<T>?> NextAsync(Func<long, Task<Page<T>>>? byNumber, CancellationToken cancellationToken)
    {
        if (!HasNextPage)
        {
            return null;
        }

        var source = _source ?? throw new InvalidOperationException("This page did not come from a call, so there is nothing to ask for the next one.");
        Page<T> page;
        if (source.Follow(Links?.Next) is { } address)
        {
            page = await source.GetAsync(address, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var number = Number + 1;
            page = await (byNumber?.Invoke(number) ?? source.GetAsync(source.AddressOf(number), cancellationToken)).ConfigureAwait(false);
            page.ThrowIfNot(number, source.Operation);
        }

        return page.Continues(this, source.Operation) ? page : null;
    }

    void IPage.Bind(object source, string? fingerprint)
    {
        _source = (IPageSource<Page<T>>)source;
        if (fingerprint is not null)
        {
            _fingerprint = fingerprint;
            _seen = [fingerprint];
        }
    }

    /// <summary>A server that answers another page than the one it was asked for would be asked for ever.</summary>
    private void ThrowIfNot(long number, ApiOperation operation)
    {
        if (Meta?.CurrentPage is { } actual && actual != number)
        {
            throw new PartneroResponseException($"{operation}: page {number} was asked for, the server answered page {actual}.") { Operation = operation, JsonPath = "$.meta.current_page" };
        }
    }

    /// <summary>
    /// Whether this page is one that the walk has not met. Where there are no links, one that it has met is how a server says that
    /// there are no more; one that links to a next page and does not give it is at fault.
    /// </summary>
    private bool Continues(Page<T> before, ApiOperation operation)
    {
        _seen = before._seen ?? [];
        if (Items.Count == 0 || _fingerprint is null || _seen.Add(_fingerprint))
        {
            return true;
        }

        return before.Links is null
            ? false
            : throw new PartneroResponseException($"{operation}: the server names a next page, and answers one with items that it has answered before.") { Operation = operation, JsonPath = "$.links.next" };
    }
}
