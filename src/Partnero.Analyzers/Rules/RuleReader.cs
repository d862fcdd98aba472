using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Rules;

/// <summary>
/// Reads rules from the attributes of request types and of methods that send them, each once. Attributes are recognized by name, so types of referenced
/// assemblies and types that a generator has just added are read alike. One reader serves one compilation.
/// </summary>
internal sealed class RuleReader
{
    private const string Namespace = "Partnero.Runtime";
    private const string PartInterface = "IRequestPart";

    /// <summary>The attributes. All have the same constructor arguments: members, deciding member, values of that member.</summary>
    private static readonly Dictionary<string, RuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["OneOfRequiredAttribute"] = RuleKind.OneOf,
        ["RequiredWhenPresentAttribute"] = RuleKind.WhenPresent,
        ["RequiredWhenTrueAttribute"] = RuleKind.WhenTrue,
        ["RequiredWhenValueAttribute"] = RuleKind.WhenValue,
    };

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<RequestRule>> _rules =
        new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<RequestRule>> _methodRules =
        new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _isRequest = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the compilation can see rule attributes at all.</summary>
    public static bool IsUseful(Compilation compilation) =>
        !compilation.GetTypesByMetadataName($"{Namespace}.RequestRuleAttribute").IsEmpty;

    /// <summary>The rules of a type, in the order of its attributes.</summary>
    public ImmutableArray<RequestRule> Of(INamedTypeSymbol type) => _rules.GetOrAdd(type, Read);

    /// <summary>The rules that a method of a client adds to those of the request it sends.</summary>
    public ImmutableArray<RequestRule> Of(IMethodSymbol method) => _methodRules.GetOrAdd(method.OriginalDefinition, ReadMethod);

    /// <summary>Whether objects of this type are worth following: they have rules, or may hold objects that have some.</summary>
    /// <remarks>It is asked for each object that a program creates, so the answer is kept.</remarks>
    public bool IsRequest(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && _isRequest.GetOrAdd(type.OriginalDefinition, ReadIsRequest);

    private bool ReadIsRequest(INamedTypeSymbol type) =>
        !Of(type).IsEmpty || type.AllInterfaces.Any(static i => i.Name == PartInterface && IsRuntime(i));

    private static ImmutableArray<RequestRule> Read(INamedTypeSymbol type) => Read(type, type);

    private ImmutableArray<RequestRule> ReadMethod(IMethodSymbol method) =>
        method.Parameters.Select(static parameter => parameter.Type).OfType<INamedTypeSymbol>().FirstOrDefault(IsRequest) is { } request
            ? Read(method, request)
            : ImmutableArray<RequestRule>.Empty;

    private static ImmutableArray<RequestRule> Read(ISymbol owner, INamedTypeSymbol request) =>
        owner.GetAttributes().Select(attribute => Read(request, attribute)).OfType<RequestRule>().ToImmutableArray();

    /// <summary>Null for other attributes, and when a member is not found: a rule that is not understood must not cause errors.</summary>
    private static RequestRule? Read(INamedTypeSymbol type, AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } name || !Kinds.TryGetValue(name.Name, out var kind) || !IsRuntime(name))
        {
            return null;
        }

        var members = Texts(attribute, 0).Select(member => Find(type, member)).ToImmutableArray();
        var other = Texts(attribute, 1).Select(member => Find(type, member)).FirstOrDefault();
        return members.IsEmpty || members.Contains(null) || (other is null && kind != RuleKind.OneOf)
            ? null
            : new RequestRule
            {
                Kind = kind,
                Members = members!,
                Other = other,
                Values = Texts(attribute, 2),
                IsExclusive = Named(attribute, "IsExclusive") is true,
                Page = Named(attribute, "Page") as string,
            };
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

    /// <summary>One constructor argument, a text or an array of texts.</summary>
    private static ImmutableArray<string> Texts(AttributeData attribute, int index)
    {
        if (index >= attribute.ConstructorArguments.Length || attribute.ConstructorArguments[index] is not { IsNull: false } argument)
        {
            return ImmutableArray<string>.Empty;
        }

        return argument.Kind == TypedConstantKind.Array
            ? argument.Values.Select(static value => value.Value).OfType<string>().ToImmutableArray()
            : argument.Value is string text ? ImmutableArray.Create(text) : ImmutableArray<string>.Empty;
    }
}
