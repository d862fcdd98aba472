using Partnero.Runtime;

namespace Partnero;

/// <summary>An operation as a value: what the generated methods send, and what can be sent by hand with <c>SendAsync</c>.</summary>
public abstract class ApiOperation
{
    private protected ApiOperation(string name, HttpMethod method, string route, string? page, bool changesState)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(route);
        Name = name;
        Method = method;
        Route = route;
        Page = page;
        ChangesState = changesState;
        Template = new RouteTemplate(route);
    }

    /// <summary>Its name: <c>ReferralLinks.Create</c>.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The route template below the base URL: <c>/partners/{id}</c>.</summary>
    public string Route { get; }

    /// <summary>Address of the documentation page; null when it is not known.</summary>
    public string? Page { get; }

    /// <summary>Whether a retry could act twice; such an operation is only retried if it cannot have been carried out.</summary>
    public bool ChangesState { get; }

    internal RouteTemplate Template { get; }

    /// <summary>Method, route and name; nothing that was sent.</summary>
    public override string ToString() => $"{Method} {Route} ({Name})";
}

/// <summary>An operation with the types of what it takes and answers.</summary>
/// <typeparam name="TRequest">What it takes; <see cref="NoRequest"/> for nothing.</typeparam>
/// <typeparam name="TResponse">What it answers; <see cref="NoResponse"/> for only a status.</typeparam>
public sealed class ApiOperation<TRequest, TResponse> : ApiOperation
{
    /// <summary>Describes an operation.</summary>
    /// <param name="name">Its name, as it appears in exceptions and telemetry.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template below the base URL.</param>
    /// <param name="request">How the request is checked and written.</param>
    /// <param name="response">How the body of a success is read.</param>
    /// <param name="page">Address of the documentation page.</param>
    /// <param name="changesState">Whether a retry could act twice; by default all but GET and HEAD.</param>
    public ApiOperation(
        string name,
        HttpMethod method,
        string route,
        RequestFormat<TRequest> request,
        ResponseFormat<TResponse> response,
        string? page = null,
        bool? changesState = null)
        : base(name, method, route, page, changesState ?? (method != HttpMethod.Get && method != HttpMethod.Head))
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(response);
        Request = request;
        Response = response;
    }

    /// <summary>How the request is checked and written.</summary>
    public RequestFormat<TRequest> Request { get; }

    /// <summary>How the body of a success is read.</summary>
    public ResponseFormat<TResponse> Response { get; }
}
