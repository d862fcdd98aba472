using System.Text.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T> : IPage
{
    private IPageSource<Page<T>>? _source;

    /// <summary>The items of this page, in the order of the answer.</summary>
    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>Addresses of the pages around this one; null where the API gives none.</summary>
    public PageLinks? Links { get; init; }

    /// <summary>Number and size of this page; null where the API gives none.</summary>
    public PageMeta? Meta { get; init; }

    /// <summary>Members of the answer beside <c>data</c>, <c>links</c>, <c>meta</c> and <c>status</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = JsonIn.NoMembers;

    /// <summary>
    /// Whether there is, as far as this page tells, another one: <c>links.next</c> is not null, or there are no links and this
    /// page is not empty.
    /// </summary>
    public bool HasNextPage => Links is null ? Items.Count > 0 : Links.Next is not null;

    internal long Number => Meta?.CurrentPage ?? _source?.AskedFor ?? 1;

    /// <summary>Asks for the page behind this one, with the same filters. Null when there is none.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="InvalidOperationException">The page did not come from a call.</exception>
    /// <exception cref="PartneroException">The call failed, or the server answered another page than it was asked for.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public async Task<Page<T>?> GetNextPageAsync(CancellationToken cancellationToken = default)
    {
        if (!HasNextPage)
        {
            return null;
        }

        var source = _source ?? throw new InvalidOperationException("This page did not come from a call, so there is nothing to ask for the next one.");
        var number = Number + 1;
        var page = await source.GetAsync(number, cancellationToken).ConfigureAwait(false);
        page.ThrowIfNot(number, source.Operation);
        return page;
    }

    void IPage.Bind(object source) => _source = (IPageSource<Page<T>>)source;

    /// <summary>A server that answers the same page again and again would be asked for ever.</summary>
    internal void ThrowIfNot(long number, ApiOperation operation)
    {
        if (Meta?.CurrentPage is { } actual && actual != number)
        {
            throw new PartneroResponseException($"{operation}: page {number} was asked for, the server answered page {actual}.") { Operation = operation, JsonPath = "$.meta.current_page" };
        }
    }
}
