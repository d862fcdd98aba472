using System.Net;

namespace Partnero;

/// <summary>
/// The connections of all clients that bring none: one pool for the process, so that making many clients exhausts nothing.
/// </summary>
internal static class SharedConnections
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    // Long enough to reuse connections, short enough to follow the host to a new address.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly Lazy<HttpMessageInvoker> Shared = new(static () => new HttpMessageInvoker(NewHandler()));

    public static HttpMessageInvoker Invoker => Shared.Value;

    public static SocketsHttpHandler NewHandler() => new()
    {
        // A redirect to another host would ask for the key there; a redirect of a POST would lose its body.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,

        // Clients with different keys share these connections; a session of one must not follow another.
        UseCookies = false,
    };
}
