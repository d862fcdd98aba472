using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>One call of an operation: checked, addressed, sent, read.</summary>
internal readonly struct ApiCall<TRequest, TResponse>(Transport transport, ApiOperation<TRequest, TResponse> operation, TRequest request)
{
    public RouteValues RouteValues { get; init; }

    /// <summary>The address where it is known already: another page of a list.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whether pages are asked for one after the other, so that one that comes again must be recognised.</summary>
    public bool IsWalk { get; init; }

    /// <summary>Sends, takes the answer and reads it.</summary>
    public Task<TResponse> ValueAsync(CancellationToken cancellationToken) => RunAsync(response: null, cancellationToken);

    /// <summary>Sends, takes the answer, reads it and keeps what it was read from.</summary>
    public async Task<ApiResponse<TResponse>> ResponseAsync(CancellationToken cancellationToken)
    {
        var response = new ApiResponse<TResponse>();
        await RunAsync(response, cancellationToken).ConfigureAwait(false);
        return response;
    }

    // In one piece: each method that awaits costs a call some 20 ns, and a process four methods that the JIT compiles.
    private async Task<TResponse> RunAsync(ApiResponse<TResponse>? response, CancellationToken cancellationToken)
    {
        var address = Address ?? Prepare();
        var watch = CallWatch.Start(operation, transport.Settings, transport.Logger);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = transport.Settings.TimeProvider.GetTimestamp();
            var body = NewBody();
            Received received;
            try
            {
                received = await transport.SendAsync(operation, address, body, transport.Settings.FirstTimeout, cancellationToken).ConfigureAwait(false);
            }
            catch (PartneroException failure) when (transport.Retries.IsWorthwhile(operation, failure))
            {
                var call = new RetriedCall(operation, address, body, started, failure);
                received = await transport.Retries.ContinueAsync(call, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                body?.Release();
            }

            using (received)
            {
                var value = Read(address, received, watch);
                response?.Take(value, received);
                watch?.Succeeded((int)received.Response.StatusCode);
                return value;
            }
        }
        catch (Exception exception) when (watch is not null && watch.Failed(exception))
        {
            throw;
        }
    }

    private Uri Prepare()
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (request is null)
        {
            // Not ThrowIfNull: it would box the struct of a call without request.
            throw new ArgumentNullException(nameof(request));
        }

        if (transport.Settings.ValidateRequests && operation.Request.Check is { } check)
        {
            var problems = default(RequestProblems);
            check(request, ref problems);
            if (problems.Count > 0)
            {
                throw new RequestInvalidException(problems.ToList(), operation.Page) { Operation = operation };
            }
        }

        var query = default(QueryWriter);
        operation.Request.Query?.Invoke(request, ref query);
        ThrowIfRepeated(query.HasRepeats);
        return operation.Template.Address(transport.Settings.BaseUrl, RouteValues, query.ToString());
    }

    private RequestBody? NewBody()
    {
        try
        {
            var body = RequestBody.Of(operation.Request, request) ?? (operation.ChangesState ? RequestBody.Empty() : null);
            ThrowIfRepeated(body is { HasRepeats: true });
            return body;
        }
        catch (Exception exception) when (exception is not (PartneroException or OutOfMemoryException))
        {
            throw Failures.Unwritable(operation, exception);
        }
    }

    // Found while it is written, so that a request without such members pays nothing.
    private void ThrowIfRepeated(bool hasRepeats)
    {
        if (hasRepeats && transport.Settings.ValidateRequests && request is IJsonModel model)
        {
            var problems = default(RequestProblems);
            problems.Repeated(RepeatedNames.In(model));
            throw new RequestInvalidException(problems.ToList(), operation.Page) { Operation = operation };
        }
    }

    private TResponse Read(Uri address, Received received, CallWatch? watch)
    {
        var value = ResponseReader.Read(operation, operation.Response, received, transport.Settings, watch);
        if (value is IPage page)
        {
            page.Bind(new PageSource<TRequest, TResponse>(transport, operation, request, address), IsWalk ? PageFingerprint.Of(received.Body) : null);
        }

        return value;
    }
}
