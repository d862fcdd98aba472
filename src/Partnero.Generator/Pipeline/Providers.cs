using Microsoft.CodeAnalysis;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>What providers lack.</summary>
internal static class Providers
{
    /// <summary>Leaves out what is null.</summary>
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class =>
        values.Where(static value => value is not null)!;

    /// <summary>
    /// All values in one object. For every kind of struct that passes through its steps Roslyn is compiled anew, some hundred methods
    /// at the start of each build; for objects, and pairs of them, it has the code.
    /// </summary>
    public static IncrementalValueProvider<All<T>> All<T>(this IncrementalValuesProvider<T> values)
        where T : class, IEquatable<T> =>
        values.Collect().Select(static (items, _) => new All<T>(items.ToEquatableArray()));
}

/// <summary>All values of a step. Compared by value.</summary>
internal sealed record All<T>(EquatableArray<T> Items)
    where T : class, IEquatable<T>;
