using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>
/// Finds the closed list of values that a description gives: "`percent` or `static`", "once, hours, days", "One of `a`, `b`",
/// "Partner status: active, pending", "`desc` for newest first, `asc` for oldest first". Examples are no list.
/// </summary>
internal sealed class ValueLists
{
    private const int MaxLabelWords = 8;

    /// <summary>In front of examples and references.</summary>
    private static readonly string[] ExampleWords = ["e.g", "eg", "ex", "example", "examples", "such", "like", "including", "includes", "i.e", "ie"];

    /// <summary>In front of names of other fields, formats and the like.</summary>
    private static readonly string[] OtherListWords =
    [
        "use", "via", "with", "when", "if", "for", "unless", "without", "by", "from", "than", "requires", "needs", "see", "and", "or", "provide",
        "give", "pass", "send", "set", "as", "required", "format", "default", "defaults", "than", "instead", "of", "not", "both", "header", "shape",
    ];

    /// <summary>Labels whose colon is not followed by values.</summary>
    private static readonly string[] OtherLabels =
    [
        "characters", "shape", "fields", "members", "format", "note", "keys", "requires", "see", "header", "headers", "default", "max", "min",
        "contains", "columns", "warning", "tip", "structure", "properties", "attributes", "limits", "unit",
    ];

    private static readonly string[] MarkerLinks = ["are", "is", "the"];
    private static readonly string[] Choosers = ["one", "any"];
    private static readonly string[] Modals = ["can", "must", "may"];
    private static readonly string[] OpenEnds = ["etc", "more", "others"];
    private static readonly string[] ValueSeparators = [",", "/", "|", "or"];
    private static readonly string[] ClauseSeparators = [",", ";", "or", "."];
    private static readonly string[] ListWords = ["values", "options", "choices", "value", "statuses", "types"];
    private static readonly string[] NoValues = ["optional", "required", "unique", "nullable", "the", "a", "an", "if", "when", "is", "not", "in", "on", "to", "by", "other", "others", "more", "it", "any"];

    private readonly List<Word> _words;
    private readonly string _field;
    private readonly Func<string, bool> _isFieldName;

    private ValueLists(List<Word> words, string field, Func<string, bool> isFieldName)
    {
        _words = words;
        _field = field;
        _isFieldName = isFieldName;
    }

    /// <summary>A run of values.</summary>
    private readonly record struct ValueRun(List<string> Values, int End, bool IsCode, bool HasOr, bool HasComma);

    /// <param name="words">The description.</param>
    /// <param name="field">The field that is described.</param>
    /// <param name="isFieldName">Whether a word is the name of a field beside this one: "`id` or `email`" names fields, not values.</param>
    public static EquatableArray<string> Find(List<Word> words, string field, Func<string, bool> isFieldName) =>
        new ValueLists(words, field, isFieldName).Find();

