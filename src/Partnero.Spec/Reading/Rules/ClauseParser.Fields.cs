using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Lists of fields: "`a`", "`a` and `b`", "either `a` or both `b` and `c`", "at least one of these".</summary>
internal sealed partial class ClauseParser
{
    /// <summary>A longer list is no statement that anybody makes.</summary>
    private const int MaxFields = 32;

    private const Term Quantifiers = Term.AtLeastOne | Term.ExactlyOne | Term.OneOf | Term.Either | Term.Both;

    /// <summary>The list at this place; null, and no step on, when there is none.</summary>
    private Subject? Fields()
    {
        var start = _at;
        var isExclusive = false;
        var isChoice = false;
        var isQuantified = false;
        SkipWhile(Term.Article & ~Term.This);
        while (IsAt(Quantifiers) && Current.Named is null)
        {
            isQuantified = true;
            isExclusive |= IsAt(Term.ExactlyOne);
            isChoice |= !IsAt(Term.Both);
            _at++;
            SkipWhile(Term.Comma);
        }

        var pointed = isQuantified ? Pointed() : null;
        SkipOpening(pointed is not null || isQuantified);
        var sets = Sets(out var hasOr);
        if (sets is null)
        {
            if (pointed is { Count: > 1 } || (isQuantified && pointed is null && Bare() is { Count: > 1 } bare && (pointed = bare) is not null))
            {
                return isChoice ? Choice(pointed!, isExclusive) : new Subject([pointed!], false, false);
            }

            _at = start;
            return null;
        }

        if (IsAt(Term.Comma) && Current.Text == ")" && Opened(start))
        {
            _at++;
        }

        // "One of `a` and `b`" are two alternatives, and so are "either `a` and `b`, or `c`".
        if (isChoice && !hasOr)
        {
            return Choice(sets.SelectMany(static set => set), isExclusive);
        }

        return new Subject(sets, isChoice || hasOr, isExclusive && sets.TrueForAll(static set => set.Count == 1));
    }

    private bool Opened(int start)
    {
        for (var at = start; at < _at; at++)
        {
            if (tokens[at].Text == "(")
            {
                return true;
            }
        }

        return false;
    }

    private void SkipOpening(bool isPointed)
    {
        if (isPointed && IsAt(Term.Comma) && Current.Text is "(" or ":")
        {
            _at++;
        }
    }

    /// <summary>"These fields", "the parameters above", "of them": what they stand for. Null where none of these words stands.</summary>
    private List<FieldDraft>? Pointed()
    {
        if (Current.IsCode && Current.Named is null && scope.Names.MembersOf(Current.Text) is { Count: > 1 } members)
        {
            _at++;
            SkipWhile(Term.Noun);
            return members; // "at least one `partner` field"
        }

        var start = _at;
        var isTable = false;
        while (IsAt(Term.These | Term.Others | Term.Noun | Term.Article | Term.Above) && Current.Named is null)
        {
            isTable |= IsAt(Term.Above);
            _at++;
        }

        return _at == start ? null : Referred(isTable);
    }

    /// <summary>"You must specify one", "both are required": the fields that were named before.</summary>
    private List<FieldDraft>? Bare() => IsBoundary || IsAt(Term.Be | Term.Must | Term.NotBoth | Term.Required) ? Referred(false) : null;

    private List<FieldDraft> Referred(bool isTable) =>
        _front is { Any: { } any } && any.SelectMany(static tests => tests).Select(static test => test.Field).Distinct().ToList() is { Count: > 1 } fields
            ? fields
            : scope.These(isTable);

    /// <summary>The alternatives, each a set of fields that belong together.</summary>
    private List<List<FieldDraft>>? Sets(out bool hasOr)
    {
        hasOr = false;
        var hasAnd = false;
        var hasComma = false;
        var sets = new List<List<FieldDraft>>();
        if (Item() is not { } first)
        {
            return null;
        }

        sets.Add([first]);
        for (var count = 1; count < MaxFields; count++)
        {
            var start = _at;
            var (isOr, isAnd) = (false, false);
            while (IsSeparator)
            {
                isOr |= IsAt(Term.Or);
                isAnd |= IsAt(Term.And);
                _at++;
            }

            // "When sending `a`, `b` is required": the comma ends the condition.
            if (_at == start || (_stopsAtComma && !isOr && !isAnd) || Item() is not { } next)
            {
                _at = start;
                break;
            }

            hasOr |= isOr;
            hasAnd |= isAnd;
            hasComma |= !isOr && !isAnd;
            if (isOr)
            {
                sets.Add([next]);
            }
            else
            {
                sets[sets.Count - 1].Add(next);
            }
        }

        if (hasOr && hasAnd && hasComma)
        {
            _doubt ??= "'and' and 'or' in one list";
        }

        // "`a`, `b` or `c`" are three alternatives.
        return hasOr && !hasAnd ? [.. sets.SelectMany(static set => set).Select(static field => new List<FieldDraft> { field })] : sets;
    }

    private bool IsSeparator => IsAt(Term.And | Term.Or) || (IsAt(Term.Comma) && Current.Text == ",") || Current.Text == "|";

    /// <summary>A field with the words around it: "the `domain_id` parameter".</summary>
    private FieldDraft? Item()
    {
        var start = _at;
        while (IsAt(Term.Article | Term.Both | Term.Either) && Current.Named is null && !IsAt(Term.This))
        {
            _at++;
        }

        var field = Current.Named;
        if (field is null && IsAt(Term.This))
        {
            field = scope.Self;
        }

        if (field is null && Current.IsUnknownName && !Current.Text.StartsWith("required_", StringComparison.Ordinal))
        {
            _unknown ??= Current.Text;
            field = new FieldDraft { Source = default, Name = Current.Text, Location = default, Description = "", Table = -1, NameRange = default };
        }

        if (field is null)
        {
            _at = start;
            return null;
        }

        _at++;
        while (IsAt(Term.Noun) && Current.Named is null && !IsAt(Term.OneOf))
        {
            _at++;
        }

        return field;
    }
}
