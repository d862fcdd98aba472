using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What a clause demands, and of what.</summary>
internal sealed partial class ClauseParser
{
    private enum Obligation
    {
        None,
        Demand,
        Nothing,
    }

    private const string OnlyOne = "'only one' may mean that none is needed";

    private Clause? DemandPart()
    {
        SkipWhile(Term.Adverb);
        var start = _at;
        foreach (var form in new Func<Clause?>[] { Requiring, Giving, Announcing, Stating, Choosing })
        {
            _at = start;
            if (form() is { } clause)
            {
                return clause;
            }
        }

        _at = start;
        return null;
    }

    /// <summary>"Requires `b`", "`a` requires `b`", "this endpoint requires either `a` or `b`", "a request without `a` needs a `b`".</summary>
    private Clause? Requiring()
    {
        Condition? condition = null;
        if (Current.Text.StartsWith("there ", StringComparison.OrdinalIgnoreCase))
        {
            // "There must be at least one of `a` and `b`."
        }
        else if (IsAt(Term.Request | Term.You) && Current.Named is null)
        {
            _at++;
            if (IsAt(Term.With | Term.Without) && (condition = Connected()) is null)
            {
                return null;
            }
        }
        else if (Fields() is { IsChoice: false } causes)
        {
            condition = new Condition([[.. causes.Fields.SelectMany(Present)]], false);
        }
        else if (scope.Self is { } self)
        {
            condition = new Condition([Present(self)], false);
        }
        else if (_front is null)
        {
            return null;
        }

        SkipWhile(Term.Adverb);
        if (!IsAt(Term.Requires))
        {
            return null;
        }

        _at++;
        if (Fields() is not { } subject)
        {
            return null;
        }

        subject = subject with { IsExclusive = subject.IsExclusive | (subject.IsChoice && NotBoth()) };
        _at += Current.Text is "to be" && IsNextAt(Term.Given) ? 2 : 0;
        return new Clause(ClauseKind.Demand, _at) { Subject = subject, Condition = condition };
    }

    /// <summary>"You must provide `a`", "provide either `a` or `b`".</summary>
    private Clause? Giving()
    {
        var isAddressed = IsAt(Term.You) && Current.Named is null;
        _at += isAddressed ? 1 : 0;
        var (must, may, not) = (false, false, false);
        var either = false;
        while ((IsAt(Term.Must | Term.May | Term.Not | Term.Adverb) || (IsAt(Term.Either) && IsNextAt(Term.Give))) && Current.Named is null)
        {
            either |= IsAt(Term.Either);
            must |= IsAt(Term.Must);
            may |= IsAt(Term.May) && !IsAt(Term.Not);
            not |= IsAt(Term.Not);
            _at++;
        }

        // "When `a` is true, it is required" begins with a state, not with a verb.
        if (!IsAt(Term.Give) || Current.Named is not null || (isAddressed && !must && !may && !not))
        {
            return null;
        }

        _at++;
        SkipWhile(Term.Adverb);
        DoubtOnlyOne();
        if (Fields() is not { } subject)
        {
            return null;
        }

        if (may || not)
        {
            NotBoth();
            return new Clause(ClauseKind.Nothing, _at);
        }

        subject = subject with { IsExclusive = subject.IsExclusive | (subject.IsChoice && NotBoth()) };
        return new Clause(ClauseKind.Demand, _at) { Subject = subject, IsWeak = !must && !either && !IsQuantifiedSince(subject) };
    }

    /// <summary>"`a` and `b` are required", "required", "must be set".</summary>
    private Clause? Stating()
    {
        var start = _at;
        var isDenied = IsAt(Term.Neither);
        _at += isDenied ? 1 : 0;
        var isOnlyOne = IsAt(Term.Only) && IsNextAt(Term.OneOf);
        _at += IsAt(Term.Only) ? 1 : 0;
        var subject = Fields();
        if (subject is null && scope.Self is null)
        {
            return null;
        }

        var isExclusive = subject is { IsChoice: true } && NotBoth();
        SkipWhile(Term.Comma & ~Term.Adverb, subject is not null);
        var isRequired = false;
        var obligation = Obliged(subject is null, ref isRequired);
        if (obligation == Obligation.None || (obligation == Obligation.Demand && isDenied))
        {
            if (isDenied && obligation == Obligation.Demand)
            {
                return new Clause(ClauseKind.Nothing, _at);
            }

            _at = start;
            return null;
        }

        if (obligation == Obligation.Nothing)
        {
            NotBoth();
            return new Clause(ClauseKind.Nothing, _at) { Subject = subject };
        }

        // "`a` and `b` must be provided together."
        if (subject is { IsChoice: false } && IsAt(Term.Together) && subject.Fields.Skip(1).Any())
        {
            _at++;
            return new Clause(ClauseKind.Demand, _at) { Subject = subject, Condition = new Condition([.. subject.Fields.Select(Present)], false) };
        }

        isExclusive |= subject is { IsChoice: true } && NotBoth();
        if (isOnlyOne && !isRequired)
        {
            isExclusive = true;
            _doubt ??= OnlyOne;
        }

        subject ??= new Subject([[scope.Self!]], false, false);
        return new Clause(ClauseKind.Demand, _at) { Subject = subject with { IsExclusive = subject.IsExclusive | isExclusive } };
    }

