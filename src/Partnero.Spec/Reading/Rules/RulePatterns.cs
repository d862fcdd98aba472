using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>All patterns by the words that they begin with. Few words begin any, so in most places none is tried.</summary>
internal static class RulePatterns
{
    private static readonly RulePattern[] All = [.. RuleWordings.All.Select(RulePattern.Create)];
    private static readonly List<int> OfNoWord = [];
    private static readonly Dictionary<string, List<int>> ByWord = GroupByFirstWord();

    /// <summary>Which patterns may begin where in a clause, in the order in which they count.</summary>
    /// <param name="words">The words.</param>
    /// <param name="start">Where the clause begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isField">Whether a word is the name of a field; with one begins a wording that begins with no word of its own.</param>
    public static IEnumerable<(RulePattern Pattern, int At)> In(List<Word> words, int start, int end, Func<string, bool> isField)
    {
        // Numbers that sort by pattern, then by place.
        var beginnings = new List<int>();
        for (var at = start; at < end; at++)
        {
            if (RulePattern.IsField(words[at], isField))
            {
                Add(OfNoWord, at);
            }

            if (!words[at].IsCode && ByWord.TryGetValue(words[at].Text, out var patterns))
            {
                Add(patterns, at);
            }
        }

        beginnings.Sort();
        foreach (var beginning in beginnings)
        {
            yield return (All[beginning / (end - start)], start + (beginning % (end - start)));
        }

        void Add(List<int> patterns, int at)
        {
            foreach (var pattern in patterns)
            {
                beginnings.Add((pattern * (end - start)) + at - start);
            }
        }
    }

    private static Dictionary<string, List<int>> GroupByFirstWord()
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < All.Length; i++)
        {
            if (All[i].FirstWords is not { } firstWords)
            {
                OfNoWord.Add(i);
                continue;
            }

            foreach (var word in firstWords)
            {
                if (!groups.TryGetValue(word, out var patterns))
                {
                    groups.Add(word, patterns = []);
                }

                patterns.Add(i);
            }
        }

        return groups;
    }
}
