using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Conditions: "if `a` is given", "unless `unit` is `once`", "for hours and days", "without `a`".</summary>
internal sealed partial class ClauseParser
{
    /// <summary>More combinations than this are no sentence that anybody writes.</summary>
    private const int MaxAlternatives = 16;

    private static List<Test> Present(FieldDraft field) =>
        [new Test(TestKind.Present, field, [])];

    private static List<Test> Absent(FieldDraft field) => [new Test(TestKind.Absent, field, [])];

    private static Test ValueTest(FieldDraft field, List<string> values, bool isOther) =>
        new(isOther ? TestKind.OtherValue : TestKind.Value, field, values);

    /// <summary>A connective with its condition; null, and no step on, when it is not understood.</summary>
    private Condition? Connected()
    {
        var start = _at;
        var connective = Current;
        _at++;
        if (connective.Is(Term.If) && IsAt(Term.Comma) && IsNextAt(Term.And) && _at + 2 < tokens.Count && tokens[_at + 2].Is(Term.If))
        {
            _at += 3; // "if, and only if, …"
            SkipWhile(Term.Comma);
        }

        _stopsAtComma = _isFront && connective.Is(Term.With | Term.Without);
        SkipWhile(Term.Adverb | Term.Only);
        var condition =
            connective.Is(Term.Unless) ? Atoms(isNegated: true)
            : connective.Is(Term.If) ? Atoms(isNegated: false)
            : connective.Is(Term.Without) && Fields() is { } missing
                ? new Condition([[.. missing.Fields.SelectMany(Absent)]], false)
            : connective.Is(Term.With) ? WithPart()
            : connective.Is(Term.For) ? ForPart()
            : connective.Is(Term.Except) ? ExceptPart()
            : null;
        if (condition is null)
        {
            _at = start;
        }

        return condition;
    }

    private Condition? Atoms(bool isNegated)
    {
        if (Atom() is not { } any)
        {
            return null;
        }

        for (var start = _at; any.Count <= MaxAlternatives; start = _at)
        {
            SkipWhile(Term.Comma);
            var isOr = IsAt(Term.Or);
            if (!isOr && !IsAt(Term.And | Term.But))
            {
                _at = start;
                break;
            }

            _at++;
            SkipWhile(Term.If | Term.Unless | Term.Adverb);
            if (Atom() is not { } next)
            {
                _at = start;
                break;
            }

            any = isOr ? [.. any, .. next] : [.. any.SelectMany(left => next.Select(right => new List<Test>([.. left, .. right])))];
        }

        return any.Count > MaxAlternatives ? null : new Condition(any, isNegated);
    }

    private List<List<Test>>? Atom()
    {
        var start = _at;
        foreach (var form in new Func<List<List<Test>>?>[] { GivingAtom, NoneAtom, FieldAtom, OthersAtom, SelfAtom })
        {
            _at = start;
            _stopsAtComma = false;
            if (form() is { } tests)
            {
                return tests;
            }
        }

        _at = start;
        return null;
    }

    /// <summary>"You do not send `a`", "omitting this parameter", "using `a`".</summary>
    private List<List<Test>>? GivingAtom()
    {
        var isAddressed = IsAt(Term.You) && Current.Named is null;
        _at += isAddressed ? 1 : 0;
        SkipWhile(Term.Adverb);
        var isNot = IsAt(Term.Not);
        _at += isNot ? 1 : 0;
        var isOmitted = IsAt(Term.Omit | Term.Omitting);
        var isVerb = isOmitted || IsAt(Term.Giving) || (IsAt(Term.Give) && (isAddressed || isNot));
        if (!isVerb || Current.Named is not null)
        {
            return null;
        }

        _at++;
        _stopsAtComma = _isFront;
        return Fields() is { } fields ? Tests(fields, isNot != isOmitted ? TestKind.Absent : TestKind.Present, []) : null;
    }

    /// <summary>"no `a` is given", "neither `a` nor `b` is set", "none of `a` and `b` are present".</summary>
    private List<List<Test>>? NoneAtom()
    {
        if (!IsAt(Term.No | Term.Neither) && !(IsAt(Term.Not) && IsNextAt(Term.Either)))
        {
            return null;
        }

        _at += IsAt(Term.Not) ? 2 : 1;
        if (Fields() is not { } fields)
        {
            return null;
        }

        SkipWhile(Term.Be | Term.Adverb);
        _at += IsAt(Term.Given) && Current.Named is null ? 1 : 0;
        return [[.. fields.Fields.SelectMany(Absent)]];
    }

    private List<List<Test>>? FieldAtom() =>
        Fields() is { } fields && Predicate(fields.Fields.First(), isBareAllowed: true) is { } predicate
            ? Tests(fields, predicate.Kind, predicate.Values)
            : null;

    /// <summary>"the other is not provided".</summary>
    private List<List<Test>>? OthersAtom()
    {
        SkipWhile(Term.Article | Term.These);
        if (!IsAt(Term.Others) && !(_at > 0 && tokens[_at - 1].Is(Term.Others)))
        {
            return null;
        }

        SkipWhile(Term.Others | Term.Noun);
        var others = scope.These(false).FindAll(field => field != scope.Self);
        return others.Count > 0 && Predicate(others[0], isBareAllowed: false) is { Kind: TestKind.Absent }
            ? [[.. others.SelectMany(Absent)]]
            : null;
    }

    /// <summary>"If provided", "if set to `true`", "if the flag is true": of the row itself, or of the flag that goes with it by name.</summary>
    private List<List<Test>>? SelfAtom()
    {
        if (scope.Self is not { } self)
        {
            return null;
        }

        var flag = _at;
        while (flag < tokens.Count && flag < _at + 4 && !tokens[flag].Is(Term.FlagNoun | Term.Comma | Term.Be))
        {
            flag++;
        }

        if (flag < tokens.Count && tokens[flag].Is(Term.FlagNoun) && scope.Names.FlagOf(self) is { } named)
        {
            _at = flag + 1;
            _doubt = "the flag is not named";
            return Predicate(named, isBareAllowed: false) is { } said ? [[new Test(said.Kind == TestKind.PresentOrTrue ? TestKind.True : said.Kind, named, said.Values)]] : null;
        }

        SkipWhile(Term.This | Term.Article);
        if (IsAt(Term.True | Term.False) && self.Type?.Kind != Model.DocTypeKind.Boolean && scope.Names.FlagOf(self) is { } guessed)
        {
            _doubt = "the flag is not named";
            return Predicate(guessed, isBareAllowed: false) is { } state ? [[new Test(state.Kind, guessed, state.Values)]] : null;
        }

        return Predicate(self, isBareAllowed: false) is { } predicate ? [[new Test(predicate.Kind, self, predicate.Values)]] : null;
    }

    /// <summary>Any of the fields for a choice, all of them for a list; "`a` or `b` is not given" is taken as the weaker "neither is".</summary>
    private static List<List<Test>> Tests(Subject fields, TestKind kind, List<string> values) => kind == TestKind.Absent
        ? [[.. fields.Fields.SelectMany(Absent)]]
        : fields.IsChoice
            ? [.. fields.Any.Select(set => set.ConvertAll(field => new Test(kind, field, values)))]
            : [[.. fields.Fields.Select(field => new Test(kind, field, values))]];
}
