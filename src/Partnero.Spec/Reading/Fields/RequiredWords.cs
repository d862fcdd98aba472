using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>What a Required cell says.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Stars">How many stars stand behind the word; footnotes are told apart by them.</param>
/// <param name="Sentence">A condition in words: "yes if partner.key is not provided".</param>
internal readonly record struct RequiredCell(Requirement Requirement, int Stars = 0, string? Sentence = null);

/// <summary>Reads the words that pages use for required and optional.</summary>
internal static class RequiredWords
{
    private static readonly Dictionary<string, bool> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = true,
        ["y"] = true,
        ["true"] = true,
        ["required"] = true,
        ["mandatory"] = true,
        ["always"] = true,
        ["must"] = true,
        ["✅"] = true,
        ["✔"] = true,
        ["✔️"] = true,
        ["☑"] = true,
        ["☑️"] = true,
        ["✓"] = true,
        ["●"] = true,
        ["no"] = false,
        ["n"] = false,
        ["false"] = false,
        ["optional"] = false,
        ["not required"] = false,
        ["never"] = false,
        ["❌"] = false,
        ["✗"] = false,
        ["✘"] = false,
        ["✖"] = false,
        ["✖️"] = false,
        ["-"] = false,
        ["–"] = false,
        ["—"] = false,
    };

    private static readonly string[] ConditionWords = ["conditional", "conditionally", "depends", "sometimes", "one of", "either", "see below", "see note"];

    /// <summary>Words for messages.</summary>
    public static IEnumerable<string> Known => Words.Keys;

    /// <summary>Reads a cell; null when it says nothing that is known.</summary>
    public static RequiredCell? Read(string cell)
    {
        var text = cell.Replace("`", "").Trim();
        if (text.Length == 0)
        {
            return new RequiredCell(Requirement.Unstated);
        }

        if (Words.TryGetValue(text, out var plain))
        {
            return new RequiredCell(plain ? Requirement.Yes : Requirement.No);
        }

        var stars = 0;
        var end = text.Length;
        while (end > 0 && text[end - 1] is '*' or '†' or '‡' or '¹' or '²' or '³' or ' ')
        {
            stars += text[end - 1] switch { ' ' => 0, '²' or '‡' => 2, '³' => 3, _ => 1 };
            end--;
        }

        var word = text.Substring(0, end);
        if (stars > 0 && (word.Length == 0 || Words.TryGetValue(word, out plain)))
        {
            return new RequiredCell(word.Length == 0 || plain ? Requirement.YesConditional : Requirement.NoConditional, stars);
        }

        return ReadSentence(word, stars);
    }

    /// <summary>"yes if …", "No (required when …)", "required unless …", "if …", "Conditional".</summary>
    private static RequiredCell? ReadSentence(string text, int stars)
    {
        foreach (var word in ConditionWords)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return new RequiredCell(Requirement.YesConditional, Math.Max(stars, 1), text);
            }
        }

        var space = text.IndexOfAny([' ', ',', '(', ';', ':', '.']);
        if (space <= 0)
        {
            return null;
        }

        // "if `other` is present", "only when `flag` is true": that it is required goes without saying.
        var first = text.Substring(0, space);
        if (Array.Exists(["if", "when", "only", "unless"], word => first.Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            return new RequiredCell(Requirement.YesConditional, Math.Max(stars, 1), "required " + text);
        }

        // "yes* if …"
        stars = Math.Max(stars, first.Length - first.TrimEnd('*').Length);
        if (!Words.TryGetValue(first.TrimEnd('*'), out var isRequired))
        {
            return null;
        }

        var rest = text.Substring(space).Trim(' ', ',', '(', ')', ';', ':', '.');
        return SaysCondition(rest)
            ? new RequiredCell(isRequired ? Requirement.YesConditional : Requirement.NoConditional, Math.Max(stars, 1), text)
            : new RequiredCell(isRequired ? Requirement.Yes : Requirement.No, stars);
    }

    private static bool SaysCondition(string text)
    {
        foreach (var word in new[] { "if", "when", "unless", "for", "with", "without", "one of", "or", "except", "only", "either" })
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || text.IndexOf(" " + word + " ", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
