namespace Partnero.Spec.Reading.Rules;

/// <summary>What a word can be in the grammar of rules. A word may be several things: <c>set</c> is a state and a verb.</summary>
[Flags]
internal enum Term : ulong
{
    None = 0,
    Required = 1UL << 0,
    Must = 1UL << 1,
    Be = 1UL << 2,
    Given = 1UL << 3,
    Absent = 1UL << 4,
    True = 1UL << 5,
    False = 1UL << 6,
    Not = 1UL << 7,
    No = 1UL << 8,
    If = 1UL << 9,
    Unless = 1UL << 10,
    Except = 1UL << 11,
    For = 1UL << 12,
    With = 1UL << 13,
    Without = 1UL << 14,
    And = 1UL << 15,
    Or = 1UL << 16,
    Both = 1UL << 17,
    Either = 1UL << 18,
    Neither = 1UL << 19,
    AtLeastOne = 1UL << 20,
    ExactlyOne = 1UL << 21,
    OneOf = 1UL << 22,
    NotBoth = 1UL << 23,
    Give = 1UL << 24,
    Giving = 1UL << 25,
    Omit = 1UL << 26,
    Omitting = 1UL << 27,
    Requires = 1UL << 28,
    This = 1UL << 29,
    These = 1UL << 30,
    Others = 1UL << 31,
    Article = 1UL << 32,
    Noun = 1UL << 33,
    Adverb = 1UL << 34,
    Equal = 1UL << 35,
    OtherThan = 1UL << 36,
    You = 1UL << 37,
    May = 1UL << 38,
    Hedge = 1UL << 39,
    Place = 1UL << 40,
    Question = 1UL << 41,
    Label = 1UL << 42,
    Comma = 1UL << 43,
    To = 1UL << 44,
    Optional = 1UL << 45,
    Request = 1UL << 46,
    Alternative = 1UL << 47,
    Instead = 1UL << 48,
    Only = 1UL << 49,
    Every = 1UL << 50,
    But = 1UL << 51,
    Demanding = 1UL << 52,
    Reason = 1UL << 53,
    FlagNoun = 1UL << 54,
    OnlyWith = 1UL << 55,
    LooseGiven = 1UL << 56,
    Pass = 1UL << 57,
    Above = 1UL << 58,
    Together = 1UL << 59,
}

