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
        ("REQUIRED", "required|mandatory|needed|necessary|compulsory|obligatory|yes"),
        ("IF", "when|if|once|whenever|where|case|provided"),
        ("BE", "is|are|was|were|be|been|has|have"),
        ("MUST", "must|has|have|needs|need|shall"),
        ("MAY", "must|is|are|was|were|has|have|may|can|could|should|will|might|need|needs"),
        ("NOT", "not|isn't|aren't|wasn't|isn’t|aren’t|wasn’t|never"),
        ("GIVEN", "present|provided|set|given|specified|sent|passed|included|supplied|used|filled|defined|there|added|exists"),
        ("GIVE", "provide|give|send|specify|pass|supply|include|use|set|enter|submit|need|add"),
        ("GIVING", "providing|giving|sending|specifying|passing|supplying|including|using|setting"),
        ("ABSENT", "missing|absent|empty|omitted|unset|null|blank|unknown|undefined"),
        ("TRUE", "true|enabled|on|active|1|checked|activated|yes"),
        ("FALSE", "false|disabled|off|inactive|0"),
        ("THESE", "these|those|them|the"),
        ("ONES", "identifier|identifiers|field|fields|parameter|parameters|value|values|one|ones"),
        ("ELSEWHERE", "to|by|as|for|from|than|or|and"),
    ];

    public static readonly RuleWording[] All =
    [
        // One of a group: what is required when the others are absent.
        new("REQUIRED only? IF neither {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF there? BE? no|not {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF not GIVING {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF {fields} BE? ABSENT", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF {fields} BE? NOT BE? GIVEN !ELSEWHERE", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF you? do|don't|don’t not? GIVE {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED only? IF THESE other|others ONES? BE? NOT|ABSENT", RuleKind.OneOf, Strong | Stars),
        new("REQUIRED without {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED in the absence of {fields}", RuleKind.OneOf, Strong | Self),
        new("required_without|required_without_all {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED unless {field} BE? equal|equals? set? to? FALSE", RuleKind.RequiredWhenTrue, Strong),
        new("REQUIRED unless {field} BE? equal|equals? set? to? one? of? {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("required_unless {field} {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED unless you? GIVE {fields}", RuleKind.OneOf, Strong | Self),
        new("REQUIRED unless GIVING? {fields} BE? BE? GIVEN !ELSEWHERE", RuleKind.OneOf, Strong | Self),
        new("REQUIRED unless GIVING? {fields} END", RuleKind.OneOf, Strong | Self),
        new("optional only? IF {fields} BE? BE? GIVEN !ELSEWHERE", RuleKind.OneOf, Strong | Self),
        new("not REQUIRED IF {fields} BE? BE? GIVEN !ELSEWHERE", RuleKind.OneOf, Self),
        new("not REQUIRED IF {field} BE equal|set? to? one? of? {values}", RuleKind.RequiredWhenValue, Complement),
        new("not REQUIRED for {values}", RuleKind.RequiredWhenValue, Complement),
        new("optional for {values}", RuleKind.RequiredWhenValue, Complement),

        // Required when a flag is true.
        new("REQUIRED only? IF {field} BE? set|equal|turned|switched? to? TRUE", RuleKind.RequiredWhenTrue, Strong),
        new("REQUIRED only? IF {field} equals TRUE", RuleKind.RequiredWhenTrue, Strong),
        new("REQUIRED only? IF the|this|its|that? status|related|matching|corresponding? flag|switch|toggle BE set? to? TRUE|set", RuleKind.RequiredWhenTrue, Strong | Flag),
        new("REQUIRED only? IF TRUE", RuleKind.RequiredWhenTrue, Strong | Flag),
        new("IF {field} BE? set? to? TRUE then? this|it|the? ONES? MUST|is|becomes to? be? REQUIRED|GIVEN", RuleKind.RequiredWhenTrue, Strong),
        new("IF {field} BE? set? to? TRUE then? {subjects} MUST|BE|becomes|become to? be? REQUIRED|GIVEN", RuleKind.RequiredWhenTrue, Strong),
        new("IF TRUE then? {field} MUST|BE|becomes to? be? REQUIRED|GIVEN", RuleKind.RequiredWhenTrue, Strong | Reverse),
        new("MUST to? be GIVEN only? IF {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, Strong),
        new("optional|no unless {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, Strong),
        new("used|applies|only IF {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, None),
        new("IF {field} BE? set? to? TRUE", RuleKind.RequiredWhenTrue, None),

        // Required when another field is present.
        new("REQUIRED only? in? IF that|any? {field} BE also? BE? not-null? GIVEN !ELSEWHERE", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? in? IF that|any? {field} GIVEN !ELSEWHERE", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? IF {field} BE? NOT ABSENT", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED as soon as {field} BE? GIVEN !ELSEWHERE", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? IF you GIVE {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? IF GIVING {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED together|along? with|alongside {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED in combination|conjunction with {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("required_with {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("MUST to? be GIVEN too|as? well? IF {field} BE also? BE? GIVEN !ELSEWHERE", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("MUST to? be GIVEN together|along with {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("MUST to? GIVE this|it ONES? IF {field} BE also? GIVEN !ELSEWHERE", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("IF {field} BE also? GIVEN then? this|it|the? ONES? MUST|is|becomes to? be? REQUIRED|GIVEN", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("IF {field} BE also? GIVEN then? {subjects} MUST|BE|becomes|become to? be? REQUIRED|GIVEN", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("optional|no unless {field} BE? GIVEN !ELSEWHERE", RuleKind.RequiredWhenPresent, Strong | ByType),

        // Required for some values.
        new("REQUIRED only? IF {field} BE NOT? other than {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED only? IF {field} BE anything but|except {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED only? IF {field} BE? NOT equal? set? to? one? of? {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED only? IF {field} BE|equals either|one? set? to? of? {values}", RuleKind.RequiredWhenValue, Strong),
        new("REQUIRED only? IF {field} BE? = {values}", RuleKind.RequiredWhenValue, Strong),
        new("IF {field} BE|equals either|one? set? to? of? {values} then? {subjects} MUST|BE|becomes|become to? be? REQUIRED|GIVEN", RuleKind.RequiredWhenValue, Strong),
        new("MUST to? be GIVEN only? IF {field} BE|equals one? set? to? of? {values}", RuleKind.RequiredWhenValue, Strong),
        new("required_if {field} {values}", RuleKind.RequiredWhenValue, Strong),
        new("REQUIRED except|unless for|when? {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED for all|every|any units|types|values|kinds|modes|others? except|but for? {values}", RuleKind.RequiredWhenValue, Strong | Complement),
        new("REQUIRED only? for {values}", RuleKind.RequiredWhenValue, Strong),
        new("REQUIRED only? for {field} BE? =? {values}", RuleKind.RequiredWhenValue, Strong),
        new("REQUIRED only? IF {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),
        new("REQUIRED only? for {field} END", RuleKind.RequiredWhenPresent, Strong | ByType),

        // One of a group.
        new("exactly one of THESE? following? ONES? {choice} BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong | Exclusive),
        new("exactly one of THESE? following? ONES? {choice} !MAY", RuleKind.OneOf, Strong | Exclusive),
        new("exactly one of|ONES|THESE", RuleKind.OneOf, Strong | Exclusive | Stars),
        new("only one of {choice} BE|must be? REQUIRED", RuleKind.OneOf, Strong | Exclusive),
        new("at least one of THESE? following? ONES? BE? REQUIRED? {fields} BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong),
        new("at least one of THESE? following? ONES? BE? REQUIRED? {fields} !MAY", RuleKind.OneOf, Strong),
        new("at least one ONES {choice} !MAY", RuleKind.OneOf, Strong),
        new("at least one ONES {choice} BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong),
        new("at least one of? THESE? two|three|following|starred? ONES?", RuleKind.OneOf, Strong | Stars),
        new("one|any of {choice} BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong),
        new("one|any of THESE following? ONES? BE|MUST be? REQUIRED|GIVEN {choice}", RuleKind.OneOf, Strong),
        new("one|any of THESE? two|three|four|starred? ONES? BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong | Stars),
        new("either one|of? THESE? two? ONES? BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong | Stars),
        new("one|an identifier BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong | Stars),
        new("either this|it ONES? or {fields} BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong | Self),
        new("GIVE either {choice}", RuleKind.OneOf, Strong),
        new("GIVE one of THESE? following? {choice}", RuleKind.OneOf, Strong),
        new("GIVE at least {choice}", RuleKind.OneOf, Strong),
        new("either {choice} BE|MUST to? be? REQUIRED|GIVEN", RuleKind.OneOf, Strong),
        new("{or} BE REQUIRED !ELSEWHERE", RuleKind.OneOf, Strong),
        new("{or} MUST to? be? GIVEN|REQUIRED !ELSEWHERE", RuleKind.OneOf, Strong),
        new("GIVE one? {or}", RuleKind.OneOf, None),
        new("GIVE one|either of? THESE?", RuleKind.OneOf, Stars),
        new("either|one of? {choice}", RuleKind.OneOf, None),
        new("or alternatively? GIVE {fields}", RuleKind.OneOf, Self),
        new("alternatively GIVE? {fields}", RuleKind.OneOf, Self),
        new("alternative to|for|of {fields}", RuleKind.OneOf, Self),
        new("instead of {fields}", RuleKind.OneOf, Self),
        new("in place of {fields}", RuleKind.OneOf, Self),
        new("GIVE {fields} instead", RuleKind.OneOf, Self),
        new("exclusive with {fields}", RuleKind.OneOf, Self | Exclusive),
        new("IF {fields} BE? NOT BE? GIVEN", RuleKind.OneOf, Self),
        new("IF {fields} BE? ABSENT", RuleKind.OneOf, Self),
        new("or {fields}", RuleKind.OneOf, Self),
        new("one of THESE", RuleKind.OneOf, Stars),
        new("requires {field}", RuleKind.RequiredWhenPresent, Reverse),
    ];
}
