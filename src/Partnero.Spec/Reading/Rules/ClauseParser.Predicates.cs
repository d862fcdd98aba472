using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What is said of a field in a condition, and the values it is compared with.</summary>
internal sealed partial class ClauseParser
{
    private (TestKind Kind, List<string> Values)? Predicate(FieldDraft field, bool isBareAllowed)
    {
        var start = _at;
        var (be, not) = (false, false);
        while (IsAt(Term.Be | Term.Not | Term.Adverb | Term.Both) && Current.Named is null && !IsAt(Term.OtherThan | Term.True))
        {
            be |= IsAt(Term.Be);
            not |= IsAt(Term.Not);
            _at++;
        }

        if (Compared(field, not, be) is { } compared)
        {
            return (compared.IsOther ? TestKind.OtherValue : TestKind.Value, compared.Values);
        }

        if (State(field) is { } state)
        {
            return not ? Negated(state) : (state, []);
        }

        if (be && (not ? IsBoundary || IsAt(Term.Adverb) : _at >= tokens.Count))
        {
            return (not ? TestKind.Absent : TestKind.Present, []); // "… if `a` is not", "… whenever `a` is."
        }

        if (isBareAllowed && !be && !not && (IsBoundary || IsAt(Term.Reason)))
        {
            return (IsFlag(field) ? TestKind.True : TestKind.Present, []);
        }

        _at = start;
        return null;
    }

    private TestKind? State(FieldDraft field)
    {
        if (Current.Named is not null)
        {
            return null;
        }

        if (IsFlag(field) || field.Type is null)
        {
            var start = _at;
            _at += IsAt(Term.Given | Term.Equal) && IsNextAt(Term.To | Term.True | Term.False) ? 1 : 0;
            SkipWhile(Term.To | Term.Equal);
            if (IsAt(Term.True | Term.False))
            {
                return tokens[_at++].Is(Term.True) ? TestKind.True : TestKind.False;
            }

            _at = start;
        }

        if (IsAt(Term.Given))
        {
            var isLoose = IsAt(Term.LooseGiven);
            _at++;
            return isLoose && IsFlag(field) ? TestKind.PresentOrTrue : TestKind.Present;
        }

        if (IsAt(Term.Absent))
        {
            _at++;
            return TestKind.Absent;
        }

        return null;
    }

    private static (TestKind Kind, List<string> Values)? Negated(TestKind state) => state switch
    {
        TestKind.Present or TestKind.PresentOrTrue => (TestKind.Absent, []),
        TestKind.Absent => (TestKind.Present, []),
        TestKind.True => (TestKind.False, []),
        _ => (TestKind.True, []),
    };

    private static bool IsFlag(FieldDraft field) => field.Type?.Kind == DocTypeKind.Boolean;

    /// <summary>"is one of `a`, `b`", "= `a`", "set to `a`", "is other than `a`".</summary>
    private (bool IsOther, List<string> Values)? Compared(FieldDraft field, bool isNot, bool isBe)
    {
        var start = _at;
        var isCompared = isBe;
        while (Current.Named is null || IsAt(Term.Equal | Term.OtherThan))
        {
            if (IsAt(Term.OtherThan) && !Current.IsCode)
            {
                isNot = !isNot;
            }
            else if (IsAt(Term.Given) && IsNextAt(Term.To))
            {
                _at++;
            }
            else if (!(IsAt(Term.Equal | Term.To | Term.Either | Term.OneOf | Term.Article | Term.Noun) && !Current.IsCode) && Current.Text != ":")
            {
                break;
            }

            isCompared = true;
            _at++;
        }

        if (isCompared && !IsFlag(field) && Values(field) is { Count: > 0 } values)
        {
            return (isNot, values);
        }

        _at = start;
        return null;
    }

