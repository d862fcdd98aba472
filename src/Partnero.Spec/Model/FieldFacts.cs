namespace Partnero.Spec.Model;

/// <summary>
/// What pages say of a field beside its type: documentation, which the client never checks. Of prose only what is certain.
/// </summary>
public sealed record FieldFacts
{
    /// <summary>Nothing is said.</summary>
    public static FieldFacts None { get; } = new();

    /// <summary>The field should no longer be used.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Answers have it, requests do not.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>A format of strings, as OpenAPI calls it: <c>email</c>, <c>uuid</c>, <c>uri</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The smallest number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The fewest items.</summary>
    public int? MinItems { get; init; }

    /// <summary>The most items.</summary>
    public int? MaxItems { get; init; }
}
