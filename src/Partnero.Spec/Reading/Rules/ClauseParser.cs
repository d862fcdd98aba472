using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What a sentence is read for.</summary>
/// <param name="Names">The fields.</param>
/// <param name="Self">The row whose description it is; null for a sentence below a table.</param>
/// <param name="IsStarred">A star says that there is a rule.</param>
/// <param name="These">The fields that "these" and "one of the two" stand for; whether the sentence points at the whole table is the argument.</param>
internal sealed record ClauseScope(FieldNames Names, FieldDraft? Self, bool IsStarred, Func<bool, List<FieldDraft>> These);

/// <summary>
/// The grammar of rules: obligation, connective, condition, over the fields of the page. It reads a clause from a token on, and
/// says where the clause ends; what stands before and behind is the business of <see cref="SentenceReader"/>. Each token is looked
/// at a bounded number of times.
/// </summary>
internal sealed partial class ClauseParser(List<RuleToken> tokens, ClauseScope scope)
{
    private int _at;
    private string? _unknown;
    private string? _doubt;
    private Condition? _front;
    private bool _isFront;
    private bool _stopsAtComma;
    private bool _isOnly;
    private bool _isDispensable;
    private bool _isForbidden;
    private FieldDraft? _anchor;

    /// <summary>Reads a clause; null when none begins here.</summary>
    public Clause? Parse(int start)
    {
        foreach (var form in new Func<Clause?>[] { Directive, Fronted, OptionalForm, OnlyWithForm, Alternative, Main, Weak })
        {
            (_at, _unknown, _doubt, _front, _anchor) = (start, null, null, null, scope.Self);
            (_isFront, _stopsAtComma, _isOnly, _isDispensable, _isForbidden) = (false, false, false, false, false);
            if (form() is { } clause)
            {
                return _unknown is null || clause.Kind == ClauseKind.Nothing
                    ? clause with { End = _at, Doubt = _doubt }
                    : new Clause(ClauseKind.UnknownName, _at) { UnknownName = _unknown, IsWeak = clause.IsWeak };
            }
        }

        return null;
    }

    /// <summary>"required_with:other", as Laravel writes it.</summary>
    private Clause? Directive()
    {
        var name = Current.Text;
        if (!name.StartsWith("required_", StringComparison.Ordinal) || scope.Self is not { } self)
        {
            return null;
        }

        _at++;
        SkipWhile(Term.Equal | Term.Comma);
        var arguments = new List<RuleToken>();
        while (_at < tokens.Count && (tokens[_at].Field is not null || tokens[_at].Terms == Term.None || tokens[_at].IsCode || IsAt(Term.True | Term.False)))
        {
            arguments.Add(tokens[_at++]);
            SkipWhile(Term.Comma);
        }

        var fields = arguments.Select(static argument => argument.Field).OfType<FieldDraft>().ToList();
        if (fields.Count == 0)
        {
            return null;
        }

        var values = arguments.Skip(1).Select(static argument => argument.Text).ToList();
        return name switch
        {
            "required_with" => Demand([self], new Condition([.. fields.Select(Present)], false)),
            "required_with_all" => Demand([self], new Condition([[.. fields.SelectMany(Present)]], false)),
            "required_without" or "required_without_all" => Demand([self], new Condition([[.. fields.SelectMany(Absent)]], false)),
            "required_if" when values.Count > 0 => Demand([self], new Condition([[ValueTest(fields[0], values, false)]], false)),
            "required_unless" when values.Count > 0 => Demand([self], new Condition([[ValueTest(fields[0], values, false)]], true)),
            _ => null,
        };
    }

    /// <summary>"If `a` is given, `b` is required."</summary>
    private Clause? Fronted()
    {
        SkipWhile(Term.Adverb);
        _isFront = true;
        if (!IsAt(Term.If | Term.Unless | Term.Without | Term.With | Term.For) || Connected() is not { } condition)
        {
            return null;
        }

        (_isFront, _stopsAtComma) = (false, false);
        _front = condition;
        var end = _at;
        SkipWhile(Term.Comma | Term.Adverb);
        if (DemandPart() is { } main)
        {
            if (main.Kind == ClauseKind.Demand && main.Condition is not null)
            {
                return null;
            }

            SkipTail();
            return main with { Condition = condition };
        }

        _at = end;
        return scope is { IsStarred: true, Self: { } self } && IsBoundary ? Demand([self], condition) with { IsWeak = true } : null;
    }

    /// <summary>"`b` is required if `a` is given", "provide either `a` or `b`".</summary>
    private Clause? Main()
    {
        if (DemandPart() is not { } main)
        {
            return null;
        }

        _anchor = main.Subject?.Fields.FirstOrDefault() ?? _anchor;
        SkipTail();
        if (main.Kind == ClauseKind.Demand && main.Condition is null)
        {
            var end = _at;
            SkipWhile(Term.Comma | Term.Adverb | Term.Only);
            if (IsAt(Connectives) && Connected() is { } condition)
            {
                SkipTail();
                return main with { Condition = condition };
            }

            _at = end;
        }

        return main.Kind == ClauseKind.Demand ? main : _isDispensable ? OnlyOptional(main) : NotWithout(main);
    }

    /// <summary>"`b` cannot be sent without `a`": who sends the one has to send the other.</summary>
    private Clause NotWithout(Clause main)
    {
        var end = _at;
        var subject = main.Subject ?? (scope.Self is { } self ? new Subject([[self]], false, false) : null);
        if (_isForbidden && IsAt(Term.Without) && subject is { IsChoice: false } && Connected() is { IsNegated: false } condition)
        {
            return new Clause(ClauseKind.Demand, _at)
            {
                Subject = new Subject([[.. condition.Any.SelectMany(static tests => tests).Select(static test => test.Field)]], false, false),
                Condition = new Condition([[.. subject.Fields.SelectMany(Present)]], false),
            };
        }

        _at = end;
        return main;
    }

