namespace Partnero.Spec.Model;

/// <summary>The kinds of conditional rules that pages state.</summary>
public enum RuleKind
{
    /// <summary>At least one of the fields (exactly one when <see cref="Rule.IsExclusive"/>).</summary>
    OneOf,

    /// <summary>The field is required when <see cref="Rule.Condition"/> is present.</summary>
    RequiredWhenPresent,

    /// <summary>The field is required when <see cref="Rule.Condition"/> is true.</summary>
    RequiredWhenTrue,

    /// <summary>The field is required when <see cref="Rule.Condition"/> has one of <see cref="Rule.Values"/>.</summary>
    RequiredWhenValue,
}

/// <summary>
/// A conditional rule. One model for the attribute on the generated record, run-time validation, the XML documentation
/// and the OpenAPI document, so that the four cannot disagree.
/// </summary>
/// <param name="Source">The cell, footnote or sentence that states it.</param>
/// <param name="Kind">What is demanded.</param>
/// <param name="Fields">Wire paths, dotted (<c>partner.id</c>): the group of <see cref="RuleKind.OneOf"/>, else the one field that becomes required. On an <see cref="ObjectType"/> they are relative to it.</param>
/// <param name="Condition">Wire path of the field that the demand depends on; null for <see cref="RuleKind.OneOf"/>.</param>
/// <param name="Values">The values of <see cref="RuleKind.RequiredWhenValue"/>.</param>
/// <param name="IsExclusive">The page says exactly one.</param>
public sealed record Rule(
    SourceRef Source,
    RuleKind Kind,
    EquatableArray<string> Fields,
    string? Condition,
    EquatableArray<string> Values,
    bool IsExclusive)
{
    /// <summary>
    /// The page leaves no doubt about the rule, so requests that break it are refused. False for one that it probably states:
    /// that is documented, and nothing more.
    /// </summary>
    public bool IsEnforced { get; init; } = true;
}
