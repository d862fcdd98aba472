namespace Partnero.Spec.Model;

/// <summary>Addresses as pages write them.</summary>
internal static class Addresses
{
    /// <summary>Whether HTTP reaches a server at this address: what every program that gets it may rely on.</summary>
    public static bool IsServer(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0 && address.IndexOfAny(['{', '}', '<', '>', '\\', '"']) < 0;
}
