using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Reads the conditional rules of an operation from Required cells, descriptions, footnotes and sentences.</summary>
internal sealed partial class RuleReader
{
    /// <summary>A longer group is no statement that anybody makes.</summary>
    private const int MaxGroup = 32;

    /// <summary>A longer clause is read in pieces: nobody states a rule in so many words.</summary>
    private const int MaxClause = 300;

    /// <summary>Rows times footnotes: no page comes near it, and none takes minutes.</summary>
    private const int MaxFootnotedRows = 2000;

    /// <summary>Where a clause stands.</summary>
    /// <param name="Range">What to show when something is wrong with it.</param>
    /// <param name="Footnote">The footnote; null for a description.</param>
    /// <param name="IsExclusive">It says that only one may be given.</param>
    private readonly record struct Place(TextRange Range, Footnote? Footnote, bool IsExclusive);

    private readonly FieldNames _names;
    private readonly PagePositions _positions;
    private readonly List<RuleDraft> _rules = [];
    private readonly HashSet<(TextRange, string)> _unknown = [];
    private int _footnotedRows;

    private RuleReader(FieldNames names, PagePositions positions)
    {
        _names = names;
        _positions = positions;
    }

    public static EquatableArray<Rule> Read(List<FieldDraft> fields, List<Footnote> footnotes, PagePositions positions)
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
        return RuleDraft.Join(reader._rules, fields, positions);
    }

    private void ReadField(FieldDraft field)
    {
        if (field.Condition is { } condition)
        {
            ReadClauses(Words.Split(condition), field.RequiredRange, field, null);
        }

        if (field.IsConditional || RuleHints.AreIn(field.Description))
        {
            ReadClauses(field.Words, field.DescriptionRange, field, null);
        }
    }

    /// <summary>A footnote is about the starred rows of its table; a plain sentence only about what it names.</summary>
    private void ReadFootnote(Footnote footnote)
    {
        if (footnote.Stars == 0)
        {
            ReadClauses(footnote.Words, footnote.Range, null, footnote);
            return;
        }

        // A footnote that names its fields says nothing about other stars: those are explained elsewhere, or reported.
        if (!ReadClauses(footnote.Words, footnote.Range, null, footnote))
        {
            var starred = _names.Starred(footnote.Table, footnote.Stars);
            _footnotedRows += starred.Count;
            foreach (var field in _footnotedRows - starred.Count < MaxFootnotedRows ? starred : [])
            {
                ReadClauses(footnote.Words, footnote.Range, field, footnote);
            }
        }
    }

    /// <summary>Reads clause by clause; true when a clause says something about the star.</summary>
    private bool ReadClauses(List<Word> words, TextRange range, FieldDraft? field, Footnote? footnote)
    {
        var any = false;
        words = Equations.Part(words);
        for (var start = 0; start < words.Count;)
        {
            var end = start;
            while (end < words.Count && end - start < MaxClause && !words[end].IsAny(Words.ClauseEnds))
            {
                end++;
            }

            any |= ReadClause(words, start, end, range, field, footnote);
            start = end - start < MaxClause ? end + 1 : end;
        }

        return any;
    }

    private bool ReadClause(List<Word> words, int start, int end, TextRange range, FieldDraft? field, Footnote? footnote)
    {
        Func<string, bool> isField = name => _names.Find(name, field) is not null;
        var isMarked = field?.IsConditional ?? footnote is { Stars: > 0 };
        foreach (var (pattern, at) in RulePatterns.In(words, start, end, isField))
        {
            if ((isMarked || pattern.Wording.Demand.Has(Demand.Strong))
                && pattern.Match(words, start, at, end, isField) is { } caught
                && Apply(pattern.Wording, caught, RuleSubject.Of(pattern, caught, words, start, at, isField), field, new Place(range, footnote, SaysExclusive(words, start, end))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rule is about what the sentence is about; about the field that it describes when it names none.</summary>
    private bool Apply(RuleWording wording, Caught caught, List<Word>? subjects, FieldDraft? field, Place place)
    {
        if (subjects is null || wording.Demand.Has(Demand.Uncheckable))
        {
            return subjects is not null;
        }

        if (subjects.Count == 0)
        {
            return ApplyTo(field, wording, caught, place);
        }

        var isRule = false;
        foreach (var subject in subjects)
        {
            if (_names.Find(subject.Text, field) is { } found)
            {
                isRule |= ApplyTo(found, wording, caught, place);
            }
            else if (wording.Demand.Has(Demand.Strong))
            {
                ReportUnknown(subject.Text, place.Range);
                isRule = true; // Said of another field, if of one that is not there.
            }
        }

        return isRule;
    }

    private bool ApplyTo(FieldDraft? field, RuleWording wording, Caught caught, Place place) =>
        wording.Kind == RuleKind.OneOf
            ? ApplyGroup(wording.Demand, caught, field, place)
            : field is not null && ApplyCondition(wording, caught, place.Range, field);

    private bool ApplyGroup(Demand demand, Caught caught, FieldDraft? field, Place place)
    {
        var (range, footnote, isExclusive) = place;
        if (field is null && demand.Has(Demand.Self))
        {
            return false;
        }

        var group = new List<FieldDraft>();
        if (demand.Has(Demand.Stars))
        {
            group.AddRange(_names.Starred(footnote?.Table ?? field?.Table ?? -1, footnote?.Stars ?? 0, field));
        }

        foreach (var word in caught.Fields)
        {
            foreach (var name in word.Text.Split('/', ','))
            {
                if (_names.Find(name.Trim(), field) is { } found)
                {
                    group.Add(found);
                }
                else if (word.IsCode && demand.Has(Demand.Strong))
                {
                    ReportUnknown(name, range);
                }
            }
        }

        if (field is not null && (demand.Has(Demand.Self) || field.IsConditional) && !group.Contains(field))
        {
            group.Add(field);
        }

        if (group.Count is < 2 or > MaxGroup)
        {
            return false;
        }

        group.ForEach(static member => member.IsExplained = true);
        var isRule = demand.Has(Demand.Strong) || footnote is not null || group.Exists(static member => member.Requirement == Requirement.YesConditional);
        if (isRule && !group.TrueForAll(static member => member.IsAlternative))
        {
            _rules.Add(new RuleDraft(RuleKind.OneOf, group, null, [], isExclusive || demand.Has(Demand.Exclusive), range));
        }

        return true;
    }

    // A footnote is read for each of its starred rows; looking for what a name was meant to be takes time, once is enough.
    private void ReportUnknown(string name, TextRange range)
    {
        if (_unknown.Add((range, name)))
        {
            _positions.Report(FieldRules.RuleWithoutField, range, name, Spelling.DidYouMean(name, _names.All, "Document the field, or correct the name."));
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

    private static bool SaysExclusive(List<Word> words, int start, int end)
    {
        for (var at = start; at + 1 < end; at++)
        {
            if ((words[at].Is("not") && words[at + 1].Is("both")) || (words[at].Is("mutually") && words[at + 1].Is("exclusive"))
                || (words[at].Is("only") && words[at + 1].Is("one")) || (words[at].Is("exactly") && words[at + 1].Is("one")))
            {
                return true;
            }
        }

        return false;
    }
}
