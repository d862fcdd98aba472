using System.Runtime.CompilerServices;
using Partnero.Runtime;

namespace Partnero;

/// <summary>One call: an operation with its request, checked and addressed.</summary>
internal readonly struct ApiCall<TRequest, TResponse>
{
    private readonly Transport _transport;
    private readonly ApiOperation<TRequest, TResponse> _operation;
    private readonly TRequest _request;
    private readonly Uri _address;

    public ApiCall(Transport transport, ApiOperation<TRequest, TResponse> operation, TRequest request, RouteValues routeValues)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (request is null)
        {
            // Not ThrowIfNull: it would box the struct of a call without request.
            throw new ArgumentNullException(nameof(request));
        }

        if (transport.Settings.ValidateRequests)
        {
            Validate(operation, request);
        }

        _transport = transport;
        _operation = operation;
        _request = request;
        _address = operation.Template.Address(transport.Settings.BaseUrl, routeValues, Query(operation, request));
    }

    /// <summary>The same call at another address: another page of the same list.</summary>
    public ApiCall(Transport transport, ApiOperation<TRequest, TResponse> operation, TRequest request, Uri address)
    {
        _transport = transport;
        _operation = operation;
        _request = request;
        _address = address;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Received> SendAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = _operation.Request.Body is { } write ? RequestBody.Write(write, _request) : null;
        try
        {
            return await _transport.SendAsync(_operation, _address, body, _transport.Settings.AttemptTimeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            body?.Release();
        }
    }

    public TResponse Read(in Received received)
    {
        var value = ResponseReader.Read(_operation, _operation.Response, received, _transport.Settings);
        if (value is IPage page)
        {
            page.Bind(new PageSource<TRequest, TResponse>(_transport, _operation, _request, _address));
        }

        return value;
    }

    private static void Validate(ApiOperation<TRequest, TResponse> operation, TRequest request)
    {
        var problems = default(RequestProblems);
        operation.Request.Check?.Invoke(request, ref problems);
        if (problems.Count > 0)
        {
            throw new RequestInvalidException(problems.ToList(), operation.Page) { Operation = operation };
        }
    }

    private static string Query(ApiOperation<TRequest, TResponse> operation, TRequest request)
    {
        if (operation.Request.Query is not { } write)
        {
            return "";
        }

        var query = default(QueryWriter);
        write(request, ref query);
        return query.ToString();
    }
}
