using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>
/// Finds the closed list of values that a description gives: "`percent` or `static`", "once, hours, days", "One of `a`, `b`",
/// "Partner status: active, pending", "`desc` for newest first, `asc` for oldest first". The list is what the field is: examples,
/// exceptions and what something happens to are no list of it.
/// </summary>
internal sealed class ValueLists
{
    private readonly List<Word> _words;
    private readonly string _field;
    private readonly Func<string, bool> _isFieldName;

    private ValueLists(List<Word> words, string field, Func<string, bool> isFieldName)
    {
        _words = words;
        _field = field;
        _isFieldName = isFieldName;
    }

    /// <param name="words">The description.</param>
    /// <param name="field">The field that is described.</param>
    /// <param name="isFieldName">Whether a word is the name of a field beside this one: "`id` or `email`" names fields, not values.</param>
    public static EquatableArray<string> Find(List<Word> words, string field, Func<string, bool> isFieldName) =>
        new ValueLists(words, field, isFieldName).Find();

    /// <summary>The words that announce the values of a field, where several stand behind them and no list could be read; else null.</summary>
    public static string? FindAnnouncement(List<Word> words)
    {
        for (var at = 1; at + 1 < words.Count; at++)
        {
            var isAnnounced = words[at].IsAny(["values", "options", "choices"]) && words[at - 1].IsAny(ValueWords.ListAdjectives) && words[at + 1].IsAny([":", "are"]);
            if (isAnnounced && !ValueLead.IsTurned(words, at) && CountCode(words, at + 2) > 1)
            {
                return $"{words[at - 1].Text} {words[at].Text}";
            }
        }

        return null;
    }

    /// <summary>Code spans up to the end of the sentence; none where it says that there are others.</summary>
    private static int CountCode(List<Word> words, int start)
    {
        var sentence = words.Skip(start).TakeWhile(static word => !word.IsAny(Words.ClauseEnds)).ToList();
        return sentence.Exists(static word => word.Is(Words.Ellipsis) || word.IsAny(ValueWords.OpenEnds)) ? 0 : sentence.Count(static word => word.IsCode);
    }

    private EquatableArray<string> Find()
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (ValueRun.Read(_words, at) is { } run)
            {
                if (IsClosedList(at, run) && Accept(run.Values) is { IsEmpty: false } values)
                {
                    return values;
                }

                at = run.End - 1;
            }
            else if (ReadPhrases(at) is { Count: > 1 } phrases && Accept(phrases) is { IsEmpty: false } values)
            {
                return values;
            }
        }

        return Accept(ExplainedValues.Find(_words));
    }

    private EquatableArray<string> Accept(List<string> values)
    {
        values.RemoveAll(static value => value is "null" or "");
        var distinct = values.Distinct(StringComparer.Ordinal).ToEquatableArray();
        return distinct.Count < 2 || distinct.All(_isFieldName) || distinct.All(static value => value is "true" or "false") ? [] : distinct;
    }

    private bool IsClosedList(int start, ValueRun run)
    {
        var lead = ValueLead.Of(_words, start, _field);
        if (lead == Lead.None || IsOpenEnded(run.End) || IsCombination() || run.AreAcronyms())
        {
            return false;
        }

        var tail = TailOf(run.End);
        if (lead == Lead.Marker)
        {
            return run.IsCode || tail != Tail.Text;
        }

        var isEnough = run.HasOr || run.Values.Count > 2 || (run.IsCode && run.HasComma);
        return tail != Tail.Text && run.LooksLikeWords() && lead switch
        {
            Lead.Start => isEnough || tail == Tail.Accepted,
            Lead.Label => true,
            Lead.Bracket => ClosesBracket(run.End) && (isEnough || (start > 1 && _words[start - 2].Is(_field))),
            Lead.Only => tail == Tail.Accepted || isEnough,
            _ => run.IsCode && isEnough && (run.HasOr || run.HasComma),
        };
    }

    /// <summary>Up to the end of the bracket: nothing, or what is the default.</summary>
    private bool ClosesBracket(int end)
    {
        for (var at = end; at < _words.Count; at++)
        {
            if (_words[at].IsAny([")", "]"]))
            {
                return at == end || _words.Skip(end).Take(at - end).Any(static word => word.IsAny(["default", "defaults"]));
            }
        }

        return false;
    }

    /// <summary>What stands behind a list.</summary>
    private enum Tail
    {
        /// <summary>The end of the clause, or a default.</summary>
        End,

        /// <summary>"are accepted", "only".</summary>
        Accepted,

        /// <summary>Something else: then the list may be about that.</summary>
        Text,
    }

    private Tail TailOf(int end)
    {
        if (end < _words.Count && _words[end].Is(","))
        {
            end++;
            return end < _words.Count && !_words[end].IsAny(["default", "defaults", "if", "when", "required", "optional", "defaulting", "case-insensitive", "case-sensitive", "where", "which"]) ? Tail.Text : Tail.End;
        }

        if (end == _words.Count || (_words[end].IsMark && !_words[end].Is(":") && !_words[end].Is("+")) || _words[end].IsAny(["default", "defaults", "defaulting", "by"]))
        {
            return Tail.End;
        }

        return _words[end].Is("only")
            || (_words[end].IsAny(["are", "is"]) && end + 1 < _words.Count && _words[end + 1].IsAny(ValueWords.AcceptedTails)) ? Tail.Accepted : Tail.Text;
    }

    private bool IsOpenEnded(int end)
    {
        for (var at = end; at < _words.Count && at < end + 4 && !_words[at].IsAny(Words.ClauseEnds); at++)
        {
            if (_words[at].Is(Words.Ellipsis) || _words[at].IsAny(ValueWords.OpenEnds) || _words[at].Is("example"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCombination() => _words.Exists(static word => word.IsAny(ValueWords.Combinations));

    /// <summary>Values of several words behind "Allowed values:": In progress, On hold or Done.</summary>
    private List<string>? ReadPhrases(int start)
    {
        if (start == 0 || _words[start].IsCode || _words[start].IsMark || !_words[start - 1].Is(":") || !ValueLead.IsValueLabel(_words, start - 1) || ValueLead.IsTurned(_words, start))
        {
            return null;
        }

        var values = new List<string>();
        var value = new List<string>();
        var at = start;
        for (; at < _words.Count && !_words[at].IsAny(Words.ClauseEnds); at++)
        {
            var word = _words[at];
            if (word.IsAny([",", "|", "/", "or", "and"]))
            {
                Flush();
            }
            else if (word.IsMark || word.IsCode || word.Is(Words.Ellipsis) || word.IsAny(ValueWords.OpenEnds) || value.Count == 3)
            {
                return null;
            }
            else
            {
                value.Add(word.Text);
            }
        }

        Flush();
        return values;

        void Flush()
        {
            if (value.Count > 0)
            {
                values.Add(string.Join(" ", value));
                value.Clear();
            }
        }
    }
}
