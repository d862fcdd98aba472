using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Rules;

/// <summary>The kinds of rules that attributes on request types state.</summary>
internal enum RuleKind
{
    OneOf,
    WhenPresent,
    WhenTrue,
    WhenValue,
}

/// <summary>A member of a request, or of an object below it: the properties on the way.</summary>
internal sealed record MemberPath(string Text, ImmutableArray<IPropertySymbol> Steps);

/// <summary>One rule attribute, with its members found on the type.</summary>
internal sealed class RequestRule
{
    /// <summary>What is demanded.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The group, or the one member that becomes required.</summary>
    public required ImmutableArray<MemberPath> Members { get; init; }

    /// <summary>The member that decides whether the rule applies; null for a rule without a condition.</summary>
    public required MemberPath? Other { get; init; }

    /// <summary>The wire values of <see cref="Other"/> that matter.</summary>
    public required ImmutableArray<string> Values { get; init; }

    /// <summary>Whether exactly one of the group may be set.</summary>
    public required bool IsExclusive { get; init; }

    /// <summary>Address of the page that states the rule.</summary>
    public required string? Page { get; init; }
}