/// <summary>
/// The words that rules are made of: the only list of them. The tokenizer, the search for descriptions that may state a rule, and
/// the page of the grammar in <c>docs/dialect.md</c> all come from it.
/// </summary>
internal static class RuleVocabulary
{
    /// <summary>Words and phrases of each term; phrases are parted by a bar.</summary>
    public static readonly (Term Term, string Phrases)[] Rows =
    [
        (Term.Required, "required|mandatory|necessary|compulsory|obligatory|needed|needed as well|obliged|imperative|a must|not optional|non-optional|not omittable|a required field|a mandatory field|a required parameter|a mandatory parameter"),
        (Term.Must, "must|shall|has to|have to|needs to|need to|is to|are to|has got to|must always|be sure to|make sure to|remember to|don't forget to|do not forget to|never forget to|it is mandatory to|it is required to|it is necessary to|it is compulsory to|it is obligatory to|you are required to|are required to|is required to|are obliged to"),
        (Term.Requires, "requires|require|needs|need|demands|calls for|must have|must contain|must include|must carry|must be accompanied by|has to be accompanied by|needs to be accompanied by|must come with|must go with|there must be|there has to be|there needs to be"),
        (Term.Be, "is|are|be|been|being|has|have|has been|have been|becomes|become|was|were|gets|remains|turns|value is|also"),
        (Term.Given, "present|provided|set|given|specified|sent|passed|included|supplied|used|filled|filled in|filled out|defined|there|exists|exist|submitted|entered|stated|populated|non-null|non-empty|nonempty|non null|non empty|added|declared|assigned|a value|some value|any value|named|passed in|sent along|passed along"),
        (Term.LooseGiven, "set|used|added|defined|assigned"),
        (Term.Absent, "missing|absent|empty|omitted|unset|null|blank|undefined|unspecified|left out|left off|left blank|left empty|left unset|left null|skipped|lacking|an empty string"),
        (Term.True, "true|truthy|enabled|on|active|1|checked|activated|yes|turned on|switched on"),
        (Term.False, "false|falsy|disabled|off|inactive|0|deactivated|unchecked|turned off|switched off"),
        (Term.Not, "not|isn't|aren't|wasn't|weren't|hasn't|haven't|don't|doesn't|do not|does not|did not|didn't|never|no longer|mustn't|needn't|won't|not always|hardly|hardly ever|not necessarily|cannot|can't|may not|can not|could not"),
        (Term.No, "no|there is no|there are no|there's no|neither"),
        (Term.If, "if|when|whenever|once|where|in case|in the case|in the event that|as soon as|as long as|so long as|provided|provided that|providing that|on condition that|only if|only when|only where|only once|if and only if|given that|assuming|assuming that|any time|every time|in cases where|in case that|while"),
        (Term.Unless, "unless|except if|except when|except where|except in case|if not unless|save when|save if"),
        (Term.Except, "except|except for|but for|apart from|excluding|other than|save for|but not for|besides"),
        (Term.For, "for|only for"),
        (Term.With, "with|together with|along with|alongside|in combination with|in conjunction with|combined with|jointly with|in tandem with|accompanied by|paired with|only with|in addition to"),
        (Term.Without, "without|in the absence of|in absence of|absent|lacking|in lack of|for lack of"),
        (Term.And, "and|&|as well as|plus"),
        (Term.Or, "or|/|or else|nor"),
        (Term.But, "but|yet|while"),
        (Term.Both, "both|all of|each of|both of|all"),
        (Term.Either, "either|either of|either one of|any of|any one of|any"),
        (Term.Neither, "neither|neither of|none of|not one of"),
        (Term.AtLeastOne, "at least one of|at least one|at minimum one of|a minimum of one of|one or more of|at least either|at least|at minimum|at a minimum|as a minimum|minimum one of"),
        (Term.ExactlyOne, "exactly one of|exactly one|one and only one of|one and only one|precisely one of|just one of|exactly either"),
        (Term.OneOf, "one of|one|one or the other|one or other|any one|an identifier|one identifier|one out of"),
        (Term.NotBoth, "not both|but not both|never both|but never both|and not both|but not together|but not all|not both of them|but not both of them|mutually exclusive|not more than one|but not more than one|but not both at the same time|not both at the same time|but not both at once|not both at once|and only one"),
        (Term.Give, "provide|give|send|specify|pass|supply|include|use|set|enter|submit|add|state|fill in|fill out|name|define|choose|pass in|select"),
        (Term.Giving, "providing|giving|sending|specifying|passing|supplying|including|using|setting|submitting|you are using|entering"),
        (Term.Omit, "omit|omits|leave out|skip|leave blank|leave empty|leave off"),
        (Term.Omitting, "omitting|leaving out|skipping|leaving blank|leaving empty"),
        (Term.This, "a value|a non-empty value|this|it|this field|this parameter|this value|this attribute|this property|this one|this option|this param|this argument|the field|the parameter|the value|the property|it also|this flag|this also"),
        (Term.These, "these|those|them|they|the following|the two|the three|the four|these two|these three|these four|the both|following|the above|one another|the starred|starred"),
        (Term.Above, "above|listed above|mentioned above|marked with an asterisk|with an asterisk|marked with a star|with a star|in this table|below|listed below|named above|from above"),
        (Term.Others, "other|others|the other|the others|the other one|the other ones|any other|another"),
        (Term.Article, "the|a|an|your|its|a value for|the value of|the value for|a value for the|the value of the|the value for the|value for|value of|any value for|values for|a valid|valid|the presence of|that|any"),
        (Term.Noun, "field|fields|parameter|parameters|param|params|attribute|attributes|property|properties|option|options|argument|arguments|value|values|key value|identifier|identifiers|flag|one|ones|member|members|object|header|query parameter|units|types|kinds|modes|keys|array|string|setting|inputs|input"),
        (Term.FlagNoun, "flag|switch|toggle"),
        (Term.Adverb, "also|then|too|as well|only|always|explicitly|in the request|in your request|in this request|in the request body|in the body|in the payload|in the call|in the same request|in that case|in this case|itself|additionally|in addition|to be|likewise|alternatively|please|note that|please note that|be aware that|it is|it's|strictly|absolutely|then also|of course|here|optionally also|respectively|with it|alongside it|to succeed|for it|simultaneously"),
        (Term.Only, "only|solely|exclusively"),
        (Term.Equal, "=|equals|equal|equal to|is equal to|is one of|one of|in|in the list|either|any of|among|contains only|has the value|of|as|be one of|matches|is any of|one of the values|of type|of kind"),
        (Term.OtherThan, "other than|anything but|anything except|anything other than|not equal to|different from|!=|none of|neither|no|any value other than|any value except"),
        (Term.To, "to"),
        (Term.You, "you|we|one|callers|clients|the client|the caller|the request|a request|requests|each request|every request|your request|the body|the request body|the payload|the call|you also|you then"),
        (Term.Request, "this endpoint|the endpoint|this request|the request|a request|requests|this call|the call|this operation|the operation|this method|the method|the api|this api|this action|every request|each request|the request body|the body|the payload|request"),
        (Term.May, "may|might|can|could|is able to|are able to|are allowed to|allowed to|cannot|can't|may not|can not|could not"),
        (Term.Optional, "optional|not required|not mandatory|not needed|not necessary|no|may be omitted|can be omitted"),
        (Term.Hedge, "should|would|will|want to|ought to|normally|usually|typically|generally|often|sometimes|probably|mostly|mainly|used to|formerly|previously|until|past|future|recommended|some|most|used to be|in general|by default|deprecated|optionally|possibly|perhaps|soon|currently|eventually|in practice|likely|ideally|preferably|was|were|will be"),
        (Term.Place, "before|after|since|from|as of|on|in|at|during|within|inside|by|via|through|under|endpoint|webhook|settings|dashboard|account|response|example|admins|customers|sandbox|error"),
        (Term.Question, "whether|why|how|what|which"),
        (Term.Label, "note|notice|important|conditional|conditionally|warning|info|tip|attention|caution|yes|condition|rule|requirement|requirements|constraint|hint|remark|depends|but|and|fields marked with an asterisk|fields with an asterisk|parameters marked with an asterisk|required|optional|starred fields|fields marked|validation"),
        (Term.Every, "every|all|any|each|all other"),
        (Term.Alternative, "alternatively|alternative to|alternative for|alternative of|an alternative to|as an alternative to|instead of|in place of|in lieu of|as a substitute for"),
        (Term.Instead, "instead"),
        (Term.Reason, "because|so|otherwise|since|as|to|in order to|so that|else|and identifies|which"),
        (Term.OnlyWith, "only valid|only allowed|only accepted|only possible|only usable|valid only|allowed only|accepted only|makes sense only|only makes sense|can only be used|may only be used|can only be set|can only be given|can only be sent|can only be provided|may only be set|may only be sent|may only be given|only works|works only|only available"),
        (Term.Pass, "ignored|discarded|overridden|not used|unused|read-only|allowed|permitted|accepted|supported|forbidden|prohibited|available|applicable|relevant"),
        (Term.Together, "together|in tandem|in pairs|as a pair|jointly|at the same time"),
        (Term.Demanding, "must|required|mandatory|necessary|compulsory|obligatory|needed|needs|need|requires|require|shall|has to|have to|expected|essential|indispensable|accompanied|accompany|demanded|demands|obliged|vital|enforced|insist|insists|forget|depends on|depending on|subject to|go together|goes together|belong together|come together|hinges on|in pairs|as a pair|is due|are due|calls for|conditional on|contingent|omit only|only be omitted|only be left|implies|imply|dependent|mandate|mandates|mandated|prerequisite|must-have|do not leave|never leave|refused|rejected|fails|ought|an error|without the other|without each other|mandatorily"),
    ];

