namespace Partnero.Mock.Answers;

/// <summary>What the last word of a route does, and what things are called when it is done.</summary>
internal static class Verbs
{
    private const string MarkAs = "mark_as_";
    private const int LongestEnding = 3;

    // Words that do not follow the rule, and words that name the same end.
    private static readonly Dictionary<string, string[]> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pay"] = ["paid"],
        ["paid"] = ["finished", "completed"],
        ["send"] = ["sent"],
        ["withdraw"] = ["withdrawn"],
        ["take_back"] = ["taken_back"],
    };

    /// <summary>Whether a verb takes another one back.</summary>
    public static bool Reverts(string verb) =>
        verb.StartsWith("revoke", StringComparison.Ordinal)
        || verb.StartsWith("un", StringComparison.Ordinal)
        || verb is "restore" || Admits(verb);

    /// <summary>Whether a verb may come first, or take back what kept something out.</summary>
    public static bool Admits(string verb) => verb is "approve" or "activate" or "reactivate" or "resume";

    /// <summary>What was done: <c>archived</c>, <c>paid</c>.</summary>
    public static string Participle(string verb) => Word(verb) switch
    {
        var word when verb.StartsWith(MarkAs, StringComparison.OrdinalIgnoreCase) => word,
        var word when Irregular.TryGetValue(word, out var forms) => forms[0],
        [.., 'e'] and var word => word + "d",
        [.. var stem, 'y'] => stem + "ied",
        var word => word + "ed",
    };

    /// <summary>The name among documented ones for what a verb has done: <c>Submitted</c> for <c>submit</c>; null for none.</summary>
    public static string? Done(string verb, IEnumerable<string> documented)
    {
        var participle = Participle(verb);
        string[] names = [.. documented];
        return Same(names, participle)
            ?? Irregular.GetValueOrDefault(participle)?.Select(other => Same(names, other)).FirstOrDefault(name => name is not null)
            ?? Array.Find(names, name => name.StartsWith(Stem(verb), StringComparison.OrdinalIgnoreCase)
                && name.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
                && name.Length <= Word(verb).Length + LongestEnding);
    }

    private static string? Same(string[] names, string wanted) =>
        Array.Find(names, name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase));

    private static string Word(string verb)
    {
        var word = verb.Replace('-', '_');
        return word.StartsWith(MarkAs, StringComparison.OrdinalIgnoreCase) ? word[MarkAs.Length..] : word;
    }

    private static string Stem(string verb) => Word(verb).TrimEnd('e', 'y');
}
