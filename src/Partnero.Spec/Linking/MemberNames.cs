using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>Names of the members of one type: each once, none of them the type's own name or one that generated types need.</summary>
internal sealed class MemberNames(LinkContext context, string typeName)
{
    public const string Fallback = "Field";

    // What every object has, what a C# record may not have, and what the run-time's interfaces ask of generated types.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "AdditionalProperties", "Clone", "CollectProblems", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetProblems",
        "GetType", "MemberwiseClone", "PrintMembers", "ReadJson", "ReferenceEquals", "ToString", "Validate", "WriteBody", "WriteJson", "WriteQuery",
    };

    private readonly UniqueNames _names = new();

    /// <summary>A member's name; two wire names that come out alike are reported.</summary>
    public string Claim(string wireName, SourceRef source, string fallback = Fallback)
    {
        var wanted = Casing.Pascal(wireName, fallback);
        if (!Casing.HasWord(wireName))
        {
            context.Report(LinkRules.NameWithoutLetters, source, wireName);
        }

        var free = Reserved.Contains(wanted) || wanted == typeName ? wanted + "Value" : wanted;
        var name = _names.Claim(free, source, out var other);
        if (other is not null)
        {
            context.Report(LinkRules.SameMemberName, source, wireName, typeName, free, name);
        }

        return name;
    }
}
