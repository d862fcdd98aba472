using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Types;

/// <summary>Hands out type names: each once in its scope, none that would hide a common one.</summary>
internal sealed class TypeNames(LinkContext context, GroupNames groups)
{
    // Names are put together of several; compilers refuse them above 1,023 characters.
    private const int MaximumLength = 240;

    private const string PrefixFallback = "Api";

    private readonly string _prefix = Casing.Pascal(context.Options.NamePrefix, PrefixFallback);
    private readonly Dictionary<string, UniqueNames> _scopes = new(StringComparer.Ordinal);
    private readonly List<TypeName> _claimed = [];

    /// <summary>All names handed out so far.</summary>
    public IReadOnlyList<TypeName> Claimed => _claimed;

    /// <summary>The name as a type of the scope would get it, if nobody else has it.</summary>
    public string Presentable(string scope, string wanted)
    {
        var name = wanted.Length > MaximumLength ? wanted.Substring(0, MaximumLength) : wanted;
        return CommonNames.Hides(name, _prefix) || groups.AreIn(scope, name) ? _prefix + name : name;
    }

    public TypeName Claim(string scope, string wanted, SourceRef source)
    {
        if (!_scopes.TryGetValue(scope, out var names))
        {
            _scopes.Add(scope, names = new UniqueNames(groups.ClientsIn(scope)));
        }

        var presentable = Presentable(scope, wanted);
        var name = names.Claim(presentable, source, out var other);
        if (other is { } first)
        {
            context.ReportPair(LinkRules.SameTypeName, source, first, presentable, first.Page, name);
        }

        var claimed = new TypeName(scope, name);
        _claimed.Add(claimed);
        return claimed;
    }

    /// <summary>Claims the name of a response type, unless it has one.</summary>
    public TypeName Reserve(ResponseTypePlan type) => type.TypeName ??= Claim(type.Owner.Scope, type.Name, type.Node.Source);
}
