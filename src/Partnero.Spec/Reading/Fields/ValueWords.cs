namespace Partnero.Spec.Reading.Fields;

/// <summary>The words that decide whether a run of values is the closed list of a field.</summary>
internal static class ValueWords
{
    /// <summary>In front of a list: its values are not those of the field.</summary>
    public static readonly string[] Negations =
    [
        "not", "cannot", "can't", "can’t", "don't", "don’t", "doesn't", "doesn’t", "mustn't", "mustn’t", "isn't", "isn’t", "won't", "won’t",
        "never", "except", "excluding", "excludes", "excluded", "besides", "unless", "other", "but", "forbidden", "reserved", "disallowed", "prohibited", "no", "neither",
    ];

    /// <summary>In front of a list: it is not closed, or only for now.</summary>
    public static readonly string[] Hedges =
    [
        "e.g", "eg", "ex", "example", "examples", "such", "like", "including", "includes", "include", "i.e", "ie", "instance", "typically", "typical",
        "usually", "often", "commonly", "common", "generally", "normally", "mostly", "sometimes", "frequently", "among", "popular", "currently", "recommended", "old", "legacy", "previously", "formerly",
    ];

    /// <summary>Hedges whose own point ends no sentence.</summary>
    public static readonly string[] Abbreviations = ["e.g", "eg", "i.e", "ie", "ex", "vs"];

    /// <summary>Directly in front of a list: it is where something happens, or what something consists of, not what the field is.</summary>
    public static readonly string[] Prepositions =
    [
        "on", "in", "by", "from", "with", "without", "beside", "to", "at", "about", "for", "via", "between", "than", "as", "per", "of", "into", "and",
        "or", "when", "if", "after", "before", "through", "over", "under", "within", "instead", "see", "use", "contains", "contain", "mentions", "mention",
        "starts", "begins", "ends", "supports", "support", "provide", "give", "pass", "send", "set", "requires", "needs", "required", "format", "default",
        "defaults", "both", "header", "shape", "replaces", "replace", "matches", "wraps",
    ];

    /// <summary>Labels whose colon is not followed by values.</summary>
    public static readonly string[] OtherLabels =
    [
        "characters", "shape", "fields", "members", "format", "formats", "note", "keys", "requires", "see", "header", "headers", "default", "max", "min",
        "contains", "columns", "warning", "tip", "structure", "properties", "attributes", "limits", "variables", "placeholders", "wildcards",
    ];

    /// <summary>What a list of values is called.</summary>
    public static readonly string[] ListNouns = ["values", "options", "choices", "value", "statuses", "types", "enum", "states", "kinds", "modes", "constants"];

    /// <summary>What says that a list is all there is: "allowed values", "supported: …".</summary>
    public static readonly string[] ListAdjectives = ["allowed", "possible", "valid", "accepted", "supported", "available", "permitted", "known", "acceptable", "legal"];

    public static readonly string[] MarkerLinks = ["are", "is", "the", "following", "these", "be"];
    public static readonly string[] Choosers = ["one", "any", "either", "some"];
    public static readonly string[] Modals = ["can", "must", "may", "should", "shall", "will"];
    public static readonly string[] ChoosingVerbs = ["choose", "select", "pick", "chooses", "selects", "switch", "switches", "toggles", "toggle", "decide", "decides"];
    public static readonly string[] Accepts = ["accepts", "takes", "accept", "take", "allows", "permits"];
    public static readonly string[] Users = ["use", "set", "pass", "send", "specify", "choose", "give", "write", "select", "enter"];
    public static readonly string[] UseLinks = ["for", "to", "if", "when", "means", "is", "as", "in"];
    public static readonly string[] AcceptedTails = ["accepted", "allowed", "supported", "valid", "possible", "permitted", "available"];
    public static readonly string[] OpenEnds = ["etc", "more", "others", "another", "custom", "so", "similar", "any", "anything", "other", "else", "beyond"];
    public static readonly string[] Combinations = ["combination", "separated", "comma-separated", "separator", "joined", "concatenated"];
    public static readonly string[] Separators = [",", "/", "|", "or", ";"];
    public static readonly string[] NoValues =
    [
        "optional", "required", "unique", "nullable", "the", "a", "an", "if", "when", "is", "not", "in", "on", "to", "by", "other", "others", "more", "it", "any",
        "or", "and", "see", "this", "that", "with", "of", "for",
    ];

    /// <summary>Words in capitals that name a kind of thing: "URL or ID" lists no values.</summary>
    public static readonly string[] Acronyms = ["ID", "URL", "URI", "UUID", "GUID", "IP", "SKU", "API", "ISO", "UTC", "VAT", "JSON", "XML", "HTML", "CSV", "PDF", "ISBN", "EAN", "SSN", "PIN", "IBAN", "BIC"];
}
