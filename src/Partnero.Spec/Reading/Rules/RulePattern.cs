using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What the slots of a wording caught.</summary>
internal sealed class Caught
{
    private List<Word>? _subjects;

    public List<Word> Fields { get; } = [];

    /// <summary>What is required; none where that is said before the wording, or is the field that is described.</summary>
    public List<Word> Subjects => _subjects ??= [];

    public List<Word> Values { get; } = [];
}

/// <summary>A wording, ready to be matched against words.</summary>
internal sealed class RulePattern
{
    private static readonly string[] Articles = ["the", "a", "an", "your", "both"];
    private static readonly string[] Nouns = ["field", "fields", "parameter", "param", "flag", "option", "attribute", "property"];
    private static readonly string[] Separators = [",", "/", "|", "or", "and", "nor", "&"];
    private static readonly string[] OrWords = ["or", "/", "|", "nor"];

    /// <summary>With one of these begins what no longer says when something is required.</summary>
    private static readonly string[] EndWords = ["so", "to", "because", "since", "as", "in", "otherwise", "but", "else", "then", "too", "also"];
    private static readonly string[] NoValues =
        ["the", "a", "an", "this", "that", "these", "all", "each", "every", "any", "it", "not", "is", "are", "when", "if", "only", "both", "new", "other", "more", "you"];

    private readonly Element[] _elements;
    private readonly RuleOpening _opening;

    private RulePattern(RuleWording wording, Element[] elements)
    {
        Wording = wording;
        _elements = elements;
        _opening = RuleOpening.Of(wording.Pattern);
        IsPredicate = Array.Exists(["REQUIRED", "MUST to? be", "optional", "not REQUIRED"], start => wording.Pattern.StartsWith(start, StringComparison.Ordinal))
            && (wording.Kind != RuleKind.OneOf || wording.Demand.Has(Demand.Self));
    }

    private enum Slot
    {
        None,
        Field,
        Fields,
        Choice,
        Or,
        Values,
        Subjects,
        Not,
        End,
    }

    private readonly record struct Element(string[] Words, bool IsOptional, Slot Slot);

    public RuleWording Wording { get; }

    /// <summary>It follows what it is said of: "`a` is required if …".</summary>
    public bool IsPredicate { get; }

    /// <summary>The words that it begins with; null when it begins with a slot.</summary>
    public string[]? FirstWords => _elements[0].Slot == Slot.None ? _elements[0].Words : null;

    public static RulePattern Create(RuleWording wording)
    {
        var parts = wording.Pattern.Split(' ');
        var elements = new Element[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var isOptional = parts[i].EndsWith("?", StringComparison.Ordinal);
            var text = parts[i].TrimEnd('?');
            var slot = text[0] == '!' ? Slot.Not : text switch
            {
                "END" => Slot.End,
                "{or}" => Slot.Or,
                "{field}" => Slot.Field,
                "{fields}" => Slot.Fields,
                "{choice}" => Slot.Choice,
                "{values}" => Slot.Values,
                "{subjects}" => Slot.Subjects,
                _ => Slot.None,
            };
            foreach (var (name, words) in RuleWordings.Lists)
            {
                text = text.Replace(name, words);
            }

            elements[i] = new Element(text.TrimStart('!').Split('|'), isOptional, slot);
        }

        return new RulePattern(wording, elements);
    }

    /// <summary>Matches the wording at one of its <see cref="FirstWords"/>. Whether a bare word names a field, <paramref name="isField"/> says; words in code always may.</summary>
    /// <param name="words">The words.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="start">Where the wording shall begin.</param>
    /// <param name="end">Where the clause ends.</param>
    /// <param name="isField">Whether a word is the name of a field.</param>
    public Caught? Match(List<Word> words, int clause, int start, int end, Func<string, bool> isField)
    {
        if (!_opening.Allows(words, clause, start))
        {
            return null;
        }

        var caught = new Caught();
        return Match(0, words, start, end, caught, isField) ? caught : null;
    }

