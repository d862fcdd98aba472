using Partnero.Spec.Linking.Naming;

namespace Partnero.Spec.Linking.Plans;

/// <summary>
/// An operation's name as verb, noun and the rest: what its request and response types are called after. <c>GetTransactions</c> in
/// Customers is Get · Customer · Transactions.
/// </summary>
internal sealed class OperationPhrase
{
    private readonly GroupPlan _group;

    private readonly string _number;
    private string? _typeStem;
    private string? _singularNoun;

    public OperationPhrase(GroupPlan group, string operationName, string method, string number = "")
    {
        _group = group;
        _number = number;
        OperationName = operationName;
        var words = NameWords.Split(operationName);

        // What cannot change anything and begins with no verb is called after what it hands out: "Details", "AvailableDomains".
        var isNoun = method == "GET" && !Verbs.IsVerb(words[0]);
        var length = isNoun ? 0 : Verbs.LengthOfVerb(words);
        var end = length;
        while (end < words.Count && !Verbs.IsPreposition(words[end]))
        {
            end++;
        }

        Verb = Join(words, 0, length);
        Rest = Join(words, length, words.Count);
        Noun = Join(words, length, end);
        Noun = Noun == "All" ? "" : Noun; // "Get all" is about the entity.
    }

    /// <summary>The name that the operation wants; it may have a number behind, where another has it.</summary>
    public string OperationName { get; }

    public string Verb { get; }

    /// <summary>What stands behind the verb.</summary>
    public string Rest { get; }

    /// <summary>The noun that the operation is about when it is not the group's entity, as written: <c>Transactions</c>; else empty.</summary>
    public string Noun { get; }

    /// <summary>The noun in the singular; words such as statistics stay.</summary>
    public string SingularNoun => _singularNoun ??= SingularOf(Noun);

    /// <summary>Whether the operation hands out the entity by its name alone: create, get, list, update, search and their like.</summary>
    public bool IsAboutEntity => Noun.Length == 0 && Verbs.IsCore(Verb);

    /// <summary>Whether the operation hands out a list of entities by its name alone.</summary>
    public bool IsList => Noun.Length == 0 && Verbs.IsList(Verb);

    public bool IsWriter => Verbs.IsWriter(Verb);

    /// <summary>Verb, entity and rest: <c>GetCustomerTransactions</c>, <c>ListPartners</c>.</summary>
    public string TypeStem => _typeStem ??= Verb + (IsList ? _group.PluralNoun : _group.Noun) + Rest + _number;

    private static string Join(IReadOnlyList<string> words, int start, int end) =>
        end - start == 1 ? words[start] : string.Concat(words.Skip(start).Take(end - start));

    public static string SingularOf(string noun)
    {
        var words = NameWords.Split(noun);
        return words.Count == 0 ? "" : string.Concat(words.Take(words.Count - 1)) + Plurals.Singular(words[words.Count - 1]);
    }
}
