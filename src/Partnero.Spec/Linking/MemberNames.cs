using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>Names of the members of one type: each once, none of them the type's own.</summary>
internal sealed class MemberNames(LinkContext context, string typeName)
{
    public const string Fallback = "Field";

    private readonly UniqueNames _names = new();

    /// <summary>A member's name; two wire names that come out alike are reported.</summary>
    public string Claim(string wireName, SourceRef source, string fallback = Fallback)
    {
        var wanted = Casing.Pascal(wireName, fallback);
        if (!Casing.HasWord(wireName))
        {
            context.Report(LinkRules.NameWithoutLetters, source, wireName);
        }

        var free = wanted == typeName ? wanted + "Value" : wanted;
        var name = _names.Claim(free, source, out var other);
        if (other is not null)
        {
            context.Report(LinkRules.SameMemberName, source, wireName, typeName, free, name);
        }

        return name;
    }
}
