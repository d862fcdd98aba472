namespace Partnero.Spec.Linking.Naming;

/// <summary>Singular and plural of English nouns, as far as APIs use them. Keeps the casing of what it does not change.</summary>
public static class Plurals
{
    // Ends like a plural and is none: "-sis" and "-xis" are Greek, and these.
    private static readonly HashSet<string> SingularsInIs = new(StringComparer.OrdinalIgnoreCase) { "debris", "iris", "tennis", "this" };

    // Neither form differs, or the plural is the only form in use: "a statistics object".
    private static readonly HashSet<string> Unchanging = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "analytics", "atlas", "bonus", "canvas", "credentials", "data", "details", "earnings", "equipment", "feedback", "goods",
        "headquarters", "info", "information", "insights", "media", "metadata", "mms", "news", "os", "preferences", "progress", "savings",
        "series", "settings", "sms", "species", "statistics", "stats", "status", "terms", "tos",
    };

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aliases"] = "alias",
        ["analyses"] = "analysis",
        ["axes"] = "axis",
        ["biases"] = "bias",
        ["bonuses"] = "bonus",
        ["buses"] = "bus",
        ["caches"] = "cache",
        ["children"] = "child",
        ["cookies"] = "cookie",
        ["cpus"] = "cpu",
        ["criteria"] = "criterion",
        ["echoes"] = "echo",
        ["gases"] = "gas",
        ["gpus"] = "gpu",
        ["halves"] = "half",
        ["heroes"] = "hero",
        ["indices"] = "index",
        ["knives"] = "knife",
        ["leaves"] = "leaf",
        ["lives"] = "life",
        ["matrices"] = "matrix",
        ["men"] = "man",
        ["menus"] = "menu",
        ["movies"] = "movie",
        ["people"] = "person",
        ["photos"] = "photo",
        ["potatoes"] = "potato",
        ["quizzes"] = "quiz",
        ["shelves"] = "shelf",
        ["skus"] = "sku",
        ["statuses"] = "status",
        ["ties"] = "tie",
        ["tomatoes"] = "tomato",
        ["vertices"] = "vertex",
        ["women"] = "woman",
    };

    private static readonly Dictionary<string, string> IrregularPlurals = Reverse();

    /// <summary>The singular of a word: <c>categories</c> gives <c>category</c>; what is singular stays.</summary>
    public static string Singular(string word)
    {
        if (Unchanging.Contains(word) || IrregularPlurals.ContainsKey(word))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var singular))
        {
            return SameCase(word, singular);
        }

        return word switch
        {
            _ when Ends(word, "ies") && word.Length > 4 => Cut(word, 3) + Like(word, "y"),
            _ when Ends(word, "sses") || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes") || Ends(word, "zzes") => Cut(word, 2),
            _ when Ends(word, "uses") && !Ends(word, "auses") && !Ends(word, "ouses") && word.Length > 5 => Cut(word, 2),
            _ when Ends(word, "ss") || Ends(word, "us") || Ends(word, "sis") || Ends(word, "xis") || SingularsInIs.Contains(word) => word,
            _ when Ends(word, "s") && word.Length > 2 => Cut(word, 1),
            _ => word,
        };
    }

    /// <summary>The plural of a word: <c>category</c> gives <c>categories</c>; what is plural stays.</summary>
    public static string Plural(string word)
    {
        var isPluralAlready = !string.Equals(Singular(word), word, StringComparison.Ordinal);
        if (isPluralAlready || word.Length == 0 || (Unchanging.Contains(word) && !IrregularPlurals.ContainsKey(word)))
        {
            return word;
        }

        if (IrregularPlurals.TryGetValue(word, out var plural))
        {
            return SameCase(word, plural);
        }

        return word switch
        {
            _ when Ends(word, "y") && word.Length > 1 && !IsVowel(word[word.Length - 2]) => Cut(word, 1) + Like(word, "ies"),
            _ when Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh") => word + Like(word, "es"),
            _ => word + Like(word, "s"),
        };
    }

    private static Dictionary<string, string> Reverse()
    {
        var plurals = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in Irregular)
        {
            plurals[pair.Value] = pair.Key;
        }

        return plurals;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string word, int length) => word.Substring(0, word.Length - length);

    private static bool IsVowel(char letter) => "aeiouAEIOU".IndexOf(letter) >= 0;

    private static string Like(string word, string ending) =>
        word.Length > 1 && word.All(c => !char.IsLower(c)) ? ending.ToUpperInvariant() : ending;

    private static string SameCase(string word, string other) =>
        char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + Like(word, other.Substring(1)) : other;
}
