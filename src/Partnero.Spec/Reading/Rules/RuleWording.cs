using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What a wording demands, beyond its <see cref="RuleKind"/>.</summary>
[Flags]
internal enum Demand
{
    None = 0,

    /// <summary>Counts without a star: the words leave no doubt.</summary>
    Strong = 1,

    /// <summary>The field that is described belongs to the group.</summary>
    Self = 2,

    /// <summary>Exactly one.</summary>
    Exclusive = 4,

    /// <summary>The group is the starred rows of the table: "at least one identifier is required".</summary>
    Stars = 8,

    /// <summary>The values are those that do not make it required: "required unless `type` is `once`".</summary>
    Complement = 16,

    /// <summary>A boolean condition must be true, any other present: "required with `flag`".</summary>
    ByType = 32,

    /// <summary>The condition is a boolean that goes with the field by name: "required when the flag is true".</summary>
    Flag = 64,

    /// <summary>The field described is the condition: "requires `other`".</summary>
    Reverse = 128,

    /// <summary>Understood, and no rule that the model has: one of a group, but only under a condition.</summary>
    Uncheckable = 256,
}

/// <summary>A way to state a rule in words.</summary>
/// <param name="Pattern">
/// Words in lower case; <c>a|b</c> either, <c>a?</c> or not. Slots: <c>{field}</c>, <c>{fields}</c> (one or more),
/// <c>{choice}</c> (two or more), <c>{or}</c> (two or more, with "or" between), <c>{values}</c>, <c>{subjects}</c> (what is
/// required, where the wording itself says so). <c>!a|b</c>: neither follows;
/// <c>END</c>: the clause, or this part of it, is over. Other capitals stand for the word lists of <see cref="RuleWordings"/>.
/// </param>
/// <param name="Kind">The rule.</param>
/// <param name="Demand">Details.</param>
internal sealed record RuleWording(string Pattern, RuleKind Kind, Demand Demand);

internal static class DemandExtensions
{
    public static bool Has(this Demand demand, Demand flag) => (demand & flag) != Demand.None;
}
