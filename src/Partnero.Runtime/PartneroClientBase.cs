using Partnero.Runtime;

namespace Partnero;

/// <summary>
/// What every generated client is: it checks, sends and reads operations. Safe to use from many threads at once; one for
/// each API key is enough for an application.
/// </summary>
public abstract class PartneroClientBase
{
    private readonly Transport? _transport;

    /// <summary>A client without connections: for mocks that override what they need.</summary>
    protected PartneroClientBase()
    {
    }

    /// <summary>A client on connections that all clients of the process share.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <param name="defaultBaseUrl">The address that the documentation names.</param>
    protected PartneroClientBase(string apiKey, string defaultBaseUrl)
        : this(new PartneroClientOptions { ApiKey = apiKey ?? throw new ArgumentNullException(nameof(apiKey)) }, defaultBaseUrl)
    {
    }

    /// <summary>A client on connections that all clients of the process share.</summary>
    /// <param name="options">Its settings.</param>
    /// <param name="defaultBaseUrl">The address that the documentation names.</param>
    protected PartneroClientBase(PartneroClientOptions options, string defaultBaseUrl)
    {
        OptionsCheck.ThrowIfInvalid(options, nameof(options));
        _transport = new Transport(SharedConnections.Invoker, Settings(options, null, PartneroClientOptions.DefaultAttemptTimeout, defaultBaseUrl), options.LoggerFactory);
    }

    /// <summary>A client on an <see cref="HttpClient"/> of the caller's, whose headers and base address it leaves alone.</summary>
    /// <param name="http">Sends the requests. Not disposed by the client.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="defaultBaseUrl">The address that the documentation names.</param>
    protected PartneroClientBase(HttpClient http, PartneroClientOptions options, string defaultBaseUrl)
    {
        ArgumentNullException.ThrowIfNull(http);
        OptionsCheck.ThrowIfInvalid(options, nameof(options));
        _transport = new Transport(http, Settings(options, http.BaseAddress, http.Timeout, defaultBaseUrl), options.LoggerFactory);
    }

    private Transport Connected => _transport
        ?? throw new InvalidOperationException("This client was made by its constructor without arguments, for mocks: it has nothing to send with. Override the method, or make the client with an API key.");

    /// <summary>Sends an operation and gives its answer with status, headers and body.</summary>
    /// <param name="operation">What to call; one of the generated values, or one made by hand.</param>
    /// <param name="request">What to send.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">The route values are not those of the route, or one of them is empty.</exception>
    /// <exception cref="RequestInvalidException">The request breaks a documented rule; nothing was sent.</exception>
    /// <exception cref="PartneroApiException">The server answered that the call failed; derived types tell how.</exception>
    /// <exception cref="PartneroConnectionException">The server cannot be reached, or the connection broke.</exception>
    /// <exception cref="PartneroTimeoutException">A time limit passed.</exception>
    /// <exception cref="PartneroResponseException">A success came that cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public Task<ApiResponse<TResponse>> SendAsync<TRequest, TResponse>(
        ApiOperation<TRequest, TResponse> operation,
        TRequest request,
        CancellationToken cancellationToken = default) =>
        SendAsync(operation, default, request, cancellationToken);

    /// <summary>Sends an operation whose route has placeholders and gives its answer with status, headers and body.</summary>
    /// <param name="operation">What to call; one of the generated values, or one made by hand.</param>
    /// <param name="routeValues">Values of the placeholders in route order; a single text converts by itself.</param>
    /// <param name="request">What to send; <c>default</c> for <see cref="NoRequest"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">The route values are not those of the route, or one of them is empty.</exception>
    /// <exception cref="RequestInvalidException">The request breaks a documented rule; nothing was sent.</exception>
    /// <exception cref="PartneroApiException">The server answered that the call failed; derived types tell how.</exception>
    /// <exception cref="PartneroConnectionException">The server cannot be reached, or the connection broke.</exception>
    /// <exception cref="PartneroTimeoutException">A time limit passed.</exception>
    /// <exception cref="PartneroResponseException">A success came that cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public Task<ApiResponse<TResponse>> SendAsync<TRequest, TResponse>(
        ApiOperation<TRequest, TResponse> operation,
        RouteValues routeValues,
        TRequest request,
        CancellationToken cancellationToken = default) =>
        new ApiCall<TRequest, TResponse>(Connected, operation, request) { RouteValues = routeValues }.ResponseAsync(cancellationToken);

    /// <summary>Sends this key from now on.</summary>
    internal void UseKey(string key) => _transport?.Settings.Keys.Use(key);

    internal Task<TResponse> SendForValueAsync<TRequest, TResponse>(
        ApiOperation<TRequest, TResponse> operation,
        RouteValues routeValues,
        TRequest request,
        CancellationToken cancellationToken) =>
        new ApiCall<TRequest, TResponse>(Connected, operation, request) { RouteValues = routeValues }.ValueAsync(cancellationToken);

    /// <summary>Asks for a page from which others will be asked for.</summary>
    internal Task<TPage> SendForPageAsync<TRequest, TPage>(
        ApiOperation<TRequest, TPage> operation,
        RouteValues routeValues,
        TRequest request,
        CancellationToken cancellationToken) =>
        new ApiCall<TRequest, TPage>(Connected, operation, request) { RouteValues = routeValues, IsWalk = true }.ValueAsync(cancellationToken);

    private static ClientSettings Settings(PartneroClientOptions options, Uri? baseAddress, TimeSpan usualAttemptTimeout, string defaultBaseUrl)
    {
        var baseUrl = options.BaseUrl ?? baseAddress ?? new Uri(defaultBaseUrl);
        return OptionsCheck.IsHttp(baseUrl)
            ? new ClientSettings(options, baseUrl, usualAttemptTimeout)
            : throw new ArgumentException($"The base address {OptionsCheck.Shown(baseUrl)} must be an absolute http or https address without user name, password and query.", nameof(baseAddress));
    }
}
