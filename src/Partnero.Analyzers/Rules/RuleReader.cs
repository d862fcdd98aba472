using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Rules;

/// <summary>
/// Reads rules from the attributes of request types, once per type. Attributes are known by their names, so that types of
/// referenced assemblies and types that a generator has just added are read alike. One reader serves one compilation.
/// </summary>
internal sealed class RuleReader
{
    private const string Namespace = "Partnero.Runtime";
    private const string PartInterface = "IRequestPart";
    private static readonly ImmutableArray<string> None = ImmutableArray<string>.Empty;

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<RequestRule>> _rules =
        new(SymbolEqualityComparer.Default);

    /// <summary>Whether the compilation can see rule attributes at all.</summary>
    public static bool IsOfUse(Compilation compilation) =>
        !compilation.GetTypesByMetadataName($"{Namespace}.RequestRuleAttribute").IsEmpty;

    /// <summary>The rules of a type, in the order of its attributes.</summary>
    public ImmutableArray<RequestRule> Of(INamedTypeSymbol type) => _rules.GetOrAdd(type, Read);

    /// <summary>Whether objects of this type are worth following: they have rules, or may hold objects that have some.</summary>
    public bool IsRequest(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && (!Of(type).IsEmpty || type.AllInterfaces.Any(static i => i.Name == PartInterface && IsRuntime(i)));

    private static ImmutableArray<RequestRule> Read(INamedTypeSymbol type)
    {
        var rules = ImmutableArray.CreateBuilder<RequestRule>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } kind && IsRuntime(kind) && ReadRule(type, kind.Name, attribute) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.ToImmutable();
    }

    private static RequestRule? ReadRule(INamedTypeSymbol type, string name, AttributeData attribute) => name switch
    {
        "OneOfRequiredAttribute" => Create(type, attribute, RuleKind.OneOf, Texts(attribute, 0), other: null, None),
        "RequiredWhenPresentAttribute" => Create(type, attribute, RuleKind.WhenPresent, Texts(attribute, 0), Text(attribute, 1), None),
        "RequiredWhenTrueAttribute" => Create(type, attribute, RuleKind.WhenTrue, Texts(attribute, 0), Text(attribute, 1), None),
        "RequiredWhenValueAttribute" =>
            Create(type, attribute, RuleKind.WhenValue, Texts(attribute, 0), Text(attribute, 1), Texts(attribute, 2)),
        _ => null,
    };

    /// <summary>Null when a member is not found: a rule that cannot be understood must not lead to errors.</summary>
    private static RequestRule? Create(
        INamedTypeSymbol type, AttributeData attribute, RuleKind kind, ImmutableArray<string> members, string? other, ImmutableArray<string> values)
    {
        var paths = ImmutableArray.CreateBuilder<MemberPath>(members.Length);
        foreach (var member in members)
        {
            if (Find(type, member) is not { } path)
            {
                return null;
            }

            paths.Add(path);
        }

        var otherPath = other is null ? null : Find(type, other);
        if (paths.Count == 0 || (otherPath is null && kind != RuleKind.OneOf))
        {
            return null;
        }

        var isExclusive = Named(attribute, "IsExclusive") is true;
        return new RequestRule(kind, paths.ToImmutable(), otherPath, values, isExclusive, Named(attribute, "Page") as string);
    }

    private static MemberPath? Find(INamedTypeSymbol type, string path)
    {
        var steps = ImmutableArray.CreateBuilder<IPropertySymbol>();
        ITypeSymbol? holder = type;
        foreach (var name in path.Split('.'))
        {
            if (holder?.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not { IsStatic: false } property)
            {
                return null;
            }

            steps.Add(property);
            holder = property.Type;
        }

        return new MemberPath(path, steps.ToImmutable());
    }

    private static bool IsRuntime(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == Namespace;

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static string? Text(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index].Value as string : null;

    private static ImmutableArray<string> Texts(AttributeData attribute, int index)
    {
        if (index >= attribute.ConstructorArguments.Length)
        {
            return None;
        }

        var argument = attribute.ConstructorArguments[index];
        return argument.Kind != TypedConstantKind.Array
            ? argument.Value is string text ? ImmutableArray.Create(text) : None
            : argument.IsNull ? None : argument.Values.Select(static value => value.Value).OfType<string>().ToImmutableArray();
    }
}
