using Partnero.Spec.Model;
using static Partnero.Spec.Reading.Rules.Demand;

namespace Partnero.Spec.Reading.Rules;

/// <summary>
/// The wordings that pages use for conditional rules. In each clause the first that matches counts, so what is more
/// specific stands above. To teach a new wording, add a line here and one to the table in the tests.
/// </summary>
internal static class RuleWordings
{
    /// <summary>Word lists, by the names that patterns use for them.</summary>
    public static readonly (string Name, string Words)[] Lists =
    [
        ("REQUIRED", "required|mandatory|needed|necessary|compulsory|yes"),
        ("IF", "when|if|once|whenever|where"),
        ("BE", "is|are|was|were|be|been|has|have"),
        ("GIVEN", "present|provided|set|given|specified|sent|passed|included|supplied|used|filled|defined|there|added"),
        ("GIVE", "provide|give|send|specify|pass|supply|include|use|set|enter|submit|need|add"),
        ("GIVING", "providing|giving|sending|specifying|passing|supplying|including|using|setting"),
        ("ABSENT", "not|missing|absent|empty|omitted|unset|null|blank|unknown"),
        ("TRUE", "true|enabled|on|active|1|checked|activated"),
    ];

    public static readonly RuleWording[] All =
    [
        // One of a group: what is required when the others are absent.
        new("REQUIRED only? IF neither {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF no|not {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF not GIVING {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF {fields} BE? ABSENT", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF {fields} isn't|aren't|wasn't|isn’t|aren’t", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF you? do|don't|don’t not? GIVE {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED without {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED unless {field} BE? equal|equals? set? to? one? of? {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED unless you? GIVE {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED unless GIVING? {fields} BE? GIVEN", RuleKind.OneOf, Strong | Self),
        new("REQUIRED unless GIVING? {fields}", RuleKind.OneOf, Strong | Self),
        new("optional only? IF {fields} BE? GIVEN", RuleKind.OneOf, Strong | Self),

        // Required when a flag is true.
        new("REQUIRED only? IF {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, Strong),
        new("REQUIRED only? IF {field} equals TRUE", RuleKind.RequiredWhenTrue, Strong),
        new("REQUIRED only? IF the|this|its|that? status|related|matching|corresponding? flag|switch|toggle BE set? to? TRUE|set", RuleKind.RequiredWhenTrue, Strong | Flag),
        new("REQUIRED only? IF TRUE", RuleKind.RequiredWhenTrue, Strong | Flag),
        new("IF {field} BE set? to? TRUE this|it|the? field|value? must|is|becomes be? REQUIRED|GIVEN", RuleKind.RequiredWhenTrue, Strong),
        new("must be GIVEN only? IF {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, Strong),
        new("used|applies|only IF {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, None),
        new("IF {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, None),

        // Required when another field is present.
        new("REQUIRED only? IF {field} BE also|not-null? GIVEN", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? IF {field} GIVEN", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? IF you GIVE {field}", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? IF GIVING {field}", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED together|along? with|alongside {field}", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("must be GIVEN too|as? well? IF {field} BE also? GIVEN", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("must be GIVEN together|along with {field}", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("IF {field} BE also? GIVEN this|it|the? field|value? must|is|becomes be? REQUIRED|GIVEN", RuleKind.RequiredWhenPresent, Strong | ByType),

        // Required for some values.
        new("REQUIRED only? IF {field} BE|equals either|one? set? to? of? {values}", RuleKind.RequiredWhenValue, Strong),
        new("REQUIRED only? IF {field} BE? = {values}", RuleKind.RequiredWhenValue, Strong),
        new("must be GIVEN IF {field} BE|equals one? set? to? of? {values}", RuleKind.RequiredWhenValue, Strong),
        new("REQUIRED except|unless for|when? {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED only? for {values}", RuleKind.RequiredWhenValue, Strong),
        new("REQUIRED only? IF {field}", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? for {field}", RuleKind.RequiredWhenPresent, Strong | ByType),

        // One of a group.
        new("exactly one of these|the? following? {choice}", RuleKind.OneOf, Strong | Exclusive),
        new("exactly one of|field|identifier|these|them", RuleKind.OneOf, Strong | Exclusive | Stars),
        new("only one of {choice} BE|must be? REQUIRED", RuleKind.OneOf, Strong | Exclusive),
        new("at least one of these|the? following? identifiers|fields? {fields}", RuleKind.OneOf, Strong),
        new("at least one of? these|them|the? identifier|field|parameter|value|two|three|following?", RuleKind.OneOf, Strong | Stars),
        new("one of {choice} BE|must be? REQUIRED|GIVEN", RuleKind.OneOf, Strong),
        new("one of these|them|the? two|three|four? identifiers|fields|parameters|values? BE|must be? REQUIRED|GIVEN", RuleKind.OneOf, Strong | Stars),
        new("GIVE either {choice}", RuleKind.OneOf, Strong),
        new("GIVE one of these|the? {choice}", RuleKind.OneOf, Strong),
        new("GIVE at least {choice}", RuleKind.OneOf, Strong),
        new("either {choice} BE|must be? REQUIRED|GIVEN", RuleKind.OneOf, Strong),
        new("{choice} must be? GIVEN", RuleKind.OneOf, None),
        new("{choice} BE REQUIRED", RuleKind.OneOf, None),
        new("GIVE {choice}", RuleKind.OneOf, None),
        new("GIVE one|either of? these|them|the?", RuleKind.OneOf, Stars),
        new("either|one of? {choice}", RuleKind.OneOf, None),
        new("or alternatively? GIVE {fields}", RuleKind.OneOf, Self),
        new("alternatively GIVE? {fields}", RuleKind.OneOf, Self),
        new("alternative to|for|of {fields}", RuleKind.OneOf, Self),
        new("instead of {fields}", RuleKind.OneOf, Self),
        new("in place of {fields}", RuleKind.OneOf, Self),
        new("exclusive with {fields}", RuleKind.OneOf, Self | Exclusive),
        new("IF {fields} BE? ABSENT", RuleKind.OneOf, Self),
        new("or {fields}", RuleKind.OneOf, Self),
        new("one of these|them", RuleKind.OneOf, Stars),
        new("requires {field}", RuleKind.RequiredWhenPresent, Reverse),
    ];
}
