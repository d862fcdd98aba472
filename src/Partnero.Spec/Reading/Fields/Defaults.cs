using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Finds the default that a description states: "(default: `true`)", "Defaults to 15".</summary>
internal static class Defaults
{
    private static readonly string[] Joiners = [":", "=", "is", "to", "value"];
    private static readonly string[] NoDefaults = ["the", "a", "an", "none", "your", "its", "no", "not", "to", "when", "if", "for", "in"];

    public static string? Find(List<Word> words, Func<string, bool> isFieldName)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsAny(["default", "defaults"]) && !(at > 0 && words[at - 1].Is("by")))
            {
                var value = at + 1;
                while (value < words.Count && words[value].IsAny(Joiners))
                {
                    value++;
                }

                if (value < words.Count && IsLiteral(words, value) && !isFieldName(words[value].Text))
                {
                    return words[value].Text;
                }
            }
        }

        return null;
    }

    /// <summary>A word in code, or a bare one with which the clause ends.</summary>
    private static bool IsLiteral(List<Word> words, int at)
    {
        var word = words[at];
        return word.IsCode
            || (!word.IsMark && !word.IsAny(NoDefaults) && (at + 1 == words.Count || words[at + 1].IsMark));
    }
}
