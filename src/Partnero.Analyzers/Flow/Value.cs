using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Flow;

/// <summary>Whether a value is there.</summary>
internal enum Presence
{
    Unknown,
    Null,
    NotNull,
}

/// <summary>A known value of an enum type is a static member of it; its wire text is not visible, its name is.</summary>
internal sealed record NamedValue(string Name);

/// <summary>What is known of a value at one point of a method. Immutable; a merge that adds nothing gives the same object.</summary>
internal sealed class Value
{
    public static readonly Value Unknown = new(Presence.Unknown);
    public static readonly Value Null = new(Presence.Null, isExact: true);
    public static readonly Value NotNull = new(Presence.NotNull);

    private Value(
        Presence presence,
        object? constant = null,
        SyntaxNode? source = null,
        ImmutableHashSet<TrackedObject>? objects = null,
        bool isExact = false)
    {
        Presence = presence;
        Constant = constant;
        Source = source;
        Objects = objects ?? ImmutableHashSet<TrackedObject>.Empty;
        IsExact = isExact;
    }

    public Presence Presence { get; }

    /// <summary>A string, a boolean, a number or a <see cref="NamedValue"/>, where the value is known to be just that.</summary>
    public object? Constant { get; }

    /// <summary>The expression that was assigned, where it is only one.</summary>
    public SyntaxNode? Source { get; }

    /// <summary>The requests that this value may be, or may hold as elements.</summary>
    public ImmutableHashSet<TrackedObject> Objects { get; }

    /// <summary>The value is one of <see cref="Objects"/> or null, and nothing else.</summary>
    public bool IsExact { get; }

    /// <summary>The one object that this value is, where that is certain.</summary>
    public TrackedObject? Single => IsExact && Objects.Count == 1 ? Objects.First() : null;

    public static Value OfConstant(object constant) => new(Presence.NotNull, constant);

    public static Value OfObject(TrackedObject item) =>
        new(Presence.NotNull, objects: ImmutableHashSet.Create(item), isExact: true);

    /// <summary>Something that holds objects without being one: an array, a collection.</summary>
    public static Value Holding(ImmutableHashSet<TrackedObject> objects) => new(Presence.NotNull, objects: objects);

    public Value AssignedFrom(SyntaxNode source) => new(Presence, Constant, source, Objects, IsExact);

    /// <summary>What is known when the value is this one or the other one.</summary>
    public Value Or(Value other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var presence = Presence == other.Presence ? Presence : Presence.Unknown;
        var constant = Equals(Constant, other.Constant) ? Constant : null;
        var source = Source == other.Source ? Source : null;
        var objects = Objects.Union(other.Objects);
        var isExact = IsExact && other.IsExact;
        return presence == Presence && ReferenceEquals(constant, Constant) && source == Source && objects.Count == Objects.Count && isExact == IsExact
            ? this
            : new Value(presence, constant, source, objects, isExact);
    }
}
