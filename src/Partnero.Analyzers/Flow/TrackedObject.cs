using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Flow;

/// <summary>A request that the analyzed code creates, known by the place where it does so.</summary>
internal sealed class TrackedObject(int index, SyntaxNode creation, INamedTypeSymbol type, ImmutableArray<RequestRule> rules)
{
    /// <summary>Its number in the analysis.</summary>
    public int Index { get; } = index;

    public SyntaxNode Creation { get; } = creation;

    public INamedTypeSymbol Type { get; } = type;

    public ImmutableArray<RequestRule> Rules { get; } = rules;

    /// <summary>Whether a property is a plain part of the request: no extension, no hand-written convenience beside the generated code.</summary>
    public bool Owns(IPropertySymbol property) =>
        !property.IsIndexer && SymbolEqualityComparer.Default.Equals(Type, property.ContainingType) && !property.HasHandWrittenAccessors();
}

/// <summary>What is known of a tracked object at one point of a method. Immutable, like <see cref="Value"/>.</summary>
internal sealed class ObjectState
{
    private static readonly ImmutableDictionary<IPropertySymbol, Value> NoMembers =
        ImmutableDictionary.Create<IPropertySymbol, Value>(SymbolEqualityComparer.Default);

    private readonly ImmutableDictionary<IPropertySymbol, Value> _members;
    private readonly bool _hasDefaults;

    private ObjectState(ImmutableDictionary<IPropertySymbol, Value> members, bool hasDefaults, bool isEscaped, bool isSettled)
    {
        _members = members;
        _hasDefaults = hasDefaults;
        IsEscaped = isEscaped;
        IsSettled = isSettled;
    }

    /// <summary>Fresh from a constructor that sets nothing: members have their defaults.</summary>
    public static ObjectState Fresh { get; } = new(NoMembers, hasDefaults: true, isEscaped: false, isSettled: false);

    /// <summary>A copy of an object that is not known: members may be anything until they are assigned.</summary>
    public static ObjectState Opaque { get; } = new(NoMembers, hasDefaults: false, isEscaped: false, isSettled: false);

    /// <summary>In the hands of code that is not seen and may complete it: nothing is ever said about it.</summary>
    public static ObjectState Escaped { get; } = new(NoMembers, hasDefaults: false, isEscaped: true, isSettled: true);

    /// <inheritdoc cref="Escaped"/>
    public bool IsEscaped { get; }

    /// <summary>Was sent, replaced, or served as a template: being incomplete at the end is no mistake.</summary>
    public bool IsSettled { get; }

    /// <summary>What was assigned to members.</summary>
    public IEnumerable<Value> Assigned => _members.Values;

    public Value Get(IPropertySymbol property) =>
        _members.TryGetValue(property, out var value) ? value : _hasDefaults ? Default(property) : Value.Unknown;

    public ObjectState With(IPropertySymbol property, Value value) =>
        new(_members.SetItem(property, value), _hasDefaults, IsEscaped, IsSettled);

    public ObjectState Settled() => IsSettled ? this : new(_members, _hasDefaults, IsEscaped, isSettled: true);

    /// <summary>A <c>with</c> copy: the same members, a life of its own.</summary>
    public ObjectState Copy() => IsEscaped ? Opaque : new(_members, _hasDefaults, isEscaped: false, isSettled: false);

    /// <summary>What is known when the object is in this state or in the other.</summary>
    public ObjectState Or(ObjectState other)
    {
        if (ReferenceEquals(this, other) || IsEscaped)
        {
            return this;
        }

        if (other.IsEscaped)
        {
            return other;
        }

        var members = _members;
        foreach (var property in _members.Keys.Concat(other._members.Keys))
        {
            var mine = Get(property);
            var both = mine.Or(other.Get(property));
            if (!ReferenceEquals(mine, both) || !_members.ContainsKey(property))
            {
                members = members.SetItem(property, both);
            }
        }

        var hasDefaults = _hasDefaults && other._hasDefaults;
        var isSettled = IsSettled || other.IsSettled;
        return ReferenceEquals(members, _members) && hasDefaults == _hasDefaults && isSettled == IsSettled
            ? this
            : new ObjectState(members, hasDefaults, isEscaped: false, isSettled);
    }

    /// <summary>What a member holds that nobody assigned. Anything but a plain null is somebody's default, and not known.</summary>
    private static Value Default(IPropertySymbol property)
    {
        var mayBeNull = property.Type.IsReferenceType
            ? property.NullableAnnotation != NullableAnnotation.NotAnnotated
            : property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return mayBeNull && !property.IsRequired ? Value.Null : Value.Unknown;
    }
}
