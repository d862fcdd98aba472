using System.ComponentModel;
using System.Runtime.CompilerServices;
using Partnero.Runtime;

namespace Partnero;

/// <summary>A group of operations of a client.</summary>
public abstract class ApiGroup
{
    private readonly PartneroClientBase? _client;

    /// <summary>A group without a client: for mocks that override what they need.</summary>
    protected ApiGroup()
    {
    }

    /// <summary>A group of a client.</summary>
    /// <param name="client">Sends its operations.</param>
    protected ApiGroup(PartneroClientBase client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>The client that sends the operations; groups inside this one are sent by the same.</summary>
    /// <exception cref="InvalidOperationException">The group was made for mocks.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected PartneroClientBase Client => _client
        ?? throw new InvalidOperationException("This group was made by its constructor without arguments, for mocks: override the method that is called.");

    /// <summary>Sends an operation and gives what it answers.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TResponse> Send<TRequest, TResponse>(ApiOperation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken) =>
        Client.SendForValueAsync(operation, default, request, cancellationToken);

    /// <summary>Sends an operation whose route has placeholders and gives what it answers.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TResponse> Send<TRequest, TResponse>(ApiOperation<TRequest, TResponse> operation, RouteValues routeValues, TRequest request, CancellationToken cancellationToken) =>
        Client.SendForValueAsync(operation, routeValues, request, cancellationToken);

    /// <summary>Sends an operation that answers only that it succeeded.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task Send<TRequest>(ApiOperation<TRequest, NoResponse> operation, TRequest request, CancellationToken cancellationToken) =>
        Client.SendForValueAsync(operation, default, request, cancellationToken);

    /// <summary>Sends an operation whose route has placeholders and that answers only that it succeeded.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task Send<TRequest>(ApiOperation<TRequest, NoResponse> operation, RouteValues routeValues, TRequest request, CancellationToken cancellationToken) =>
        Client.SendForValueAsync(operation, routeValues, request, cancellationToken);

    /// <summary>Asks for page after page, and for the next one only when its items are wanted.</summary>
    /// <exception cref="PartneroResponseException">The server answers another page than it was asked for, or one that it has answered before.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected async IAsyncEnumerable<T> SendAll<TRequest, T>(
        ApiOperation<TRequest, Page<T>> operation,
        RouteValues routeValues,
        TRequest request,
        Func<TRequest, long, TRequest> withPage,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(withPage);
        Page<T>? page = await Client.SendForPageAsync(operation, routeValues, request, cancellationToken).ConfigureAwait(false);
        while (page is not null)
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }

            page = await page.NextAsync(number => Client.SendForPageAsync(operation, routeValues, withPage(request, number), cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }
}
