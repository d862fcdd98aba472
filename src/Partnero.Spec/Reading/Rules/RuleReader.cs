using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Reads the conditional rules of an operation from Required cells, descriptions, footnotes and sentences.</summary>
internal sealed class RuleReader
{
    /// <summary>A longer sentence is read in pieces: nobody states a rule in so many words.</summary>
    private const int MaxSentence = 300;

    /// <summary>Rows times footnotes: no page comes near it, and none takes minutes.</summary>
    private const int MaxFootnotedRows = 2000;

    private readonly FieldNames _names;
    private readonly PagePositions _positions;
    private readonly List<RuleDraft> _rules = [];
    private readonly HashSet<(TextRange, string)> _unknown = [];
    private readonly List<(Place Place, string Text)> _unread = [];
    private int _footnotedRows;

    private RuleReader(FieldNames names, PagePositions positions)
    {
        _names = names;
        _positions = positions;
    }

    /// <summary>The rules of an operation, certain and probable.</summary>
    public static List<RuleDraft> Read(List<FieldDraft> fields, List<Footnote> footnotes, PagePositions positions)
    {
        if (fields.Count == 0)
        {
            return [];
        }

        var reader = new RuleReader(new FieldNames(fields), positions);
        foreach (var field in fields)
        {
            reader.ReadField(field);
        }

        foreach (var footnote in footnotes)
        {
            reader.ReadFootnote(footnote);
        }

        reader.ReportStars();
        reader.ReportUnread();
        return RuleDraft.Join(reader._rules);
    }

    private void ReadField(FieldDraft field)
    {
        if (field.Condition is { } condition)
        {
            ReadText(Words.Split(condition), new Place(field.RequiredRange, field, null));
        }

        if (field.IsConditional || RuleHints.AreIn(field.Description))
        {
            ReadText(field.Words, new Place(field.DescriptionRange, field, null));
        }
    }

    /// <summary>A footnote is about the starred rows of its table; a plain sentence only about what it names.</summary>
    private void ReadFootnote(Footnote footnote)
    {
        // A footnote that names its fields says nothing about other stars: those are explained elsewhere, or reported.
        var starred = footnote.Stars == 0 ? [] : _names.Starred(footnote.Table, footnote.Stars);
        _footnotedRows += starred.Count;
        if (starred.Count == 0 || _footnotedRows - starred.Count >= MaxFootnotedRows)
        {
            ReadText(footnote.Words, new Place(footnote.Range, null, footnote));
        }
        else if (!ReadText(footnote.Words, new Place(footnote.Range, null, footnote), isTrial: true))
        {
            var isRead = false;
            foreach (var field in starred)
            {
                isRead |= ReadText(footnote.Words, new Place(footnote.Range, field, footnote), isTrial: true);
            }

            if (!isRead)
            {
                ReadText(footnote.Words, new Place(footnote.Range, null, footnote));
            }
        }
    }

    /// <summary>Where a text stands.</summary>
    /// <param name="Range">What to show when something is wrong with it.</param>
    /// <param name="Self">The row that it describes.</param>
    /// <param name="Footnote">The footnote; null for a description.</param>
    private readonly record struct Place(TextRange Range, FieldDraft? Self, Footnote? Footnote)
    {
        public bool IsStarred => Self?.IsConditional ?? Footnote is { Stars: > 0 };
    }

    /// <summary>Reads sentence by sentence; true when one says something about a rule. A trial keeps what it does not understand to itself.</summary>
    private bool ReadText(List<Word> words, Place place, bool isTrial = false)
    {
        var isRead = false;
        var mentioned = new List<FieldDraft>();
        words = Equations.Part(words);
        for (var start = 0; start < words.Count;)
        {
            var end = start;
            while (end < words.Count && end - start < MaxSentence && !words[end].IsAny(Words.ClauseEnds))
            {
                end++;
            }

            var tokens = RuleTokens.Of(words, start, end, _names, place.Self);
            isRead |= ReadSentence(tokens, place, mentioned, isTrial);
            foreach (var token in tokens)
            {
                if (token.Named is { } field && !mentioned.Contains(field) && mentioned.Count < MaxSentence)
                {
                    mentioned.Add(field);
                }
            }

            start = end - start < MaxSentence ? end + 1 : end;
        }

        return isRead;
    }

