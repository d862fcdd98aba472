using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>Hands out type names: each once in its scope, none that would hide a common one.</summary>
internal sealed class TypeNames
{
    // Names are put together of several; compilers refuse them above 1,023 characters.
    private const int MaximumLength = 240;

    private const string PrefixFallback = "Api";

    private readonly LinkContext _context;
    private readonly string _prefix;
    private readonly Dictionary<string, UniqueNames> _scopes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Scope, string Name)> _namespaces = [];

    public TypeNames(LinkContext context, IReadOnlyList<GroupDraft> groups)
    {
        _context = context;
        _prefix = Casing.Pascal(context.Options.NamePrefix, PrefixFallback);
        foreach (var group in groups)
        {
            ReserveAround(group.Name);
        }
    }

    /// <summary>The name as a type of the scope would get it, if nobody else has it.</summary>
    public string Presentable(string scope, string wanted)
    {
        var name = wanted.Length > MaximumLength ? wanted.Substring(0, MaximumLength) : wanted;
        return CommonNames.Hides(name, _prefix) || _namespaces.Contains((scope, name)) ? _prefix + name : name;
    }

    public TypeName Claim(string scope, string wanted, SourceRef source)
    {
        var presentable = Presentable(scope, wanted);
        var name = NamesIn(scope).Claim(presentable, source, out var other);
        if (other is { } first)
        {
            _context.ReportPair(LinkRules.SameTypeName, source, first, presentable, first.Page, name);
        }

        return new TypeName(scope, name);
    }

    /// <summary>Claims the name of a response type, unless it has one.</summary>
    public TypeName Reserve(ResponseTypeDraft type) => type.TypeName ??= Claim(type.Owner.Scope, type.Name, type.Node.Source);

    // Each group has a client class in the scope around it, and its name may be a namespace there.
    private void ReserveAround(string groupName)
    {
        var scope = "";
        var names = groupName.Split('.');
        for (var i = 0; i < names.Length; i++)
        {
            NamesIn(scope).Reserve(names[i] + "Client");
            if (i < names.Length - 1)
            {
                _namespaces.Add((scope, names[i]));
            }

            scope = scope.Length == 0 ? names[i] : $"{scope}.{names[i]}";
        }
    }

    private UniqueNames NamesIn(string scope)
    {
        if (!_scopes.TryGetValue(scope, out var names))
        {
            _scopes.Add(scope, names = new UniqueNames());
        }

        return names;
    }
}
