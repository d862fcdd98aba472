using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Findings;

/// <summary>A rule that a request is seen to break.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Extra">For a group of which only one may be set: the members that are.</param>
/// <param name="Site">The assignment that is one too many, where there is just one.</param>
/// <param name="Actual">For a rule about values: the value.</param>
internal sealed record Problem(RequestRule Rule, ImmutableArray<MemberPath> Extra, SyntaxNode? Site, string? Actual);