    private bool ReadSentence(List<RuleToken> tokens, Place place, List<FieldDraft> mentioned, bool isTrial)
    {
        if (tokens.Count == 0)
        {
            return false;
        }

        var sentence = new SentenceReader(tokens, place.Self, place.IsStarred, at => new ClauseScope(
            _names, place.Self, place.IsStarred, isTable => These(place, [.. mentioned, .. tokens.Take(at).Select(static token => token.Named).OfType<FieldDraft>()], isTable))).Read();
        var isRead = false;
        var isUnread = sentence.IsUnread;
        foreach (var (clause, leftover) in sentence.Clauses)
        {
            if (clause.Kind == ClauseKind.UnknownName)
            {
                isRead |= ReportUnknown(clause.UnknownName!, place);
            }
            else if (RuleBuilder.Build(clause, place.Range) is { } rules)
            {
                isRead |= Add(rules, clause, leftover, place);
            }
            else
            {
                isUnread = true;
            }
        }

        if (isUnread && !isTrial)
        {
            _unread.Add((place, Shortened(tokens)));
        }

        return isRead;
    }

    private bool Add(List<RuleDraft> rules, Clause clause, string? leftover, Place place)
    {
        foreach (var rule in rules)
        {
            rule.Doubt ??= leftover is null ? null : $"'{leftover}' is not understood";
            rule.Fields.ForEach(Explain);
            Explain(place.Self);
            var isStated = !clause.IsWeak || rule.Kind != RuleKind.OneOf || place.Footnote is not null
                || rule.Fields.Exists(static member => member.Requirement == Requirement.YesConditional);
            if (isStated && (rule.Kind != RuleKind.OneOf || !rule.Fields.TrueForAll(static member => member.IsAlternative)))
            {
                _rules.Add(rule with { IsLink = clause.IsWeak && rule.Kind == RuleKind.OneOf });
            }
        }

        return rules.Count > 0;
    }

    /// <summary>What "these" and "one of the two" stand for: the fields that were named before, else the starred rows, else the table.</summary>
    private List<FieldDraft> These(Place place, List<FieldDraft> mentioned, bool isTable)
    {
        var named = mentioned.Distinct().ToList();
        if (named.Count == 1 && place.Self is { } self && named[0] != self)
        {
            named.Add(self);
        }

        if (named.Count > 1 && !isTable)
        {
            return named;
        }

        var table = place.Footnote?.Table ?? place.Self?.Table ?? -1;
        var starred = place.IsStarred || isTable ? _names.Starred(table, place.Footnote?.Stars ?? 0, place.Self) : [];
        return starred.Count > 1 || !isTable ? starred
            : _names.Fields.FindAll(field => field.Table == table && field.Parent.Length == 0 && field.Requirement != Requirement.Yes);
    }

    // A footnote is read for each of its starred rows; looking for what a name was meant to be takes time, once is enough.
    private bool ReportUnknown(string name, Place place)
    {
        Explain(place.Self); // One report for one slip.
        if (_unknown.Add((place.Range, name)))
        {
            _positions.Report(FieldRules.RuleWithoutField, place.Range, name, Spelling.DidYouMean(name, _names.All, "Document the field, or correct the name."));
        }

        return true;
    }

    private static void Explain(FieldDraft? field)
    {
        if (field is not null)
        {
            field.IsExplained = true;
        }
    }

    private void ReportStars()
    {
        foreach (var field in _names.Fields)
        {
            if (field is { IsConditional: true, IsExplained: false })
            {
                _positions.Report(FieldRules.StarUnexplained, field.RequiredRange, field.Name);
            }
        }
    }

    /// <summary>A star that stays unexplained is reported already: one finding for one slip.</summary>
    private void ReportUnread()
    {
        foreach (var (place, text) in _unread)
        {
            var rows = place.Self is { } self ? [self] : place.Footnote is { Stars: > 0 } footnote ? _names.Starred(footnote.Table, footnote.Stars) : [];
            if (!rows.Exists(static row => row is { IsConditional: true, IsExplained: false }))
            {
                _positions.Report(FieldRules.RuleUnread, place.Range, text);
            }
        }
    }

    private static string Shortened(List<RuleToken> tokens)
    {
        const int Longest = 80;
        var text = string.Join(" ", tokens.Select(static token => token.Text)).Replace(" ,", ",");
        return text.Length > Longest ? text.Substring(0, Longest) + Words.Ellipsis : text;
    }
}
