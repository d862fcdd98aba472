using Microsoft.CodeAnalysis;

namespace Partnero.Generator.Pipeline;

/// <summary>What providers lack.</summary>
internal static class Providers
{
    /// <summary>Leaves out what is null.</summary>
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class =>
        values.Where(static value => value is not null)!;
}