    private static readonly Dictionary<string, List<(string[] Others, Term Term)>> ByFirstWord = Index();

    /// <summary>The longest phrase that begins here.</summary>
    /// <param name="word">The word at a place, by distance from where the phrase begins; null behind the end.</param>
    /// <param name="term">Everything that this phrase can be.</param>
    /// <returns>How many words it has; 0 when none begins here.</returns>
    public static int Match(Func<int, string?> word, out Term term)
    {
        term = Term.None;
        var length = 0;
        if (word(0) is not { } first || !ByFirstWord.TryGetValue(first, out var phrases))
        {
            return 0;
        }

        // Sorted by length, so what is shorter than the first that matches is done with.
        foreach (var (rest, meaning) in phrases)
        {
            if (rest.Length + 1 < length)
            {
                break;
            }

            var at = 0;
            while (at < rest.Length && string.Equals(word(at + 1), rest[at], StringComparison.OrdinalIgnoreCase))
            {
                at++;
            }

            if (at == rest.Length)
            {
                length = rest.Length + 1;
                term |= meaning;
            }
        }

        return length;
    }

    private static Dictionary<string, List<(string[] Others, Term Term)>> Index()
    {
        var index = new Dictionary<string, List<(string[] Others, Term Term)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (term, phrases) in Rows)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                var words = phrase.Split(' ');
                if (!index.TryGetValue(words[0], out var list))
                {
                    index.Add(words[0], list = []);
                }

                list.Add(([.. words.Skip(1)], term));
            }
        }

        foreach (var list in index.Values)
        {
            list.Sort(static (left, right) => right.Others.Length - left.Others.Length);
        }

        return index;
    }
}