    private bool Match(int element, List<Word> words, int at, int end, Caught caught, Func<string, bool> isField)
    {
        if (element == _elements.Length)
        {
            return true;
        }

        var start = at;
        at = SkipMarks(words, at, end, _elements[element]);
        var expected = _elements[element];
        if (expected.Slot == Slot.Values)
        {
            return MatchValues(element, words, at, end, caught, isField);
        }

        var next = expected.Slot switch
        {
            Slot.None => at < end && IsLiteral(words[at], expected.Words) ? at + 1 : -1,
            Slot.Subjects => CatchFields(words, at, end, caught.Subjects, isField, Slot.Fields),
            Slot.Field => CatchField(words, at, end, caught.Fields, isField),
            Slot.Not => at < end && words[at].IsAny(expected.Words) ? -1 : at,
            Slot.End => start == end || words[start].IsMark || words[start].IsAny(EndWords) ? start : -1,
            _ => CatchFields(words, at, end, caught.Fields, isField, expected.Slot),
        };

        if (next >= 0 && Match(element + 1, words, next, end, caught, isField))
        {
            return true;
        }

        if (expected.Slot is not (Slot.None or Slot.Not or Slot.End) && next >= 0)
        {
            caught.Fields.Clear();
            caught.Subjects.Clear();
            caught.Values.Clear();
        }

        return expected.IsOptional && Match(element + 1, words, start, end, caught, isField);
    }

    private static bool IsLiteral(Word word, string[] expected) =>
        word.IsAny(expected)
        || (word is { IsCode: true, Text: "true" or "1" } && Array.IndexOf(expected, "true") >= 0)
        || (word is { IsCode: true, Text: "false" or "0" } && Array.IndexOf(expected, "false") >= 0);

    private static int SkipMarks(List<Word> words, int at, int end, Element next)
    {
        while (at < end && words[at].IsMark && !words[at].Is(";") && !(next.Slot == Slot.None && words[at].IsAny(next.Words)))
        {
            at++;
        }

        return at;
    }

    private static int CatchField(List<Word> words, int at, int end, List<Word> caught, Func<string, bool> isField)
    {
        while (at < end && words[at].IsAny(Articles))
        {
            at++;
        }

        if (at >= end || !IsField(words[at], isField))
        {
            return -1;
        }

        caught.Add(words[at++]);
        return at < end && words[at].IsAny(Nouns) ? at + 1 : at;
    }

    /// <summary>Whether a word may name a field: in code, with an underscore, or because there is one of that name.</summary>
    public static bool IsField(Word word, Func<string, bool> isField) =>
        !word.IsMark && (word.IsCode ? IsName(word.Text) : word.Text.IndexOf('_') > 0 || isField(word.Text));

    private static int CatchFields(List<Word> words, int at, int end, List<Word> caught, Func<string, bool> isField, Slot slot)
    {
        var first = caught.Count;
        var hasOr = false;
        var next = CatchField(words, at, end, caught, isField);
        while (next >= 0)
        {
            at = next;
            var separator = at;
            var saysOr = false;
            while (separator < end && separator < at + 3 && words[separator].IsAny(Separators))
            {
                saysOr |= words[separator].IsAny(OrWords);
                separator++;
            }

            next = separator == at ? -1 : CatchField(words, separator, end, caught, isField);
            hasOr |= saysOr && next >= 0;
        }
        return caught.Count - first >= (slot == Slot.Fields ? 1 : 2) && (slot != Slot.Or || hasOr) ? at : -1;
    }

    // As many as there are, and fewer when what follows needs them: in "if `unit` is `hours`, `days` is required" the last is no value.
    private bool MatchValues(int element, List<Word> words, int at, int end, Caught caught, Func<string, bool> isField)
    {
        var values = new List<Word>();
        var ends = new List<int>();
        for (var next = at; next < end && !words[next].IsMark && !words[next].IsAny(NoValues) && !words[next].IsAny(Separators);)
        {
            values.Add(words[next]);
            ends.Add(at = ++next);
            while (next < end && next < at + 2 && words[next].IsAny(Separators))
            {
                next++;
            }

            if (next == at)
            {
                break;
            }
        }

        var fields = caught.Fields.ToArray();
        for (var count = values.Count; count > 0; count--)
        {
            caught.Subjects.Clear();
            caught.Fields.Clear(); // What was tried in vain may have left anything.
            caught.Fields.AddRange(fields);
            caught.Values.Clear();
            caught.Values.AddRange(values.GetRange(0, count));
            if (Match(element + 1, words, ends[count - 1], end, caught, isField))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name of a field, not a piece of JSON or a sentence in code.</summary>
    public static bool IsName(string text)
    {
        foreach (var c in text)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '[' or ']'))
            {
                return false;
            }
        }

        return text.Length > 0 && text is not ("true" or "false" or "null");
    }
}