    private EquatableArray<string> Find()
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (ReadRun(at) is { } run)
            {
                if (IsClosedList(at, run) && Accept(run.Values) is { IsEmpty: false } values)
                {
                    return values;
                }

                at = run.End - 1;
            }
        }

        return Accept(Explained());
    }

    private EquatableArray<string> Accept(List<string> values)
    {
        values.RemoveAll(static value => value is "null");
        var distinct = values.Distinct(StringComparer.Ordinal).ToEquatableArray();
        return distinct.Count < 2 || distinct.All(_isFieldName) || distinct.All(static value => value is "true" or "false") ? [] : distinct;
    }

    private bool IsClosedList(int start, ValueRun run)
    {
        if (IsExample(start) || IsOpenEnded(run.End))
        {
            return false;
        }

        var endsClause = run.End == _words.Count || _words[run.End] is { IsMark: true, Text: not ":" } || _words[run.End].Is("default");
        var enough = run.IsCode || run.Values.Count > 2 || run.HasOr;
        if (start == 0)
        {
            return endsClause && enough;
        }

        var before = _words[start - 1];
        return before.Is("(") ? run.End < _words.Count && _words[run.End].Is(")") && (enough || (start > 1 && _words[start - 2].Is(_field))) && !IsOther(start - 2)
            : before.Is("[") ? run.IsCode
            : before.Is(":") ? endsClause && (IsLabel(start - 1) || IsListMarker(start - 1))
            : IsListMarker(start) ? run.IsCode || endsClause
            : run.IsCode && (run.HasOr || run.HasComma) && endsClause && (!before.IsMark || (before.Is(",") && run.HasOr))
                && !IsOther(start - 1) && !IsOther(start - 2);
    }

    /// <summary>"One of", "either", "allowed values are", "can be" in front of <paramref name="at"/>.</summary>
    private bool IsListMarker(int at)
    {
        if (at > 0 && _words[at - 1].IsAny(MarkerLinks))
        {
            at--;
        }

        if (at < 1)
        {
            return false;
        }

        var last = _words[at - 1];
        return last.Is("either") || last.IsAny(ListWords)
            || (at > 1 && last.Is("of") && _words[at - 2].IsAny(Choosers) && !(at > 3 && _words[at - 3].Is("least")))
            || (at > 1 && last.Is("be") && _words[at - 2].IsAny(Modals) && at < _words.Count && _words[at].IsCode);
    }

    private bool IsLabel(int colon)
    {
        var words = 0;
        for (var at = colon - 1; at >= 0 && !_words[at].Is("."); at--, words++)
        {
            if (_words[at].IsAny(OtherLabels) || _words[at].IsAny(ExampleWords) || _words[at].IsCode)
            {
                return false;
            }
        }

        return words is > 0 and <= MaxLabelWords;
    }

    private bool IsExample(int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - 4 && !_words[at].Is("(") && !_words[at].Is(")"); at--)
        {
            if (_words[at].IsAny(ExampleWords))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOpenEnded(int end)
    {
        for (var at = end; at < _words.Count && at < end + 3 && !_words[at].IsAny(Words.ClauseEnds); at++)
        {
            if (_words[at].Is(Words.Ellipsis) || _words[at].IsAny(OpenEnds))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOther(int at) => at >= 0 && _words[at].IsAny(OtherListWords);

    /// <summary>At least two values in a row, all in code or all bare.</summary>
    private ValueRun? ReadRun(int start)
    {
        var isCode = _words[start].IsCode;
        if (!IsValue(_words[start], isCode) || (start > 0 && !isCode && !_words[start - 1].IsMark && !IsListMarker(start)))
        {
            return null;
        }

        var values = new List<string>();
        var (hasOr, hasComma) = (false, false);
        for (var at = start; ;)
        {
            values.Add(_words[at].Text);
            at = isCode ? SkipExplanation(at + 1) : at + 1;
            var next = at;
            var (or, comma) = (false, false);
            while (next < _words.Count && next < at + 2 && IsSeparator(_words[next], isCode))
            {
                or |= !_words[next].Is(",");
                comma |= _words[next].Is(",");
                next++;
            }

            if (next == at || next >= _words.Count || !IsValue(_words[next], isCode))
            {
                return values.Count > 1 ? new ValueRun(values, at, isCode, hasOr, hasComma) : null;
            }

            (hasOr, hasComma) = (hasOr | or, hasComma | comma);
            at = next;
        }
    }

    /// <summary>What stands in brackets behind a value: "`fixed` (an amount), `percentage` (a share)".</summary>
    private int SkipExplanation(int at)
    {
        if (at >= _words.Count || !_words[at].Is("("))
        {
            return at;
        }

        var end = at + 1;
        while (end < _words.Count && !_words[end].Is("(") && !_words[end].Is(")"))
        {
            end++;
        }

        return end < _words.Count && _words[end].Is(")") ? end + 1 : at;
    }

    private static bool IsSeparator(Word word, bool isCode) => word.IsAny(ValueSeparators) || (isCode && word.Is("and"));

    private static bool IsValue(Word word, bool isCode)
    {
        if (word.IsCode != isCode || word.IsMark || word.Text.Length is 0 or > 60 || (!isCode && (word.IsAny(NoValues) || word.Is("or") || word.Is("and"))))
        {
            return false;
        }

        foreach (var c in word.Text)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-') && !(isCode && (c is (>= 'A' and <= 'Z') or '.' or ' ')))
            {
                return false;
            }
        }

        return isCode || word.Text[0] is >= 'a' and <= 'z';
    }

    /// <summary>"`percent` for a share, `static` for an amount": every clause begins with a value.</summary>
    private List<string> Explained()
    {
        var values = new List<string>();
        var depth = 0;
        var expected = true;
        foreach (var word in _words)
        {
            depth += word.Is("(") ? 1 : word.Is(")") ? -1 : 0;
            if (expected)
            {
                if (!IsValue(word, isCode: true))
                {
                    return word.Is("or") && values.Count > 0 ? values : [];
                }

                values.Add(word.Text);
                expected = false;
            }
            else if (depth == 0 && word.IsAny(ClauseSeparators))
            {
                expected = true;
            }
        }

        return values;
    }
}
