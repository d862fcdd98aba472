using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What may stand in front of a wording: "not required", "whether a or b", "you may provide" turn its meaning round.</summary>
internal sealed class RuleOpening
{
    private static readonly RuleOpening Any = new([], []);

    /// <summary>"not required if …", also with a word between: "not always required if …".</summary>
    private static readonly RuleOpening Required = new(["not", "isn't", "isn’t", "aren't", "aren’t", "never", "longer", "cannot"], []);

    /// <summary>"Number of days required for hours" says what the number is, and nothing about when the field is required.</summary>
    private static readonly RuleOpening RequiredFor = new(
        ["not", "isn't", "isn’t", "aren't", "aren’t", "never", "longer", "cannot"], ["is", "are", "be", "becomes", "only", "also", "and", "but", "then"]);

    /// <summary>"You may provide either …" demands nothing.</summary>
    private static readonly RuleOpening Give = new(["may", "can", "could", "might", "optionally", "optional", "not", "don't", "don’t"], []);

    /// <summary>"Sent if a or b is required" is about something else.</summary>
    private static readonly RuleOpening Choice = new(["if", "when", "whether", "unless", "where", "once", "that"], []);

    private readonly string[] _notBehind;
    private readonly string[] _onlyBehind;

    private RuleOpening(string[] notBehind, string[] onlyBehind)
    {
        _notBehind = notBehind;
        _onlyBehind = onlyBehind;
    }

    /// <summary>The opening of a pattern.</summary>
    public static RuleOpening Of(string pattern) =>
        pattern.StartsWith("REQUIRED only? for", StringComparison.Ordinal) ? RequiredFor
        : pattern.StartsWith("REQUIRED", StringComparison.Ordinal) ? Required
        : pattern.StartsWith("GIVE", StringComparison.Ordinal) ? Give
        : Array.Exists(["{or}", "either ", "one", "only ", "exactly ", "at least "], start => pattern.StartsWith(start, StringComparison.Ordinal)) ? Choice
        : Any;

    /// <summary>Whether the words between the beginning of the clause and the wording let it stand.</summary>
    public bool Allows(List<Word> words, int clause, int at)
    {
        if (at == clause || words[at - 1].IsMark)
        {
            return true;
        }

        var isBehindNeed = at - 2 >= clause && words[at - 1].Is("to");
        return !words[at - 1].IsAny(_notBehind)
            && !(at - 2 >= clause && !words[at - 2].IsMark && !isBehindNeed && this != Choice && words[at - 2].IsAny(_notBehind))
            && (_onlyBehind.Length == 0 || words[at - 1].IsAny(_onlyBehind));
    }
}