    /// <summary>"`b` may be omitted only if `a` is given", "is only optional if …": in any other case it is required.</summary>
    private Clause OnlyOptional(Clause main)
    {
        var end = _at;
        if ((_isOnly || IsAt(Term.Only) || Current.Text.StartsWith("only ", StringComparison.OrdinalIgnoreCase) || IsAt(Term.Unless))
            && (main.Subject ?? (scope.Self is { } self ? new Subject([[self]], false, false) : null)) is { } subject)
        {
            SkipWhile(Term.Only);
            if (IsAt(Term.If | Term.Unless) && Connected() is { } condition)
            {
                return new Clause(ClauseKind.Demand, _at) { Subject = subject, Condition = condition with { IsNegated = !condition.IsNegated } };
            }
        }

        _at = end;
        return main;
    }

    /// <summary>"Optional unless `a` is given"; with a star also "optional if `a` is given", which says when it is required.</summary>
    private Clause? OptionalForm()
    {
        SkipWhile(Term.Adverb | Term.This | Term.Be);
        if (!IsAt(Term.Optional) || scope.Self is not { } self)
        {
            return null;
        }

        var end = ++_at;
        SkipWhile(Term.Comma | Term.Adverb);
        var isUnless = IsAt(Term.Unless | Term.Except) || Current.Text.StartsWith("only ", StringComparison.OrdinalIgnoreCase);
        if (!IsAt(Connectives) || IsAt(Term.With | Term.Without) || Connected() is not { } condition)
        {
            _at = end;
            return new Clause(ClauseKind.Nothing, _at);
        }

        SkipTail();
        return Demand([self], condition with { IsNegated = !condition.IsNegated }) with { IsWeak = !isUnless };
    }

    /// <summary>"Only valid together with `a`": who sends this has to send that.</summary>
    private Clause? OnlyWithForm()
    {
        if (!IsAt(Term.OnlyWith) || scope.Self is not { } self)
        {
            return null;
        }

        _at++;
        SkipWhile(Term.Adverb | Term.Be);
        return IsAt(Term.With) && Connected() is { IsNegated: false, Any: { } any } && any.TrueForAll(static tests => tests.TrueForAll(static test => test.Kind is TestKind.Present or TestKind.PresentOrTrue))
            ? Demand([.. any.SelectMany(static tests => tests).Select(static test => test.Field)], new Condition([Present(self)], false))
            : null;
    }

    /// <summary>"or use `key`": no other form begins so.</summary>
    private Clause? Alternative() => IsAt(Term.Or | Term.Alternative) ? Weak() : null;

    /// <summary>What explains a star and demands nothing elsewhere: "(or use `key`)", "in place of `key`", "either `a` or `b`".</summary>
    private Clause? Weak()
    {
        if (!scope.IsStarred)
        {
            return null;
        }

        var isAlternative = IsAt(Term.Or | Term.Alternative);
        SkipWhile(Term.Or | Term.Alternative | Term.Adverb);
        var isVerb = IsAt(Term.Give) && !Current.Is(Term.Noun);
        _at += isVerb ? 1 : 0;
        isAlternative |= isVerb && IsAt(Term.Alternative);
        SkipWhile(Term.Alternative);
        if (Fields() is not { } found || (found.Fields.Count() == 1 && found.Fields.First() == scope.Self))
        {
            return null;
        }

        isAlternative |= isVerb && IsAt(Term.Instead);
        _at += IsAt(Term.Instead) ? 1 : 0;
        var fields = found.Fields.ToList();
        if (scope.Self is { } self && !fields.Contains(self))
        {
            fields.Add(self);
        }

        return fields.Count > 1 && (isAlternative || found.IsChoice)
            ? new Clause(ClauseKind.Demand, _at) { Subject = Choice(fields, found.IsExclusive | NotBoth()), IsWeak = true }
            : null;
    }

    private static Subject Choice(IEnumerable<FieldDraft> fields, bool isExclusive) =>
        new([.. fields.Distinct().Select(static field => new List<FieldDraft> { field })], IsChoice: true, isExclusive);

    private static Clause Demand(List<FieldDraft> fields, Condition condition) =>
        new(ClauseKind.Demand, 0) { Subject = new Subject([fields], false, false), Condition = condition };

    private const Term Connectives = Term.If | Term.Unless | Term.Except | Term.For | Term.With | Term.Without;

    private RuleToken Current => _at < tokens.Count ? tokens[_at] : default(RuleToken) with { Text = "" };

    private bool IsBoundary => _at >= tokens.Count || IsAt(Term.Comma);

    private bool IsAt(Term terms) => _at < tokens.Count && tokens[_at].Is(terms);

    private bool IsNextAt(Term terms) => _at + 1 < tokens.Count && tokens[_at + 1].Is(terms);

    private void SkipWhile(Term terms)
    {
        while (IsAt(terms) && Current.Named is null)
        {
            _at++;
        }
    }

    /// <summary>Words behind a demand that add nothing: "too", "in the request", "but not both" where only one could be given anyway.</summary>
    private void SkipTail() => SkipWhile(Term.Adverb);

    private bool NotBoth()
    {
        var start = _at;
        SkipWhile(Term.Comma);
        if (IsAt(Term.NotBoth))
        {
            _at++;
            return true;
        }

        _at = start;
        return false;
    }
}
