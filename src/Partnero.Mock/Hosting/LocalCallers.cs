using System.Net;
using Microsoft.AspNetCore.Http;

namespace Partnero.Mock.Hosting;

/// <summary>
/// Who may see the page and turn the mock's knobs: this machine alone. A web page on the internet that the developer has open
/// is not let in, neither by pointing its own name here nor by posting here.
/// </summary>
internal static class LocalCallers
{
    public static bool Admits(HttpRequest request) =>
        IsLoopback(request.Host.Host) && (request.Method == "GET" || (request.Method == "POST" && IsOwn(request)));

    /// <summary>Browsers ask before they send JSON elsewhere, and nobody here says yes.</summary>
    private static bool IsOwn(HttpRequest request) =>
        request.HasJsonContentType()
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}");

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
