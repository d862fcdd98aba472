namespace Partnero.Generator.Model;

/// <summary>What the project says about the client that it wants.</summary>
/// <param name="Namespace">Valid C#, dotted.</param>
/// <param name="ClientName">Name of the client class: <c>PartneroClient</c>.</param>
/// <param name="IsInternal">Generated types are internal.</param>
internal sealed record ClientOptions(string Namespace, string ClientName, bool IsInternal)
{
    private const string Suffix = "Client";

    /// <summary>What the names of the project have in front: <c>Partnero</c> of <c>PartneroClient</c>.</summary>
    public string NamePrefix => ClientName.Length > Suffix.Length && ClientName.EndsWith(Suffix, StringComparison.Ordinal)
        ? ClientName.Substring(0, ClientName.Length - Suffix.Length)
        : ClientName;

    /// <summary>Name of the class that holds the operations.</summary>
    public string OperationsName => NamePrefix + "Operations";

    /// <summary>Accessibility of generated types.</summary>
    public string Accessibility => IsInternal ? "internal" : "public";
}
