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
/// <param name="Kind">What is demanded.</param>
/// <param name="Members">The group, or the one member that becomes required.</param>
/// <param name="Other">What the demand depends on; null for a group.</param>
/// <param name="Values">Wire values, for <see cref="RuleKind.WhenValue"/>.</param>
/// <param name="IsExclusive">Exactly one of the group.</param>
/// <param name="Page">Address of the page.</param>
internal sealed record RequestRule(
    RuleKind Kind,
    ImmutableArray<MemberPath> Members,
    MemberPath? Other,
    ImmutableArray<string> Values,
    bool IsExclusive,
    string? Page);
