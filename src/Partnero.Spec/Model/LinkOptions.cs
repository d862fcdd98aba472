namespace Partnero.Spec.Model;

/// <summary>How pages are joined.</summary>
public sealed record LinkOptions
{
    /// <summary>The defaults.</summary>
    public static LinkOptions Default { get; } = new();

    /// <summary>The client's name without <c>Client</c>: stands in front of type names that would hide a common one.</summary>
    public string NamePrefix { get; init; } = "Partnero";
}
