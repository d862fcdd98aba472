using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;

namespace Partnero.Spec.Linking.Types;

/// <summary>Names the members of types: each name once in a type, none of them the type's own.</summary>
internal sealed class MemberNames(LinkContext context)
{
    // One for all types, each of which is named in one go.
    private readonly UniqueNames _names = new();

    /// <summary>The members' names, in order; two wire names that come out alike are reported.</summary>
    public string[] Of(string typeName, IReadOnlyList<FieldNode> members)
    {
        _names.Clear();
        var names = new string[members.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Claim(typeName, members[i]);
        }

        return names;
    }

    private string Claim(string typeName, FieldNode member)
    {
        if (!Casing.HasWord(member.Name))
        {
            context.Report(LinkRules.NameWithoutLetters, member.Source, member.Name);
        }

        var wanted = context.MemberName(member.Name);
        var free = wanted == typeName ? wanted + "Value" : wanted;
        var name = _names.Claim(free, member.Source, out var other);
        if (other is not null)
        {
            context.Report(LinkRules.SameMemberName, member.Source, member.Name, typeName, free, name);
        }

        return name;
    }
}
