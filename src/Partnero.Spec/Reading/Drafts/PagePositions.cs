using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Fields;

namespace Partnero.Spec.Reading.Drafts;

/// <summary>
/// Keeps where elements stand apart from what they say, and collects issues. Sites of issues come behind those of the model,
/// so that an issue that comes or goes does not renumber, and so change, the model.
/// </summary>
internal sealed class PagePositions(string path, string text, int offset)
{
    private const int UsualLineLength = 32;

    private readonly List<TextRange> _sites = [new TextRange(0, text.Length)];
    private readonly List<(IssueRule Rule, TextRange Range, string[] Arguments)> _issues = [];
    private List<int>? _lineStarts;
    private int _lastLine;

    public SourceRef Page => new(path, 0);

    public SourceRef Record(TextRange range)
    {
        _sites.Add(range);
        return new SourceRef(path, _sites.Count - 1);
    }

    public TextRange RangeOf(SourceRef source) => _sites[source.Site];

    /// <summary>Where a word stands inside a range; the whole range when it does not.</summary>
    public TextRange Find(TextRange within, string word)
    {
        var at = text.IndexOf(word, within.Start, within.Length, StringComparison.Ordinal);
        return at < 0 ? within : new TextRange(at, at + word.Length);
    }

    public void Report(IssueRule rule, TextRange range, params string[] arguments) => _issues.Add((rule, range, arguments));

    /// <summary>Whether one of these rules was broken so far.</summary>
    public bool HasReported(params IssueRule[] rules) => _issues.Exists(issue => Array.IndexOf(rules, issue.Rule) >= 0);

    public (PageSites Sites, EquatableArray<Issue> Issues) Build()
    {
        _issues.Sort(static (a, b) => a.Range.Start != b.Range.Start
            ? a.Range.Start.CompareTo(b.Range.Start)
            : string.CompareOrdinal(a.Rule.Id, b.Rule.Id) is not 0 and var byId ? byId : Compare(a.Arguments, b.Arguments));
        var issues = new List<Issue>(_issues.Count);
        foreach (var (rule, range, arguments) in _issues)
        {
            var count = issues.Count;
            if (count > 0 && issues[count - 1].RuleId == rule.Id && RangeOf(issues[count - 1].At) == range
                && issues[count - 1].Arguments.AsSpan().SequenceEqual(arguments))
            {
                continue;
            }

            issues.Add(new Issue(rule.Id, Record(range), arguments.ToEquatableArray()));
        }

        var spans = new SourceSpan[_sites.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = Locate(_sites[i]);
        }

        return (new PageSites(path, new EquatableArray<SourceSpan>(spans)), issues.ToEquatableArray());
    }

    private SourceSpan Locate(TextRange range)
    {
        var (line, column) = LineAndColumn(range.Start);
        var (endLine, endColumn) = LineAndColumn(range.End);
        return new SourceSpan(range.Start + offset, range.Length, line, column, endLine, endColumn);
    }

    private (int Line, int Column) LineAndColumn(int at)
    {
        _lineStarts ??= FindLineStarts(text);
        if (!IsInLine(_lineStarts, _lastLine, at))
        {
            var line = _lineStarts.BinarySearch(at);
            _lastLine = line < 0 ? ~line - 1 : line;
        }

        return (_lastLine, at - _lineStarts[_lastLine] + (_lastLine == 0 ? offset : 0));
    }

    // Most ranges end in the line that they begin in.
    private static bool IsInLine(List<int> lineStarts, int line, int at) =>
        lineStarts[line] <= at && (line + 1 == lineStarts.Count || at < lineStarts[line + 1]);

    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int>(text.Length / UsualLineLength) { 0 };
        for (var at = FenceParser.NextLine(text, 0); at < text.Length; at = FenceParser.NextLine(text, at))
        {
            starts.Add(at);
        }

        if (text.Length > 0 && text[text.Length - 1] is '\r' or '\n')
        {
            starts.Add(text.Length);
        }

        return starts;
    }

    private static int Compare(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (string.CompareOrdinal(left[i], right[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
