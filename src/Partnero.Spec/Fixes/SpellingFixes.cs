using Partnero.Spec.Issues;
using Partnero.Spec.Text;

namespace Partnero.Spec.Fixes;

/// <summary>Corrects words for which an issue knows what was probably meant.</summary>
internal static class SpellingFixes
{
    private const string Question = "Did you mean '";

    /// <summary>Replaces the word that the issue names by the one that it suggests.</summary>
    public static IEnumerable<PageFix> Correct(FixContext context)
    {
        var message = context.Issue.Message();
        var start = message.IndexOf(Question, StringComparison.Ordinal);
        var end = start < 0 ? -1 : message.IndexOf("'?", start + Question.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            yield break;
        }

        var meant = message.Substring(start + Question.Length, end - start - Question.Length);
        var (at, length) = FindWord(context, meant);
        if (length > 0)
        {
            yield return context.Certain($"Change to '{meant}'", new PageEdit(at, length, meant));
        }
    }

    // The marked text is the word, or holds it among marks: backticks, quotes, the rest of a dotted name.
    private static (int Start, int Length) FindWord(FixContext context, string meant)
    {
        // Of a line, the word in it that is nearly the suggested one.
        foreach (var word in context.Issue.Arguments.SelectMany(text => text.IndexOf(' ') < 0 || Spelling.Nearest(text, [meant]) is not null ? [text] : text.Split(' ').Where(part => Spelling.Nearest(part, [meant]) is not null)))
        {
            if (word.Length > 0 && word != meant && context.Marked.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (context.Start + at, word.Length);
            }
        }

        foreach (var word in context.Issue.Arguments.Select(word => word.Substring(word.LastIndexOf('.') + 1)))
        {
            if (word.Length > 0 && word != meant && context.Marked.Trim('"', '`', '\'') == word)
            {
                return (context.Start + context.Marked.IndexOf(word, StringComparison.Ordinal), word.Length);
            }
        }

        return default;
    }
}