    /// <summary>"At least one of `a` and `b`", "exactly one of `a`, `b`": no verb is needed.</summary>
    private Clause? Choosing()
    {
        var isStrong = IsAt(Term.AtLeastOne | Term.ExactlyOne);
        return isStrong && Fields() is { IsChoice: true } subject && IsBoundary
            ? new Clause(ClauseKind.Demand, _at) { Subject = subject with { IsExclusive = subject.IsExclusive | NotBoth() } }
            : null;
    }

    /// <summary>"One of the following is required: `a`, `b`."</summary>
    private Clause? Announcing()
    {
        if (!IsAt(Term.AtLeastOne | Term.ExactlyOne | Term.OneOf | Term.Either))
        {
            return null;
        }

        var isExclusive = IsAt(Term.ExactlyOne);
        _at++;
        SkipWhile(Term.These | Term.Noun | Term.Article | Term.Above);
        var isRequired = false;
        if (Obliged(false, ref isRequired) != Obligation.Demand || Current.Text != ":")
        {
            return null;
        }

        _at++;
        return Fields() is { } listed ? new Clause(ClauseKind.Demand, _at) { Subject = Choice(listed.Fields, isExclusive) } : null;
    }

    private void SkipWhile(Term terms, bool isOn)
    {
        // "`a`: required if …", "`a` — required when …".
        while (isOn && IsAt(terms) && Current.Text != ")" && IsNextAt(Term.Required | Term.Must))
        {
            _at++;
        }
    }

    private void DoubtOnlyOne()
    {
        if (_at > 0 && tokens[_at - 1].Is(Term.Only) && IsAt(Term.OneOf))
        {
            _doubt ??= OnlyOne;
        }
    }

    private bool IsQuantifiedSince(Subject subject)
    {
        if (!subject.IsChoice)
        {
            return false;
        }

        // Looks back over the list for what stands before it: "provide `a` or `b`" is no more than advice.
        for (var at = _at - 1; at >= 0 && !tokens[at].Is(Term.Give & ~Term.Given); at--)
        {
            if (tokens[at].Is(Term.AtLeastOne | Term.ExactlyOne | Term.OneOf | Term.Either))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"is required", "must be provided", "cannot be empty"; what may be, or must not be, demands nothing.</summary>
    private Obligation Obliged(bool isSelf, ref bool isRequired)
    {
        var (must, may, not, be) = (false, false, false, false);
        while (IsAt(Term.Must | Term.May | Term.Not | Term.Be | Term.Adverb | Term.Only) && Current.Named is null && !IsAt(Term.Required | Term.Absent | Term.Hedge))
        {
            _isOnly |= IsAt(Term.Only);
            must |= IsAt(Term.Must);
            may |= IsAt(Term.May);
            not |= IsAt(Term.Not);
            be |= IsAt(Term.Be);
            _at++;
        }

        if (IsAt(Term.Required) && Current.Named is null)
        {
            return Required(may, not, ref isRequired);
        }

        if (IsAt(Term.Optional | Term.Pass | Term.NotBoth) && (be || must || (isSelf && IsAt(Term.Pass))) && Current.Named is null)
        {
            _isDispensable = IsAt(Term.Optional) && !not;
            _at++;
            return Obligation.Nothing;
        }

        if ((must || may) && IsAt(Term.Given | Term.Absent) && Current.Named is null)
        {
            var isAbsent = IsAt(Term.Absent) && !IsAt(Term.Given);
            _at++;
            _isDispensable = isAbsent && may && !not;
            _isForbidden = !isAbsent && not;
            return isAbsent == not && (must || not) ? Obligation.Demand : Obligation.Nothing;
        }

        if (must && !not && be && _front is not null && (IsBoundary || IsAt(Term.Adverb)))
        {
            _at += IsAt(Term.Comma) && IsNextAt(Term.Adverb) ? 1 : 0;
            return Obligation.Demand;
        }

        // "must be later than": about values, not about what is given.
        if (must && be && !isSelf)
        {
            _at = tokens.Count;
            return Obligation.Nothing;
        }

        return Obligation.None;
    }

    private Obligation Required(bool may, bool not, ref bool isRequired)
    {
        isRequired = true;
        _at++;
        if (may && !not)
        {
            return Obligation.None;
        }

        if (IsAt(Term.To) || Current.Text is "to be")
        {
            var isGiven = IsNextAt(Term.Given);
            if (!isGiven)
            {
                _at = tokens.Count;
                return Obligation.Nothing;
            }

            _at += 2;
        }

        return not ? Obligation.Nothing : Obligation.Demand;
    }
}