    /// <summary>Values that the list of the field has, or that are marked as such: not any word that happens to stand there.</summary>
    private List<string>? Values(FieldDraft field)
    {
        var values = new List<string>();
        for (var start = _at; ; start = _at)
        {
            var isListed = true;
            var separator = _at;
            while (values.Count > 0 && IsSeparator)
            {
                isListed &= !IsAt(Term.And | Term.Or);
                _at++;
            }

            SkipWhile(Term.Article);
            SkipRepeated(field);
            var isName = values.Count > 0 && isListed && separator != _at && Current.Field is not null && !IsListed(field, Current.Text);
            if ((values.Count > 0 && separator == _at) || _at >= tokens.Count || isName || !IsValue(field, Current))
            {
                _at = start;
                break;
            }

            values.Add(tokens[_at++].Text);
        }

        if (values.Count > 0)
        {
            if (!field.Values.IsEmpty && !values.TrueForAll(value => IsListed(field, value)))
            {
                _doubt ??= $"'{values.Find(value => !IsListed(field, value))}' is no listed value of '{field.Name}'";
            }

            SkipWhile(Term.Noun);
        }

        return values;
    }

    /// <summary>"`mode=a` or `mode=b`".</summary>
    private void SkipRepeated(FieldDraft field)
    {
        if (Current.Field == field && IsNextAt(Term.Equal))
        {
            _at += 2;
        }
    }

    private static bool IsValue(FieldDraft field, RuleToken token) =>
        IsListed(field, token.Text) || (token.IsCode && !token.Is(Term.Absent)) || (field.Values.IsEmpty && token.Text.Length > 0 && char.IsDigit(token.Text[0]));

    private static bool IsListed(FieldDraft field, string value) => field.Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    private Condition? WithPart()
    {
        if (Fields() is not { } fields)
        {
            return null;
        }

        var field = fields.Fields.First();
        if (!fields.Fields.Skip(1).Any() && Compared(field, isNot: false, isBe: true) is { } compared)
        {
            return new Condition([[ValueTest(field, compared.Values, compared.IsOther)]], false);
        }

        return Predicate(field, isBareAllowed: false) is { } predicate
            ? new Condition(Tests(fields, predicate.Kind, predicate.Values), false)
            : new Condition(Tests(fields, IsFlag(field) ? TestKind.PresentOrTrue : TestKind.Present, []), false);
    }

    /// <summary>"for hours and days", "for `mode=slow`", "for every `kind` except `a`".</summary>
    private Condition? ForPart()
    {
        var isEvery = IsAt(Term.Every);
        SkipWhile(Term.Every | Term.Article);
        if (isEvery && Current.Named is null && !Current.IsCode && IsNextAt(Term.Except))
        {
            _at++;
        }

        if (isEvery && IsAt(Term.Except))
        {
            _at++;
            return ExceptPart();
        }

        if (Current.Named is { } field && ValuesOfAny() is null)
        {
            _at++;
            SkipWhile(Term.Noun);
            var isExcept = IsAt(Term.Except);
            _at += isExcept ? 1 : 0;
            return Compared(field, isNot: isExcept, isBe: true) is { } compared ? new Condition([[ValueTest(field, compared.Values, compared.IsOther)]], false)
                : isExcept ? null
                : new Condition([[new Test(IsFlag(field) ? TestKind.True : TestKind.Present, field, [])]], false);
        }

        return ValuesOfAny(isTaken: true) is var (owner, values) ? new Condition([[ValueTest(owner, values, false)]], false) : null;
    }

    private Condition? ExceptPart()
    {
        SkipWhile(Term.Article);
        return ValuesOfAny(isTaken: true) is var (owner, values) ? new Condition([[ValueTest(owner, values, true)]], false) : null;
    }

    /// <summary>Values without the name of their field: of the field beside this one whose list has them all.</summary>
    private (FieldDraft Field, List<string> Values)? ValuesOfAny(bool isTaken = false)
    {
        var start = _at;
        SkipWhile(Term.Article);
        var owner = scope.Names.EnumWith([Current.Text], _anchor ?? scope.Names.Fields[0]);
        var values = owner is null || owner == _anchor ? null : Values(owner);
        if (values is not { Count: > 0 } || !values.TrueForAll(value => IsListed(owner!, value)))
        {
            _at = start;
            return null;
        }

        if (!isTaken)
        {
            _at = start;
        }
        else if (_at < tokens.Count && Current.Terms == Term.None && Current.Named is null && !Current.IsCode && tokens[_at - 1].IsCode
            && (_at + 1 == tokens.Count || tokens[_at + 1].Is(Term.Comma)))
        {
            _at++; // "for `FIXED` discounts"
        }

        return (owner!, values);
    }
}
