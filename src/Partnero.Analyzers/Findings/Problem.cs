using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Findings;

/// <summary>A rule that a request certainly breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Extra">For a group of which only one may be set: the members that are set. Empty where something is missing.</param>
/// <param name="Site">The assignment that is one too many, where there is just one.</param>
/// <param name="Actual">For a rule about values: the value.</param>
internal sealed record Problem(RequestRule Rule, ImmutableArray<MemberPath> Extra, SyntaxNode? Site, string? Actual)
{
    public bool IsMissing => Extra.IsEmpty;

    /// <summary>The finding for this problem alone, where the request is used.</summary>
    public DiagnosticDescriptor Descriptor => Rule.Kind switch
    {
        _ when !IsMissing => Descriptors.OnlyOneOf,
        RuleKind.OneOf => Descriptors.OneOfMissing,
        RuleKind.WhenPresent => Descriptors.RequiredWhenPresent,
        RuleKind.WhenTrue => Descriptors.RequiredWhenTrue,
        _ => Descriptors.RequiredWhenValue,
    };

    /// <summary>What is missing and why, or what is too much: the part of a message after the verb.</summary>
    public string Text => Rule.Kind switch
    {
        _ when !IsMissing => $"{Join(Rule.Members, "or")}, but {Join(Extra, "and")} are set",
        RuleKind.OneOf => $"one of {Join(Rule.Members, "or")}",
        RuleKind.WhenPresent => $"{Rule.Members[0].Text}, because {Rule.Other!.Text} is set",
        RuleKind.WhenTrue => $"{Rule.Members[0].Text}, because {Rule.Other!.Text} is true",
        _ => $"{Rule.Members[0].Text}, because {Rule.Other!.Text} is {Actual}",
    };

    private static string Join(ImmutableArray<MemberPath> members, string conjunction) => members.Length == 1
        ? members[0].Text
        : $"{string.Join(", ", members.Take(members.Length - 1).Select(static member => member.Text))} {conjunction} {members[members.Length - 1].Text}";
}
